import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatDraw, verifyProtocol } from '#app/steps/draw/check-protocol.ts'
import { withChecksums, writeProtocol, type Protocol, type ProtocolBody } from '#app/steps/draw/protocol.ts'
import { seedOf } from '#app/steps/draw/seed.ts'
import { frameHashOf } from '#app/steps/draw/ticket-list.ts'
import { RANDOMNESS, SEED } from '#tests/fixtures/drawn-round.ts'
import { AT, CHILDREN, given, LATER, listed, protocolWith } from '#tests/fixtures/protocol.ts'

const bytesOf = (protocol: Protocol) => new TextEncoder().encode(writeProtocol(protocol))
const codesOf = (protocol: Protocol) => repeatDraw(protocol).faults.map(({ code }) => code)
const changed = (place: number, change: object) =>
	listed().map((child) => (child.place === place ? { ...child, ...change } : child)) as ProtocolBody['children']

test('a draw as it was made holds, as a file too', () => {
	expect(repeatDraw(protocolWith())).toEqual({ faults: [], unchecked: [] })
	expect(verifyProtocol(bytesOf(protocolWith()))).toMatchObject({ faults: [], unchecked: [] })
})

test('each child has a line of the file to herself, whatever a group is called', () => {
	const children = changed(1, { groupName: 'Grupp "},{" ett' })
	const protocol = protocolWith({ children, frameHash: frameHashOf(children as Parameters<typeof frameHashOf>[0]) })
	const lines = writeProtocol(protocol).split('\n')
	for (const child of children)
		expect(lines.filter((line) => line.replace(/,$/, '') === JSON.stringify(child))).toHaveLength(1)
	expect(verifyProtocol(bytesOf(protocol)).faults).toEqual([])
})

const rich = protocolWith({
	meetings: [
		{
			draw: 1,
			at: LATER,
			interviewers: [7, 8],
			sample: [1, 3],
			passes: [],
			bars: [{ place: 1, code: 'ownCase', interviewer: 7 }],
			without: [],
		},
	],
	assignments: [
		given(0),
		given(2, { passes: [{ place: 1, code: 'ownCase' }] }),
		given(1, { interviewer: 8, how: 'meeting', meeting: 1, assignedAt: LATER }),
		given(3, { interviewer: 7, how: 'meeting', meeting: 1, assignedAt: LATER }),
	],
})

test('the file altered in any byte is refused, and what differs is said', () => {
	const bytes = bytesOf(rich)
	expect(verifyProtocol(bytes).faults).toEqual([])
	fc.assert(
		fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
			const altered = bytes.slice()
			altered[at] = (altered[at] ?? 0) ^ flip
			const { faults } = verifyProtocol(altered)
			expect(faults.length).toBeGreaterThan(0)
			for (const { facts } of faults) expect(Object.keys(facts).length).toBeGreaterThan(0)
		}),
		{ numRuns: 2_000 },
	)
})

test('a byte taken away or put in is refused too', () => {
	const bytes = bytesOf(rich)
	fc.assert(
		fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
			const less = [...bytes.slice(0, at), ...bytes.slice(at + 1)]
			const more = [...bytes.slice(0, at), byte, ...bytes.slice(at)]
			for (const altered of [less, more])
				expect(verifyProtocol(Uint8Array.from(altered)).faults.length).toBeGreaterThan(0)
		}),
		{ numRuns: 300 },
	)
})

test('a changed child, act or checksum is told by the part it stands in', () => {
	const text = writeProtocol(rich)
	const faultsOf = (from: string, to: string) =>
		verifyProtocol(new TextEncoder().encode(text.replace(from, to))).faults.map(({ code, facts }) => facts.part ?? code)
	expect(faultsOf('"groupName":"Barn"', '"groupName":"Unga"')).toEqual(['children', 'frameHash'])
	expect(faultsOf('"how":"own"', '"how":"takenOver"')).toContain('assignments')
	expect(faultsOf('"words":"blå cykel"', '"words":"röd cykel"')).toEqual(['draws', 'seed'])
	expect(faultsOf('"before":1', '"before":0')).toEqual(['exclusions'])
	expect(faultsOf('Syskon har', 'Ingen har')).toEqual(['head'])
	expect(faultsOf('"year": 2026,', '"year":  2026,')).toEqual(['form'])
})

