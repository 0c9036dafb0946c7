import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faultsOf } from '#app/steps/draw/check-protocol.ts'
import { Protocol, withChecksum } from '#app/steps/draw/protocol.ts'
import { frameHashOf, ticketListOf } from '#app/steps/draw/ticket-list.ts'
import { SEED } from '#tests/fixtures/drawn-round.ts'

const AT = '2026-11-24T09:00:00.000Z'
const LATER = '2026-11-24T10:00:00.000Z'
const CHILDREN = ['ALVA', 'BILAL', 'CILLA', 'DINO', 'ELSA'].map((reference, index) => ({
	reference,
	bornMonth: '2014-03',
	gender: 'girl',
	groupName: 'Barn',
	household: index + 1,
}))

type Body = Omit<Protocol, 'checksum'>
const given = (place: number, passes: { place: number; code: string }[] = []): Body['assignments'][number] => ({
	place,
	interviewer: 1,
	assignedAt: AT,
	endedAt: null,
	endedCode: null,
	isReleased: false,
	passes,
})

/** A protocol that holds, with what a forger changes; the forger writes a new checksum too. */
function protocolWith(changes: Partial<Body> = {}): Protocol {
	return withChecksum({
		format: 'lyhord-draw/1',
		unit: 'Exempelköping',
		year: 2026,
		ageMin: 5,
		ageMax: 18,
		frameHash: frameHashOf(CHILDREN),
		seed: SEED,
		drawnAt: AT,
		note: 'Syskon har en annan chans.',
		children: ticketListOf(CHILDREN, SEED),
		assignments: [given(0), given(2, [{ place: 1, code: 'ownCase' }])],
		...changes,
	})
}
const codesOf = (protocol: Protocol) => faultsOf(protocol).map(({ code }) => code)
const childrenWith = (place: number, change: object) => {
	const { children } = protocolWith()
	return children.map((child) => (child.place === place ? { ...child, ...change } : child))
}

test('a draw as it was made holds, also after it has been written, sent and read', () => {
	const protocol = protocolWith()
	expect(faultsOf(protocol)).toEqual([])
	expect(faultsOf(Protocol.parse(JSON.parse(JSON.stringify(protocol, null, 2))))).toEqual([])
})

test('any changed letter in the file is found', () => {
	const text = JSON.stringify(protocolWith())
	fc.assert(
		fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom(...'0123456789abcxyzÅ"{}[],: -'), (at, letter) => {
			fc.pre(text[at] !== letter)
			expect(holds(text.slice(0, at) + letter + text.slice(at + 1))).toBe(false)
		}),
		{ numRuns: 1_000 },
	)
})

function holds(text: string) {
	try {
		return faultsOf(Protocol.parse(JSON.parse(text))).length === 0
	} catch {
		return false
	}
}

test('a forger who writes a new checksum is found by hash, tickets and order', () => {
	expect(codesOf(protocolWith({ seed: SEED.replace('0', 'f') }))).toContain('ticket')
	expect(codesOf(protocolWith({ children: childrenWith(1, { bornMonth: '2014-04' }) }))).toEqual(['frameHash'])
	expect(codesOf(protocolWith({ children: protocolWith().children.slice(1) }))).toContain('frameHash')
	const swapped = ticketListOf(CHILDREN, SEED).toReversed()
	expect(codesOf(protocolWith({ children: swapped, assignments: [] }))).toEqual(
		expect.arrayContaining(['place', 'order']),
	)
})

test('a child who was skipped without a reason is named', () => {
	expect(faultsOf(protocolWith({ assignments: [given(1)] }))).toEqual([
		{ code: 'skipped', facts: { place: 0, number: 1 } },
	])
})

test('a child given to two is found, unless the first had released her before', () => {
	expect(codesOf(protocolWith({ assignments: [given(0), given(0)] }))).toEqual(['givenTwice'])
	const released = { ...given(0), endedAt: AT, endedCode: 'conflictOfInterest', isReleased: true }
	expect(codesOf(protocolWith({ assignments: [released, { ...given(0), assignedAt: LATER }] }))).toEqual([])
	const tooEarly = { ...released, endedAt: LATER }
	expect(codesOf(protocolWith({ assignments: [tooEarly, given(0)] }))).toEqual(['givenTwice'])
})

test('two of one household are found', () => {
	const children = childrenWith(1, { household: 99 }).map((child) =>
		child.place === 0 ? { ...child, household: 99 } : child,
	)
	expect(codesOf(protocolWith({ children, assignments: [given(0), given(1)] }))).toEqual(['siblings'])
	const passed = [given(0), given(2, [{ place: 1, code: 'siblingDrawn' }])]
	expect(codesOf(protocolWith({ children, assignments: passed }))).toEqual([])
})

test('a child outside the ages, or one who is not on the list, is found', () => {
	const children = childrenWith(0, { bornMonth: '2022-03' })
	expect(codesOf(protocolWith({ children, frameHash: frameHashOf(children) }))).toEqual(['age'])
	expect(
		codesOf(
			protocolWith({
				assignments: [
					given(
						9,
						CHILDREN.map((_, place) => ({ place, code: 'excluded' })),
					),
				],
			}),
		),
	).toContain('age')
})

test('a reason that the protocol itself contradicts is found', () => {
	for (const code of ['tooYoung', 'tooOld', 'siblingDrawn'])
		expect(faultsOf(protocolWith({ assignments: [given(1, [{ place: 0, code }])] }))).toEqual([
			{ code: 'pass', facts: { place: 0, number: 1, reason: code } },
		])
})
