import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { fetchModel } from '#transcripts/fetch-model.ts'
import { findModel, hasModel, SETTINGS_FILES } from '#transcripts/has-model.server.ts'
import { listenLocally } from '#transcripts/local-listener.ts'
import { makeSpokenSamples } from '../fixtures/spoken-wav.ts'
import { findTestModel, makeTinyModel } from '../fixtures/test-model.ts'
import { writeWeightsBeside } from '../fixtures/weights-beside.ts'

const ENCODER = 'onnx/encoder_model_quantized.onnx'
const HOME = join(import.meta.dirname, '..', '..')
const tiny = makeTinyModel()
let folder: string
let close = () => {}

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-model-'))
})
afterEach(() => {
	close()
	rmSync(folder, { recursive: true })
})
afterAll(() => rmSync(tiny.modelsDir, { recursive: true }))

test('a model is fetched at its revision, checked where its hash is told, and written down with both', async () => {
	const { site } = await serveModel({ promises: true })
	const told: number[] = []
	const files = await fetchModel(of(site), join(folder, 'tiny'), (_file, done) => told.push(done))
	expect(hasModel({ modelsDir: folder, model: 'tiny' })).toBe(true)
	expect(told.length).toBeGreaterThan(5)
	expect(files.every(({ wasChecked, sha256 }) => wasChecked === (sha256.length === 64))).toBe(true)
	const origin = JSON.parse(readFileSync(join(folder, 'tiny', 'origin.json'), 'utf8')) as Record<string, unknown>
	expect(origin).toMatchObject({ revision: 'c0ffee', asked: 'strict', repository: 'KBLab/tiny' })
})

test('a fetch that broke off goes on where it was', async () => {
	const server = await serveModel({ promises: true, breaksOff: true })
	await expect(fetchModel(of(server.site), join(folder, 'tiny'), () => {})).rejects.toThrow('goes on from there')
	expect(hasModel({ modelsDir: folder, model: 'tiny' })).toBe(false)
	await fetchModel(of(server.site), join(folder, 'tiny'), () => {})
	expect(server.ranges.some((range) => /^bytes=[1-9]/.test(range))).toBe(true)
	expect(readFileSync(join(folder, 'tiny', ENCODER))).toEqual(readFileSync(join(tiny.modelsDir, 'tiny', ENCODER)))
})

test('a file that is not the promised one is put aside, and the model does not count as there', async () => {
	const { site } = await serveModel({ promises: 'wrong' })
	await expect(fetchModel(of(site), join(folder, 'tiny'), () => {})).rejects.toThrow(/SHA-256 .* was promised/)
	expect(hasModel({ modelsDir: folder, model: 'tiny' })).toBe(false)
})

test('the command fetches with a bar and shows the hashes; a folder is taken too; what cannot be is said in words', async () => {
	const { site } = await serveModel({ promises: false })
	const settings = { DATA_DIR: join(folder, 'data'), SPEECH_URL: 'local:tiny', MODELS_DIR: folder }
	const fetched = await run([], { ...settings, MODELS_SITE: site })
	expect(fetched).toMatchObject({ code: 0 })
	expect(fetched.errors).toContain('100 %')
	expect(fetched.output).toContain('nothing to check it by')

	cpSync(join(tiny.modelsDir, 'tiny'), join(folder, 'carried'), { recursive: true })
	const taken = await run([join(folder, 'carried')], { ...settings, MODELS_DIR: join(folder, 'other') })
	expect(taken.output).toContain('SPEECH_URL=local:carried')
	expect(hasModel({ modelsDir: join(folder, 'other'), model: 'carried' })).toBe(true)

	const wrong = await run([folder], settings)
	expect(wrong).toMatchObject({ code: 1 })
	expect(wrong.errors).toContain('no whole Whisper model')
	close()
	const away = await run([], { ...settings, MODELS_DIR: join(folder, 'third'), MODELS_SITE: site })
	expect(away.errors).toContain('npm run model -- FOLDER')
	expect(away.errors).not.toContain('    at ')
})