test('a forger who writes new checksums is found by promise, seed, hash, tickets and order', () => {
	const [draw] = protocolWith().draws
	const withDraw = (change: object) => protocolWith({ draws: [{ ...draw!, ...change }] })
	expect(codesOf(withDraw({ randomness: RANDOMNESS.replace('0', 'f') }))).toEqual(['commitment', 'seed'])
	expect(codesOf(withDraw({ seed: SEED.replace(/^./, (digit) => (digit === 'f' ? '0' : 'f')) }))).toContain('seed')
	expect(codesOf(withDraw({ words: 'andra ord' }))).toEqual(['seed'])
	expect(codesOf(withDraw({ committedAt: LATER }))).toEqual(['drawNumber'])
	const liked = withDraw({ words: 'andra ord', seed: seedOf(RANDOMNESS, 'andra ord') })
	expect(codesOf(liked)).toContain('order')
	expect(codesOf(protocolWith({ children: changed(1, { bornMonth: '2014-04' }) }))).toEqual(['frameHash'])
	expect(codesOf(protocolWith({ children: listed().slice(1) }))).toContain('frameHash')
	expect(codesOf(protocolWith({ children: listed().toReversed(), assignments: [] }))).toContain('order')
	expect(codesOf(protocolWith({ children: changed(1, { ticket: 'f'.repeat(64) }) }))).toEqual(['ticket'])
})

test('a child who was skipped without a reason is named', () => {
	expect(repeatDraw(protocolWith({ assignments: [given(1)] })).faults).toEqual([
		{ code: 'skipped', facts: { place: 1, number: 1 } },
	])
})

test('a child given to two is found, unless the first had released her before', () => {
	const again = { interviewer: 9 }
	expect(codesOf(protocolWith({ assignments: [given(0), given(0, again)] }))).toEqual(['givenTwice'])
	const released = given(0, { endedAt: AT, endedCode: 'conflictOfInterest', isReleased: true })
	expect(codesOf(protocolWith({ assignments: [released, given(0, { ...again, assignedAt: LATER })] }))).toEqual([])
	const tooEarly = { ...released, endedAt: LATER }
	expect(codesOf(protocolWith({ assignments: [tooEarly, given(0, again)] }))).toEqual(['givenTwice'])
})

test('two acts of the same millisecond are not taken for a skipped child', () => {
	const released = given(0, { endedAt: LATER, endedCode: 'conflictOfInterest', isReleased: true })
	expect(codesOf(protocolWith({ assignments: [released, given(1, { assignedAt: LATER })] }))).toEqual([])
})

test('an interviewer with two children at once is found', () => {
	expect(codesOf(protocolWith({ assignments: [given(0), given(1, { interviewer: 1 })] }))).toEqual(['twoAtOnce'])
})

test('two of one household are found, and allowed where siblings are', () => {
	const children = listed().map((child) => (child.place < 2 ? { ...child, household: 99 } : child)) as never
	expect(codesOf(protocolWith({ children, assignments: [given(0), given(1)] }))).toEqual(['siblings'])
	const passed = [given(0), given(2, { passes: [{ place: 1, code: 'siblingDrawn' }] })]
	expect(codesOf(protocolWith({ children, assignments: passed }))).toEqual([])
	const [draw] = protocolWith().draws
	const draws = [{ ...draw!, allowsSiblings: true }]
	expect(codesOf(protocolWith({ children, draws, assignments: [given(0), given(1)] }))).toEqual([])
})

test('a child outside the ages on the day she was given, or one who is not on the list, is found', () => {
	const children = changed(0, { bornMonth: '2022-03' })
	const known = children.flatMap((child) => ('isWithheld' in child ? [] : [child]))
	expect(codesOf(protocolWith({ children, frameHash: frameHashOf(known) }))).toEqual(['age'])
	expect(codesOf(protocolWith({ assignments: [given(9)] }))).toEqual(['noChild'])
})

