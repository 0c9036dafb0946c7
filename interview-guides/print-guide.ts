import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent, Text } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'
import type { Block, Guide, Piece, Question, Section, Words } from './guide.ts'

const LINE_CHARACTERS = 100

/**
 * A guide as Markdown. Reading it again gives the same guide; only the places differ, and emphasis, which is not kept.
 */
export function printGuide(guide: Guide): string {
	const tree: Root = {
		type: 'root',
		children: [
			{ type: 'yaml', value: stringify(guide.meta, { lineWidth: 0 }).trimEnd() },
			heading(1, guide.title),
			...guide.preface.map(blockNode),
			...guide.sections.flatMap(sectionNodes),
		],
	}
	return unified()
		.use(remarkFrontmatter)
		.use(remarkDirective)
		.use(remarkStringify, { bullet: '-', rule: '-', handlers: { text: printText } })
		.stringify(tree)
}

/** Within `[…]` of a directive the printer leaves `*` and its like alone, and they would be read as emphasis. */
const printText: NonNullable<NonNullable<Options['handlers']>['text']> = ({ value }: Text, _parent, state, info) =>
	state.stack.some((construct) => /label/i.test(construct))
		? value.replaceAll(/[\\`*_[\]<>&:{}!~]/g, '\\$&')
		: state.safe(value, info)

function sectionNodes({ heading: text, id, kind, minutes, blocks }: Section): RootContent[] {
	return [
		heading(2, text),
		{ type: 'leafDirective', name: 'section', attributes: { id, kind, minutes: `${minutes}` }, children: [] },
		...blocks.map(blockNode),
	]
}

function heading(depth: 1 | 2, text: string): RootContent {
	return { type: 'heading', depth, children: [{ type: 'text', value: text }] }
}

function blockNode(block: Block): BlockContent {
	switch (block.kind) {
		case 'note':
			return { type: 'containerDirective', name: 'note', children: block.paragraphs.map(paragraph) }
		case 'say': {
			const attributes = block.covers.length > 0 ? { covers: block.covers.join(' ') } : {}
			return { type: 'containerDirective', name: 'say', attributes, children: block.paragraphs.map(paragraph) }
		}
		case 'check':
			return { type: 'leafDirective', name: 'check', attributes: tick(block), children: phrases(block.text) }
		case 'gloss':
			return { type: 'leafDirective', name: 'en', children: phrases(block.text) }
		case 'question':
			return { type: 'containerDirective', name: 'question', attributes: marks(block), children: questionBody(block) }
	}
}

function questionBody({ text, probes, gloss }: Question): (BlockContent | DefinitionContent)[] {
	const items = probes.map((probe) => ({ type: 'listItem' as const, spread: false, children: [paragraph(probe)] }))
	return [
		...(text.length > 0 ? [paragraph(text)] : []),
		...(items.length > 0 ? [{ type: 'list' as const, ordered: false, spread: false, children: items }] : []),
		...(gloss ? [{ type: 'leafDirective' as const, name: 'en', children: phrases(gloss) }] : []),
	]
}

function marks({ id, theme, codes, aid, isRequired }: Question): Record<string, string> {
	return {
		id,
		...(theme && { theme }),
		...(codes.length > 0 && { codes: codes.join(' ') }),
		...(aid && { aid }),
		...(isRequired && { required: '' }),
	}
}

function tick({ id, isRequired }: { id: string; isRequired: boolean }): Record<string, string> {
	return isRequired ? { id, required: '' } : { id }
}

function paragraph(words: Words): { type: 'paragraph'; children: PhrasingContent[] } {
	return { type: 'paragraph', children: phrases(words.map(inLines)) }
}

/** Lines that can be read in any editor; a line end within a paragraph is read as a space. */
function inLines(piece: Piece): Piece {
	if (piece.kind !== 'text') return piece
	let column = 0
	const broken = piece.text.split(' ').map((word, index) => {
		const isNewLine = index > 0 && column + word.length >= LINE_CHARACTERS
		column = isNewLine ? word.length : column + word.length + 1
		return index === 0 ? word : `${isNewLine ? '\n' : ' '}${word}`
	})
	return { ...piece, text: broken.join('') }
}

function phrases(words: Words): PhrasingContent[] {
	return words.map((piece) =>
		piece.kind === 'text'
			? { type: 'text', value: piece.text }
			: { type: 'textDirective', name: 'handler', children: [{ type: 'text', value: piece.fallback }] },
	)
}
