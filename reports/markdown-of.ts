import type { Root, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** Text in which Markdown would read something else than words. Brackets alone are words: the marks are written with them. */
const IS_MARKUP = /[\\*_`<&|~]|^(?:[-+>#]|\d+[.)]\s)|\]\(|:\/\//

/** A report as Markdown; quotes and marks stand as they are read. */
export function markdownOf(document: Root): string {
	return unified()
		.use(remarkGfm)
		.use(remarkStringify, {
			bullet: '-',
			handlers: {
				text: (node: Text, _parent, state, info) =>
					IS_MARKUP.test(node.value) ? state.safe(node.value, info) : node.value,
			},
		})
		.stringify(document)
}
