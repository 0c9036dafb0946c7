import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import { loadModel, NoModel, transcribe, type SpeechModel } from '#transcripts/transcribe.ts'
import { babble } from '../fixtures/babble.ts'
import { makeSpokenSamples } from '../fixtures/spoken-wav.ts'
import { findTestModel, makeTinyModel } from '../fixtures/test-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'lyhord-speech-'))
const tiny = makeTinyModel()
const goOn = async () => true
let model: SpeechModel

beforeAll(async () => {
	model = await loadModel(tiny)
})
afterAll(() => {
	for (const place of [folder, tiny.modelsDir]) rmSync(place, { recursive: true, force: true })
})

test('the best model at hand writes words where somebody speaks, inside the sound', async () => {
	const speech = findTestModel()
	const samples = makeSpokenSamples(folder)
	const heard = await transcribe(await loadModel(speech), [{ startSeconds: 0, samples }], goOn)
	expect(heard?.map(({ text }) => text).join(' ')).toMatch(/\p{L}{2,}/u)
	for (const { startSeconds, endSeconds } of heard ?? []) {
		expect(startSeconds).toBeGreaterThanOrEqual(0)
		expect(endSeconds).toBeLessThanOrEqual(samples.length / SAMPLE_RATE + 0.1)
	}
}, 240_000)

test('what is said after half a minute, and after an hour with the phone locked, is there, at its own time', async () => {
	const stretches = [
		{ startSeconds: 0, samples: babble(70) },
		{ startSeconds: 3_600, samples: babble(4) },
	]
	const heard = (await transcribe(model, stretches, goOn)) ?? []
	expect(heard.some(({ startSeconds }) => startSeconds > 50 && startSeconds < 70)).toBe(true)
	expect(heard.at(-1)?.startSeconds).toBeGreaterThanOrEqual(3_600)
	const times = heard.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])
	expect(times).toEqual(times.toSorted((one, other) => one - other))
})

test('silence, noise and hum give no words', async () => {
	let seed = 7
	const noise = () => ((seed = (seed * 16_807) % 2_147_483_647) / 1_073_741_823.5 - 1) * 0.1
	const hum = (index: number) => 0.3 * Math.sin((2 * Math.PI * 50 * index) / SAMPLE_RATE)
	for (const sample of [() => 0, noise, (_: unknown, index: number) => hum(index)]) {
		const samples = Float32Array.from({ length: 6 * SAMPLE_RATE }, sample)
		expect(await transcribe(model, [{ startSeconds: 0, samples }], goOn)).toEqual([])
	}
})

test('it tells how far it has come, and stops when it is told to', async () => {
	const told: number[] = []
	const stretches = [{ startSeconds: 0, samples: babble(90) }]
	await transcribe(model, stretches, async (progress) => told.push(progress) > 0)
	expect(told.length).toBeGreaterThan(2)
	expect(told.at(-1)).toBe(1)
	expect(told).toEqual(told.toSorted((one, other) => one - other))

	let times = 0
	expect(await transcribe(model, stretches, async () => ++times < 2)).toBeNull()
	expect(times).toBe(2)
})

test('a model that is not there, or not whole, is said to be missing; nothing is fetched', async () => {
	await expect(loadModel({ modelsDir: folder, model: 'none' })).rejects.toThrow(NoModel)
	const half = makeTinyModel()
	rmSync(join(half.modelsDir, 'tiny', 'tokenizer.json'))
	await expect(loadModel(half)).rejects.toThrow('npm run model')
	rmSync(half.modelsDir, { recursive: true })
})
