import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Span } from '#transcripts/find-speech.ts'
import { isGuessed, isInvented } from '#transcripts/guards.ts'
import { listenLocally } from '#transcripts/local-listener.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import { findSpeech } from '#transcripts/speech-finder.ts'
import { tokensOf, withoutLoop } from '#transcripts/token-rules.ts'
import { transcribe } from '#transcripts/transcribe.ts'
import { NO_PROGRESS, recordedSound } from '../fixtures/recorded-sound.ts'
import { findTestModel } from '../fixtures/test-model.ts'
import { sayAloud, VOICES } from '../fixtures/voices.ts'
import { sing } from '../fixtures/voice-without-words.ts'

const speech = findTestModel()
const folder = mkdtempSync(join(tmpdir(), 'lyhord-guards-'))
const canSpeak = sayAloud(folder, VOICES[0], 'Hej.') !== undefined
if (!speech.isReal) console.log('No real model: what the model makes of sound without words is left out.')
if (!canSpeak) console.log('No espeak-ng: what the model makes of a child who says little is left out.')
let listener: Awaited<ReturnType<typeof listenLocally>>

beforeAll(async () => {
	listener = await listenLocally(speech)
})
afterAll(async () => {
	await listener.release()
	rmSync(folder, { recursive: true })
})

// Other wordless songs give words on some processors, whose 8-bit arithmetic differs: nothing is promised of them (README).
const LOW_VOICE = { hertz: 110, noteSeconds: 0.6, tune: [0, 4, 7, 12, 7, 4] }

test.runIf(speech.isReal)(
	'a low voice that sings vowels gets past the speech finder, and yet gives no words',
	async () => {
		const sound = recordedSound({ startSeconds: 0, samples: sing(LOW_VOICE, 20) })
		expect(secondsIn(await findSpeech(sound, async () => {}))).toBeGreaterThan(1)
		expect(await transcribe(listener, sound, NO_PROGRESS)).toEqual([])
	},
	240_000,
)

test.runIf(speech.isReal)(
	'humming, coughs and short beeps give no words',
	async () => {
		for (const make of [hum, cough, beep]) {
			const samples = Float32Array.from({ length: 12 * SAMPLE_RATE }, (_, index) => make(index / SAMPLE_RATE))
			expect(await transcribe(listener, recordedSound({ startSeconds: 0, samples }), NO_PROGRESS)).toEqual([])
		}
	},
	240_000,
)

test.runIf(speech.isReal && canSpeak)(
	'a child who says no more than “Nej” is written down, whichever voice it is',
	async () => {
		for (const voice of VOICES) {
			const samples = sayAloud(folder, voice, 'Nej.')!
			const heard = await transcribe(listener, recordedSound({ startSeconds: 5, samples }), NO_PROGRESS)
			expect(heard?.map(({ text }) => text).join(' ')).toMatch(/\p{L}/u)
		}
	},
	240_000,
)

test('unlikely words are thrown away only where the model doubts that anybody speaks', () => {
	const said = { text: 'Nej.', noSpeech: 0.02, averageLogProbability: -2.5 }
	expect(isInvented(said)).toBe(false)
	expect(isInvented({ ...said, noSpeech: 0.5 })).toBe(true)
	expect(isInvented({ ...said, noSpeech: 0.43, averageLogProbability: -1.66 })).toBe(false)
	expect(isInvented({ ...said, text: 'Tack för att ni tittade.', noSpeech: 0.8, averageLogProbability: -1.2 })).toBe(
		true,
	)
	expect(isInvented({ ...said, text: ' … ', averageLogProbability: 0 })).toBe(true)
	expect([isGuessed(-1.7), isGuessed(-0.5)]).toEqual([true, false])
})

const { end } = tokensOf({
	decoder_start_token_id: 1_001,
	eos_token_id: 1_000,
	no_timestamps_token_id: 1_100,
	lang_to_id: { '<|sv|>': 1_002 },
	task_to_id: { transcribe: 1_003 },
})

test('a model caught in a loop is stopped at its first round, whatever times it writes in between', () => {
	const before = [1_101, 7, 8, 9, 1_130]
	const round = (nth: number) => [1_131 + nth, 20, 21, 22, 1_132 + nth]
	const looped = [...before, ...Array.from({ length: 12 }, (_, nth) => round(nth)).flat()]
	const words = withoutLoop(looped, { end })?.filter((token) => token < end)
	expect(words).toEqual([7, 8, 9, 20, 21, 22])
})

test('a child who says the same a few times is not taken for a loop', () => {
	expect(
		withoutLoop(
			Array.from({ length: 12 }, (_, at) => 30 + (at % 2)),
			{ end },
		),
	).toBeUndefined()
})

function secondsIn(spans: readonly Span[]) {
	return spans.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0)
}

function hum(time: number) {
	const hertz = 220 * 2 ** ([0, 2, 4, 5, 7, 5, 4, 2][Math.floor(time / 0.6) % 8]! / 12)
	const at = (time / 0.6) % 1
	const tones = [1, 2, 3, 4].map((nth) => Math.sin(2 * Math.PI * nth * hertz * time) / nth ** 1.8)
	return 0.25 * Math.min(1, at * 10, (1 - at) * 10) * tones.reduce((sum, tone) => sum + tone, 0)
}

function cough(time: number) {
	const at = time % 2.2
	const rough = Math.sin(time * 91_733.7) * Math.cos(time * 57_331.1)
	return at > 0.35 ? 0 : 0.6 * Math.exp(-12 * at) * (rough + Math.sin(2 * Math.PI * (180 - 200 * at) * time) / 2)
}

function beep(time: number) {
	const at = time % 1.5
	return at > 0.25 ? 0 : 0.3 * Math.sin(2 * Math.PI * 700 * time) * Math.sin((Math.PI * at) / 0.25)
}
