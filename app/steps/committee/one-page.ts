import type { Heading, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/**
 * An approved report as the committee reads it: one page first, its first section (what the children say, the areas,
 * what is asked of the committee), then the rest.
 *
 * @param document  As it was frozen: a title, then sections.
 * @returns `title` is null where the document has none.
 */
export function onePageFirst(document: Root): { title: string | null; first: Root; rest: Root } {
	const at = document.children.findIndex((node) => isHeading(node) && node.depth === 1)
	const titleNode = document.children[at]
	// The new page after the first section is for paper; on screen the two parts are shown apart anyway.
	const blocks = document.children.filter((node) => node !== titleNode && node.type !== 'thematicBreak')
	const depth = Math.min(...blocks.filter(isHeading).map((heading) => heading.depth))
	const starts = blocks.flatMap((node, place) => (isHeading(node) && node.depth === depth ? [place] : []))
	const cut = starts[1] ?? blocks.length
	return {
		title: titleNode ? toString(titleNode) : null,
		first: { type: 'root', children: blocks.slice(0, cut) },
		rest: { type: 'root', children: blocks.slice(cut) },
	}
}

function isHeading(node: RootContent): node is Heading {
	return node.type === 'heading'
}
