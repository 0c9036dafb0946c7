import { expect, test } from 'vitest'
import { agesNotCovered } from '#app/steps/round/ages-covered.ts'
import { periodFromMonth } from '#app/steps/round/round-defaults.ts'
import { whereItIs } from '#app/steps/round/where-it-is.ts'

const AGES = { ageMin: 5, ageMax: 18 }
const GUIDES = [
	{ ageMin: 5, ageMax: 7 },
	{ ageMin: 8, ageMax: 11 },
	{ ageMin: 12, ageMax: 15 },
	{ ageMin: 16, ageMax: 18 },
]

test('a round has a guide for every age, or the ages without one are named', () => {
	expect(agesNotCovered(GUIDES, AGES)).toEqual([])
	expect(agesNotCovered(GUIDES.toSpliced(1, 1), AGES)).toEqual([8, 9, 10, 11])
	expect(agesNotCovered([], AGES)).toHaveLength(14)
})

test('contacts that ended in the last twelve months are in the frame', () => {
	expect(periodFromMonth('2026-11')).toBe('2025-11')
	expect(periodFromMonth('2026-01')).toBe('2025-01')
	expect(periodFromMonth('2026-12')).toBe('2025-12')
})

test('the page of a round always says what it waits for next', () => {
	const at = new Date('2026-11-24')
	const empty = {
		hasFrame: false,
		lockedAt: null,
		interviewers: 2,
		approved: 0,
		hasSeminar: false,
		reportApprovedAt: null,
	}
	const steps = [
		empty,
		{ ...empty, hasFrame: true },
		{ ...empty, hasFrame: true, lockedAt: at },
		{ ...empty, hasFrame: true, lockedAt: at, approved: 1 },
		{ ...empty, hasFrame: true, lockedAt: at, approved: 2 },
		{ ...empty, hasFrame: true, lockedAt: at, approved: 2, hasSeminar: true, hasOpenSeminar: true },
		{ ...empty, hasFrame: true, lockedAt: at, approved: 2, hasSeminar: true },
		{ ...empty, hasFrame: true, lockedAt: at, approved: 2, hasSeminar: true, reportApprovedAt: at },
		{ ...empty, hasFrame: true, lockedAt: at, reportApprovedAt: at, closedAt: at },
	].map((progress) => whereItIs(progress).next)
	expect(steps).toEqual([
		'frame',
		'lock',
		'interviews',
		'interviews',
		'seminar',
		'seminarGoesOn',
		'report',
		'committee',
		'again',
	])
})

test('with nobody interviewing there is never a seminar to open', () => {
	const none = {
		hasFrame: true,
		lockedAt: new Date(),
		interviewers: 0,
		approved: 0,
		hasSeminar: false,
		reportApprovedAt: null,
	}
	expect(whereItIs(none)).toEqual({ step: 0, next: 'interviews' })
})
