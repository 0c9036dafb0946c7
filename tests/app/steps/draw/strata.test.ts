import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentOf, seedOf, wordsAsSpoken } from '#app/steps/draw/seed.ts'
import { ageBandOf, stratumOf } from '#app/steps/draw/strata.ts'
import { stratifiedListOf } from '#app/steps/draw/ticket-list.ts'

const DAY = '2026-11-24'

const frameOf = (sizes: readonly number[]) =>
	sizes.flatMap((size, group) =>
		Array.from({ length: size }, (_, n) => ({
			...{ reference: `G${group}-${n}`, bornMonth: '2014-03', gender: 'girl', groupName: `Grupp ${group}` },
		})),
	)

test('any first part of the list holds each stratum in proportion, to less than one child', () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
			fc.string(),
			(sizes, seed) => {
				const list = stratifiedListOf(frameOf(sizes), seed, DAY)
				// Walk the list; a stratum of N has, after j of hers, the key (j - 1 + u) / N: never a whole child from her share.
				const seen = sizes.map(() => 0)
				let low = 0
				for (const { reference } of list) {
					const group = Number(/^G(\d+)/.exec(reference)?.[1])
					seen[group] = (seen[group] ?? 0) + 1
					low = Math.max(low, ((seen[group] ?? 0) - 1) / (sizes[group] ?? 1))
					for (const [other, size] of sizes.entries())
						expect(seen[other]! + 1).toBeGreaterThanOrEqual(low * size - 1e-9)
				}
			},
		),
	)
})

test('a child of a small stratum has the same chance as all others to be among the first', () => {
	const frame = frameOf([1, 9, 30])
	const times = new Map(frame.map(({ reference }) => [reference, 0]))
	const DRAWS = 4_000
	for (let n = 0; n < DRAWS; n += 1)
		for (const { reference } of stratifiedListOf(frame, `seed-${n}`, DAY).slice(0, 10))
			times.set(reference, (times.get(reference) ?? 0) + 1)
	// A quarter each; five standard deviations of √(4 000 · 0.25 · 0.75) are 137, and a tenth more for the last place shared.
	for (const [, count] of times) expect(Math.abs(count - DRAWS / 4)).toBeLessThan(200)
})

test('within a stratum children stand in ticket order, and the same seed gives the same list', () => {
	const list = stratifiedListOf(frameOf([4, 8]), 'seed', DAY)
	for (const group of ['Grupp 0', 'Grupp 1']) {
		const tickets = list.filter(({ groupName }) => groupName === group).map(({ ticket }) => ticket)
		expect(tickets).toEqual([...tickets].sort())
	}
	expect(stratifiedListOf(frameOf([4, 8]).toReversed(), 'seed', DAY)).toEqual(list)
})

test('a stratum is age band on the day, gender and group', () => {
	expect(stratumOf({ bornMonth: '2014-11', gender: 'girl', groupName: 'Barn' }, DAY)).toBe('12–15|girl|Barn')
	expect([4, 5, 7, 8, 11, 12, 15, 16, 18, 19].map(ageBandOf)).toEqual([
		'–',
		'5–7',
		'5–7',
		'8–11',
		'8–11',
		'12–15',
		'12–15',
		'16–18',
		'16–18',
		'–',
	])
})

test('the seed is a hash of the promised number and the words as they were heard', () => {
	// printf 'abc' | sha256sum; printf 'abc:blå cykel' | sha256sum
	expect(commitmentOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
	expect(seedOf('abc', 'blå cykel')).toMatch(/^[0-9a-f]{32}$/)
	expect(seedOf('abc', 'blå cykel')).not.toBe(seedOf('abc', 'röd cykel'))
	expect(wordsAsSpoken('  Blå \n Cykel ')).toBe('blå cykel')
	expect(wordsAsSpoken('bla\u030a')).toBe('blå')
})
