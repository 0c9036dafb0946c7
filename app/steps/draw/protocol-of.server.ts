import { listSwaps } from '#db/assignment-changes.ts'
import { listAssignments, listPasses } from '#db/assignments.ts'
import type { Db } from '#db/client.ts'
import { countExclusions } from '#db/draw-counts.ts'
import { listDrawMeetings } from '#db/draw-meetings.ts'
import { listDraws, listPlaces, listTickets } from '#db/draws.ts'
import type { Text } from '#app/i18n/text-shape.ts'
import type { Round } from '#db/rounds.ts'
import { withChecksums, type Protocol, type ProtocolChild } from './protocol.ts'
import { instantOf } from '../kept-time.ts'
import { householdKeyOf } from './first-child.ts'

type Scope = { unitId: string; roundId: string }
type Edition = Protocol['edition']

/**
 * The protocol of a round's draws; undefined before the first. The open edition tells nothing of children whose identity is
 * protected but that somebody stands there, nor anything by which she or who got her could be told (X9): the full one is for the mentor. Once the round is closed and its frame
 * destroyed, only the drawn are told, and of all others that somebody stood there.
 */
export async function protocolOf(
	db: Db,
	scope: Scope,
	round: Round,
	{ edition, t, isClosed = false }: { edition: Exclude<Edition, 'closed'>; t: Text; isClosed?: boolean },
): Promise<Protocol | undefined> {
	const draws = await listDraws(db, scope)
	const last = draws.at(-1)
	if (!last) return undefined
	const assignments = await listAssignments(db, scope)
	const meetings = await listDrawMeetings(db, scope)
	const passes = await listPasses(db, scope)
	const tickets = await listTickets(db, scope)
	const hidden = new Set(
		edition === 'open' ? tickets.filter(({ isProtected }) => isProtected).map(({ childId }) => childId) : [],
	)
	const isHidden = (childId: string) => hidden.has(childId)
	const places = await listPlaces(db, scope)
	const placesOf = (childIds: ReadonlySet<string>) =>
		new Set(
			places.filter(({ childId }) => childIds.has(childId)).map(({ drawNumber, place }) => `${drawNumber} ${place}`),
		)
	const hiddenPlaces = placesOf(hidden)
	// That a sibling was drawn would tell whose sister the drawn one is, where she is hidden herself.
	const hiddenHouseholds = new Set(tickets.filter(({ childId }) => isHidden(childId)).map((one) => householdKeyOf(one)))
	const siblings = tickets.filter((one) => hiddenHouseholds.has(householdKeyOf(one))).map(({ childId }) => childId)
	const siblingPlaces = placesOf(new Set(siblings))
	const codeOf = (code: string, draw: number, place: number) =>
		openCode(code, (OF_A_SIBLING.includes(code) ? siblingPlaces : hiddenPlaces).has(`${draw} ${place}`))
	const numbers = [
		...new Set([
			...meetings.flatMap(({ interviewers }) => interviewers.map(({ memberId }) => memberId)),
			...assignments.map(({ interviewerId }) => interviewerId),
		]),
	]
	const numberOf = (memberId: string) => numbers.indexOf(memberId) + 1
	const hidesInterviewers = assignments.some(({ childId }) => isHidden(childId))
	const drawOf = (drawId: string) => draws.find(({ id }) => id === drawId)?.number ?? 0
	return withChecksums({
		format: 'lyhord-draw/2',
		edition: isClosed ? 'closed' : edition,
		unit: round.unitName,
		year: round.year,
		ageMin: round.ageMin,
		ageMax: round.ageMax,
		frameHash: last.frameHash,
		notes: [t.draw.chance, ...(draws.some(({ isStratified }) => isStratified) ? [t.drawing.strataRule] : [])],
		draws: draws.map(({ number, committedAt, commitment, randomness, words, seed, drawnAt, ...rest }) => ({
			number,
			committedAt: committedAt.toISOString(),
			...{ commitment, randomness, words, seed },
			drawnAt: drawnAt.toISOString(),
			isStratified: rest.isStratified,
			allowsSiblings: rest.allowsSiblings,
			code: rest.code,
		})),
		children: childrenOf(tickets, isHidden, places),
		meetings: meetings.map(({ drawId, at, sample, interviewers, passes: passed }) => ({
			draw: drawOf(drawId),
			at: at.toISOString(),
			interviewers: interviewers.map(({ memberId }) => numberOf(memberId)),
			sample,
			passes: passed
				.filter(({ interviewerId }) => interviewerId === null)
				.map(({ place, code }) => ({ place, code: codeOf(code, drawOf(drawId), place) })),
			bars: passed.flatMap(({ place, code, interviewerId }) =>
				interviewerId === null || code === 'withheld' || hiddenPlaces.has(`${drawOf(drawId)} ${place}`)
					? []
					: [{ place, code, interviewer: numberOf(interviewerId) }],
			),
			without: interviewers.flatMap(({ memberId, code, facts }) =>
				code && facts
					? [{ interviewer: numberOf(memberId), code, interviewers: facts.interviewers, children: facts.children }]
					: [],
			),
		})),
		assignments: assignments.map(({ id, place, interviewerId, childId, meetingId, ...rest }) => ({
			draw: rest.drawNumber,
			place,
			interviewer: hidesInterviewers ? null : numberOf(interviewerId),
			how: rest.how,
			meeting: meetingId ? meetings.findIndex((meeting) => meeting.id === meetingId) + 1 : null,
			assignedAt: instantOf(rest.assignedAt),
			endedAt: rest.endedAt && instantOf(rest.endedAt),
			endedCode: rest.endedCode && openCode(rest.endedCode, isHidden(childId)),
			isReleased: rest.isReleased,
			passes: passes
				.filter(({ assignmentId }) => assignmentId === id)
				.map((pass) => ({
					place: pass.place,
					// Whom her interviewer may not meet would tell who she is.
					code: isHidden(childId) ? 'withheld' : codeOf(pass.code, rest.drawNumber, pass.place),
				})),
		})),
		swaps: (await listSwaps(db, scope)).map(({ at, code }) => ({ at: instantOf(at), code })),
		exclusions: await countExclusions(db, scope),
	})
}

