import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MILESTONES, milestonesOf, movedFrom, readMilestones, whenIs } from '#app/steps/round/milestones.ts'
import { arcPath, arcsOf, lanesOf, turnOf } from '#app/steps/round/wheel-shapes.ts'

const dayOf = (offset: number) => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)

test('the model’s own dates reach from January to the spring after, in order', () => {
	const milestones = milestonesOf(2026, [])
	expect(milestones.map(({ key }) => key)).toEqual([...MILESTONES])
	expect(milestones[0]).toEqual({ key: 'prepare', fromOn: '2026-01-01', untilOn: '2026-02-28' })
	expect(milestones.find(({ key }) => key === 'finalSeminar')).toMatchObject({
		fromOn: '2026-12-01',
		untilOn: '2027-01-31',
	})
	expect(milestones.at(-1)).toMatchObject({ fromOn: '2027-04-01', untilOn: '2027-05-31' })
	for (const { fromOn, untilOn } of milestones) expect(fromOn <= untilOn).toBe(true)
})

test('a moved date goes before the model’s own, and only what was moved is kept', () => {
	const moved = { key: 'draw', fromOn: '2026-03-02', untilOn: '2026-03-06' }
	const milestones = milestonesOf(2026, [moved])
	expect(milestones.find(({ key }) => key === 'draw')).toEqual(moved)
	expect(movedFrom(milestones, 2026)).toEqual([moved])
})

test('a date that is none, or an end before its beginning, is said beside the milestone', () => {
	const form = new FormData()
	for (const { key, fromOn, untilOn } of milestonesOf(2026, [])) {
		form.set(`from:${key}`, fromOn)
		form.set(`until:${key}`, untilOn)
	}
	expect(readMilestones(form).faults).toEqual([])
	form.set('until:draw', '2026-02-30')
	form.set('until:contact', '2026-01-01')
	expect(readMilestones(form).faults).toEqual([
		{ key: 'draw', code: 'date' },
		{ key: 'contact', code: 'order' },
	])
})

test('a milestone lies behind, now or ahead, its first and last day included', () => {
	const days = { fromOn: '2026-02-01', untilOn: '2026-02-28' }
	const when = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'].map((today) => whenIs(days, today))
	expect(when).toEqual(['later', 'now', 'now', 'past'])
})

test('the wheel turns once a year', () => {
	expect(turnOf('2026-01-01')).toBe(0)
	expect(turnOf('2026-07-02')).toBeCloseTo(0.5, 2)
	expect(turnOf('2028-12-31')).toBeLessThan(1)
})

test('a milestone over New Year is one arc in each year', () => {
	const arcs = arcsOf({ fromOn: '2026-12-01', untilOn: '2027-01-31' }, 2026)
	expect(arcs.map(({ ring }) => ring)).toEqual([0, 1])
	expect(arcs[0]?.until).toBe(1)
	expect(arcs[1]?.from).toBe(0)
})

test('whatever the dates, arcs stay within the two years and can be drawn', () => {
	const days = fc.tuple(fc.integer({ min: -400, max: 1200 }), fc.integer({ min: 0, max: 800 }))
	fc.assert(
		fc.property(days, ([first, length]) => {
			for (const arc of arcsOf({ fromOn: dayOf(first), untilOn: dayOf(first + length) }, 2026)) {
				expect(arc.from).toBeGreaterThanOrEqual(0)
				expect(arc.until).toBeLessThanOrEqual(1.001)
				expect(arc.from).toBeLessThan(arc.until)
				expect(arcPath(arc, 50, 70)).not.toContain('NaN')
			}
		}),
	)
})

test('milestones that overlap never share a lane', () => {
	const milestones = milestonesOf(2026, [])
	const lanes = lanesOf(milestones)
	for (const [one, a] of milestones.entries())
		for (const [other, b] of milestones.entries()) {
			const overlap = one < other && a.fromOn <= b.untilOn && b.fromOn <= a.untilOn
			if (overlap) expect([a.key, b.key, lanes[one]]).not.toEqual([a.key, b.key, lanes[other]])
		}
})
