const MINUTES = 30

/** `at` is the day and time as typed, `2026-11-25T15:30`, local time of the unit; `stamp` is when the file was made. */
type Entry = { summary: string; at: string; stamp: Date; id: string }

/**
 * A time with the mentor as a calendar file (iCalendar, RFC 5545), for any calendar. It says nothing about any child
 * (L-3): no place, no names, no id of the interview.
 *
 * @returns undefined when `at` is no day and time.
 */
export function mentorEntry({ summary, at, stamp, id }: Entry): string | undefined {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(at) || Number.isNaN(Date.parse(`${at}Z`))) return undefined
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Lyhord//SV',
		'BEGIN:VEVENT',
		`UID:${id}`,
		`DTSTAMP:${compact(stamp.toISOString().slice(0, 19))}Z`,
		`DTSTART:${compact(at)}00`,
		`DURATION:PT${MINUTES}M`,
		`SUMMARY:${summary.replaceAll(/([\\;,])/g, '\\$1')}`,
		'END:VEVENT',
		'END:VCALENDAR',
	]
	return lines.join('\r\n') + '\r\n'
}

function compact(time: string) {
	return time.replaceAll(/[-:]/g, '')
}
