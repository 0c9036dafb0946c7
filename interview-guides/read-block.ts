import type { BlockContent, DefinitionContent, Paragraph, RootContent } from 'mdast'
import { isUnknownDirective } from './forbidden-content.ts'
import type { Block, Words } from './guide.ts'
import { problem } from './problems.ts'
import { startOf, wordsOf, type Reading } from './words-of-nodes.ts'

type Container = Extract<RootContent, { type: 'containerDirective' }>
type Leaf = Extract<RootContent, { type: 'leafDirective' }>
type Child = BlockContent | DefinitionContent

const ID = /^[A-Za-z0-9][A-Za-z0-9.-]{0,60}$/

/** One block of a guide, or undefined (with a problem noted) when it is none. */
export function readBlock(node: RootContent, reading: Reading): Block | undefined {
	if (node.type === 'containerDirective') return readContainer(node, reading)
	if (node.type === 'leafDirective') return readLeaf(node, reading)
	// Reported as raw-html or link already; a second message would only confuse.
	if (node.type !== 'html' && node.type !== 'definition')
		reading.problems.push(problem('loose-text', startOf(node), {}))
	return undefined
}

function readContainer(node: Container, reading: Reading): Block | undefined {
	switch (node.name) {
		case 'note':
			knowAttributes(node, ':::note', [], reading)
			return { kind: 'note', paragraphs: paragraphsOf(node, reading), at: startOf(node) }
		case 'say':
			knowAttributes(node, ':::say', ['covers'], reading)
			return {
				kind: 'say',
				covers: listed(node.attributes?.covers),
				paragraphs: paragraphsOf(node, reading),
				at: startOf(node),
			}
		case 'question':
			return readQuestion(node, reading)
		default:
			return undefined // reported by `forbidden-content.ts`
	}
}

function readLeaf(node: Leaf, reading: Reading): Block | undefined {
	switch (node.name) {
		case 'check': {
			const id = idOf(node, '::check', reading)
			knowAttributes(node, '::check', ['id', 'required'], reading)
			return { kind: 'check', id, isRequired: isRequired(node), text: textOf(node, reading), at: startOf(node) }
		}
		case 'en':
			knowAttributes(node, '::en', [], reading)
			return { kind: 'gloss', text: textOf(node, reading), at: startOf(node) }
		default:
			return undefined // reported by `forbidden-content.ts`
	}
}

function readQuestion(node: Container, reading: Reading): Block {
	const [first, ...rest] = node.children
	const hasText = first?.type === 'paragraph'
	const probes: Words[] = []
	let gloss: Words | null = null

	for (const child of hasText ? rest : node.children) {
		if (child.type === 'list') probes.push(...child.children.flatMap((item) => probeOf(item.children, reading)))
		else if (child.type === 'leafDirective' && child.name === 'en' && !gloss) gloss = textOf(child, reading)
		else unexpected(child, ':::question', reading)
	}

	knowAttributes(node, ':::question', ['id', 'theme', 'codes', 'aid', 'required'], reading)
	return {
		kind: 'question',
		id: idOf(node, ':::question', reading),
		theme: node.attributes?.theme ?? '',
		codes: listed(node.attributes?.codes),
		aid: node.attributes?.aid || null,
		isRequired: isRequired(node),
		text: hasText ? wordsOf(first.children, reading) : [],
		probes,
		gloss,
		at: startOf(node),
	}
}

function probeOf(children: readonly Child[], reading: Reading): Words[] {
	const [first, ...rest] = children
	for (const child of rest) unexpected(child, ':::question', reading)
	if (first && first.type !== 'paragraph') unexpected(first, ':::question', reading)
	const words = first?.type === 'paragraph' ? wordsOf(first.children, reading) : []
	return words.length > 0 ? [words] : []
}

function paragraphsOf(node: Container, reading: Reading): Words[] {
	const isParagraph = (child: Child): child is Paragraph => child.type === 'paragraph'
	for (const child of node.children) if (!isParagraph(child)) unexpected(child, `:::${node.name}`, reading)
	const paragraphs = node.children.filter(isParagraph).map((child) => wordsOf(child.children, reading))
	const filled = paragraphs.filter((words) => words.length > 0)
	if (filled.length === 0) reading.problems.push(problem('without-text', startOf(node), { name: `:::${node.name}` }))
	return filled
}

function textOf(node: Leaf, reading: Reading): Words {
	const words = wordsOf(node.children, reading)
	if (words.length === 0) reading.problems.push(problem('without-text', startOf(node), { name: `::${node.name}` }))
	return words
}

function idOf(node: Container | Leaf, name: string, { problems }: Reading): string {
	const id = node.attributes?.id ?? ''
	if (!ID.test(id)) problems.push(problem('without-id', startOf(node), { name }))
	return id
}

/** Say of every attribute that a block does not know: a misspelt `required` would otherwise be lost in silence. */
export function knowAttributes(node: Container | Leaf, name: string, known: readonly string[], { problems }: Reading) {
	const written = Object.keys(node.attributes ?? {})
	for (const attribute of written.filter((one) => !known.includes(one)))
		problems.push(problem('unknown-attribute', startOf(node), { name, attribute }))
}

function isRequired(node: Container | Leaf) {
	return node.attributes?.required !== undefined && node.attributes.required !== null
}

function listed(attribute: string | null | undefined): string[] {
	return (attribute ?? '').split(/\s+/).filter(Boolean)
}

function unexpected(child: Child, name: string, { problems }: Reading) {
	if (child.type === 'html' || child.type === 'definition' || isUnknownDirective(child)) return
	problems.push(problem('unexpected-content', startOf(child), { name }))
}
