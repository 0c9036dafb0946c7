import { bytesOf } from './onnx-file.ts'
import {
	numberAttribute,
	operation,
	ownOperation,
	trimmed,
	WEIGHTS,
	weightsNamed,
	WEIGHT_TYPES,
	type Graph,
	type Named,
	type Node,
} from './onnx-graph.ts'

const SIGN_BIT = 128
/** How many weights share a scale in the operator; those of one column are repeated, so nothing changes. */
const BLOCKS = [64, 32, 16]

/**
 * How what flows through the model is rounded to whole numbers: each moment by its own loudest, which is fastest where many
 * moments go through at once, or each stretch of 64 numbers by itself, which is fastest for one token at a time.
 */
export type Rounding = 'rows' | 'stretches'

/**
 * The same model, its 8-bit weights untouched, but what flows through it not rounded all at once by the loudest
 * (`DynamicQuantizeLinear`): the words come close to those of full precision. Multiplications of another make are left as they are.
 */
export function withFinerActivations(graph: Graph, rounding: Rounding): Graph {
	const weights = new Map(graph.weights.map((named) => [named.name, named]))
	const makers = new Map(graph.nodes.flatMap((node) => node.outputs.map((name) => [name, node] as const)))
	const added: Named[] = []
	const finer = new Map<Node, Node[]>()
	for (const [index, node] of graph.nodes.entries()) {
		const found = node.operator === 'MatMulInteger' ? multiplicationAt(node, graph.nodes, makers) : undefined
		const product = found && productOf(found, { weights, makers, name: `finer.${index}` })
		const made = product && (rounding === 'rows' ? byRows(product) : byStretches(product))
		if (!found || !made) continue
		finer.set(found.last, made.nodes)
		added.push(...made.weights)
	}
	const nodes = graph.nodes.flatMap((node) => finer.get(node) ?? [node])
	return trimmed({ ...graph, nodes, weights: [...graph.weights, ...added] })
}

type Multiplication = { input: string; columns: string; zero: string; scale: string; last: Node }

/** The five nodes that exporters write for one 8-bit multiplication: round, multiply, to float, scale by both scales. */
function multiplicationAt(
	node: Node,
	nodes: readonly Node[],
	makers: ReadonlyMap<string, Node>,
): Multiplication | undefined {
	const [rounded = '', columns = '', , zero = ''] = node.inputs
	const only = (name: string | undefined) => {
		const takers = nodes.filter(({ inputs }) => name !== undefined && inputs.includes(name))
		return takers.length === 1 ? takers[0] : undefined
	}
	const rounding = makers.get(rounded)
	const toFloat = only(node.outputs[0])
	const last = only(toFloat?.outputs[0])
	const scales = last && makers.get(last.inputs.find((name) => name !== toFloat?.outputs[0]) ?? '')
	const ours = [rounding?.operator, toFloat?.operator, last?.operator, scales?.operator].join()
	if (ours !== 'DynamicQuantizeLinear,Cast,Mul,Mul') return undefined
	const scale = scales?.inputs.find((name) => name !== rounding?.outputs[1]) ?? ''
	return { input: rounding?.inputs[0] ?? '', columns, zero, scale, last: last! }
}

type Place = {
	weights: ReadonlyMap<string, Named>
	makers: ReadonlyMap<string, Node>
	name: string
}

/** A multiplication as it is wanted: what with which weights, unsigned, and by how much they are to be multiplied. */
type Product = {
	name: string
	input: string
	output: string
	bytes: Uint8Array
	/** Whether the weights of an output lie side by side (outputs × inputs). */
	isTurned: boolean
	inputs: number
	outputs: number
	scales: Float32Array<ArrayBuffer>
	zero: Uint8Array
}

function productOf(
	{ input, columns, zero, scale, last }: Multiplication,
	{ weights, makers, name }: Place,
): Product | undefined {
	// An output layer that shares its weights with the words' vectors is turned first.
	const turned = makers.get(columns)?.operator === 'Transpose' ? makers.get(columns)?.inputs[0] : undefined
	const isTurned = turned !== undefined
	const matrix = matrixOf(weights.get(turned ?? columns))
	const zeroPoint = matrixOf(weights.get(zero))
	const scales = floatsOf(weights.get(scale))
	if (!matrix || zeroPoint?.bytes.length !== 1 || !scales) return undefined
	const [inputs = 0, outputs = 0] = isTurned ? matrix.shape.toReversed() : matrix.shape
	if (matrix.shape.length !== 2 || ![1, outputs].includes(scales.length)) return undefined
	const [output = ''] = last.outputs
	return { name, input, output, bytes: matrix.bytes, isTurned, inputs, outputs, scales, zero: zeroPoint.bytes }
}

type Made = { nodes: Node[]; weights: Named[] }

const HIGHEST = 127
const MIDDLE = 128
/** A moment in which nothing flows is divided by this. */
const LEAST = 1e-9

