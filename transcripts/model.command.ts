// `npm run model` fetches the speech model that the settings name; `npm run model -- FOLDER` takes one from a folder.
import { cpSync, mkdirSync } from 'node:fs'
import { basename, isAbsolute, join, resolve } from 'node:path'
import { ConfigError, readConfig } from '#db/config.ts'
import { fetchModel, ModelNotFetched, sha256Of, type FetchedFile } from './fetch-model.ts'
import { findModel } from './has-model.server.ts'

/** KB-Whisper by the National Library of Sweden (Apache-2.0), in the revision that writes every word as it was said. */
const ORGANISATION = 'KBLab'
const REVISION = 'strict'
const BAR = 30

try {
	const config = readConfig(process.env)
	if (!config.speechUrl.startsWith('local:'))
		throw new ModelNotFetched(
			`SPEECH_URL is ${config.speechUrl}: a service writes the words down, no model is needed here.`,
		)
	const model = config.speechUrl.slice('local:'.length)
	const [given] = process.argv.slice(2)
	if (given) await takeFolder(resolve(given), config.modelsDir)
	else if (isAbsolute(model)) throw new ModelNotFetched(`SPEECH_URL names the folder ${model}: put the model there.`)
	else await fetchInto(join(config.modelsDir, model), model)
} catch (error) {
	if (!(error instanceof ModelNotFetched || error instanceof ConfigError)) throw error
	console.error(error.message)
	process.exit(1)
}

async function fetchInto(folder: string, model: string) {
	const site = process.env.MODELS_SITE ?? 'https://huggingface.co'
	const origin = { site, repository: `${ORGANISATION}/${model}`, revision: process.env.MODEL_REVISION ?? REVISION }
	console.error(`Fetching ${origin.repository}, revision ${origin.revision}, into ${folder}`)
	const files = await fetchModel(origin, folder, showProgress)
	console.error('')
	tell(files, folder)
}

async function takeFolder(folder: string, modelsDir: string) {
	const found = findModel({ modelsDir: '/', model: folder })
	if (!found)
		throw new ModelNotFetched(
			`${folder} is no whole Whisper model in ONNX. It needs config.json, generation_config.json, tokenizer.json, tokenizer_config.json, onnx/encoder_model_quantized.onnx and onnx/decoder_model_merged_quantized.onnx.`,
		)
	const place = join(modelsDir, basename(folder))
	mkdirSync(modelsDir, { recursive: true })
	cpSync(folder, place, { recursive: true })
	const files = [found.encoder, found.decoder].map(async (file) => ({
		file,
		sha256: await sha256Of(join(place, file)),
		wasChecked: false,
	}))
	tell(await Promise.all(files), place)
	console.log(`Use it with SPEECH_URL=local:${basename(folder)}`)
}

function tell(files: readonly FetchedFile[], folder: string) {
	for (const { file, sha256, wasChecked } of files)
		console.log(`${sha256}  ${file}${wasChecked ? '  (as promised)' : '  (written down, nothing to check it by)'}`)
	console.log(`The speech model is in ${folder}. The worker uses it from the next conversation on.`)
}

function showProgress(file: string, done: number, all: number) {
	const share = all > 0 ? Math.min(1, done / all) : 0
	const bar = '#'.repeat(Math.round(share * BAR)).padEnd(BAR, '.')
	process.stderr.write(`\r[${bar}] ${String(Math.round(share * 100)).padStart(3)} %  ${file}   `)
}
