import { expect, test } from 'vitest'
import { timeOfMark } from '#app/steps/interview/time-of-mark.ts'
import { dayOf, instantOf } from '#app/steps/kept-time.ts'

const BEGAN = new Date('2026-11-24T09:00:00Z')
const later = (minutes: number) => BEGAN.getTime() + minutes * 60_000

test('a mark of a child with protected identity tells how long they have talked, not when, and marks keep their order', () => {
	const marks = [-1, 0, 12, 40].map((minutes) => new Date(timeOfMark(later(minutes), BEGAN)).toISOString())
	expect(marks).toEqual(['00:00', '00:00', '00:12', '00:40'].map((time) => `2026-11-01T${time}:00.000Z`))
	expect(timeOfMark(later(12), null)).toBe(later(12))
})

test('where only the month is kept it is told as the month, never as its first day', () => {
	const month = new Date('2026-11-01T00:00:00Z')
	expect([dayOf(month), instantOf(month)]).toEqual(['2026-11', '2026-11'])
	expect([dayOf(BEGAN), instantOf(BEGAN)]).toEqual(['2026-11-24', '2026-11-24T09:00:00.000Z'])
})
