import { problem, type Problem } from './problems.ts'

/** Longer than any guide a child would sit through: our own are 6 000 to 8 000 characters. */
export const MAX_GUIDE_CHARACTERS = 40_000
const MAX_LINE_CHARACTERS = 2_000

/**
 * Characters that a Markdown parser looks ahead from, and looks again: many of them cost it seconds. A guide needs a
 * few hundred.
 */
const MARKS = /[[{<>*_`&!]/g
const MAX_MARKS = 1_500

/** Quotes within quotes, lists within lists, and text pushed far to the right: a guide has one list, in a question. */
const MAX_NESTING = 4
const MARKER = String.raw`[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))`
const NESTED = new RegExp(String.raw`^(?:${MARKER}){${MAX_NESTING},}|^[ \t]{${MAX_NESTING * 4},}\S`)

/** The first line of a block, `:::say{…}`, or the last, `:::`; perhaps within a list or a quote. */
const FENCE = new RegExp(
	String.raw`^((?:${MARKER})*[ \t]*)(:{3,})(?:([\p{L}_][\p{L}\p{N}_-]*)(?=\s*$|[[{])|(?=\s*$))`,
	'u',
)

/** Control characters, and those that turn the direction of text or have no width: they can hide what a guide says. */
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** A value in braces that begins with a quotation mark of a word processor: no parser takes it for one. */
const CURLY = /^\s*:{1,4}\p{L}[\p{L}\d-]*(?:\[(?:\\.|[^\\\]])*\])?\s*\{[^}]*?=\s*(?=[”“„»’‘])/u

/** What must be known before the text is handed to a parser: nothing too large, nothing too deep, nothing hidden. */
export function forbiddenText(text: string): Problem[] {
	const start = { line: 1, column: 1 }
	if (lengthOf(text) > MAX_GUIDE_CHARACTERS)
		return [problem('too-large', start, { what: 'text', limit: MAX_GUIDE_CHARACTERS })]
	if ((text.match(MARKS)?.length ?? 0) > MAX_MARKS) return [problem('too-many-marks', start, { limit: MAX_MARKS })]

	const lines = text.split('\n')
	return [...lines.flatMap((line, index) => forbiddenLine(line, index + 1)), ...unclosedBlocks(lines)]
}

/** Backslashes are not counted: printing a guide adds some, and what was printed must be readable again. */
function lengthOf(text: string) {
	return text.length > 2 * MAX_GUIDE_CHARACTERS ? text.length : text.replaceAll('\\', '').length
}

function forbiddenLine(line: string, number: number): Problem[] {
	const at = { line: number, column: 1 }
	if (lengthOf(line) > MAX_LINE_CHARACTERS)
		return [problem('too-large', at, { what: 'line', limit: MAX_LINE_CHARACTERS })]
	if (NESTED.test(line)) return [problem('too-deep', at, {})]
	const curly = CURLY.exec(line)
	if (curly) return [problem('curly-quotes', { ...at, column: curly[0].length + 1 }, {})]
	const found = HIDDEN.exec(line)
	return found ? [problem('hidden-character', { ...at, column: found.index + 1 }, { code: codePoint(found[0]) })] : []
}

type OpenBlock = { name: string; colons: number; line: number; column: number }

/**
 * Blocks that another begins within: somebody forgot a line with `:::`. Told here, because a parser reads everything
 * after it as part of the block, and takes minutes for fifty of them.
 */
function unclosedBlocks(lines: readonly string[]): Problem[] {
	const problems: Problem[] = []
	let open: OpenBlock | undefined
	for (const [index, line] of lines.entries()) {
		const [, before = '', colons = '', name = ''] = FENCE.exec(line) ?? []
		if (!colons) continue
		if (name) {
			if (open) problems.push(unclosed(open))
			open = { name, colons: colons.length, line: index + 1, column: before.length + 1 }
		} else if (open && colons.length >= open.colons) open = undefined
	}
	return open ? [...problems, unclosed(open)] : problems
}

function unclosed({ name, line, column }: OpenBlock): Problem {
	return problem('unclosed-block', { line, column }, { name: `:::${name}` })
}

function codePoint(character: string) {
	return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}
