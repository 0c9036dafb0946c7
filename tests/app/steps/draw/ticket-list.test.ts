import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frameHashOf, ticketListOf, ticketOf } from '#app/steps/draw/ticket-list.ts'

const FRAME = ['ALVA', 'BILAL', 'CILLA', 'DINO', 'ELSA'].map((reference) => ({
	reference,
	bornMonth: '2014-03',
	gender: 'girl',
	groupName: 'Barn',
}))
const someFrame = fc
	.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 40 })
	.map((references) =>
		references.map((reference) => ({ reference, bornMonth: '2014-03', gender: 'boy', groupName: 'B' })),
	)

test('a ticket is SHA-256 of seed and reference, so that anyone can repeat it with a pocket tool', () => {
	// printf 'seed:ALVA' | sha256sum
	expect(ticketOf('seed', 'ALVA')).toBe('5e3237ba0639e89986b9d6746f98847395f820b46084a5b44b7388a97692d998')
})

test('the order depends on nothing but seed and references', () => {
	fc.assert(
		fc.property(someFrame, fc.string(), fc.string(), (frame, seed, group) => {
			const others = frame.toReversed().map((child) => ({ ...child, groupName: group, bornMonth: '2010-01' }))
			const order = (children: typeof frame) => ticketListOf(children, seed).map(({ reference }) => reference)
			expect(order(others)).toEqual(order(frame))
		}),
	)
})

test('every child stands once on the list, ascending by ticket', () => {
	fc.assert(
		fc.property(someFrame, fc.string(), (frame, seed) => {
			const list = ticketListOf(frame, seed)
			expect(list.map(({ place }) => place)).toEqual(frame.map((_, place) => place))
			expect(new Set(list.map(({ reference }) => reference)).size).toBe(frame.length)
			expect(list.map(({ ticket }) => ticket)).toEqual(list.map(({ ticket }) => ticket).sort())
		}),
	)
})

test('every child has the same chance to stand first', () => {
	const firsts = Array.from({ length: 10_000 }, (_, n) => ticketListOf(FRAME, `seed-${n}`)[0]?.reference)
	for (const { reference } of FRAME) {
		const times = firsts.filter((first) => first === reference).length
		expect(Math.abs(times - 2_000)).toBeLessThan(200) // five standard deviations, √(10 000 · 0.2 · 0.8) · 5
	}
})

test('the same children give the same frame hash in any order, and another as soon as one of them differs', () => {
	expect(frameHashOf(FRAME.toReversed())).toBe(frameHashOf(FRAME))
	for (const change of [{ reference: 'EVA' }, { bornMonth: '2014-04' }, { gender: 'boy' }, { groupName: 'Unga' }])
		expect(frameHashOf(FRAME.with(2, { ...FRAME[2]!, ...change }))).not.toBe(frameHashOf(FRAME))
})
