import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Where a model is looked for: a name in the folder of models, or a folder of its own. */
export type ModelPlace = { modelsDir: string; model: string }

/** No speech model lies where the settings say; the page tells how to install one, and text can be typed instead. */
export class NoModel extends Error {
	readonly code = 'speech.no-model' as const

	constructor(readonly model: string) {
		super(`There is no speech model ${model}. Install one: npm run model`)
	}
}

/** The small files that every Whisper model has in its folder. */
export const SETTINGS_FILES = [
	'config.json',
	'generation_config.json',
	'tokenizer_config.json',
	'tokenizer.json',
] as const

/** Encoder and decoder under the names that exporters give them: with weights of 8 bits where there are any, else the full ones. */
export const WEIGHTS = ['_quantized', '_int8', '_uint8', ''].map((ending) => ({
	encoder: `onnx/encoder_model${ending}.onnx`,
	decoder: `onnx/decoder_model_merged${ending}.onnx`,
}))

/** Large models keep their weights beside the graph, in as many files as they need: `….onnx_data`, `….onnx_data_1`, … */
export function besideName(file: string, nth: number) {
	return nth === 0 ? `${file}_data` : `${file}_data_${nth}`
}

/** The folder and the weights of a Whisper model in ONNX, or undefined where something is missing. */
export function findModel({ modelsDir, model }: ModelPlace) {
	const folder = resolve(modelsDir, model)
	const has = (file: string) => existsSync(join(folder, file))
	const weights = WEIGHTS.find(({ encoder, decoder }) => has(encoder) && has(decoder))
	return weights && SETTINGS_FILES.every(has) ? { folder, ...weights } : undefined
}

/** Whether a speech model that can be loaded lies there; kept apart from the model itself, which the web never loads. */
export function hasModel(place: ModelPlace) {
	return findModel(place) !== undefined
}
