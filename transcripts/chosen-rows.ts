import { messageField, textField, type Field } from './onnx-file.ts'
import { numberAttribute, WEIGHT_TYPES, type Graph, type Named } from './onnx-graph.ts'

/** The input that says for which of the tokens asked about the next one is wanted, by place. */
export const CHOSEN_ROWS = 'chosen_rows'

const CHOSEN = 'chosen_rows.hidden'

/**
 * The same decoder, asked for the next token after some of its tokens only. The multiplication with every word it knows is
 * half of a step's work; where a whole window is asked about for its times, nobody wants it.
 */
export function withChosenRows(graph: Graph): Graph {
	const last = graph.nodes.find(({ outputs }) => outputs[0] === 'logits')
	const [hidden = '', ...weights] = last?.inputs ?? []
	if (!last || !['MatMul', 'MatMulNBits'].includes(last.operator)) return graph
	const choice = {
		operator: 'Gather',
		inputs: [hidden, CHOSEN_ROWS],
		outputs: [CHOSEN],
		rest: [numberAttribute('axis', 1)],
	}
	return {
		...graph,
		nodes: graph.nodes.flatMap((node) =>
			node === last ? [choice, { ...node, inputs: [CHOSEN, ...weights] }] : [node],
		),
		inputs: [...graph.inputs, listOfPlaces()],
	}
}

/** The input as the file describes it: whole numbers in one dimension of any length. */
function listOfPlaces(): Named {
	const [NAME, TYPE, TENSOR, KIND, SHAPE, DIMENSION, ANY] = [1, 2, 1, 1, 2, 1, 2]
	const shape = messageField(SHAPE, [messageField(DIMENSION, [textField(ANY, 'chosen')])])
	const tensor: Field[] = [{ number: KIND, wire: 0, value: WEIGHT_TYPES.int64 }, shape]
	return {
		name: CHOSEN_ROWS,
		fields: [textField(NAME, CHOSEN_ROWS), messageField(TYPE, [messageField(TENSOR, tensor)])],
	}
}
