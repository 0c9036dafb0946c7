import { createHash } from 'node:crypto'
import type { Root, RootContent } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { forbiddenContent } from './forbidden-content.ts'
import { forbiddenText } from './forbidden-text.ts'
import { SECTION_KINDS, type Block, type Guide, type Note, type Section } from './guide.ts'
import { readMeta } from './guide-meta.ts'
import { messageOf, problem, type GuideMessage } from './problems.ts'
import { knowAttributes, readBlock } from './read-block.ts'
import { plainWordsOf, startOf, type Reading } from './words-of-nodes.ts'

export type ParsedGuide = {
	/** Undefined when the front matter cannot be read or the text is refused; then there is at least one `fail`. */
	guide?: Guide
	messages: GuideMessage[]
	/** SHA-256 in hex of `markdown`: stored on each interview, so a later edit cannot change what a child was asked. */
	contentHash: string
	/** The text as it was read: no byte order mark, line ends as \n. Store this. */
	markdown: string
}

/**
 * Read an interview guide: Markdown with YAML front matter and generic directives (README.md shows the format).
 *
 * Never throws, and takes bounded time: what is too large, too deep or hidden is refused with a message. Whether the
 * guide is fit for children is another question: `checkGuide`.
 *
 * @param file  Name to show in messages.
 */
export function parseGuide(markdownText: string, file = 'guide.md'): ParsedGuide {
	const markdown = markdownText.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
	const contentHash = createHash('sha256').update(markdown).digest('hex')
	const reading: Reading = { text: markdown, problems: forbiddenText(markdown) }
	const guide = reading.problems.length === 0 ? readGuide(reading) : undefined
	const inOrder = reading.problems.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
	return { guide, messages: inOrder.map((one) => messageOf(file, one)), contentHash, markdown }
}

function readGuide(reading: Reading): Guide | undefined {
	try {
		const tree = unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).parse(reading.text)
		reading.problems.push(...forbiddenContent(tree))
		const front = metaOf(tree, reading)
		const body = bodyOf(tree.children, reading)
		return front && { ...front, ...body }
	} catch (error) {
		// The Markdown parser recurses; only depth can break it, and depth is the author's to mend.
		if (!(error instanceof RangeError)) throw error
		reading.problems.push(problem('too-deep', { line: 1, column: 1 }, {}))
		return undefined
	}
}

function metaOf(tree: Root, reading: Reading): Pick<Guide, 'meta' | 'at'> | undefined {
	const [first] = tree.children
	if (first?.type !== 'yaml') {
		reading.problems.push(problem('front-matter-missing', { line: 1, column: 1 }, {}))
		return undefined
	}
	const { meta, at, problems } = readMeta(first.value, startOf(first).line + 1)
	reading.problems.push(...problems)
	return meta && { meta, at }
}

type OpenSection = Section & { blocks: Block[] }

function bodyOf(nodes: readonly RootContent[], reading: Reading): Omit<Guide, 'meta' | 'at'> {
	const titles: string[] = []
	const preface: Note[] = []
	const sections: OpenSection[] = []
	let titlePlace = { line: 1, column: 1 }

	for (const [index, node] of nodes.entries()) {
		if (node.type === 'yaml') continue
		if (node.type === 'heading' && node.depth === 1) {
			titles.push(headingOf(node, reading))
			titlePlace = startOf(node)
		} else if (node.type === 'heading') openSection(node, nodes[index + 1], sections, reading)
		else if (node.type === 'leafDirective' && node.name === 'section') markSection(node, nodes[index - 1], reading)
		else placeBlock(node, sections.at(-1), preface, reading)
	}

	if (titles.length !== 1) reading.problems.push(problem('one-title', titlePlace, { titles: titles.length }))
	return { title: titles[0] ?? '', preface, sections }
}

type Heading = Extract<RootContent, { type: 'heading' }>
type Leaf = Extract<RootContent, { type: 'leafDirective' }>

function openSection(node: Heading, next: RootContent | undefined, sections: OpenSection[], reading: Reading) {
	const at = startOf(node)
	if (node.depth !== 2) return void reading.problems.push(problem('heading-level', at, {}))

	const heading = headingOf(node, reading)
	const mark = next?.type === 'leafDirective' && next.name === 'section' ? next : undefined
	if (!mark) reading.problems.push(problem('section-missing', at, { heading }))
	sections.push({ heading, ...attributesOf(mark, reading), blocks: [], at })
}

function headingOf(node: Heading, reading: Reading): string {
	const words = plainWordsOf(node.children, reading)
	if (!words) reading.problems.push(problem('heading-empty', startOf(node), {}))
	return words
}

function attributesOf(mark: Leaf | undefined, reading: Reading) {
	const { problems } = reading
	if (mark) knowAttributes(mark, '::section', ['id', 'kind', 'minutes'], reading)
	const id = mark?.attributes?.id ?? ''
	const kind = mark?.attributes?.kind ?? ''
	const minutes = Number(mark?.attributes?.minutes ?? NaN)
	const wrong = (field: 'id' | 'kind' | 'minutes') =>
		mark && problems.push(problem('section-attributes', startOf(mark), { field }))

	if (!/^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/.test(id)) wrong('id')
	if (!SECTION_KINDS.some((known) => known === kind)) wrong('kind')
	const isMinutes = Number.isInteger(minutes) && minutes >= 1 && minutes <= 120
	if (!isMinutes) wrong('minutes')
	return { id, kind, minutes: isMinutes ? minutes : 0 }
}

function markSection(node: Leaf, before: RootContent | undefined, { problems }: Reading) {
	if (before?.type !== 'heading' || before.depth !== 2) problems.push(problem('section-stray', startOf(node), {}))
}

function placeBlock(node: RootContent, section: OpenSection | undefined, preface: Note[], reading: Reading) {
	const block = readBlock(node, reading)
	if (!block) return
	if (section) section.blocks.push(block)
	else if (block.kind === 'note') preface.push(block)
	else reading.problems.push(problem('outside-section', block.at, { name: block.kind }))
}
