const MOST_OCTETS = 75 // RFC 5545 §3.1: longer lines are folded
const MINUTES_BEFORE = 60

type Meeting = {
	/** Globally unique and the same each time, so that a file fetched again changes the entry instead of adding one. */
	uid: string
	title: string
	startsAt: Date
	minutes: number
	madeAt: Date
}

/**
 * A calendar entry (RFC 5545) that reveals nothing: a neutral title and a time. No name, no place, no sender, and it
 * never says social services; a calendar is often read by others than its owner.
 */
export function calendarFile({ uid, title, startsAt, minutes, madeAt }: Meeting): string {
	const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Kalender//SV',
		'CALSCALE:GREGORIAN',
		'BEGIN:VEVENT',
		`UID:${textValue(uid)}`,
		`DTSTAMP:${utc(madeAt)}`,
		`DTSTART:${utc(startsAt)}`,
		`DTEND:${utc(endsAt)}`,
		`SUMMARY:${textValue(title)}`,
		'CLASS:PRIVATE',
		'BEGIN:VALARM',
		'ACTION:DISPLAY',
		`DESCRIPTION:${textValue(title)}`,
		`TRIGGER:-PT${MINUTES_BEFORE}M`,
		'END:VALARM',
		'END:VEVENT',
		'END:VCALENDAR',
	]
	return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** RFC 5545 §3.3.11: backslash, semicolon, comma and line end are escaped; other control characters may not stand there. */
function textValue(text: string) {
	return text
		.replaceAll('\\', '\\\\')
		.replaceAll(';', '\\;')
		.replaceAll(',', '\\,')
		.replaceAll(/\r\n|\r|\n/g, '\\n')
		.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '') // eslint-disable-line no-control-regex -- these are what is removed
}

function utc(instant: Date) {
	return `${instant.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
}

/** A line in pieces of at most 75 octets, each further one beginning with a space; no character is cut in two. */
function folded(line: string) {
	const pieces: string[] = []
	let piece = ''
	for (const character of line) {
		if (Buffer.byteLength(piece + character) > MOST_OCTETS) {
			pieces.push(piece)
			piece = ' '
		}
		piece += character
	}
	return [...pieces, piece].join('\r\n')
}
