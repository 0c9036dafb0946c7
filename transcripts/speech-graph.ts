import { bytesOf } from './onnx-file.ts'
import {
	graphOfModel,
	modelWith,
	numberAttribute,
	numbersAttribute,
	operation,
	trimmed,
	valueNamed,
	WEIGHTS,
	WEIGHT_TYPES,
	weightsNamed,
	wholeNumbersNamed,
} from './onnx-graph.ts'

// As the parts are called in the file of the weights (silero_vad_16k_op15.onnx, pinned by its package).
const HEARD = '/model/encoder/3/activation/Relu_output_0'
const MEMORY = 'model.decoder.rnn'
const VERDICT = 'model.decoder.decoder.2'
const SIZE = 128

/**
 * The speech finder for many frames at once: what is the same for each of them is done for all together, and only its memory
 * goes from one to the next. The numbers are those of one frame at a time.
 *
 * Takes `input` (frames × samples), `hidden` and `cell` (1 × 1 × 128); gives `output` (frames × 1 × 1), `hiddenN` and `cellN`.
 */
export function forManyFrames(model: Uint8Array): Uint8Array {
	const graph = graphOfModel(model)
	const weightsOf = (name: string) =>
		bytesOf(graph.weights.find((named) => named.name === name)?.fields.find(({ number }) => number === WEIGHTS.raw))
	const stacked = (part: string) => inOrderOfGates(weightsOf(`${MEMORY}.${part}`))
	const floats = (name: string, shape: readonly number[], raw: Uint8Array) =>
		weightsNamed(name, WEIGHT_TYPES.float, shape, raw)
	return modelWith(
		model,
		trimmed({
			...graph,
			nodes: [
				...graph.nodes,
				operation('Transpose', [HEARD], ['frames'], [numbersAttribute('perm', [0, 2, 1])]),
				operation(
					'LSTM',
					['frames', 'gates', 'memory', 'biases', '', 'hidden', 'cell'],
					['remembered', 'hiddenN', 'cellN'],
					[numberAttribute('hidden_size', SIZE)],
				),
				operation('Reshape', ['remembered', 'column'], ['columns']),
				operation('Relu', ['columns'], ['lit']),
				operation('Conv', ['lit', `${VERDICT}.weight`, `${VERDICT}.bias`], ['judged']),
				operation('Sigmoid', ['judged'], ['speech']),
			],
			weights: [
				...graph.weights,
				floats('gates', [1, 4 * SIZE, SIZE], stacked('weight_ih')),
				floats('memory', [1, 4 * SIZE, SIZE], stacked('weight_hh')),
				floats('biases', [1, 8 * SIZE], Buffer.concat([stacked('bias_ih'), stacked('bias_hh')])),
				wholeNumbersNamed('column', [-1, SIZE, 1]),
			],
			inputs: [...graph.inputs.filter(({ name }) => name === 'input'), floatsNamed('hidden'), floatsNamed('cell')],
			outputs: ['speech', 'hiddenN', 'cellN'].map(floatsNamed),
		}),
	)
}

/** Its gates stand as input, forget, cell, output; the operator wants input, output, forget, cell. */
function inOrderOfGates(bytes: Uint8Array) {
	const quarter = bytes.length / 4
	return Buffer.concat([0, 3, 1, 2].map((gate) => bytes.subarray(gate * quarter, (gate + 1) * quarter)))
}

/** An input or output of real numbers of any shape. */
function floatsNamed(name: string) {
	return valueNamed(name, WEIGHT_TYPES.float)
}
