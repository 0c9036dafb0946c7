import { z } from 'zod'
import { ageOn } from '../age.ts'
import { frameHashOf, ticketOf } from './ticket-list.ts'

/** A draw as anybody can check it: frame hash, seed, list, every child given and every child passed over. */
export const Protocol = z.strictObject({
	format: z.literal('lyhord-draw/1'),
	unit: z.string(),
	year: z.number().int(),
	ageMin: z.number().int(),
	ageMax: z.number().int(),
	frameHash: z.string(),
	seed: z.string(),
	drawnAt: z.string(),
	/** Siblings, and children whom many have handled, have another chance than others: said in one sentence. */
	note: z.string(),
	children: z.array(
		z.strictObject({
			place: z.number().int(),
			reference: z.string(),
			bornMonth: z.string(),
			gender: z.string(),
			groupName: z.string(),
			ticket: z.string(),
		}),
	),
	assignments: z.array(
		z.strictObject({
			place: z.number().int(),
			/** The interviewer's number in the order they first drew: the protocol names nobody. */
			interviewer: z.number().int(),
			assignedAt: z.string(),
			endedAt: z.string().nullable(),
			endedCode: z.string().nullable(),
			isReleased: z.boolean(),
			passes: z.array(z.strictObject({ place: z.number().int(), code: z.string() })),
		}),
	),
})
export type Protocol = z.infer<typeof Protocol>

/** One thing in a protocol that does not hold, with what it concerns. */
export type ProtocolFault = {
	code: 'frameHash' | 'ticket' | 'order' | 'place' | 'skipped' | 'givenTwice' | 'age'
	facts: Record<string, string | number>
}

/**
 * Repeat a draw from its protocol alone.
 *
 * @returns Everything that does not hold: the hash, a ticket, the order, a child given twice, one outside the ages, or one
 *   who came before on the list and was neither given nor passed over with a code. Empty: the draw holds.
 */
export function faultsOf(protocol: Protocol): ProtocolFault[] {
	const faults: ProtocolFault[] = []
	const hash = frameHashOf(protocol.children)
	if (hash !== protocol.frameHash) faults.push({ code: 'frameHash', facts: { computed: hash } })
	protocol.children.forEach((child, index) => {
		const before = protocol.children[index - 1]
		if (child.place !== index) faults.push({ code: 'place', facts: { place: child.place, expected: index } })
		if (child.ticket !== ticketOf(protocol.seed, child.reference))
			faults.push({ code: 'ticket', facts: { place: child.place } })
		if (before && before.ticket >= child.ticket) faults.push({ code: 'order', facts: { place: child.place } })
	})
	return [...faults, ...faultsOfAssignments(protocol)]
}

function faultsOfAssignments({ assignments, children, ageMin, ageMax }: Protocol): ProtocolFault[] {
	return assignments.flatMap(({ place, passes, assignedAt }, index) => {
		const faults: ProtocolFault[] = []
		const taken = placesTaken(assignments.slice(0, index), assignedAt)
		const passed = new Set(passes.map((pass) => pass.place))
		const child = children[place]
		const age = child && ageOn(child.bornMonth, assignedAt.slice(0, 10))
		if (taken.has(place)) faults.push({ code: 'givenTwice', facts: { place } })
		if (age === undefined || age < ageMin || age > ageMax) faults.push({ code: 'age', facts: { place } })
		for (let before = 0; before < place; before += 1) {
			if (!taken.has(before) && !passed.has(before))
				faults.push({ code: 'skipped', facts: { place: before, number: index + 1 } })
		}
		return faults
	})
}

/** Children who stood with somebody at that moment: given before, and not yet released for a conflict of interest. */
function placesTaken(earlier: Protocol['assignments'], at: string) {
	const standing = earlier.filter(({ isReleased, endedAt }) => !isReleased || (endedAt !== null && endedAt > at))
	return new Set(standing.map(({ place }) => place))
}
