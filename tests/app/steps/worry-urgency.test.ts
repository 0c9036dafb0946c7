import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raisedAtOf, readWorryForm } from '#app/steps/interview/read-worry.ts'
import { urgencyOf } from '#app/steps/worry-urgency.ts'

const at = (text: string) => new Date(text)
const open = (raisedAt: string) => ({ raisedAt: at(raisedAt), handedOverAt: null })

test('a worry is to be reported at once, is late after an hour, and later still when the office closes', () => {
	const raised = open('2026-11-24T09:00:00+01:00')
	expect(urgencyOf(raised, at('2026-11-24T09:00:00+01:00'))).toBe('now')
	expect(urgencyOf(raised, at('2026-11-24T09:59:59+01:00'))).toBe('now')
	expect(urgencyOf(raised, at('2026-11-24T10:00:00+01:00'))).toBe('overAnHour')
	expect(urgencyOf(raised, at('2026-11-24T15:59:59+01:00'))).toBe('overAnHour')
	expect(urgencyOf(raised, at('2026-11-24T16:00:00+01:00'))).toBe('overTheDay')
})

test('a worry raised just before closing escalates at closing; one raised after it, after an hour and at midnight', () => {
	expect(urgencyOf(open('2026-11-24T15:45:00+01:00'), at('2026-11-24T16:05:00+01:00'))).toBe('overTheDay')
	const evening = open('2026-11-24T17:00:00+01:00')
	expect(urgencyOf(evening, at('2026-11-24T17:30:00+01:00'))).toBe('now')
	expect(urgencyOf(evening, at('2026-11-24T18:30:00+01:00'))).toBe('overAnHour')
	expect(urgencyOf(evening, at('2026-11-25T00:00:01+01:00'))).toBe('overTheDay')
})

test('the day is Swedish, in summer and in winter, wherever the server stands', () => {
	expect(urgencyOf(open('2026-07-01T13:30:00Z'), at('2026-07-01T14:00:00Z'))).toBe('overTheDay')
	expect(urgencyOf(open('2026-12-01T13:30:00Z'), at('2026-12-01T14:00:00Z'))).toBe('now')
	expect(urgencyOf(open('2026-12-31T22:30:00Z'), at('2026-12-31T23:01:00Z'))).toBe('overTheDay')
})

test('a worry never becomes less urgent by waiting, and is done only when somebody has taken over', () => {
	const rank = { now: 0, overAnHour: 1, overTheDay: 2, handedOver: -1 }
	const minutes = fc.integer({ min: 0, max: 3 * 24 * 60 })
	fc.assert(
		fc.property(minutes, minutes, minutes, (start, first, more) => {
			const raisedAt = new Date(Date.UTC(2026, 2, 28, 0, start))
			const later = (waited: number) => new Date(raisedAt.getTime() + waited * 60_000)
			const early = urgencyOf({ raisedAt, handedOverAt: null }, later(first))
			const late = urgencyOf({ raisedAt, handedOverAt: null }, later(first + more))
			expect(rank[late]).toBeGreaterThanOrEqual(rank[early])
			expect(urgencyOf({ raisedAt, handedOverAt: later(first) }, later(first + more))).toBe('handedOver')
		}),
	)
})

test('a worry pressed without a network keeps the time it was pressed; a clock that cannot be right is not believed', () => {
	const now = at('2026-11-24T12:00:00Z')
	expect(raisedAtOf({ raisedAt: '2026-11-24T09:10:00.000Z' }, now)).toEqual(at('2026-11-24T09:10:00Z'))
	for (const body of [
		null,
		{},
		{ raisedAt: 'i går' },
		{ raisedAt: '2027-01-01T00:00:00Z' },
		{ raisedAt: '1970-01-01T00:00:00Z' },
	])
		expect(raisedAtOf(body, now)).toEqual(now)
})

test('whoever confirms a worry says what was done and to whom; a number to ring is a number', () => {
	const form = (fields: Record<string, string>) => {
		const made = new FormData()
		for (const [name, value] of Object.entries(fields)) made.set(name, value)
		return readWorryForm(made)
	}
	const handOver = { act: 'handOver', reminderId: 'oro-1', how: 'reported', to: ' mottagningen ' }
	expect(form(handOver)).toEqual({ ...handOver, to: 'mottagningen' })
	expect(form({ ...handOver, to: '  ' })).toEqual({ code: 'worry.not-said-to-whom' })
	expect(form({ act: 'handOver', reminderId: 'oro-1', to: 'jouren' })).toEqual({ code: 'worry.not-said-to-whom' })
	expect(form({ act: 'decide', reminderId: 'oro-1', decision: 'kanske' })).toEqual({ code: 'worry.not-decided' })
	expect(form({ act: 'phone', dutyPhone: '000-00 00 00' })).toEqual({ act: 'phone', dutyPhone: '000-00 00 00' })
	expect(form({ act: 'phone', dutyPhone: '' })).toEqual({ act: 'phone', dutyPhone: null })
	expect(form({ act: 'phone', dutyPhone: 'ring Karin' })).toEqual({ code: 'worry.not-a-phone' })
})
