import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANSWER_CODES, GENDERS, type FigureInterview, type Printed } from '#reports/figure-types.ts'
import { figuresOf } from '#reports/figures.ts'
import { interview, roundOf2017 } from './round-of-2017.ts'

const number = (value: number) => ({ kind: 'number', value })
const HIDDEN = { kind: 'hidden' }
const FEW = { kind: 'few' }
const UNKNOWN = { kind: 'unknown' }

test('the totals of the round of 2017 are printed as they were', () => {
	const { interviewed, answers } = figuresOf(roundOf2017())

	expect(interviewed).toEqual(number(18))
	expect(answers.map(({ code, base, count }) => [code, count, base])).toEqual([
		['changedSecretary', number(10), number(18)],
		['knowsWhy', number(4), number(18)],
		['feelsListenedTo', number(12), number(18)],
		['feelsCanInfluence', number(11), number(18)],
	])
})

test('eleven girls and seven boys are named, and their answers where no one stands alone', () => {
	const { genders, answers } = figuresOf(roundOf2017())

	expect(genders).toEqual([
		{ parts: ['girl'], people: number(11) },
		{ parts: ['boy'], people: number(7) },
	])
	expect(answers[0]?.byGender).toEqual([
		{ parts: ['girl'], base: number(11), count: number(6) },
		{ parts: ['boy'], base: number(7), count: number(4) },
	])
	expect(answers[1]?.byGender).toBeNull() // a single boy does not know why
})

test('ages 2, 2, 5, 4 and 5 unknown make no table, only a span', () => {
	const { ageGroups, ageSpan } = figuresOf(roundOf2017())

	expect(ageGroups).toBeNull()
	expect(ageSpan).toEqual({ min: 5, max: 18 })
})

test('neighbouring ages are put together before anything is hidden', () => {
	const children = [...repeat(3, 6), ...repeat(4, 9), ...repeat(5, 13), ...repeat(6, 16)]
	const { ageGroups } = figuresOf(roundOf2017({ interviews: children.map((age) => interview('girl', age)) }))

	expect(ageGroups).toEqual([
		{ from: 5, to: 11, people: number(7) },
		{ from: 12, to: 14, people: number(5) },
		{ from: 15, to: 18, people: number(6) },
	])
})

test('a child of another gender is counted with the smaller of girls and boys', () => {
	const children = [...repeat(9, 'girl'), ...repeat(6, 'boy'), 'other'] as const
	const { genders } = figuresOf(roundOf2017({ interviews: children.map((gender) => interview(gender as 'girl', 10)) }))

	expect(genders).toEqual([
		{ parts: ['girl'], people: number(9) },
		{ parts: ['boy', 'other'], people: number(7) },
	])
})

test('four children are too few: nothing about them is a number', () => {
	const figures = figuresOf(roundOf2017({ interviews: roundOf2017().interviews.slice(0, 4) }))

	expect(figures.isTooSmall).toBe(true)
	expect(figures.ageSpan).toBeNull()
	expect(JSON.stringify([figures.interviewed, figures.genders, figures.answers, figures.recruitment])).not.toMatch(/\d/)
})

test('who was not asked is in neither number; a child who said “partly” was asked and is not counted', () => {
	const answers = ['yes', 'yes', 'yes', 'partly', 'no', 'unknown', 'notAsked'] as const
	const interviews = answers.map((answer) => interview('girl', 12, { feelsListenedTo: answer }))

	expect(figuresOf(roundOf2017({ interviews })).answers[2]).toMatchObject({ base: number(6), count: number(3) })
})

test('one single child in the whole unit is “enstaka”', () => {
	const interviews = repeat(10, 'yes' as const).map((_, place) =>
		interview('girl', 12, { changedSecretary: place === 0 ? 'yes' : 'no' }),
	)
	expect(figuresOf(roundOf2017({ interviews })).answers[0]?.count).toEqual(FEW)
})

test('what is not known is said to be unknown, never zero', () => {
	const interviews = roundOf2017().interviews.map((one) => ({ ...one, recorded: null, interpreter: null, guide: null }))
	const recruitment = { frame: null, excluded: null, asked: null, declined: null, unreachable: null }
	const figures = figuresOf(roundOf2017({ interviews, recruitment, interviewers: { possible: null, done: null } }))

	expect([figures.recorded, figures.notRecorded, figures.interpreter, figures.guides]).toEqual(repeat(4, UNKNOWN))
	expect(figures.recruitment.declined).toEqual({ total: UNKNOWN, reasons: [], isKnown: false })
	expect([figures.recruitment.frame, figures.interviewers.possible]).toEqual([UNKNOWN, UNKNOWN])
})

test('reasons to decline stand without counts as soon as one is below five', () => {
	const declined = [
		{ code: 'childDeclined', count: 6 },
		{ code: 'caseJustClosed', count: 2 },
	]
	const { recruitment } = figuresOf(roundOf2017({ recruitment: { ...roundOf2017().recruitment, declined } }))

	expect(recruitment.declined.total).toEqual(number(8))
	expect(recruitment.declined.reasons.map(({ count }) => count)).toEqual([HIDDEN, HIDDEN])
})

