import { readFileSync } from 'node:fs'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import type { RecordedSound } from '#transcripts/sound-of-recording.ts'
import { findSpeech, SILERO_WEIGHTS } from '#transcripts/speech-finder.ts'
import { forManyFrames } from '#transcripts/speech-graph.ts'
import { babble } from '../fixtures/babble.ts'
import { recordedSound } from '../fixtures/recorded-sound.ts'

const FRAME = 576
const FRAMES = 300
const CHUNK_SECONDS = 5
const HOUR_CHUNKS = 3_600 / CHUNK_SECONDS
/** The samples of an hour are 230 MB: whoever gathered them would need more than this. */
const SPARE_MEGABYTES = 100

test('many frames at once are judged as each would be alone', async () => {
	const sound = babble(12)
	const frames = Float32Array.from(
		{ length: FRAMES * FRAME },
		(_, at) => sound[Math.floor(at / FRAME) * 512 + (at % FRAME)]!,
	)
	const alone = await InferenceSession.create(SILERO_WEIGHTS)
	const rate = new Tensor('int64', BigInt64Array.of(BigInt(SAMPLE_RATE)))
	const expected: number[] = []
	let state = new Tensor('float32', new Float32Array(256), [2, 1, 128])
	for (let frame = 0; frame < FRAMES; frame += 1) {
		const input = new Tensor('float32', frames.slice(frame * FRAME, (frame + 1) * FRAME), [1, FRAME])
		const { output, stateN } = await alone.run({ input, state, sr: rate })
		expected.push(Number(output!.data[0]))
		state = stateN as typeof state
	}
	const together = await InferenceSession.create(forManyFrames(readFileSync(SILERO_WEIGHTS)))
	const found: number[] = []
	let [hidden, cell] = [silence(), silence()]
	for (const [from, to] of [
		[0, 1],
		[1, 200],
		[200, FRAMES],
	] as const) {
		const input = new Tensor('float32', frames.slice(from * FRAME, to * FRAME), [to - from, FRAME])
		const { speech, hiddenN, cellN } = await together.run({ input, hidden, cell })
		found.push(...(speech!.data as Float32Array))
		;[hidden, cell] = [hiddenN!, cellN!]
	}
	expect(Math.max(...expected)).toBeGreaterThan(0.4)
	for (const [frame, probability] of expected.entries()) expect(found[frame]).toBeCloseTo(probability, 4)
})

test('speech is found in the same places however the sound is cut into chunks', async () => {
	const samples = babble(40)
	const whole = { chunks: [{ number: 0, startSeconds: 0, seconds: 40 }], read: async () => samples }
	expect(await findSpeech(recordedSound({ startSeconds: 0, samples }))).toEqual(await findSpeech(whole))
})

test('an hour in which nobody speaks gives no speech, and needs no more memory than its first minutes', async () => {
	const faint = Float32Array.from({ length: CHUNK_SECONDS * SAMPLE_RATE }, () => (Math.random() - 0.5) * 0.002)
	const hour: RecordedSound = {
		chunks: Array.from({ length: HOUR_CHUNKS }, (_, number) => ({
			number,
			startSeconds: number * CHUNK_SECONDS,
			seconds: CHUNK_SECONDS,
		})),
		read: async () => faint.slice(),
	}
	let [early, most] = [0, 0]
	const spans = await findSpeech(hour, async (share) => {
		const megabytes = process.memoryUsage.rss() / 1e6
		if (share < 0.1) early = Math.max(early, megabytes)
		most = Math.max(most, megabytes)
	})
	expect(spans).toEqual([])
	expect(most - early).toBeLessThan(SPARE_MEGABYTES)
}, 120_000)

function silence(): Tensor {
	return new Tensor('float32', new Float32Array(128), [1, 1, 128])
}
