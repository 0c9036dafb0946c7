import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { problem, type Problem } from './problems.ts'
import { startOf } from './words-of-nodes.ts'

/** Longer than any guide a child would sit through: our own are 6 000 to 8 000 characters. */
export const MAX_GUIDE_CHARACTERS = 60_000
const MAX_LINE_CHARACTERS = 3_000

/** Control characters, and those that turn the direction of text or have no width: they can hide what a guide says. */
// eslint-disable-next-line no-control-regex -- finding control characters is the point
const HIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u

/** What must be known before the text is handed to a parser: nothing too large, nothing hidden. */
export function forbiddenText(text: string): Problem[] {
	const start = { line: 1, column: 1 }
	if (text.length > MAX_GUIDE_CHARACTERS)
		return [problem('too-large', start, { what: 'text', limit: MAX_GUIDE_CHARACTERS })]

	return text.split('\n').flatMap((line, index) => {
		const at = { line: index + 1, column: 1 }
		if (line.length > MAX_LINE_CHARACTERS)
			return [problem('too-large', at, { what: 'line', limit: MAX_LINE_CHARACTERS })]
		const found = HIDDEN.exec(line)
		return found ? [problem('hidden-character', { ...at, column: found.index + 1 }, { code: codePoint(found[0]) })] : []
	})
}

/** HTML, links and images anywhere in the tree; a guide has none of them. */
export function forbiddenContent(tree: Root): Problem[] {
	const problems: Problem[] = []
	visit(tree, (node) => {
		if (node.type === 'html') problems.push(problem('raw-html', startOf(node), {}))
		if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition')
			problems.push(problem('link', startOf(node), {}))
		if (node.type === 'image' || node.type === 'imageReference') problems.push(problem('image', startOf(node), {}))
	})
	return problems
}

function codePoint(character: string) {
	return `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}
