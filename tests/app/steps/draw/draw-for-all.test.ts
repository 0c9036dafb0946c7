import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn } from '#app/steps/age.ts'
import { drawForAll } from '#app/steps/draw/draw-for-all.ts'
import { householdKeyOf, type Given, type ListedChild } from '#app/steps/draw/first-child.ts'
import { matchChildren, shortageOf } from '#app/steps/draw/match-children.ts'
import { stepMillisecondsOf } from '#app/steps/draw/show-pace.ts'
import { RULES } from '#tests/fixtures/drawn-round.ts'

const SIGNATURES = ['KARLIN', 'AHMHAS', 'EVABER', 'OLAFRI']
const INTERVIEWERS = SIGNATURES.map((signature) => ({ id: signature.toLowerCase(), signatures: [signature] }))

function child(place: number, facts: Partial<ListedChild> = {}): ListedChild {
	return {
		...{ childId: `child-${place}`, place, bornMonth: '2014-03', status: 'open', closedMonth: null },
		...{ household: null, exclusion: null, signatures: ['SARNIL'] },
		...facts,
	}
}

const someChildren = fc
	.array(
		fc.record({
			bornMonth: fc
				.tuple(fc.integer({ min: 2004, max: 2024 }), fc.integer({ min: 1, max: 12 }))
				.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
			household: fc.option(fc.integer({ min: 1, max: 8 }).map(String)),
			exclusion: fc.option(fc.constant('acuteCrisis'), { freq: 8 }),
			signatures: fc.subarray(SIGNATURES),
			managerId: fc.option(fc.constantFrom(...INTERVIEWERS.map(({ id }) => id)), { freq: 6 }),
			laterHandlerIds: fc.subarray(
				INTERVIEWERS.map(({ id }) => id),
				{ maxLength: 1 },
			),
		}),
		{ maxLength: 25 },
	)
	.map((children) => children.map((facts, place) => child(place, facts)))
const someGiven = fc.array(
	fc.record({
		number: fc.nat({ max: 24 }),
		interviewerId: fc.constantFrom(...INTERVIEWERS.map(({ id }) => id)),
		isReleased: fc.boolean(),
		endedCode: fc.constantFrom('conflictOfInterest', 'onLeave', 'declined'),
	}),
	{ maxLength: 4 },
)
const someone = fc.shuffledSubarray(INTERVIEWERS, { minLength: 1 })

test('no visible draw ever breaks a rule: ages, exclusions, siblings, own cases, group managers, later handlers, conflicts of interest', () => {
	fc.assert(
		fc.property(someChildren, someGiven, someone, fc.boolean(), (list, before, interviewers, allowsSiblings) => {
			const rules = { ...RULES, allowsSiblings }
			const given: Given[] = before.flatMap(({ number, ...one }) => {
				const known = list[number]
				return known ? [{ ...one, childId: known.childId, householdKey: householdKeyOf(known, rules) }] : []
			})
			const result = drawForAll(interviewers, list, given, rules)
			const taken = new Set(given.filter(({ isReleased }) => !isReleased).map(({ childId }) => childId))
			const keys = given.filter(({ isReleased }) => !isReleased).map(({ householdKey }) => householdKey)
			for (const { child: drawn, interviewerId } of result.given) {
				const interviewer = interviewers.find(({ id }) => id === interviewerId)
				const age = ageOn(drawn.bornMonth, RULES.onDay)
				expect(age >= 5 && age <= 18 && drawn.exclusion === null && !taken.has(drawn.childId)).toBe(true)
				expect(drawn.signatures.some((signature) => interviewer?.signatures.includes(signature))).toBe(false)
				expect(drawn.managerId === interviewerId || drawn.laterHandlerIds?.includes(interviewerId)).toBe(false)
				const letGo = given.some(
					(one) =>
						one.childId === drawn.childId &&
						one.interviewerId === interviewerId &&
						one.isReleased &&
						one.endedCode === 'conflictOfInterest',
				)
				expect(letGo).toBe(false)
				expect(keys).not.toContain(householdKeyOf(drawn, rules))
			}
			const households = result.sample.map((drawn) => householdKeyOf(drawn, rules))
			expect(new Set(households).size).toBe(households.length)
			expect(new Set(result.given.map(({ interviewerId }) => interviewerId)).size).toBe(result.given.length)
			expect(result.given.length + result.without.length).toBe(interviewers.length)
		}),
		{ numRuns: 500 },
	)
})

test('the sample is the first eligible children along the list, and everyone before is taken, in it, or passed over with a code', () => {
	fc.assert(
		fc.property(someChildren, someone, (list, interviewers) => {
			const { sample, passes } = drawForAll(interviewers, list, [], RULES)
			const last = sample.at(-1)?.place ?? -1
			const told = new Set([...sample, ...passes].map(({ place }) => place))
			for (let place = 0; place <= last; place += 1) expect(told.has(place)).toBe(true)
			if (sample.length < interviewers.length) expect(told.size).toBe(list.length)
		}),
	)
})

