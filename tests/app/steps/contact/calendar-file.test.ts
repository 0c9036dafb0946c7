import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarFile } from '#app/steps/contact/calendar-file.ts'
import { instantInStockholm, shownInStockholm } from '#app/steps/contact/stockholm-time.ts'

const MEETING = {
	uid: 'f00d',
	title: 'Möte',
	startsAt: new Date('2026-12-01T13:00:00Z'),
	minutes: 60,
	madeAt: new Date('2026-11-24T09:00:00Z'),
}

test('a calendar file holds a neutral title and the time, and nothing else', () => {
	expect(calendarFile(MEETING).split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Kalender//SV',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		'UID:f00d',
		'DTSTAMP:20261124T090000Z',
		'DTSTART:20261201T130000Z',
		'DTEND:20261201T140000Z',
		'SUMMARY:Möte',
		'CLASS:PRIVATE',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		'DESCRIPTION:Möte',
		'TRIGGER:-PT60M',
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	])
})

/** Control characters may not stand in a calendar file; tab and line end may. */
function withoutControl(text: string) {
	const isKept = (code: number) => code === 9 || code === 10 || (code >= 32 && code !== 127)
	return [...text].filter((character) => isKept(character.codePointAt(0) ?? 0)).join('')
}

test('whatever the title is, no line is longer than 75 octets, no character is cut, and unfolded and unescaped it is the title', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
			const lines = calendarFile({ ...MEETING, title }).split('\r\n')
			for (const line of lines) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
				expect(line).not.toContain('\ufffd')
				expect(line).not.toMatch(/[\r\n]/)
			}
			const unfolded = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
			const summary = unfolded.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length) ?? ''
			const unescaped = summary.replaceAll(/\\([\\;,n])/g, (_, character) => (character === 'n' ? '\n' : character))
			expect(unescaped).toBe(withoutControl(title.replaceAll(/\r\n|\r|\n/g, '\n')))
		}),
	)
})

test('an agreed time is what clocks in Sweden show, in winter, in summer and on the days they are changed', () => {
	expect(instantInStockholm('2026-12-01', '14:00').toISOString()).toBe('2026-12-01T13:00:00.000Z')
	expect(instantInStockholm('2026-07-01', '14:00').toISOString()).toBe('2026-07-01T12:00:00.000Z')
	expect(instantInStockholm('2026-03-29', '01:59').toISOString()).toBe('2026-03-29T00:59:00.000Z')
	expect(instantInStockholm('2026-03-29', '03:00').toISOString()).toBe('2026-03-29T01:00:00.000Z')
	expect(instantInStockholm('2026-10-25', '01:30').toISOString()).toBe('2026-10-24T23:30:00.000Z')
	expect(instantInStockholm('2026-10-25', '04:00').toISOString()).toBe('2026-10-25T03:00:00.000Z')
	expect(shownInStockholm(new Date('2026-07-01T12:00:00Z'))).toEqual({ on: '2026-07-01', time: '14:00' })
})