test('a reason that the protocol itself contradicts is found', () => {
	for (const code of ['tooYoung', 'tooOld', 'siblingDrawn'])
		expect(codesOf(protocolWith({ assignments: [given(1, { passes: [{ place: 0, code }] })] }))).toEqual(['pass'])
})

test('who takes over a child does so when the first lets go, and swaps are counted', () => {
	const let_go = given(0, { endedAt: LATER, endedCode: 'onLeave', isReleased: true })
	const takes = given(0, { interviewer: 5, how: 'takenOver', assignedAt: LATER })
	expect(codesOf(protocolWith({ assignments: [let_go, takes] }))).toEqual([])
	expect(codesOf(protocolWith({ assignments: [takes] }))).toEqual(['notHanded'])
	const one = { endedAt: LATER, endedCode: 'swapped', isReleased: true }
	const swapped = [
		given(0, one),
		given(1, one),
		given(0, { interviewer: 2, how: 'swapped', assignedAt: LATER }),
		given(1, { interviewer: 1, how: 'swapped', assignedAt: LATER }),
	]
	const swaps = [{ at: LATER, code: 'language' }]
	expect(codesOf(protocolWith({ assignments: swapped, swaps }))).toEqual([])
	expect(codesOf(protocolWith({ assignments: swapped }))).toEqual(['swapCount'])
})

test('a sample that is not the first on the list, or pairs that are fewer than possible, are found', () => {
	const [meeting] = rich.meetings
	const withMeeting = (change: object) => withChecksums({ ...rich, meetings: [{ ...meeting!, ...change }] })
	expect(codesOf(rich)).toEqual([])
	expect(codesOf(withMeeting({ sample: [1, 4] }))).toContain('sample')
	expect(codesOf(withMeeting({ sample: [1] }))).toContain('sample')
	expect(codesOf(withMeeting({ passes: [{ place: 1, code: 'nobodyMay' }], sample: [3, 4] }))).toContain('sample')
	expect(codesOf(withMeeting({ bars: [{ place: 3, code: 'ownCase', interviewer: 7 }] }))).toContain('matching')
	expect(codesOf(withChecksums({ ...rich, assignments: rich.assignments.slice(0, -1) }))).toEqual(['matching'])
})

test('a second draw is checked along its own list, and must tell why it was made', () => {
	const [first] = protocolWith().draws
	const seed = seedOf('b'.repeat(32), '')
	const second = {
		...first!,
		number: 2,
		randomness: 'b'.repeat(32),
		commitment: '2ad68ea63a1fc3a8a7ad1cf1dd9c8fa1b3ffba1ea64b0a5fbd1e4a3f9d1c1b2a',
		words: '',
		seed,
		drawnAt: LATER,
		code: 'interrupted',
	}
	const drawnAnew = given(0, { endedAt: LATER, endedCode: 'drawnAnew', isReleased: true })
	const protocol = protocolWith({
		draws: [first!, second],
		children: listed(CHILDREN, seed),
		assignments: [drawnAnew, given(0, { draw: 2, interviewer: 4, assignedAt: LATER })],
	})
	expect(codesOf(protocol)).toEqual(['commitment'])
	const quiet = withChecksums({ ...protocol, draws: [first!, { ...second, code: null }] })
	expect(codesOf(quiet)).toContain('drawNumber')
})

test('the open edition holds without what is told of a protected child, and says what could not be repeated', () => {
	const children = listed().map((child) =>
		child.place === 1 ? { place: 1, isWithheld: true as const, earlierPlaces: [] } : child,
	)
	const assignments = [given(0), given(2, { passes: [{ place: 1, code: 'withheld' }] })]
	const open = protocolWith({ edition: 'open', children, assignments })
	expect(repeatDraw(open)).toEqual({ faults: [], unchecked: ['frameHash'] })
	const moved = protocolWith({
		edition: 'open',
		children: [...children.slice(0, 2), children[3]!, children[2]!, children[4]!],
	})
	expect(codesOf(moved)).toContain('order')
	expect(AT < LATER).toBe(true)
})