test('who interviews does not choose the sample: other interviewers get the same one, but for children nobody may meet', () => {
	const list = [child(0, { signatures: ['KARLIN'] }), child(1), child(2, { signatures: ['OLAFRI'] }), child(3)]
	const [karin, ahmed, eva, ola] = INTERVIEWERS
	const sampleOf = (people: typeof INTERVIEWERS) => drawForAll(people, list, [], RULES).sample.map(({ place }) => place)
	expect(sampleOf([karin!, ahmed!])).toEqual([0, 1])
	expect(sampleOf([eva!, ola!])).toEqual([0, 1])
	const alone = drawForAll([karin!], list, [], RULES)
	expect(alone.sample.map(({ place }) => place)).toEqual([1])
	expect(alone.passes).toEqual([{ childId: 'child-0', place: 0, code: 'nobodyMay' }])
})

test('whoever gets no child is told why: all her own, needed by others, or the list ended', () => {
	const [karin, ahmed, eva] = INTERVIEWERS
	const hers = [child(0, { signatures: ['KARLIN'] }), child(1, { signatures: ['KARLIN'] })]
	expect(drawForAll([karin!, ahmed!], hers, [], RULES).without).toEqual([
		{ interviewerId: 'karlin', code: 'onlyOwn', facts: { interviewers: 1, children: 0 } },
	])
	const tight = [
		child(0),
		child(1, { signatures: ['KARLIN', 'AHMHAS'] }),
		child(2, { signatures: ['KARLIN', 'AHMHAS'] }),
	]
	expect(drawForAll([karin!, ahmed!, eva!], tight, [], RULES).without).toEqual([
		{ interviewerId: 'ahmhas', code: 'needed', facts: { interviewers: 2, children: 1 } },
	])
	expect(drawForAll([karin!, ahmed!], [child(0)], [], RULES).without[0]).toMatchObject({ code: 'listEnded' })
})

const someMay = fc.array(fc.subarray([0, 1, 2, 3, 4]), { maxLength: 6 })

test('no larger matching exists: compared with every way of pairing', () => {
	fc.assert(
		fc.property(someMay, (may) => {
			const matched = matchChildren(may)
			matched.forEach((interviewer, one) => interviewer !== null && expect(may[one]).toContain(interviewer))
			const used = matched.filter((interviewer) => interviewer !== null)
			expect(new Set(used).size).toBe(used.length)
			expect(used.length).toBe(mostPairs(may, 0, new Set()))
		}),
		{ numRuns: 1_000 },
	)
})

test('the shortage told is true: those interviewers may together meet just those few children', () => {
	fc.assert(
		fc.property(someMay, (may) => {
			const matched = matchChildren(may)
			for (const interviewer of [0, 1, 2, 3, 4]) {
				if (matched.includes(interviewer)) continue
				const { interviewers, children } = shortageOf(interviewer, may, matched)
				expect(interviewers).toBe(children + 1)
			}
		}),
	)
})

function mostPairs(may: readonly (readonly number[])[], from: number, used: ReadonlySet<number>): number {
	const hers = may[from]
	if (!hers) return 0
	const without = mostPairs(may, from + 1, used)
	return Math.max(
		without,
		...hers.filter((one) => !used.has(one)).map((one) => 1 + mostPairs(may, from + 1, new Set([...used, one]))),
	)
}

test('fifty interviewers get fifty children, and the room sees all of it in a minute', () => {
	const fifty = Array.from({ length: 50 }, (_, n) => ({ id: `member-${n}`, signatures: [`S${n}`] }))
	// Every child is one of theirs, every ninth is too old, every fourth has a sister beside her: as in a real frame.
	const list = Array.from({ length: 400 }, (_, place) =>
		child(place, {
			signatures: [`S${place % 50}`],
			household: `H${place - (place % 4 === 1 ? 1 : 0)}`,
			...(place % 9 === 8 && { bornMonth: '2001-01' }),
		}),
	)
	const { given, passes, sample, bars } = drawForAll(fifty, list, [], RULES)
	expect(new Set(given.map(({ interviewerId }) => interviewerId)).size).toBe(50)
	expect(new Set(sample.map(({ childId }) => childId)).size).toBe(50)
	expect(bars).toHaveLength(50)
	for (const { child: hers, interviewerId } of given)
		expect(hers.signatures).not.toEqual(fifty.find(({ id }) => id === interviewerId)?.signatures)
	const steps = sample.length + passes.length + fifty.length
	expect(steps).toBeGreaterThan(110)
	expect(steps * stepMillisecondsOf(steps)).toBe(60_000)
})

test('a small draw is not drawn out, and a long one is never faster than can be seen', () => {
	expect(stepMillisecondsOf(4)).toBe(1_500)
	expect(stepMillisecondsOf(100)).toBe(600)
	expect(stepMillisecondsOf(4_000)).toBe(150)
})
