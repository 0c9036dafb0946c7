import { compareTimes, faultsOfPasses, hasSiblingIn, standingAmong } from './check-given.ts'
import { isKnown, type Lists } from './check-lists.ts'
import { matchChildren } from './match-children.ts'
import type { Protocol, ProtocolChild } from './protocol.ts'
import type { ProtocolFault } from './protocol-faults.ts'

type Meeting = Protocol['meetings'][number]

/** Repeat each visible draw: its sample along the list, and the pairs within it. */
export function checkMeetings(protocol: Protocol, lists: Lists) {
	const faults = protocol.meetings.flatMap((_, index) => [
		...faultsOfSample(protocol, lists, index),
		...faultsOfPairs(protocol, lists, index),
	])
	const isWithheld = protocol.meetings.some((_, index) => !arePairsTold(protocol, lists, index))
	return { faults, isWithheld }
}

/** An open or closed edition may tell neither a child of the sample nor who got whom (X9). */
function arePairsTold({ meetings, assignments, edition }: Protocol, lists: Lists, index: number) {
	const { sample, draw } = meetings[index] as Meeting
	const isSampleTold = sample.every((place) => isKnown(lists.get(draw)?.[place]))
	const isNobodyTold = assignments.some(({ meeting, interviewer }) => meeting === index + 1 && interviewer === null)
	return isSampleTold && (edition === 'full' || !isNobodyTold)
}

function faultsOfSample(protocol: Protocol, lists: Lists, index: number): ProtocolFault[] {
	const meeting = protocol.meetings[index] as Meeting
	const list = lists.get(meeting.draw) ?? []
	const { surely: standing, perhaps } = standingAmong(givenBefore(protocol, index), lists, meeting.at)
	const passed = new Map(meeting.passes.map(({ place, code }) => [place, code]))
	const sample = new Set(meeting.sample)
	const faults: ProtocolFault[] = []
	const chosen = new Set<ProtocolChild>()
	list.forEach((child, place) => {
		if (!child || standing.has(child)) {
			if (sample.has(place)) faults.push({ code: 'sample', facts: { meeting: index + 1, place: place + 1 } })
			return
		}
		if (chosen.size === meeting.interviewers.length && !sample.has(place)) return
		if (perhaps.has(child) && !sample.has(place)) return
		const isPassed = passed.has(place) && mayBePassed(meeting, list, place)
		if (sample.has(place) === isPassed) faults.push({ code: 'sample', facts: { meeting: index + 1, place: place + 1 } })
		if (sample.has(place)) {
			if (hasSiblingIn(child, chosen) && !allowsSiblings(protocol, meeting))
				faults.push({ code: 'siblings', facts: { place: place + 1 } })
			chosen.add(child)
		}
	})
	const both = new Set([...perhaps, ...chosen])
	return [...faults, ...faultsOfPasses(protocol, list, { passes: meeting.passes, standing: both, at: meeting.at })]
}

/** What had been given when the meeting began: all before its own in the file, which is in order; by time where it gave nobody. */
function givenBefore({ assignments, meetings }: Protocol, index: number) {
	const first = assignments.findIndex(({ meeting }) => meeting === index + 1)
	const { at } = meetings[index] as Meeting
	const isBefore = (one: Protocol['assignments'][number]) =>
		compareTimes(one.assignedAt, at) <= 0 && (one.meeting ?? 0) <= index
	return first === -1 ? assignments.filter(isBefore) : assignments.slice(0, first)
}

function allowsSiblings({ draws }: Protocol, { draw }: Meeting) {
	return draws.find(({ number }) => number === draw)?.allowsSiblings ?? false
}

/** “Nobody may meet her” must be true of everyone in the room, one by one. */
function mayBePassed(
	{ passes, bars, interviewers }: Meeting,
	list: readonly (ProtocolChild | undefined)[],
	place: number,
) {
	const code = passes.find((pass) => pass.place === place)?.code
	if (code !== 'nobodyMay' || !isKnown(list[place])) return true
	const barred = new Set(bars.filter((bar) => bar.place === place).map(({ interviewer }) => interviewer))
	return interviewers.every((interviewer) => barred.has(interviewer))
}

/** As many pairs as possible, and just these: the matching is made again from who may meet whom. */
function faultsOfPairs(protocol: Protocol, lists: Lists, index: number): ProtocolFault[] {
	const { sample, interviewers, bars } = protocol.meetings[index] as Meeting
	if (!arePairsTold(protocol, lists, index)) return []
	const barred = new Set(bars.map(({ place, interviewer }) => `${place} ${interviewer}`))
	const may = sample.map((place) =>
		interviewers.flatMap((interviewer, number) => (barred.has(`${place} ${interviewer}`) ? [] : [number])),
	)
	const matched = matchChildren(may)
	const given = new Map(
		protocol.assignments
			.filter(({ meeting }) => meeting === index + 1)
			.map(({ place, interviewer }) => [place, interviewer]),
	)
	return sample.flatMap((place, child): ProtocolFault[] => {
		const should = interviewers[matched[child] ?? -1]
		if (given.get(place) === should) return []
		return [{ code: 'matching', facts: { meeting: index + 1, place: place + 1 } }]
	})
}
