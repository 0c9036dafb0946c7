import { ageOn } from '../age.ts'
import { isKnown, type Lists } from './check-lists.ts'
import type { Protocol, ProtocolChild } from './protocol.ts'
import type { ProtocolFault } from './protocol-faults.ts'

type Assignment = Protocol['assignments'][number]

/** Everything that does not hold of what was given, one assignment after the other in the order of the file. */
export function faultsOfGiven(protocol: Protocol, lists: Lists): ProtocolFault[] {
	const swapped = protocol.assignments.filter(({ how }) => how === 'swapped').length
	const swaps = protocol.swaps.length
	return [
		...protocol.assignments.flatMap((_, index) => faultsOfAssignment(protocol, lists, index)),
		...(swapped === swaps * 2 ? [] : [{ code: 'swapCount' as const, facts: { swaps, swapped } }]),
	]
}

function faultsOfAssignment(protocol: Protocol, lists: Lists, index: number): ProtocolFault[] {
	const assignment = protocol.assignments[index]
	if (!assignment) return []
	const { assignedAt, how, interviewer } = assignment
	const child = childOf(lists, assignment)
	if (!child) return [{ code: 'noChild', facts: { number: index + 1 } }]
	const earlier = protocol.assignments.slice(0, index)
	const { surely } = standingAmong(earlier, lists, assignedAt)
	const place = assignment.place + 1
	const faults: ProtocolFault[] = []
	const allowsSiblings = protocol.draws.find(({ number }) => number === assignment.draw)?.allowsSiblings ?? false
	if (surely.has(child)) faults.push({ code: 'givenTwice', facts: { place } })
	else if (!allowsSiblings && hasSiblingIn(child, surely)) faults.push({ code: 'siblings', facts: { place } })
	if (whyWrongAge(protocol, child, assignedAt)) faults.push({ code: 'age', facts: { place } })
	const hasOne = earlier.some(
		(one) =>
			interviewer !== null &&
			one.interviewer === interviewer &&
			(one.endedAt === null || compareTimes(one.endedAt, assignedAt) > 0),
	)
	if (hasOne) faults.push({ code: 'twoAtOnce', facts: { interviewer: interviewer ?? 0 } })
	if (how === 'own') faults.push(...faultsOfWay(protocol, lists, index))
	if (how === 'takenOver' || how === 'swapped') {
		const isHanded = earlier.some(
			(one) => one.isReleased && one.endedAt === assignedAt && childOf(lists, one) === child,
		)
		if (!isHanded) faults.push({ code: 'notHanded', facts: { place } })
	}
	return faults
}

/** Who drew herself got the first child on the list: all before stood with somebody, or were passed over with a code. */
function faultsOfWay(protocol: Protocol, lists: Lists, index: number) {
	const { draw, place, passes, assignedAt } = protocol.assignments[index] as Assignment
	const list = lists.get(draw) ?? []
	const { perhaps } = standingAmong(protocol.assignments.slice(0, index), lists, assignedAt)
	const passed = new Set(passes.map((pass) => pass.place))
	const faults = faultsOfPasses(protocol, list, { passes, standing: perhaps, at: assignedAt })
	for (let before = 0; before < place; before += 1) {
		const child = list[before]
		if (child && !perhaps.has(child) && !passed.has(before))
			faults.push({ code: 'skipped', facts: { place: before + 1, number: index + 1 } })
	}
	return faults
}

/** Reasons that the protocol itself contradicts: an age, or a sibling who was not drawn. */
export function faultsOfPasses(
	protocol: Protocol,
	list: readonly (ProtocolChild | undefined)[],
	{ passes, standing, at }: { passes: Assignment['passes']; standing: ReadonlySet<ProtocolChild>; at: string },
): ProtocolFault[] {
	return passes.flatMap(({ place, code }): ProtocolFault[] => {
		const child = list[place]
		const fault = { code: 'pass' as const, facts: { place: place + 1, reason: code } }
		if (!child) return [fault]
		if (!isKnown(child)) return []
		const isAge = code === 'tooYoung' || code === 'tooOld'
		if (isAge && whyWrongAge(protocol, child, at) !== code) return [fault]
		return code === 'siblingDrawn' && !hasSiblingIn(child, standing) ? [fault] : []
	})
}

/**
 * Children who stood with somebody at that moment. One released in the same millisecond stood perhaps: two acts of one
 * moment are not told apart. So did one released in the same month, where only the month is told (X9).
 */
export function standingAmong(earlier: readonly Assignment[], lists: Lists, at: string) {
	const surely = new Set<ProtocolChild>()
	const perhaps = new Set<ProtocolChild>()
	for (const assignment of earlier) {
		const child = childOf(lists, assignment)
		if (!child) continue
		const { isReleased, endedAt } = assignment
		const after = !isReleased || endedAt === null ? 1 : compareTimes(endedAt, at)
		if (after > 0) surely.add(child)
		if (after >= 0) perhaps.add(child)
	}
	return { surely, perhaps }
}

/** Which of two times is later: above 0 the first, below 0 the second, 0 where they cannot be told apart. A month is told as `2026-11`. */
export function compareTimes(one: string, other: string) {
	const letters = Math.min(one.length, other.length)
	const [first, second] = [one.slice(0, letters), other.slice(0, letters)]
	return first === second ? 0 : first > second ? 1 : -1
}

function childOf(lists: Lists, { draw, place }: { draw: number; place: number }) {
	return lists.get(draw)?.[place]
}

export function hasSiblingIn(child: ProtocolChild, others: ReadonlySet<ProtocolChild>) {
	if (!isKnown(child)) return false
	return [...others].some((other) => other !== child && isKnown(other) && other.household === child.household)
}

function whyWrongAge({ ageMin, ageMax }: Protocol, child: ProtocolChild, at: string) {
	if (!isKnown(child)) return null
	const age = ageOn(child.bornMonth, at.slice(0, 10))
	return age < ageMin ? 'tooYoung' : age > ageMax ? 'tooOld' : null
}
