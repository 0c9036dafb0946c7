import type { Nodes, PhrasingContent } from 'mdast'
import type { Piece, Place, Words } from './guide.ts'
import { problem, type Problem } from './problems.ts'

/** The file's own text and the problems found on the way: what every part of the parser shares. */
export type Reading = { text: string; problems: Problem[] }

/** Line and column where a node starts. */
export function startOf(node: Nodes): Place {
	return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 }
}

/**
 * The words inside a paragraph, heading or label, with emphasis taken away and line ends turned into spaces.
 *
 * A directive parser reads `16:30`, `sms:a` and `SIP:ar` as text directives; Swedish would lose those letters without a
 * word. Everything but `:handler` is therefore put back exactly as it stands in the file.
 */
export function wordsOf(nodes: readonly PhrasingContent[], reading: Reading): Words {
	return joined(nodes.flatMap((node) => piecesOf(node, reading)))
}

/** The words without slots, for headings and ids. */
export function plainWordsOf(nodes: readonly PhrasingContent[], reading: Reading): string {
	return wordsOf(nodes, reading)
		.map((piece) => (piece.kind === 'text' ? piece.text : piece.fallback))
		.join('')
}

function piecesOf(node: PhrasingContent, reading: Reading): Piece[] {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
			return [{ kind: 'text', text: node.value }]
		case 'break':
			return [{ kind: 'text', text: ' ' }]
		case 'emphasis':
		case 'strong':
			return node.children.flatMap((child) => piecesOf(child, reading))
		case 'textDirective':
			return node.name === 'handler' ? handlerSlot(node, reading) : putBack(node, reading)
		default:
			return [] // HTML, links and images: reported by `forbidden-content.ts`
	}
}

type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>

function handlerSlot(node: TextDirective, reading: Reading): Piece[] {
	const fallback = plainWordsOf(node.children, reading)
	if (!fallback) reading.problems.push(problem('handler-fallback', startOf(node), {}))
	return [{ kind: 'handler', fallback }]
}

function putBack(node: TextDirective, { text, problems }: Reading): Piece[] {
	const isDressed = node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0
	if (isDressed) problems.push(problem('unknown-text-directive', startOf(node), { name: node.name }))
	return [{ kind: 'text', text: text.slice(node.position?.start.offset, node.position?.end.offset) }]
}

function joined(pieces: Piece[]): Words {
	const words: Piece[] = []
	for (const piece of pieces) {
		const last = words.at(-1)
		if (piece.kind === 'text' && last?.kind === 'text') last.text += piece.text
		else words.push({ ...piece })
	}
	return trimmed(words.map(withSpaces)).filter((piece) => piece.kind === 'handler' || piece.text)
}

function withSpaces(piece: Piece): Piece {
	return piece.kind === 'text' ? { kind: 'text', text: piece.text.replaceAll(/\s+/g, ' ') } : piece
}

function trimmed(words: Piece[]): Piece[] {
	const [first, last] = [words[0], words.at(-1)]
	if (first?.kind === 'text') first.text = first.text.trimStart()
	if (last?.kind === 'text') last.text = last.text.trimEnd()
	return words
}
