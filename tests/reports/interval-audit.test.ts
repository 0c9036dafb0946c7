import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditFigures, narrowCells, NumberGivenAway, type PrintedFigures } from '#reports/interval-audit.ts'

test('one hidden group is the total minus the others, and the audit says so', () => {
	const figures = sumOf(18, [11, 5, null])

	expect(narrowCells(figures)).toEqual([{ id: 'part-2', values: [2] }])
})

test('two hidden groups of seven children together are safe', () => {
	expect(narrowCells(sumOf(18, [11, null, null]))).toEqual([])
})

test('two hidden groups of one child together are not', () => {
	const narrow = narrowCells(sumOf(12, [11, null, null]))

	expect(narrow.map(({ values }) => values)).toEqual([
		[0, 1],
		[0, 1],
	])
})

test('what one table hides and another gives away is found', () => {
	const byGender = [cell('girls', null), cell('boys', null)]
	const figures = {
		cells: [cell('all', 10), ...byGender, cell('girls who said yes', 9)],
		sums: [{ total: 'all', parts: ['girls', 'boys'] }],
		limits: [{ less: 'girls who said yes', more: 'girls' }],
	}

	expect(narrowCells(figures)).toEqual([
		{ id: 'girls', values: [9, 10] },
		{ id: 'boys', values: [0, 1] },
	])
})

test('a report that gives a hidden number away is stopped, and the error does not say the number', () => {
	const audit = () =>
		auditFigures({ cells: [cell('all', 9), cell('boys', null)], sums: [{ total: 'all', parts: ['boys'] }], limits: [] })

	expect(audit).toThrow(NumberGivenAway)
	expect(audit).toThrow(/boys/)
	expect(audit).toThrow(/^[^9]*$/)
})

test('the audit finds the same values as trying every combination', () => {
	fc.assert(
		fc.property(smallRelease(), ({ parts, hides }) => {
			const total = parts.reduce((sum, part) => sum + part, 0)
			const printed = parts.map((part, place) => (hides[place] ? null : part))
			const narrow = new Map(narrowCells(sumOf(total, printed)).map(({ id, values }) => [id, values]))

			for (const place of printed.keys()) {
				if (printed[place] !== null) continue
				const values = [...new Set(combinations(total, printed).map((combination) => combination[place]!))].sort(
					(a, b) => a - b,
				)
				expect(narrow.get(`part-${place}`) ?? null).toEqual(values.length < 3 ? values : null)
			}
		}),
		{ numRuns: 200 },
	)
})

function sumOf(total: number, parts: readonly (number | null)[]): PrintedFigures {
	const cells = parts.map((value, place) => cell(`part-${place}`, value))
	return {
		cells: [cell('total', total), ...cells],
		sums: [{ total: 'total', parts: cells.map(({ id }) => id) }],
		limits: [],
	}
}

function cell(id: string, value: number | null) {
	return { id, value, least: 0, most: 20 }
}

function smallRelease() {
	return fc.record({
		parts: fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }),
		hides: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
	})
}

function combinations(total: number, printed: readonly (number | null)[]): number[][] {
	const [first, ...rest] = printed
	if (first === undefined) return total === 0 ? [[]] : []
	const values =
		first === null ? Array.from({ length: Math.max(0, Math.min(total, 20)) + 1 }, (_, value) => value) : [first]
	return values
		.filter((value) => value <= total)
		.flatMap((value) => combinations(total - value, rest).map((others) => [value, ...others]))
}
