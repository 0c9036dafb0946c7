import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The file of a Whisper model that its fingerprint is taken of. */
export const ENCODER = 'onnx/encoder_model_quantized.onnx'

/** Everything a Whisper model must have in its folder to be loaded, small files first. */
const MODEL_FILES = [
	'config.json',
	'generation_config.json',
	'preprocessor_config.json',
	'tokenizer_config.json',
	'tokenizer.json',
	ENCODER,
	'onnx/decoder_model_merged_quantized.onnx',
] as const

/** Which files a model's folder lacks; empty when it is whole. */
function missingFiles(folder: string) {
	return MODEL_FILES.filter((file) => !existsSync(join(folder, file)))
}

/** Whether a speech model that can be loaded lies there; kept apart from the model itself, which the web never loads. */
export function hasModel({ modelsDir, model }: { modelsDir: string; model: string }) {
	return missingFiles(join(modelsDir, model)).length === 0
}
