import { expect, test } from 'vitest'
import { callOf } from '#app/call-of.ts'

const call = (interviewId: string, dueOn: string | null) => ({ interviewId, kind: 'followUpCall', dueOn })
const on = (text: string) => new Date(text)

test('a call to a child after the conversation is due from its day on, by Swedish time, and the first comes first (X23)', () => {
	const open = [call('b', '2026-12-03'), { interviewId: 'x', kind: 'hear', dueOn: null }, call('a', '2026-12-01')]
	expect(callOf(open, on('2026-11-30T22:59:00Z'))).toEqual({ interviewId: 'a', on: '2026-12-01', isDue: false })
	expect(callOf(open, on('2026-11-30T23:01:00Z'))).toMatchObject({ on: '2026-12-01', isDue: true })
	expect(callOf(open, on('2026-12-24T12:00:00Z'))).toMatchObject({ on: '2026-12-01', isDue: true })
})

test('of a child with protected identity the whole month is the day; without a call nothing is said', () => {
	expect(callOf([call('a', '2026-12')], on('2026-11-30T12:00:00Z'))?.isDue).toBe(false)
	expect(callOf([call('a', '2026-12')], on('2026-12-01T12:00:00Z'))?.isDue).toBe(true)
	expect(callOf([], on('2026-12-01T12:00:00Z'))).toBeUndefined()
	expect(callOf([call('a', null)], on('2026-12-01T12:00:00Z'))).toBeUndefined()
})