test('a child’s no and a guardian’s are told apart when five of each said it; then no reason has its count beside it', () => {
	const declined = [
		{ code: 'childDeclined', count: 6 },
		{ code: 'noReason', count: 7 },
	]
	const told = (guardianNo: number | null) =>
		figuresOf(roundOf2017({ recruitment: { ...roundOf2017().recruitment, declined, guardianNo } })).recruitment

	expect(told(5).declinedBy).toEqual({ child: number(8), guardian: number(5) })
	expect(told(5).declined.reasons.map(({ count }) => count)).toEqual([HIDDEN, HIDDEN])
	for (const few of [0, 1, 4, 9, 13]) expect(told(few).declinedBy).toEqual({ child: HIDDEN, guardian: HIDDEN })
	expect(told(4).declined.reasons.map(({ count }) => count)).toEqual([number(6), number(7)])
	expect(told(null).declinedBy).toBeNull()
})

test('three families with two reasons: how many said no and were asked stands, and no reason, for it would be one or two', () => {
	const declined = [
		{ code: 'childDeclined', count: 1 },
		{ code: 'caseJustClosed', count: 2 },
	]
	const { recruitment } = figuresOf(roundOf2017({ recruitment: { ...roundOf2017().recruitment, asked: 21, declined } }))

	expect([recruitment.declined.total, recruitment.asked]).toEqual([number(3), number(21)])
	expect(recruitment.declined.reasons).toEqual([])
})

test('a single reason behind a small total is left out: the total would be its count', () => {
	const excluded = [{ code: 'acuteCrisis', count: 2 }]
	const { recruitment } = figuresOf(roundOf2017({ recruitment: { ...roundOf2017().recruitment, excluded } }))

	expect(recruitment.excluded).toEqual({ total: number(2), reasons: [], isKnown: true })
})

test('sixteen recorded interviews are sixteen; the two with notes are “enstaka”', () => {
	const interviews = roundOf2017().interviews.map((one, place) => ({ ...one, recorded: place > 1 }))
	const { recorded, notRecorded } = figuresOf(roundOf2017({ interviews }))

	expect([recorded, notRecorded]).toEqual([number(16), FEW])
})

test('every printed figure agrees with the children themselves, and parts add up to their total', () => {
	fc.assert(
		fc.property(fc.array(anyInterview(), { minLength: 5, maxLength: 40 }), (interviews) => {
			const figures = figuresOf(roundOf2017({ interviews }))

			for (const { code, base, count, byGender } of figures.answers) {
				const asked = interviews.filter(({ answers }) => answers[code] !== 'notAsked')
				const said = asked.filter(({ answers }) => answers[code] === (code === 'knowsWhy' ? 'no' : 'yes'))
				agrees(base, asked.length)
				agrees(count, said.length)
				if (byGender)
					agreesWithParts(
						byGender.map((row) => row.base),
						asked.length,
					)
				if (byGender)
					agreesWithParts(
						byGender.map((row) => row.count),
						said.length,
					)
			}
			for (const { parts, people } of figures.genders ?? []) {
				agrees(people, interviews.filter(({ gender }) => parts.includes(gender)).length)
			}
			if (figures.ageGroups)
				agreesWithParts(
					figures.ageGroups.map(({ people }) => people),
					interviews.length,
				)
		}),
		{ numRuns: 200 },
	)
})

function anyInterview(): fc.Arbitrary<FigureInterview> {
	const answer = fc.constantFrom('yes', 'yes', 'partly', 'no', 'unknown', 'notAsked') as fc.Arbitrary<
		FigureInterview['answers']['knowsWhy']
	>
	return fc.record({
		gender: fc.constantFrom(...GENDERS, 'girl' as const, 'boy' as const),
		age: fc.option(fc.integer({ min: 5, max: 18 })),
		recorded: fc.option(fc.boolean()),
		interpreter: fc.option(fc.boolean()),
		guide: fc.constant(null),
		answers: fc.record(
			Object.fromEntries(ANSWER_CODES.map((code) => [code, answer])) as Record<
				(typeof ANSWER_CODES)[number],
				typeof answer
			>,
		),
	})
}

function agrees(printed: Printed, truth: number) {
	if (printed.kind === 'number') expect(printed.value).toBe(truth)
	if (printed.kind === 'few') expect(truth).toBeLessThan(5)
	expect(printed.kind).not.toBe('unknown')
}

function agreesWithParts(parts: readonly Printed[], total: number) {
	const values = parts.flatMap((part) => (part.kind === 'number' ? [part.value] : []))
	const sum = values.reduce((all, value) => all + value, 0)
	if (values.length === parts.length) expect(sum).toBe(total)
	else expect(parts.length - values.length).toBeGreaterThan(1)
}

function repeat<Item>(times: number, item: Item): Item[] {
	return Array.from({ length: times }, () => item)
}
