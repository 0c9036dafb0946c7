import { expect, test } from 'vitest'
import { stepOfYear } from '#app/home-step.ts'

const ROUND = {
	id: 'round-2026',
	year: 2026,
	hasFrame: true,
	isLocked: true,
	isEverythingApproved: false,
	seminar: null,
}
const NOTHING = { hasGuides: true, round: null, latestReport: null, mine: { assignmentId: null, interview: null } }
const REPORT = { roundId: 'round-2025', year: 2025 }

test.each([
	['no round and no report yet', NOTHING, undefined],
	['a frame not yet locked', { ...NOTHING, round: { ...ROUND, isLocked: false } }, 0],
	['interviews under way', { ...NOTHING, round: ROUND, latestReport: REPORT }, 0],
	['every transcript approved', { ...NOTHING, round: { ...ROUND, isEverythingApproved: true } }, 1],
	['an open seminar', { ...NOTHING, round: { ...ROUND, seminar: { id: 's', isOpen: true } } }, 1],
	['a closed seminar', { ...NOTHING, round: { ...ROUND, seminar: { id: 's', isOpen: false } } }, 2],
	['an approved report and no new round', { ...NOTHING, latestReport: REPORT }, 3],
])('with %s the year is shown where it is', (_when, facts, step) => {
	expect(stepOfYear(facts)).toBe(step)
})