/** Reasons to pass a child over that tell of her sister. */
const OF_A_SIBLING = ['siblingDrawn', 'siblingHers']

type Tickets = Awaited<ReturnType<typeof listTickets>>

/** Why a protected child was passed over, or is with nobody any more, is not told in the open edition. */
function openCode(code: string, isHidden: boolean) {
	return isHidden ? 'withheld' : code
}

/** Everyone on the last list. Whoever may not be shown, or whose frame is destroyed, is a place and her earlier places. */
function childrenOf(
	tickets: Tickets,
	isHidden: (childId: string) => boolean,
	places: Awaited<ReturnType<typeof listPlaces>>,
): ProtocolChild[] {
	const households = new Map<string, number>()
	for (const child of tickets) {
		const key = householdKeyOf(child)
		if (!households.has(key)) households.set(key, households.size + 1)
	}
	const shown = new Map(tickets.filter(({ childId }) => !isHidden(childId)).map((child) => [child.childId, child]))
	const last = places.at(-1)?.drawNumber
	const earlier = new Map<string, number[]>()
	for (const { childId, place, drawNumber } of places)
		if (drawNumber !== last) earlier.set(childId, [...(earlier.get(childId) ?? []), place])
	// A full list of a second draw can be worked out for the first too; one with children withheld cannot.
	const isTold = earlier.size > 0 && places.some(({ childId }) => !shown.has(childId))
	return places
		.filter(({ drawNumber }) => drawNumber === last)
		.map(({ childId, place }) => {
			const child = shown.get(childId)
			const earlierPlaces = earlier.get(childId) ?? []
			if (!child) return { place, isWithheld: true, earlierPlaces }
			const { reference, bornMonth, gender, groupName, ticket } = child
			const household = households.get(householdKeyOf(child)) ?? 0
			return {
				...{ place, reference, bornMonth, gender, groupName, household, ticket },
				...(isTold && { earlierPlaces }),
			}
		})
}
