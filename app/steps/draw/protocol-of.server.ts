import { listExclusions, listSwaps } from '#db/assignment-changes.ts'
import { listAssignments, listPasses } from '#db/assignments.ts'
import type { Db } from '#db/client.ts'
import { listDrawMeetings } from '#db/draw-meetings.ts'
import { listDraws, listPlacesOfChild, listTickets } from '#db/draws.ts'
import type { Text } from '#app/i18n/text-shape.ts'
import type { Round } from '#db/rounds.ts'
import { withChecksums, type Protocol, type ProtocolChild } from './protocol.ts'
import { householdKeyOf } from './first-child.ts'

type Scope = { unitId: string; roundId: string }
type Edition = Protocol['edition']

/**
 * The protocol of a round's draws; undefined before the first. The open edition tells nothing of children whose identity is
 * protected but that somebody stands there (X9): the full one is for the mentor.
 */
export async function protocolOf(
	db: Db,
	scope: Scope,
	round: Round,
	{ edition, t }: { edition: Edition; t: Text },
): Promise<Protocol | undefined> {
	const draws = await listDraws(db, scope)
	const last = draws.at(-1)
	if (!last) return undefined
	const assignments = await listAssignments(db, scope)
	const meetings = await listDrawMeetings(db, scope)
	const passes = await listPasses(db, scope)
	const tickets = await listTickets(db, scope)
	const isHidden = (childId: string) => hidden.has(childId)
	const hidden = new Set(
		edition === 'open' ? tickets.filter(({ isProtected }) => isProtected).map(({ childId }) => childId) : [],
	)
	const hiddenPlaces = await placesOf(db, scope, [...hidden])
	const numbers = [
		...new Set([
			...meetings.flatMap(({ interviewers }) => interviewers.map(({ memberId }) => memberId)),
			...assignments.map(({ interviewerId }) => interviewerId),
		]),
	]
	const numberOf = (memberId: string) => numbers.indexOf(memberId) + 1
	const drawOf = (drawId: string) => draws.find(({ id }) => id === drawId)?.number ?? 0
	return withChecksums({
		format: 'lyhord-draw/2',
		edition,
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
		children: childrenOf(tickets, isHidden, hiddenPlaces),
		meetings: meetings.map(({ drawId, at, sample, interviewers, passes: passed }) => ({
			draw: drawOf(drawId),
			at: at.toISOString(),
			interviewers: interviewers.map(({ memberId }) => numberOf(memberId)),
			sample,
			passes: passed
				.filter(({ interviewerId }) => interviewerId === null)
				.map(({ place, code }) => ({ place, code: openCode(code, hiddenPlaces.has(`${drawOf(drawId)} ${place}`)) })),
			bars: passed.flatMap(({ place, code, interviewerId }) =>
				interviewerId === null || hiddenPlaces.has(`${drawOf(drawId)} ${place}`)
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
			interviewer: isHidden(childId) ? null : numberOf(interviewerId),
			how: rest.how,
			meeting: meetingId ? meetings.findIndex((meeting) => meeting.id === meetingId) + 1 : null,
			assignedAt: rest.assignedAt.toISOString(),
			endedAt: rest.endedAt?.toISOString() ?? null,
			endedCode: rest.endedCode,
			isReleased: rest.isReleased,
			passes: passes
				.filter(({ assignmentId }) => assignmentId === id)
				.map((pass) => ({
					place: pass.place,
					code: openCode(pass.code, hiddenPlaces.has(`${rest.drawNumber} ${pass.place}`)),
				})),
		})),
		swaps: (await listSwaps(db, scope)).map(({ at, code }) => ({ at: at.toISOString(), code })),
		exclusions: countExclusions(await listExclusions(db, scope), draws[0]?.drawnAt ?? last.drawnAt),
	})
}

type Tickets = Awaited<ReturnType<typeof listTickets>>

/** Why a protected child was passed over is not told in the open edition. */
function openCode(code: string, isHidden: boolean) {
	return isHidden ? 'withheld' : code
}

function childrenOf(
	tickets: Tickets,
	isHidden: (childId: string) => boolean,
	hiddenPlaces: ReadonlyMap<string, string>,
): ProtocolChild[] {
	const households = new Map<string, number>()
	for (const child of tickets) {
		const key = householdKeyOf(child)
		if (!households.has(key)) households.set(key, households.size + 1)
	}
	const earlierOf = (childId: string) =>
		[...hiddenPlaces]
			.filter(([, hidden]) => hidden === childId)
			.map(([key]) => Number(key.split(' ')[1]))
			.slice(0, -1)
	return tickets.map((child) => {
		const { childId, place, reference, bornMonth, gender, groupName, ticket } = child
		if (isHidden(childId)) return { place, isWithheld: true, earlierPlaces: earlierOf(childId) }
		const household = households.get(householdKeyOf(child)) ?? 0
		return { place, reference, bornMonth, gender, groupName, household, ticket }
	})
}

/** `draw place` of each hidden child in each draw, in the order of the draws. */
async function placesOf(db: Db, scope: Scope, childIds: readonly string[]) {
	const places = new Map<string, string>()
	for (const childId of childIds)
		for (const { drawNumber, place } of await listPlacesOfChild(db, { ...scope, childId }))
			places.set(`${drawNumber} ${place}`, childId)
	return places
}

function countExclusions(exclusions: readonly { code: string; at: Date }[], drawnAt: Date) {
	const codes = [...new Set(exclusions.map(({ code }) => code))].sort()
	return codes.map((code) => {
		const its = exclusions.filter((one) => one.code === code)
		const before = its.filter(({ at }) => at < drawnAt).length
		return { code, before, after: its.length - before }
	})
}
