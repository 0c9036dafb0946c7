import type { Node, Nodes, Parent, Root } from 'mdast'
import type { PdfMeta } from './export-meta.ts'
import { partsOfQuote } from './quote-parts.ts'
import { safeLink } from './safe-link.ts'

type TypstNode = { type: string; [field: string]: unknown }

/**
 * The report as the template reads it: only the fields Typst needs, every text cleaned by `clean`.
 *
 * @param clean  What to do with each text, such as naming the characters no font at hand can draw.
 */
export function typstData(document: Root, meta: PdfMeta, clean: (text: string) => string) {
	const text = clean
	return {
		meta: {
			title: text(meta.title),
			unit: text(meta.unit),
			edition: text(meta.edition),
			marks: meta.marks.map(text),
			language: meta.language,
		},
		children: document.children.map((node) => typstNode(node, text)),
	}
}

function typstNode(node: Nodes, text: (value: string) => string): TypstNode {
	const children = (nodes: readonly Nodes[]) => nodes.map((child) => typstNode(child, text))

	switch (node.type) {
		case 'heading':
			return { type: node.type, depth: node.depth, children: children(node.children) }
		case 'list':
			return {
				type: node.type,
				ordered: node.ordered === true,
				start: node.start ?? 1,
				children: children(node.children),
			}
		case 'link':
			return { type: node.type, url: safeLink(node.url), children: children(node.children) }
		case 'blockquote': {
			const { words, attribution } = partsOfQuote(node)
			return { type: node.type, attribution: attribution && typstNode(attribution, text), children: children(words) }
		}
		case 'html':
			return { type: 'paragraph', children: [] }
		default:
			return 'value' in node
				? { type: node.type, value: text(node.value) }
				: { type: node.type, children: children(childrenOf(node)) }
	}
}

function childrenOf(node: Node): Nodes[] {
	return 'children' in node ? ((node as Parent).children as Nodes[]) : []
}
