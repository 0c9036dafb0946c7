import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listenLocally } from '#transcripts/local-listener.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import { transcribe, type KeptWindow, type Listener } from '#transcripts/transcribe.ts'
import { NoModel } from '#transcripts/has-model.server.ts'
import { babble } from '../fixtures/babble.ts'
import { NO_PROGRESS, recordedSound } from '../fixtures/recorded-sound.ts'
import { makeSpokenSamples } from '../fixtures/spoken-wav.ts'
import { findTestModel, makeTinyModel } from '../fixtures/test-model.ts'

const folder = mkdtempSync(join(tmpdir(), 'lyhord-speech-'))
const tiny = makeTinyModel()
let listener: Listener

beforeAll(async () => {
	listener = await listenLocally(tiny)
})
afterAll(() => {
	for (const place of [folder, tiny.modelsDir]) rmSync(place, { recursive: true, force: true })
})

test('the best model at hand writes words where somebody speaks, each at its own time inside the sound', async () => {
	const speech = findTestModel()
	const samples = makeSpokenSamples(folder)
	const heard = await transcribe(await listenLocally(speech), recordedSound({ startSeconds: 0, samples }), NO_PROGRESS)
	expect(heard?.map(({ text }) => text).join(' ')).toMatch(/\p{L}{2,}/u)
	const words = heard?.flatMap((segment) => segment.words) ?? []
	const times = words.flatMap(({ startSeconds, endSeconds }) => [startSeconds!, endSeconds!])
	expect(times).toEqual(times.toSorted((one, other) => one - other))
	expect(times[0]).toBeGreaterThanOrEqual(0)
	expect(times.at(-1)).toBeLessThanOrEqual(samples.length / SAMPLE_RATE + 0.1)
	if (speech.isReal) expect(new Set(times).size).toBeGreaterThan(words.length)
}, 240_000)

test('the same sound gives the same words, however many windows are heard side by side', async () => {
	const speech = findTestModel()
	const spoken = makeSpokenSamples(folder)
	const sound = recordedSound({ startSeconds: 0, samples: spoken }, { startSeconds: 100, samples: babble(30) })
	const alone = await transcribe(await listenLocally(speech, { threads: 1 }), sound, NO_PROGRESS)
	const together = await transcribe(await listenLocally(speech, { threads: 3 }), sound, NO_PROGRESS)
	expect(together).toEqual(alone)
}, 240_000)

test('a model that cannot tell when a word was said gives the times of the utterance, and says that it cannot', async () => {
	const without = makeTinyModel()
	const file = join(without.modelsDir, 'tiny', 'generation_config.json')
	const { alignment_heads: heads, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as { alignment_heads: unknown }
	expect(heads).toBeDefined()
	writeFileSync(file, JSON.stringify(rest))
	const heard = await transcribe(
		await listenLocally(without),
		recordedSound({ startSeconds: 20, samples: babble(6) }),
		NO_PROGRESS,
	)
	rmSync(without.modelsDir, { recursive: true })
	expect(heard?.[0]).toMatchObject({ text: 'Hej där.', words: [{ startSeconds: null }, { startSeconds: null }] })
	expect(heard?.[0]?.startSeconds).toBeGreaterThanOrEqual(20)
	expect(heard?.[0]?.endSeconds).toBeLessThanOrEqual(26)
})

test('what is said after half a minute, and after an hour with the phone locked, is there, at its own time', async () => {
	const sound = recordedSound({ startSeconds: 0, samples: babble(70) }, { startSeconds: 3_600, samples: babble(40) })
	const heard = (await transcribe(listener, sound, NO_PROGRESS)) ?? []
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
		expect(await transcribe(listener, recordedSound({ startSeconds: 0, samples }), NO_PROGRESS)).toEqual([])
	}
})

test('it tells how far it has come, and stops when it is told to', async () => {
	const told: number[] = []
	const sound = recordedSound({ startSeconds: 0, samples: babble(90) })
	const keep = async (_plan: string, _number: number, _kept: KeptWindow, progress: number) => told.push(progress) > 0
	await transcribe(listener, sound, { ...NO_PROGRESS, keep })
	expect(told.length).toBeGreaterThan(2)
	expect(told.at(-1)).toBeGreaterThan(0.9)
	expect(told).toEqual(told.toSorted((one, other) => one - other))

	let times = 0
	const stop = { ...NO_PROGRESS, keep: async () => ++times < 2 }
	expect(await transcribe({ ...listener, lanes: 1 }, sound, stop)).toBeNull()
	expect(times).toBe(2)
	expect(await transcribe(listener, sound, { ...NO_PROGRESS, onListened: async () => false })).toBeNull()
})

test('windows that were heard before are not heard again, unless the model is another', async () => {
	const sound = recordedSound({ startSeconds: 0, samples: babble(90) })
	const kept = new Map<string, Map<number, KeptWindow>>()
	const progress = {
		...NO_PROGRESS,
		earlier: async (plan: string) => new Map(kept.get(plan)),
		keep: async (plan: string, number: number, window: KeptWindow) => {
			kept.set(plan, (kept.get(plan) ?? new Map<number, KeptWindow>()).set(number, window))
			return true
		},
	}
	let hearings = 0
	const counting = { ...listener, hear: (samples: Float32Array) => (hearings++, listener.hear(samples)) }
	const first = await transcribe(counting, sound, progress)
	const needed = hearings
	expect(needed).toBeGreaterThan(2)
	for (const windows of kept.values()) windows.delete(1)
	expect(await transcribe(counting, sound, progress)).toEqual(first)
	expect(hearings).toBe(needed + 1)
	await transcribe({ ...counting, hash: 'another' }, sound, progress)
	expect(hearings).toBe(needed * 2 + 1)
})

test('a model that is not there, or not whole, is said to be missing; nothing is fetched', async () => {
	await expect(listenLocally({ modelsDir: folder, model: 'none' })).rejects.toThrow(NoModel)
	const half = makeTinyModel()
	rmSync(join(half.modelsDir, 'tiny', 'tokenizer.json'))
	await expect(listenLocally(half)).rejects.toThrow('npm run model')
	rmSync(half.modelsDir, { recursive: true })
})
