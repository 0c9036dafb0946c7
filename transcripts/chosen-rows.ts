import { messageField, textField } from './onnx-file.ts'
import { numberAttribute, operation, valueNamed, WEIGHT_TYPES, type Graph } from './onnx-graph.ts'

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
	const choice = operation('Gather', [hidden, CHOSEN_ROWS], [CHOSEN], [numberAttribute('axis', 1)])
	return {
		...graph,
		nodes: graph.nodes.flatMap((node) =>
			node === last ? [choice, { ...node, inputs: [CHOSEN, ...weights] }] : [node],
		),
		inputs: [...graph.inputs, listOfPlaces()],
	}
}

/** The input as the file describes it: whole numbers in one dimension of any length. */
function listOfPlaces() {
	const [DIMENSION, ANY] = [1, 2]
	return valueNamed(CHOSEN_ROWS, WEIGHT_TYPES.int64, [messageField(DIMENSION, [textField(ANY, 'chosen')])])
}