/** Each moment is divided by its loudest number, rounded to −127…127, multiplied, and made as loud as it was. */
function byRows({ name, input, output, bytes, isTurned, inputs, outputs, scales, zero }: Product): Made {
	const part = (what: string) => `${name}.${what}`
	const product = ['whole', 'weights', 'step', 'scales', 'middle', 'zero'].map(part)
	return {
		nodes: [
			operation('Abs', [input], [part('sizes')]),
			operation('GlobalMaxPool', [part('sizes')], [part('greatest')]),
			operation('Max', [part('greatest'), part('least')], [part('loudest')]),
			operation('Div', [input, part('loudest')], [part('even')]),
			operation('QuantizeLinear', [part('even'), part('step'), part('middle')], [part('whole')]),
			ownOperation('MatMulIntegerToFloat', product, [part('product')]),
			operation('Mul', [part('product'), part('loudest')], [output]),
		],
		weights: [
			floatsNamed(part('least'), [], Float32Array.of(LEAST)),
			floatsNamed(part('step'), [], Float32Array.of(1 / HIGHEST)),
			bytesNamed(part('middle'), [], Uint8Array.of(MIDDLE)),
			bytesNamed(part('weights'), [inputs, outputs], isTurned ? transposed(bytes, outputs, inputs) : bytes),
			floatsNamed(part('scales'), scales.length === 1 ? [] : [outputs], scales),
			bytesNamed(part('zero'), [], zero),
		],
	}
}

/** The operator's number for rounding by stretches. */
const ACCURACY_LEVEL = 4

/** The runtime's own multiplication, which rounds a stretch of numbers at a time; undefined where no stretch fits. */
function byStretches({
	name,
	input,
	output,
	bytes,
	isTurned,
	inputs,
	outputs,
	scales,
	zero,
}: Product): Made | undefined {
	const block = BLOCKS.find((size) => inputs % size === 0)
	if (!block) return undefined
	const blocks = inputs / block
	const rows = isTurned ? bytes : transposed(bytes, inputs, outputs)
	const repeated = Float32Array.from(
		{ length: outputs * blocks },
		(_, at) => scales[scales.length === 1 ? 0 : Math.floor(at / blocks)]!,
	)
	const numbers = { K: inputs, N: outputs, bits: 8, block_size: block, accuracy_level: ACCURACY_LEVEL }
	const node = ownOperation(
		'MatMulNBits',
		[input, `${name}.weights`, `${name}.scales`, `${name}.zeros`],
		[output],
		Object.entries(numbers).map(([key, value]) => numberAttribute(key, value)),
	)
	return {
		nodes: [node],
		weights: [
			bytesNamed(`${name}.weights`, [outputs, blocks, block], rows),
			floatsNamed(`${name}.scales`, [outputs * blocks], repeated),
			bytesNamed(`${name}.zeros`, [outputs * blocks], new Uint8Array(outputs * blocks).fill(zero[0]!)),
		],
	}
}

function floatsNamed(name: string, shape: readonly number[], values: Float32Array<ArrayBuffer>) {
	return weightsNamed(name, WEIGHT_TYPES.float, shape, new Uint8Array(values.buffer))
}

function bytesNamed(name: string, shape: readonly number[], values: Uint8Array) {
	return weightsNamed(name, WEIGHT_TYPES.uint8, shape, values)
}

/** 8-bit numbers as unsigned ones, with their shape. */
function matrixOf(named: Named | undefined) {
	const type = named?.fields.find(({ number }) => number === WEIGHTS.type)?.value
	const raw = named?.fields.find(({ number }) => number === WEIGHTS.raw)
	const dimensions = named?.fields.filter(({ number }) => number === WEIGHTS.dimension).map(({ value }) => value) ?? []
	const shape = dimensions.filter((value) => typeof value === 'number')
	if (!raw || shape.length !== dimensions.length || (type !== WEIGHT_TYPES.uint8 && type !== WEIGHT_TYPES.int8))
		return undefined
	const bytes = bytesOf(raw)
	return { shape, bytes: type === WEIGHT_TYPES.int8 ? bytes.map((byte) => byte ^ SIGN_BIT) : bytes }
}

function floatsOf(named: Named | undefined) {
	const type = named?.fields.find(({ number }) => number === WEIGHTS.type)?.value
	const raw = named?.fields.find(({ number }) => number === WEIGHTS.raw)
	return raw && type === WEIGHT_TYPES.float ? new Float32Array(new Uint8Array(bytesOf(raw)).buffer) : undefined
}

function transposed(bytes: Uint8Array, height: number, width: number) {
	const rows = new Uint8Array(bytes.length)
	for (let from = 0; from < height; from += 1)
		for (let to = 0; to < width; to += 1) rows[to * height + from] = bytes[from * width + to]!
	return rows
}
