import { bytesOf, fieldsOf, messageField, messageOf, textField, textOf, type Field } from './onnx-file.ts'

/** A node of the graph: what it does to which values. `rest` is its name and attributes, as written. */
export type Node = { operator: string; inputs: string[]; outputs: string[]; rest: Field[] }
/** A named part of a graph as its fields: weights, an input or an output. */
export type Named = { name: string; fields: Field[] }
export type Graph = { nodes: Node[]; weights: Named[]; inputs: Named[]; outputs: Named[]; rest: Field[] }

const MODEL_GRAPH = 7
const MODEL_OPERATORS = 8
/** The operators that onnxruntime has beside those of the standard. */
const OWN_OPERATORS = 'com.microsoft'
const GRAPH = { node: 1, weights: 5, input: 11, output: 12 }
const NODE = { input: 1, output: 2, operator: 4, attribute: 5 }
const NODE_DOMAIN = 7
const ATTRIBUTE_GRAPH = 6
/** The fields of weights, and the kinds of number in them. */
export const WEIGHTS = { dimension: 1, type: 2, name: 8, raw: 9 }
export const WEIGHT_TYPES = { float: 1, uint8: 2, int8: 3, int64: 7 }
const VALUE_NAME = 1

/** The graph of a model file, taken apart. */
export function graphOfModel(model: Uint8Array): Graph {
	return graphOf(bytesOf(fieldsOf(model).find(({ number }) => number === MODEL_GRAPH)))
}

/** The same model with another graph, which may use the runtime's own operators. */
export function modelWith(model: Uint8Array, graph: Graph): Uint8Array {
	const rest = fieldsOf(model).filter(({ number }) => number !== MODEL_GRAPH)
	const domains = rest
		.filter(({ number }) => number === MODEL_OPERATORS)
		.map((field) => textOf(fieldsOf(bytesOf(field))[0]))
	const own = messageField(MODEL_OPERATORS, [textField(1, OWN_OPERATORS), { number: 2, wire: 0, value: 1 }])
	return messageOf([
		...rest,
		...(domains.includes(OWN_OPERATORS) ? [] : [own]),
		messageField(MODEL_GRAPH, graphFields(graph)),
	])
}

function graphOf(message: Uint8Array): Graph {
	const fields = fieldsOf(message)
	const all = (wanted: number) =>
		fields.filter(({ number }) => number === wanted).map((field) => fieldsOf(bytesOf(field)))
	return {
		nodes: all(GRAPH.node).map(nodeOf),
		weights: all(GRAPH.weights).map((parts) => namedOf(parts, WEIGHTS.name)),
		inputs: all(GRAPH.input).map((parts) => namedOf(parts, VALUE_NAME)),
		outputs: all(GRAPH.output).map((parts) => namedOf(parts, VALUE_NAME)),
		rest: fields.filter(({ number }) => !Object.values(GRAPH).includes(number)),
	}
}

/** The graphs inside a node (the branches of an If). */
export function branchesOf(node: Node): Graph[] {
	return node.rest
		.filter(({ number }) => number === NODE.attribute)
		.flatMap((attribute) => fieldsOf(bytesOf(attribute)))
		.filter(({ number, value }) => number === ATTRIBUTE_GRAPH && typeof value !== 'number')
		.map((field) => graphOf(bytesOf(field)))
}

/** Every name that a graph takes in from anywhere, its branches included. */
export function namesUsedIn({ nodes, outputs }: Graph): Set<string> {
	const used = new Set(outputs.map(({ name }) => name))
	for (const node of nodes) {
		for (const name of node.inputs) used.add(name)
		for (const branch of branchesOf(node)) for (const name of namesUsedIn(branch)) used.add(name)
	}
	return used
}

/** Without nodes and weights whose results nobody takes. */
export function trimmed(graph: Graph): Graph {
	const wanted = new Set(graph.outputs.map(({ name }) => name))
	const nodes = graph.nodes
		.toReversed()
		.filter((node) => {
			if (!node.outputs.some((name) => wanted.has(name))) return false
			for (const name of node.inputs) wanted.add(name)
			for (const branch of branchesOf(node)) for (const name of namesUsedIn(branch)) wanted.add(name)
			return true
		})
		.toReversed()
	return { ...graph, nodes, weights: graph.weights.filter(({ name }) => wanted.has(name)) }
}

/** The same input or output under another name. */
export function renamed({ fields }: Named, name: string): Named {
	return { name, fields: fields.map((field) => (field.number === VALUE_NAME ? textField(VALUE_NAME, name) : field)) }
}

