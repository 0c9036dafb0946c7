import { killUploads, HOLD_POINTS } from '#tests/fixtures/kill-uploads.ts'
import { makeUploadRig, sealTo, type RigInterview, type UploadRig } from '#tests/fixtures/upload-rig.ts'
import { wavOf } from '#transcripts/samples-of.ts'
import type { Measure } from './bench.ts'
import { measureGuides } from './guides-measure.ts'
import { measureSoundFile } from './sound-file-measure.ts'

/** Each line is a server of its own that is killed at all seven boundaries, so many times: 210 kills in all. */
const LINES = 2
const TIMES_EACH_POINT = 15

const RECORDERS = 200
const CHUNK_SECONDS = 5
const CHUNKS_EACH = 8
const SAMPLES = CHUNK_SECONDS * 16_000

/** What the conversation rests on: guides, whether what a recorder was told is safe is safe, and how long it waits to be told. */
export async function* measure(): AsyncGenerator<Measure> {
	yield* measureGuides()
	const began = Date.now()
	const lines = await Promise.all(Array.from({ length: LINES }, killLine))
	const kills = lines.reduce((sum, line) => sum + line.kills, 0)
	say(`${kills} kills in ${seconds(began)} s; ${lines.map(({ chunks }) => chunks).join(' + ')} chunks acknowledged`)
	yield { name: 'server kills', value: kills, unit: 'count' }
	yield { name: 'acknowledged chunks lost', value: lines.reduce((sum, line) => sum + line.lost, 0), unit: 'count' }

	const waits = await recordAtOnce()
	yield { name: 'recorders', value: RECORDERS, unit: 'count' }
	yield { name: 'acknowledge p95', value: waits[Math.ceil(waits.length * 0.95) - 1] ?? Number.NaN, unit: 'ms' }
	for (const kind of ['mp3', 'wav'] as const) yield* measureSoundFile(kind)
}

async function killLine() {
	const rig = await makeUploadRig(1)
	const points = Array.from({ length: TIMES_EACH_POINT }, () => HOLD_POINTS).flat()
	let [kills, lost, chunks] = [0, 0, 0]
	try {
		for await (const after of killUploads(rig, rig.interviews[0]!, points)) {
			kills += 1
			lost += after.lost
			chunks = after.told.acknowledged.size
			if (after.wrong.length > 0) say(`after a kill at “${after.point}”: ${after.wrong.join('; ')}`)
			if (kills % 15 === 0) say(`${kills} of ${points.length} kills in one of ${LINES} lines`)
		}
	} finally {
		await rig.close()
	}
	return { kills, lost, chunks }
}

/** All at once, each a chunk every five seconds, begun at a time of its own. @returns the waits in ms, shortest first. */
async function recordAtOnce() {
	const rig = await makeUploadRig(RECORDERS)
	try {
		await rig.start()
		const wav = wavOf(Float32Array.from({ length: SAMPLES }, (_, index) => Math.sin(index / 7) * 0.3))
		const sealed = await Promise.all(rig.interviews.map(({ soundRecipient }) => sealTo(soundRecipient, wav)))
		say(`${RECORDERS} recorders at once, ${CHUNKS_EACH} chunks each, ${wav.length} bytes before sealing …`)
		const waits = await Promise.all(
			rig.interviews.map((interview, nth) => recordOne(rig, interview, sealed[nth]!, nth)),
		)
		const sorted = waits.flat().sort((one, other) => one - other)
		say(
			`${sorted.length} chunks acknowledged; median ${Math.round(sorted[sorted.length >> 1] ?? 0)} ms, longest ${Math.round(sorted.at(-1) ?? 0)} ms`,
		)
		return sorted
	} finally {
		await rig.close()
	}
}

async function recordOne(rig: UploadRig, interview: RigInterview, sealed: Uint8Array, nth: number) {
	const began = performance.now() + (nth / RECORDERS) * CHUNK_SECONDS * 1_000
	const waits: number[] = []
	for (let number = 0; number < CHUNKS_EACH; number += 1) {
		const due = began + number * CHUNK_SECONDS * 1_000
		await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
		const sent = performance.now()
		const { status } = await rig.send(interview, { number, sealed })
		if (status !== 200) throw new Error(`A recorder was answered ${status}.`)
		waits.push(performance.now() - sent)
	}
	return waits
}

function seconds(since: number) {
	return Math.round((Date.now() - since) / 1_000)
}

function say(line: string) {
	process.stderr.write(`${line}\n`)
}
