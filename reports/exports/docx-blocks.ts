import {
	HeadingLevel,
	PageBreak,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type IParagraphOptions,
} from 'docx'
import type { Blockquote, List, Nodes, Parent, Root, Table as TableNode } from 'mdast'
import { docxRuns } from './docx-runs.ts'
import { LAST_LIST_LEVEL } from './docx-style.ts'
import { printable } from './printable.ts'
import { partsOfQuote } from './quote-parts.ts'

type Block = Paragraph | Table

const HEADINGS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
	HeadingLevel.HEADING_5,
	HeadingLevel.HEADING_6,
] as const

/** Every block of the report as Word's paragraphs and tables, in order. */
export function docxBlocks(document: Root): Block[] {
	const lists = { count: 0 }
	return document.children.flatMap((node) => blocksOf(node, {}, lists))
}

/** `lists` counts the numbered lists, so that each begins at one. */
function blocksOf(node: Nodes, look: IParagraphOptions, lists: { count: number }): Block[] {
	switch (node.type) {
		case 'heading':
			return [new Paragraph({ heading: HEADINGS[node.depth - 1], children: docxRuns(node.children) })]
		case 'paragraph':
			return [new Paragraph({ ...look, children: docxRuns(node.children) })]
		case 'blockquote':
			return quoteBlocks(node, lists)
		case 'list':
			return listBlocks(node, 0, lists)
		case 'table':
			return [tableOf(node)]
		case 'thematicBreak':
			return [new Paragraph({ children: [new PageBreak()] })]
		case 'html':
			return []
		default:
			return otherBlocks(node, look, lists)
	}
}

function otherBlocks(node: Nodes, look: IParagraphOptions, lists: { count: number }): Block[] {
	if ('children' in node) return (node as Parent).children.flatMap((child) => blocksOf(child, look, lists))
	return 'value' in node ? [new Paragraph({ ...look, children: [new TextRun(printable(node.value))] })] : []
}

function quoteBlocks(quote: Blockquote, lists: { count: number }): Block[] {
	const { words, attribution } = partsOfQuote(quote)
	return [
		...words.flatMap((node) => blocksOf(node, { style: 'Quote', keepNext: attribution !== null }, lists)),
		...(attribution ? blocksOf(attribution, { style: 'Attribution' }, lists) : []),
	]
}

function listBlocks(list: List, level: number, lists: { count: number }): Block[] {
	const instance = list.ordered ? ++lists.count : 0
	const numbering = {
		reference: list.ordered ? 'numbers' : 'bullets',
		level: Math.min(level, LAST_LIST_LEVEL),
		instance,
	}

	return list.children.flatMap((item) =>
		item.children.flatMap((node, place) => {
			if (node.type === 'list') return listBlocks(node, level + 1, lists)
			return blocksOf(node, place === 0 ? { numbering } : { indent: { left: 360 * (level + 2) } }, lists)
		}),
	)
}

function tableOf(table: TableNode) {
	const rows = table.children.map((row, place) => {
		const cells = row.children.map((cell) => {
			const words = new Paragraph({ children: docxRuns(cell.children, { bold: place === 0 }) })
			return new TableCell({ children: [words] })
		})
		return new TableRow({ tableHeader: place === 0, cantSplit: true, children: cells })
	})
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		tableLook: { firstRow: true, noVBand: true },
		rows,
	})
}
