import { expect, test } from 'vitest'
import type { Figures, Gender } from '#reports/figure-types.ts'
import { figuresOf } from '#reports/figures.ts'
import { interview, roundOf2017 } from './round-of-2017.ts'

// Every way that so many children can be divided is tried; an attacker keeps those that print what she has before her.

const MIN = 5
const GENDERS: Gender[] = ['girl', 'boy', 'other', 'unknown']
const AN_AGE_OF_EACH_BAND = [5, 8, 12, 15, null]

test('how many girls, boys and others there are cannot be read from up to sixteen children when they are fewer than five', () => {
	const childrenOf = (division: number[]) =>
		division.flatMap((count, place) => repeat(count, interview(GENDERS[place] ?? 'unknown', 10)))
	expect(readable(4, 16, childrenOf, ({ genders }) => genders)).toEqual([])
})

test('nor how many are of an age, from up to thirteen', () => {
	const childrenOf = (division: number[]) =>
		division.flatMap((count, place) => repeat(count, interview('girl', AN_AGE_OF_EACH_BAND[place] ?? null)))
	expect(readable(5, 13, childrenOf, ({ ageGroups }) => ageGroups)).toEqual([])
})

/** The printed figures that leave only one possible size, one to four, for some group. */
function readable(
	groups: number,
	mostChildren: number,
	childrenOf: (division: number[]) => ReturnType<typeof interview>[],
	printedPart: (figures: Figures) => unknown,
) {
	const believable = new Map<string, number[][]>()
	for (let children = MIN; children <= mostChildren; children++) {
		for (const division of waysToDivide(children, groups)) {
			const printed = JSON.stringify([
				children,
				printedPart(figuresOf(roundOf2017({ interviews: childrenOf(division) }))),
			])
			believable.set(printed, [...(believable.get(printed) ?? []), division])
		}
	}
	return [...believable]
		.filter(([, divisions]) =>
			Array.from({ length: groups }, (_, place) => new Set(divisions.map((one) => one[place] ?? 0))).some(
				isOneSmallSize,
			),
		)
		.map(([printed]) => printed)
}

function isOneSmallSize(sizes: ReadonlySet<number>) {
	const [size = 0] = sizes
	return sizes.size === 1 && size > 0 && size < MIN
}

function waysToDivide(children: number, groups: number): number[][] {
	if (groups === 1) return [[children]]
	return Array.from({ length: children + 1 }, (_, first) => first).flatMap((first) =>
		waysToDivide(children - first, groups - 1).map((rest) => [first, ...rest]),
	)
}

function repeat<Item>(times: number, item: Item): Item[] {
	return Array.from({ length: times }, () => item)
}
