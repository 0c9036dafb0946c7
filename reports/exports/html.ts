import type { Element, ElementContent, Root as HastRoot } from 'hast'
import { toHtml as htmlOf } from 'hast-util-to-html'
import type { Blockquote, Link, Root, Text } from 'mdast'
import { toHast, type Handler, type State } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { ExportMeta } from './export-meta.ts'
import { PRINT_CSS } from './html-style.ts'
import { printable } from './printable.ts'
import { partsOfQuote } from './quote-parts.ts'
import { safeLink } from './safe-link.ts'

/**
 * The report as one HTML file: no scripts, nothing fetched from elsewhere, readable on paper and by a screen reader.
 *
 * @param document  The report; a thematic break is a new page, a block quote's last block is its attribution.
 * @returns A whole HTML document. Raw HTML in the report is left out, never passed on.
 */
export function toHtml(document: Root, meta: ExportMeta): string {
	const body = toHast(document, { handlers: HANDLERS }) as HastRoot
	visit(body, 'element', giveHeadersTheirColumn)

	const page: HastRoot = {
		type: 'root',
		children: [
			{ type: 'doctype' },
			element('html', { lang: meta.language }, [
				head(meta),
				element('body', {}, [banner(meta), element('main', {}, body.children as ElementContent[])]),
			]),
		],
	}
	return `${htmlOf(page)}\n`
}

function head(meta: ExportMeta) {
	return element('head', {}, [
		element('meta', { charSet: 'utf-8' }, []),
		element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
		element('title', {}, [text(meta.title)]),
		element('meta', { name: 'author', content: printable(meta.unit) }, []),
		element('style', {}, [{ type: 'text', value: PRINT_CSS }]),
	])
}

function banner(meta: ExportMeta) {
	const marks = meta.marks.map((mark) => element('strong', { className: ['mark'] }, [text(mark)]))
	return element('header', {}, [element('p', {}, [text(`${meta.unit} · ${meta.edition} `), ...marks])])
}

const HANDLERS: Record<string, Handler> = {
	text: (_state: State, node: Text) => text(node.value),
	blockquote: (state: State, node: Blockquote) => {
		const { words, attribution } = partsOfQuote(node)
		const said = element('blockquote', {}, state.all({ ...node, children: words }))
		const by = attribution && state.all(attribution as Parameters<State['all']>[0])
		return by ? element('figure', {}, [said, element('figcaption', {}, by)]) : said
	},
	thematicBreak: () => element('hr', { className: ['new-page'], ariaHidden: 'true' }, []),
	link: (state: State, node: Link) => {
		const href = safeLink(node.url)
		return element(href ? 'a' : 'span', href ? { href } : {}, state.all(node))
	},
}

function giveHeadersTheirColumn(node: Element) {
	if (node.tagName === 'th') node.properties.scope = 'col'
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
	return { type: 'element', tagName, properties, children }
}

function text(value: string): ElementContent {
	return { type: 'text', value: printable(value) }
}
