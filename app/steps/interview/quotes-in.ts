/** A part of a note: the child's very words, or the interviewer's own. */
export type NotePart = { text: string; isVerbatim: boolean }

/** ”…” as it is written in Swedish, and what other keyboards give. */
const QUOTED = /[”“"]([^”“"]+)[”“"]/g

/**
 * A note split where the quotation marks stand: what is inside ”…” was written word for word as the child said it
 * the rest is the interviewer's own words. A quotation mark without its other half is an ordinary sign.
 */
export function quotesIn(note: string): NotePart[] {
	const parts: NotePart[] = []
	let from = 0
	for (const match of note.matchAll(QUOTED)) {
		parts.push({ text: note.slice(from, match.index), isVerbatim: false })
		parts.push({ text: match[1] ?? '', isVerbatim: true })
		from = match.index + match[0].length
	}
	parts.push({ text: note.slice(from), isVerbatim: false })
	const said = parts
		.map(({ text, isVerbatim }) => ({ text: text.trim(), isVerbatim }))
		.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
	return said.length > 0 || note.trim() === '' ? said : [{ text: note.trim(), isVerbatim: false }]
}

/** Quotation marks around what is selected, or an empty pair to write in. `from` and `to`: where the selection then is. */
export function withQuotes(note: string, from: number, to: number) {
	const before = note.slice(0, from)
	const gap = before === '' || /\s$/.test(before) ? '' : ' '
	const start = from + gap.length + 1
	return {
		text: `${before}${gap}”${note.slice(from, to)}”${note.slice(to)}`,
		from: start,
		to: start + (to - from),
	}
}
