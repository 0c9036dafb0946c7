import { expect, test } from 'vitest'
import { groupSizeOf } from '#reports/suppress-row.ts'
import type { RawGroup, RawTables, ShownTables } from '#reports/suppress-types.ts'
import { suppress } from '#reports/suppress.ts'
import { everyAnswer, everyDivision, groupsOf } from './small-tables.ts'

// The attacker knows every printed number and these very rules, so she tries every world there is and keeps those that
// would have printed the same report. What is hidden must differ between the worlds she is left with.

const MIN = 5

test.each([
	['two groups of up to twelve', everyDivision(2, 1, 12)],
	['three groups of up to twelve', everyDivision(3, 1, 12)],
	['four groups of up to eight', everyDivision(4, 1, 8)],
])('of %s, the size of a group that is hidden cannot be pinned', (_, worlds) => {
	const tooFew = (group: RawGroup) => group.people < groupSizeOf(MIN)
	expect(pinned(worlds, tooFew, ({ people }) => people)).toEqual([])
})

test.each([
	['two groups of five to eleven', everyAnswer(2, 5, 11)],
	['three groups of five or six', everyAnswer(3, 5, 6)],
])('of %s, what a group answered cannot be pinned when it is hidden', (_, worlds) => {
	const telling = worlds.filter(({ totals }) => totals.every(({ base, count }) => count > 0 && count < base)) // else the total says it all
	const pointsAtOne = ({ people, answers }: RawGroup) =>
		[0, 1, people - 1, people].some((count) => count === answers.code?.count && people < 10)
	expect(pinned(telling, pointsAtOne, ({ answers }) => answers.code?.count)).toEqual([])
})

/** Worlds in which a group that must not be read can be read; empty when the attacker has lost. */
function pinned(
	worlds: readonly RawTables[],
	isSecret: (group: RawGroup) => boolean,
	secretOf: (group: RawGroup) => number | undefined,
) {
	const believable = new Map<string, RawTables[]>()
	for (const raw of worlds.filter(({ interviewed }) => interviewed >= MIN)) {
		const printed = JSON.stringify(suppress(raw, MIN))
		believable.set(printed, [...(believable.get(printed) ?? []), raw])
	}
	return [...believable].flatMap(([printed, alike]) =>
		groupsOf(alike[0]!)
			.filter(({ key }) => alike.some((raw) => groupsOf(raw).some((group) => group.key === key && isSecret(group))))
			.filter(
				({ key }) =>
					new Set(
						alike.map(
							(raw) =>
								groupsOf(raw)
									.filter((group) => group.key === key)
									.map(secretOf)[0],
						),
					).size < 2,
			)
			.map(({ key }) => ({ key, printed: JSON.parse(printed) as ShownTables })),
	)
}
