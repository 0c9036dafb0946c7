import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageOn } from '#app/steps/age.ts'
import { firstChildFor, householdKeyOf, type Given, type ListedChild } from '#app/steps/draw/first-child.ts'
import { RULES } from '#tests/fixtures/drawn-round.ts'

const KARIN = { id: 'karin', signatures: ['KARLIN'] }
const AHMED = { id: 'ahmed', signatures: ['AHMHAS'] }

function child(childId: string, place: number, facts: Partial<ListedChild> = {}): ListedChild {
	return {
		childId,
		place,
		bornMonth: '2014-03',
		status: 'open',
		closedMonth: null,
		household: `H-${childId}`,
		exclusion: null,
		signatures: ['SARNIL'],
		...facts,
	}
}

const given = (childId: string, facts: Partial<Given> = {}): Given => ({
	childId,
	interviewerId: 'ahmed',
	householdKey: `H-${childId}`,
	isReleased: false,
	...facts,
})

test('an interviewer gets the first child in ticket order', () => {
	const list = [child('alva', 0), child('bilal', 1)]
	expect(firstChildFor(KARIN, list, [], RULES)).toEqual({ child: list[0], passes: [] })
})

test('a child whom she handles, handles with somebody or has handled is passed over, and the protocol says so', () => {
	const list = [child('alva', 0, { signatures: ['SARNIL', 'KARLIN'] }), child('bilal', 1)]
	expect(firstChildFor(KARIN, list, [], RULES)).toEqual({
		child: list[1],
		passes: [{ childId: 'alva', place: 0, code: 'ownCase' }],
	})
	expect(firstChildFor(AHMED, list, [], RULES)?.child.childId).toBe('alva')
})

test('children outside the ages, with contact that ended long ago, or taken out with a reason are passed over', () => {
	const list = [
		child('alva', 0, { bornMonth: '2021-12' }),
		child('bilal', 1, { bornMonth: '2007-11' }),
		child('cilla', 2, { status: 'closed', closedMonth: '2025-10' }),
		child('dino', 3, { exclusion: 'acuteCrisis' }),
		child('elsa', 4, { status: 'closed', closedMonth: '2025-11' }),
	]
	const first = firstChildFor(KARIN, list, [], RULES)
	expect(first?.child.childId).toBe('elsa')
	expect(first?.passes.map(({ code }) => code)).toEqual(['tooYoung', 'tooOld', 'notInPeriod', 'excluded'])
})

test('a child who stands with a colleague is skipped in silence, her sister with a code', () => {
	const list = [child('alva', 0, { household: 'H' }), child('elsa', 1, { household: 'H' }), child('dino', 2)]
	const first = firstChildFor(KARIN, list, [given('alva', { householdKey: 'H' })], RULES)
	expect(first).toMatchObject({ child: { childId: 'dino' }, passes: [{ childId: 'elsa', code: 'siblingDrawn' }] })
})

test('a child released for a conflict of interest is free for others, never again for the one who released her', () => {
	const list = [child('alva', 0), child('bilal', 1)]
	const released = [given('alva', { interviewerId: 'karin', isReleased: true })]
	expect(firstChildFor(KARIN, list, released, RULES)).toMatchObject({
		child: { childId: 'bilal' },
		passes: [{ code: 'conflictOfInterest' }],
	})
	expect(firstChildFor(AHMED, list, released, RULES)?.child.childId).toBe('alva')
})

test('when nobody on the list is left for her she is told so', () => {
	expect(firstChildFor(KARIN, [child('alva', 0, { signatures: ['KARLIN'] })], [], RULES)).toBeUndefined()
})

const SIGNATURES = ['KARLIN', 'AHMHAS', 'SARNIL', 'EVABER', 'OLAFRI']
const someChildren = fc.array(
	fc.record({
		bornMonth: fc
			.tuple(fc.integer({ min: 2003, max: 2026 }), fc.integer({ min: 1, max: 12 }))
			.map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
		household: fc.option(fc.integer({ min: 1, max: 15 }).map(String)),
		exclusion: fc.option(fc.constant('acuteCrisis'), { freq: 8 }),
		signatures: fc.subarray(SIGNATURES),
	}),
	{ maxLength: 40 },
)
const presses = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.boolean()), { maxLength: 20 })

test('however many press in whatever order, with releases between: never an own case, never outside the ages, never one of two siblings twice', () => {
	fc.assert(
		fc.property(someChildren, presses, (children, whoPresses) => {
			const list = children.map((facts, place) => child(`child-${place}`, place, facts))
			const all: Given[] = []
			for (const [who, releases] of whoPresses) {
				const interviewer = { id: `person-${who}`, signatures: [SIGNATURES[who] ?? ''] }
				const first = firstChildFor(interviewer, list, all, RULES)
				if (!first) continue
				const age = ageOn(first.child.bornMonth, RULES.onDay)
				expect(age).toBeGreaterThanOrEqual(5)
				expect(age).toBeLessThanOrEqual(18)
				expect(first.child.exclusion).toBeNull()
				expect(first.child.signatures).not.toContain(interviewer.signatures[0])
				all.push({
					childId: first.child.childId,
					interviewerId: interviewer.id,
					householdKey: householdKeyOf(first.child),
					isReleased: releases,
				})
			}
			const standing = all.filter(({ isReleased }) => !isReleased)
			expect(new Set(standing.map(({ childId }) => childId)).size).toBe(standing.length)
			expect(new Set(standing.map(({ householdKey }) => householdKey)).size).toBe(standing.length)
		}),
	)
})

test('everyone before her on the list is either with somebody or passed over with a code', () => {
	fc.assert(
		fc.property(someChildren, (children) => {
			const list = children.map((facts, place) => child(`child-${place}`, place, facts))
			const first = firstChildFor(KARIN, list, [], RULES)
			if (first)
				expect(first.passes.map(({ place }) => place)).toEqual(
					list.slice(0, first.child.place).map(({ place }) => place),
				)
		}),
	)
})
