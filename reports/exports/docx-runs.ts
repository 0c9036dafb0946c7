import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx'
import type { Nodes, Parent } from 'mdast'
import { printable } from './printable.ts'
import { safeLink } from './safe-link.ts'

/** The words of a paragraph as Word's runs, with the looks they inherit (`bold` in a table's header row). */
export function docxRuns(nodes: readonly Nodes[], look: IRunOptions = {}): ParagraphChild[] {
	return nodes.flatMap((node) => runsOf(node, look))
}

function runsOf(node: Nodes, look: IRunOptions): ParagraphChild[] {
	switch (node.type) {
		case 'strong':
			return docxRuns(node.children, { ...look, bold: true })
		case 'emphasis':
			return docxRuns(node.children, { ...look, italics: true })
		case 'break':
			return [new TextRun({ ...look, break: 1 })]
		case 'link': {
			const link = safeLink(node.url)
			if (!link) return docxRuns(node.children, look)
			return [new ExternalHyperlink({ link, children: docxRuns(node.children, { ...look, style: 'Hyperlink' }) })]
		}
		case 'html':
			return []
		default:
			if ('value' in node) return linesOf(node.value, look)
			return 'children' in node ? docxRuns((node as Parent).children as Nodes[], look) : []
	}
}

/** A line break within a text is one on paper too: Word would otherwise make it a space. */
function linesOf(value: string, look: IRunOptions) {
	return printable(value)
		.split('\n')
		.map((line, place) => new TextRun({ ...look, text: line, break: place > 0 ? 1 : 0 }))
}
