import { bytesOf, fieldsOf, messageField, type Field } from './onnx-file.ts'
import {
	branchesOf,
	graphOfModel,
	modelWith,
	namesUsedIn,
	renamed,
	trimmed,
	type Graph,
	type Named,
	type Node,
} from './onnx-graph.ts'

const ENCODER_CACHE = /^present\.(\d+\.encoder\.(?:key|value))$/

/**
 * A merged decoder in two: `keys` works out, once for a window, what the decoder looks up in the sound; `step` writes the
 * next token from it. Together they give what the merged one gives, which copies all of the former at every token.
 * The keys of the sound lie with their frames last, as the multiplication wants them.
 *
 * @returns undefined for a decoder of another make: then it is used as it is.
 */
export function splitDecoder(model: Uint8Array): { keys: Uint8Array; step: Uint8Array } | undefined {
	const graph = graphOfModel(model)
	const [choice, ...more] = graph.nodes.filter(({ operator }) => operator === 'If')
	if (!choice || more.length > 0 || !choice.outputs.every((name) => ENCODER_CACHE.test(name))) return undefined
	const fresh = branchesOf(choice).find(({ nodes }) => nodes.some(({ operator }) => operator !== 'Identity'))
	if (!fresh || !standsAlone(fresh, graph)) return undefined
	const flips = graph.nodes.filter(
		({ operator, inputs }) =>
			operator === 'Transpose' && ENCODER_CACHE.test(inputs[0] ?? '') && /key$/.test(inputs[0]!),
	)
	return {
		keys: modelWith(model, trimmed(keysGraph(graph, choice, fresh, flips))),
		step: modelWith(model, trimmed(stepGraph(graph, choice, flips))),
	}
}

/** Whether the branch needs nothing of the graph around it but weights and the encoder's result. */
function standsAlone(branch: Graph, around: Graph) {
	const own = new Set([...branch.nodes.flatMap(({ outputs }) => outputs), ...branch.weights.map(({ name }) => name)])
	const given = new Set(['encoder_hidden_states', ...around.weights.map(({ name }) => name)])
	return [...namesUsedIn(branch)].every((name) => own.has(name) || given.has(name))
}

function keysGraph(graph: Graph, choice: Node, fresh: Graph, flips: readonly Node[]): Graph {
	const flipOf = new Map(flips.map((node) => [node.inputs[0] ?? '', node]))
	const names = new Map(
		fresh.outputs.map(({ name }, index) => {
			const to = choice.outputs[index] ?? ''
			return [name, flipOf.has(to) ? `${to}.rows` : to]
		}),
	)
	const rename = (name: string) => names.get(name) ?? name
	return {
		...fresh,
		nodes: [
			...fresh.nodes.map((node) => ({ ...node, inputs: node.inputs.map(rename), outputs: node.outputs.map(rename) })),
			...[...flipOf].map(([name, node]) => ({ ...node, inputs: [`${name}.rows`], outputs: [name] })),
		],
		weights: [...graph.weights, ...fresh.weights],
		inputs: graph.inputs.filter(({ name }) => name === 'encoder_hidden_states'),
		outputs: fresh.outputs.map((output, index) => {
			const name = choice.outputs[index] ?? ''
			return flipOf.has(name) ? flipped(renamed(output, name)) : renamed(output, name)
		}),
	}
}

function stepGraph(graph: Graph, choice: Node, flips: readonly Node[]): Graph {
	const names = new Map([
		...choice.outputs.map((name) => [name, name.replace('present', 'past_key_values')] as const),
		...flips.map(
			({ inputs, outputs }) => [outputs[0] ?? '', inputs[0]!.replace('present', 'past_key_values')] as const,
		),
	])
	const flippedInputs = new Set(flips.map(({ outputs }) => names.get(outputs[0] ?? '')))
	const nodes = graph.nodes
		.filter((node) => node !== choice && !flips.includes(node))
		.map((node) => ({ ...node, inputs: node.inputs.map((name) => names.get(name) ?? name) }))
	return {
		...graph,
		nodes,
		inputs: graph.inputs
			.filter(({ name }) => name !== 'encoder_hidden_states' && name !== 'use_cache_branch')
			.map((input) => (flippedInputs.has(input.name) ? flipped(input) : input)),
		outputs: graph.outputs.filter(({ name }) => !ENCODER_CACHE.test(name)),
	}
}

/** An input or output whose last two dimensions have changed places. */
function flipped({ name, fields }: Named): Named {
	const [TYPE, TENSOR, SHAPE] = [2, 1, 2]
	const within = (parts: Field[], path: readonly number[]): Field[] => {
		const [number, ...deeper] = path
		if (number === undefined) return [...parts.slice(0, -2), ...parts.slice(-2).toReversed()]
		return parts.map((field) =>
			field.number === number ? messageField(number, within(fieldsOf(bytesOf(field)), deeper)) : field,
		)
	}
	return { name, fields: within(fields, [TYPE, TENSOR, SHAPE]) }
}
