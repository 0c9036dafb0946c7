import {
	numberAttribute,
	numbersAttribute,
	operation,
	ownOperation,
	realAttribute,
	wholeNumbersNamed,
	type Graph,
	type Node,
} from './onnx-graph.ts'

/**
 * The same graph, with the three steps of each attention (multiply, softmax, multiply) as one operator of the runtime. That
 * one works through a few rows at a time and never writes down how much each of 1500 moments looks at each other one, in
 * every head: in the encoder those tables are most of the memory that one window takes.
 *
 * @param heads  How many heads each attention has. An attention of another make is left as it is.
 */
export function withFusedAttention(graph: Graph, heads: number): Graph {
	const takers = (name: string | undefined) =>
		graph.nodes.filter(({ inputs }) => name !== undefined && inputs.includes(name))
	const makerOf = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)))
	const fused = new Map<Node, Node[]>()
	for (const softmax of graph.nodes.filter(({ operator }) => operator === 'Softmax')) {
		const scores = makerOf.get(softmax.inputs[0] ?? '')
		const [mixed, ...others] = takers(softmax.outputs[0])
		if (scores?.operator !== 'MatMul' || mixed?.operator !== 'MatMul' || others.length > 0) continue
		if (takers(scores.outputs[0]).length !== 1 || mixed.inputs[0] !== softmax.outputs[0]) continue
		// Heads that lie in a dimension of their own came there by turning; where they do not, the tables have another shape.
		if (makerOf.get(mixed.inputs[1] ?? '')?.operator !== 'Transpose') continue
		fused
			.set(scores, [])
			.set(softmax, [])
			.set(mixed, attentionNodes(scores, mixed, heads))
	}
	const shapes = [wholeNumbersNamed(FLAT, [0, 0, -1]), wholeNumbersNamed(BY_HEAD, [0, 0, heads, -1])]
	return {
		...graph,
		nodes: graph.nodes.flatMap((node) => fused.get(node) ?? [node]),
		weights: fused.size > 0 ? [...graph.weights, ...shapes] : graph.weights,
	}
}

const FLAT = 'fused.flat'
const BY_HEAD = 'fused.by-head'

/** From heads × moments × numbers to moments × all numbers, and what comes out back again: the runtime takes out turns that undo each other. */
function attentionNodes(scores: Node, mixed: Node, heads: number): Node[] {
	const name = (part: string) => `fused.${mixed.outputs[0]}.${part}`
	const flat = (from: string | undefined, order: number[], part: string) => [
		operation('Transpose', [from ?? ''], [name(`${part}.turned`)], [numbersAttribute('perm', order)]),
		operation('Reshape', [name(`${part}.turned`), FLAT], [name(part)]),
	]
	return [
		...flat(scores.inputs[0], [0, 2, 1, 3], 'query'),
		// The keys lie with their moments last, as the multiplication wanted them.
		...flat(scores.inputs[1], [0, 3, 1, 2], 'key'),
		...flat(mixed.inputs[1], [0, 2, 1, 3], 'value'),
		ownOperation(
			'MultiHeadAttention',
			[name('query'), name('key'), name('value')],
			[name('result')],
			[
				numberAttribute('num_heads', heads),
				// What is looked for has been scaled before.
				realAttribute('scale', 1),
			],
		),
		operation('Reshape', [name('result'), BY_HEAD], [name('heads')]),
		operation('Transpose', [name('heads')], [mixed.outputs[0] ?? ''], [numbersAttribute('perm', [0, 2, 1, 3])]),
	]
}
