import { ageOn } from '../age.ts'
import { checksumOf, type Protocol } from './protocol.ts'
import { frameHashOf, ticketOf } from './ticket-list.ts'

/** One thing in a protocol that does not hold, with what it concerns. */
export type ProtocolFault = {
	code: 'checksum' | 'frameHash' | 'ticket' | 'order' | 'place' | 'skipped' | 'pass' | 'givenTwice' | 'siblings' | 'age'
	facts: Record<string, string | number>
}

type Assignment = Protocol['assignments'][number]

/**
 * Repeat a draw from its protocol alone.
 *
 * @returns Everything that does not hold: the checksum, the hash, a ticket, the order; a child given twice, outside the
 *   ages, or after a sibling; one who came before on the list and was neither given nor passed over with a code; a code
 *   that the protocol itself contradicts. Empty: the draw holds. Own cases cannot be repeated: the protocol names nobody.
 */
export function faultsOf(protocol: Protocol): ProtocolFault[] {
	const checksum = checksumOf(protocol)
	const hash = frameHashOf(protocol.children)
	return [
		...(checksum === protocol.checksum ? [] : [{ code: 'checksum' as const, facts: { computed: checksum } }]),
		...(hash === protocol.frameHash ? [] : [{ code: 'frameHash' as const, facts: { computed: hash } }]),
		...faultsOfList(protocol),
		...protocol.assignments.flatMap((_, index) => faultsOfAssignment(protocol, index)),
	]
}

function faultsOfList({ children, seed }: Protocol) {
	const faults: ProtocolFault[] = []
	children.forEach(({ place, ticket, reference }, index) => {
		const before = children[index - 1]
		if (place !== index) faults.push({ code: 'place', facts: { place, expected: index } })
		if (ticket !== ticketOf(seed, reference)) faults.push({ code: 'ticket', facts: { place } })
		if (before && before.ticket >= ticket) faults.push({ code: 'order', facts: { place } })
	})
	return faults
}

function faultsOfAssignment(protocol: Protocol, index: number) {
	const assignment = protocol.assignments[index]
	if (!assignment) return []
	const { place, passes, assignedAt } = assignment
	const standing = placesStanding(protocol.assignments.slice(0, index), assignedAt)
	const faults: ProtocolFault[] = passes
		.filter((pass) => isContradicted(protocol, pass, standing, assignedAt))
		.map((pass) => ({ code: 'pass', facts: { place: pass.place, number: index + 1, reason: pass.code } }))
	if (standing.has(place)) faults.push({ code: 'givenTwice', facts: { place } })
	else if (hasSiblingIn(protocol, place, standing)) faults.push({ code: 'siblings', facts: { place } })
	if (whyWrongAge(protocol, place, assignedAt)) faults.push({ code: 'age', facts: { place } })
	const passed = new Set(passes.map((pass) => pass.place))
	for (let before = 0; before < place; before += 1) {
		if (!standing.has(before) && !passed.has(before))
			faults.push({ code: 'skipped', facts: { place: before, number: index + 1 } })
	}
	return faults
}

/** Children who stood with somebody at that moment: given before, and not yet released for a conflict of interest. */
function placesStanding(earlier: readonly Assignment[], at: string) {
	const standing = earlier.filter(({ isReleased, endedAt }) => !isReleased || (endedAt !== null && endedAt > at))
	return new Set(standing.map(({ place }) => place))
}

function isContradicted(
	protocol: Protocol,
	{ place, code }: { place: number; code: string },
	standing: ReadonlySet<number>,
	at: string,
) {
	const wrongAge = whyWrongAge(protocol, place, at)
	if (code === 'tooYoung' || code === 'tooOld') return wrongAge !== code
	if (code === 'siblingDrawn') return !hasSiblingIn(protocol, place, standing)
	return false
}

function hasSiblingIn({ children }: Protocol, place: number, places: ReadonlySet<number>) {
	const household = children[place]?.household
	return [...places].some((other) => other !== place && children[other]?.household === household)
}

function whyWrongAge({ children, ageMin, ageMax }: Protocol, place: number, at: string) {
	const child = children[place]
	if (!child) return 'noChild'
	const age = ageOn(child.bornMonth, at.slice(0, 10))
	return age < ageMin ? 'tooYoung' : age > ageMax ? 'tooOld' : null
}
