import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The file of a Whisper model that its fingerprint is taken of. */
export const ENCODER = join('onnx', 'encoder_model_quantized.onnx')

/** Whether a speech model that can be loaded lies there; kept apart from the model itself, which the web never loads. */
export function hasModel({ modelsDir, model }: { modelsDir: string; model: string }) {
	return existsSync(join(modelsDir, model, 'config.json')) && existsSync(join(modelsDir, model, ENCODER))
}
