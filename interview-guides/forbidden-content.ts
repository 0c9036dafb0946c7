import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { problem, type Problem } from './problems.ts'
import { startOf } from './words-of-nodes.ts'

const CONTAINERS = ['note', 'say', 'question']
const LEAVES = ['section', 'check', 'en']

/** HTML, links, images, and blocks that no guide knows, anywhere in the tree. */
export function forbiddenContent(tree: Root): Problem[] {
	const problems: Problem[] = []
	visit(tree, (node) => {
		if (node.type === 'html') problems.push(problem('raw-html', startOf(node), {}))
		if (node.type === 'link' || node.type === 'linkReference' || node.type === 'definition')
			problems.push(problem('link', startOf(node), {}))
		if (isUnknownDirective(node)) {
			const colons = node.type === 'containerDirective' ? ':::' : '::'
			problems.push(problem('unknown-directive', startOf(node), { name: `${colons}${node.name}` }))
		}
		if (node.type === 'image' || node.type === 'imageReference') problems.push(problem('image', startOf(node), {}))
	})
	return problems
}

type Directive = Extract<Nodes, { type: 'containerDirective' | 'leafDirective' }>

/** A block with a name that nobody gave a meaning. */
export function isUnknownDirective(node: Nodes): node is Directive {
	if (node.type === 'containerDirective') return !CONTAINERS.includes(node.name)
	return node.type === 'leafDirective' && !LEAVES.includes(node.name)
}