function nodeOf(fields: Field[]): Node {
	const texts = (wanted: number) => fields.filter(({ number }) => number === wanted).map(textOf)
	const known: number[] = [NODE.input, NODE.output, NODE.operator]
	return {
		operator: texts(NODE.operator)[0] ?? '',
		inputs: texts(NODE.input),
		outputs: texts(NODE.output),
		rest: fields.filter(({ number }) => !known.includes(number)),
	}
}

function namedOf(fields: Field[], nameNumber: number): Named {
	return { name: textOf(fields.find(({ number }) => number === nameNumber)), fields }
}

function graphFields({ nodes, weights, inputs, outputs, rest }: Graph): Field[] {
	const lists = { [GRAPH.weights]: weights, [GRAPH.input]: inputs, [GRAPH.output]: outputs }
	return [
		...nodes.map(({ operator, inputs: ins, outputs: outs, rest: others }) =>
			messageField(GRAPH.node, [
				...ins.map((name) => textField(NODE.input, name)),
				...outs.map((name) => textField(NODE.output, name)),
				textField(NODE.operator, operator),
				...others,
			]),
		),
		...rest,
		...Object.entries(lists).flatMap(([number, named]) =>
			named.map(({ fields }) => messageField(Number(number), fields)),
		),
	]
}

/** Weights of this type (see {@link WEIGHT_TYPES}) and shape, from their bytes. */
export function weightsNamed(name: string, type: number, shape: readonly number[], raw: Uint8Array): Named {
	const fields: Field[] = [
		...shape.map((value) => ({ number: WEIGHTS.dimension, wire: 0, value })),
		{ number: WEIGHTS.type, wire: 0, value: type },
		textField(WEIGHTS.name, name),
		{ number: WEIGHTS.raw, wire: 2, value: raw },
	]
	return { name, fields }
}

/** Weights that are whole numbers in one dimension, as shapes are. */
export function wholeNumbersNamed(name: string, values: readonly number[]): Named {
	const raw = new Uint8Array(BigInt64Array.from(values, BigInt).buffer)
	return weightsNamed(name, WEIGHT_TYPES.int64, [values.length], raw)
}

const [VALUE_TYPE, TYPE_TENSOR, TENSOR_KIND, TENSOR_SHAPE] = [2, 1, 1, 2]

/**
 * An input or output as the file describes it.
 *
 * @param type  Of its numbers, see {@link WEIGHT_TYPES}.
 * @param shape  The field's parts where its shape is told; without them any shape.
 */
export function valueNamed(name: string, type: number, shape?: readonly Field[]): Named {
	const kind: Field = { number: TENSOR_KIND, wire: 0, value: type }
	const tensor = shape ? [kind, messageField(TENSOR_SHAPE, shape)] : [kind]
	return {
		name,
		fields: [textField(VALUE_NAME, name), messageField(VALUE_TYPE, [messageField(TYPE_TENSOR, tensor)])],
	}
}

/** A node of an operator that every runtime has. */
export function operation(operator: string, inputs: string[], outputs: string[], rest: Field[] = []): Node {
	return { operator, inputs, outputs, rest }
}

/** A node of an operator that only this runtime has. */
export function ownOperation(operator: string, inputs: string[], outputs: string[], attributes: Field[] = []): Node {
	return operation(operator, inputs, outputs, [textField(NODE_DOMAIN, OWN_OPERATORS), ...attributes])
}

const [ATTRIBUTE_NAME, ATTRIBUTE_REAL, ATTRIBUTE_NUMBER, ATTRIBUTE_NUMBERS, ATTRIBUTE_TYPE] = [1, 2, 3, 8, 20]
const ATTRIBUTE_TYPES = { real: 1, number: 2, numbers: 7 }

/** An attribute of a node that is a whole number. */
export function numberAttribute(name: string, value: number): Field {
	return attribute(name, ATTRIBUTE_TYPES.number, [{ number: ATTRIBUTE_NUMBER, wire: 0, value }])
}

/** An attribute of a node that is a list of whole numbers. */
export function numbersAttribute(name: string, values: readonly number[]): Field {
	const fields = values.map((value) => ({ number: ATTRIBUTE_NUMBERS, wire: 0, value }))
	return attribute(name, ATTRIBUTE_TYPES.numbers, fields)
}

/** An attribute of a node that is a real number. */
export function realAttribute(name: string, value: number): Field {
	const bytes = new Uint8Array(Float32Array.of(value).buffer)
	return attribute(name, ATTRIBUTE_TYPES.real, [{ number: ATTRIBUTE_REAL, wire: 5, value: bytes }])
}

function attribute(name: string, type: number, value: Field[]) {
	const typed = { number: ATTRIBUTE_TYPE, wire: 0, value: type }
	return messageField(NODE.attribute, [textField(ATTRIBUTE_NAME, name), ...value, typed])
}
