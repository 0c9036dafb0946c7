import type { Blockquote, BlockContent, Paragraph, Root, RootContent, Table, Text } from 'mdast'
import { leadInOf } from './lead-in.ts'
import type { Block, Draft, Quote, Quotes, Sentence } from './draft-types.ts'
import { fill, words, type Templates } from './templates.ts'

/** Where a text comes from, on its node: its sentence, and ids of what it rests on (R-38). */
declare module 'mdast' {
	interface TextData {
		sentence?: string
		sources?: readonly string[]
	}
}

/** The draft as a Markdown tree, with its marks where something is still to be done. */
export function documentOf(draft: Draft, templates: Templates, byline?: string): Root {
	const children: RootContent[] = [heading(1, draft.title)]
	if (byline) children.push(paragraph([text(byline)]))
	for (const [place, section] of draft.sections.entries()) {
		children.push(heading(2, section.heading), ...inParagraphs(section.blocks, templates))
		// The summary is one page by itself (report rule S); in a file the next begins here.
		if (place === 0) children.push({ type: 'thematicBreak' })
	}
	return { type: 'root', children }
}

/** The same tree without where its texts come from: what is frozen and read by the committee (R-40). */
export function withoutSources(document: Root): Root {
	return JSON.parse(JSON.stringify(document, (key, value: unknown) => (key === 'data' ? undefined : value))) as Root
}

/** Computed sentences that follow each other make one paragraph; all else stands by itself. */
function inParagraphs(blocks: readonly Block[], templates: Templates): RootContent[] {
	const nodes: RootContent[] = []
	let running: Paragraph | null = null
	for (const block of blocks) {
		if (block.kind === 'sentence' && block.status === 'computed') {
			if (running) running.children.push(text(' '), sentenceNode(block, templates))
			else nodes.push((running = paragraph([sentenceNode(block, templates)])))
			continue
		}
		running = null
		nodes.push(...nodesOf(block, templates))
	}
	return nodes
}

function nodesOf(block: Block, templates: Templates): RootContent[] {
	switch (block.kind) {
		case 'sentence':
			return [paragraph([sentenceNode(block, templates)])]
		case 'heading':
			return [heading(3, block.text)]
		case 'items':
			return [listOf(block)]
		case 'table':
			return [tableOf(block.rows)]
		case 'quotes':
			return quoteNodes(block, templates)
	}
}

function sentenceNode({ key, status, sources, isSettled, text: words_ }: Sentence, templates: Templates): Text {
	const said = isSettled ? words_ : mark(templates, status === 'human' ? 'write' : 'confirm', words_)
	return { ...text(said), data: { sentence: key, sources } }
}

function quoteNodes(block: Quotes, templates: Templates): RootContent[] {
	const shown = block.chosen.flatMap((id) => block.offered.filter((quote) => quote.id === id))
	const rest = block.offered.length > shown.length ? 'quotes.more' : 'quotes.check'
	const choose = words(templates, rest).replace('{theme}', block.theme)
	return [
		...(shown.length > 0 ? [paragraph([text(leadInOf(templates, block.theme, shown))])] : []),
		...shown.map(quoteNode),
		...(block.isSettled ? [] : [paragraph([text(mark(templates, 'quotes', choose))])]),
	]
}

/** The child's own words and no others; beneath them whose they are (report rules Q6, A4). */
function quoteNode({ id, text: said, attribution }: Quote): Blockquote {
	const spoken: Text = { ...text(`”${said}”`), data: { sentence: id, sources: [id] } }
	const blocks: BlockContent[] = [paragraph([spoken])]
	if (attribution) blocks.push(paragraph([text(attribution)]))
	return { type: 'blockquote', children: blocks }
}

function listOf({ key, items, sources }: Extract<Block, { kind: 'items' }>): RootContent {
	const children = items.map((item) => {
		const node: Text = { ...text(item), data: { sentence: key, sources } }
		return { type: 'listItem' as const, spread: false, children: [paragraph([node])] }
	})
	return { type: 'list', ordered: false, spread: false, children }
}

function tableOf(rows: readonly (readonly string[])[]): Table {
	const children = rows.map((cells) => ({
		type: 'tableRow' as const,
		children: cells.map((cell) => ({ type: 'tableCell' as const, children: [text(cell)] })),
	}))
	return { type: 'table', children }
}

function mark(templates: Templates, kind: 'confirm' | 'write' | 'quotes', words_: string) {
	return `[${words(templates, `mark.${kind}`)}: ${words_}]`
}

function heading(depth: 1 | 2 | 3, value: string): RootContent {
	return { type: 'heading', depth, children: [text(value)] }
}

function paragraph(children: Text[]): Paragraph {
	return { type: 'paragraph', children }
}

function text(value: string): Text {
	return { type: 'text', value }
}

/** The line under the title: whose report, to whom. */
export function bylineOf(templates: Templates, archive: { unit: string; organisation: string; committee: string }) {
	const { unit, organisation, committee } = archive
	return fill(templates, 'byline', { unit, organisation, committee })
}
