import type { Db } from '#db/client.ts'
import { listDrawMeetings } from '#db/draw-meetings.ts'
import { listDraws, listTicketsOfDraw } from '#db/draws.ts'
import { ageOn } from '../age.ts'
import type { PassCode } from './first-child.ts'
import type { WithoutCode } from './draw-for-all.ts'
import { ageBandOf } from './strata.ts'

/**
 * One lot as the room sees it: nothing of a child with protected identity but that there is one, and whether she was passed
 * over (X9). What is not shown is not in the page's data either.
 */
export type Lot = {
	place: number
	band: string | null
	group: string | null
	isPassed: boolean
	code: PassCode | null
}

/** An interviewer as the room sees her: whether she got a child, never which. */
export type Person = {
	name: string
	without: { code: WithoutCode; interviewers: number; children: number } | null
}

/** A visible draw as the projector shows it: the lots along the list, then the interviewers. */
export async function viewMeeting(db: Db, scope: { unitId: string; roundId: string }, meetingId: string) {
	const meeting = (await listDrawMeetings(db, scope)).find(({ id }) => id === meetingId)
	if (!meeting) return undefined
	const draws = await listDraws(db, scope)
	const tickets = new Map(
		(await listTicketsOfDraw(db, { ...scope, drawId: meeting.drawId })).map((ticket) => [ticket.place, ticket]),
	)
	const onDay = meeting.at.toISOString().slice(0, 10)
	const codes = new Map(
		meeting.passes.filter(({ interviewerId }) => interviewerId === null).map(({ place, code }) => [place, code]),
	)
	const places = [...new Set([...meeting.sample, ...codes.keys()])].sort((one, other) => one - other)
	const lots = places.map((place): Lot => {
		const child = tickets.get(place)
		const isShown = child && !child.isProtected
		return {
			place: place + 1,
			band: isShown ? ageBandOf(ageOn(child.bornMonth, onDay)) : null,
			group: isShown ? child.groupName : null,
			isPassed: codes.has(place),
			code: isShown ? ((codes.get(place) ?? null) as PassCode | null) : null,
		}
	})
	// By name: the order that chance gave them is in the protocol, where it would tell who is which number, and so who got whom.
	const byName = [...meeting.interviewers].sort((one, other) => one.name.localeCompare(other.name, 'sv'))
	const people = byName.map(({ name, code, facts }): Person => ({
		name,
		without: code && facts ? { code, ...facts } : null,
	}))
	return { lots, people, times: draws.length }
}