test('a model laid out as the sites keep large ones is fetched whole, weights beside the graph and all, and writes words', async () => {
	const speech = findTestModel()
	const origin = join(speech.modelsDir, speech.model)
	const large = join(folder, 'large')
	mkdirSync(join(large, 'onnx'), { recursive: true })
	for (const file of SETTINGS_FILES) cpSync(join(origin, file), join(large, file))
	const { encoder, decoder } = findModel(speech)!
	writeWeightsBeside(join(origin, encoder), join(large, 'onnx', 'encoder_model.onnx'), 1)
	writeWeightsBeside(join(origin, decoder), join(large, 'onnx', 'decoder_model_merged.onnx'), 2)
	const { site } = await serveModel({ promises: true, from: large })
	const files = await fetchModel(of(site), join(folder, 'tiny'), () => {})
	expect(files.slice(-5).map(({ file }) => file)).toEqual([
		'onnx/encoder_model.onnx_data',
		'onnx/decoder_model_merged.onnx_data',
		'onnx/decoder_model_merged.onnx_data_1',
		'onnx/encoder_model.onnx',
		'onnx/decoder_model_merged.onnx',
	])
	const listener = await listenLocally({ modelsDir: folder, model: 'tiny' })
	const { segments } = await listener.hear(makeSpokenSamples(folder))
	await listener.release()
	expect(segments.map(({ text }) => text).join(' ')).toMatch(/\p{L}{2,}/u)

	writeFileSync(join(folder, 'tiny', 'onnx', 'decoder_model_merged.onnx_data_1'), Buffer.alloc(8))
	await expect(listenLocally({ modelsDir: folder, model: 'tiny' })).rejects.toThrow()
}, 240_000)

test('a revision without weights in ONNX is told from a wrong name, with what to do', async () => {
	cpSync(join(tiny.modelsDir, 'tiny'), join(folder, 'bare'), { recursive: true })
	rmSync(join(folder, 'bare', 'onnx'), { recursive: true })
	const { site } = await serveModel({ promises: true, from: join(folder, 'bare') })
	await expect(fetchModel(of(site), join(folder, 'tiny'), () => {})).rejects.toThrow('MODEL_REVISION')
	rmSync(join(folder, 'bare', 'config.json'))
	await expect(fetchModel(of(site), join(folder, 'tiny'), () => {})).rejects.toThrow('name right')
})

const of = (site: string) => ({ site, repository: 'KBLab/tiny', revision: 'strict' })

async function run(words: string[], settings: Record<string, string>) {
	const command = spawn(process.execPath, ['--import', 'tsx', 'transcripts/model.command.ts', ...words], {
		cwd: HOME,
		env: { ...process.env, ...settings },
	})
	let [output, errors] = ['', '']
	command.stdout.on('data', (text: Buffer) => (output += text.toString()))
	command.stderr.on('data', (text: Buffer) => (errors += text.toString()))
	const [code] = (await once(command, 'close')) as [number]
	return { code, output, errors }
}

/** A site on this machine that serves the small model as the real one does. */
async function serveModel({
	promises,
	breaksOff = false,
	from: place = join(tiny.modelsDir, 'tiny'),
}: {
	promises: boolean | 'wrong'
	breaksOff?: boolean
	from?: string
}) {
	const ranges: string[] = []
	let hasBroken = !breaksOff
	const server = createServer((request, response) => {
		const file = request.url?.replace('/KBLab/tiny/resolve/strict/', '') ?? ''
		if (!existsSync(join(place, file))) {
			response.statusCode = 404
			return response.end()
		}
		const bytes = readFileSync(join(place, file))
		const sha256 = createHash('sha256').update(bytes).digest('hex')
		response.setHeader('x-repo-commit', 'c0ffee')
		if (promises)
			response.setHeader('x-linked-etag', `"${promises === 'wrong' ? sha256.replaceAll(/[0-9]/g, 'a') : sha256}"`)
		if (request.method === 'HEAD') return response.end()
		const range = request.headers.range ?? ''
		ranges.push(range)
		const from = Number(/bytes=(\d+)-/.exec(range)?.[1] ?? 0)
		if (from > 0) response.statusCode = 206
		response.setHeader('content-length', bytes.length - from)
		if (file === ENCODER && !hasBroken) {
			hasBroken = true
			return response.write(bytes.subarray(0, 40), () => setTimeout(() => response.destroy(), 50))
		}
		return response.end(bytes.subarray(from))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	close = () => {
		server.closeAllConnections()
		server.close()
	}
	return { site: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ranges }
}
