// Writes down one WAV file in a process of its own, as the worker does, and tells how long it took and how much memory.
import { readFileSync } from 'node:fs'
import { NO_PROGRESS, recordedSound } from '#tests/fixtures/recorded-sound.ts'
import { listenLocally } from '#transcripts/local-listener.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import { transcribe } from '#transcripts/transcribe.ts'

const [file = '', modelsDir = '', model = '', threads = '2', silentSeconds = '0', times = '1'] = process.argv.slice(2)
const bytes = readFileSync(file)
const pcm = new Int16Array(bytes.buffer.slice(bytes.byteOffset + 44, bytes.byteOffset + (bytes.length & ~1)))
const once = Float32Array.from(pcm, (sample) => sample / 32_768)
// Long recordings are the same file again and again with silence between; nothing of it lies in memory twice.
const stretch = once.length / SAMPLE_RATE + Number(silentSeconds)
const starts = Array.from({ length: Number(times) }, (_, nth) => ({ startSeconds: nth * stretch, samples: once }))

const listener = await listenLocally({ modelsDir, model }, { threads: Number(threads) })
const began = performance.now()
const heard = await transcribe(listener, recordedSound(...starts), NO_PROGRESS)
const seconds = (performance.now() - began) / 1_000
const text = heard?.map((segment) => segment.text).join(' ') ?? ''
process.stdout.write(
	JSON.stringify({ seconds, text, megabytes: megabytesOf(process.pid) + megabytesOf(listener.processId) }),
)

/** The most memory that a process has held; what two of them share counts twice. */
function megabytesOf(program: number | undefined) {
	const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${program}/status`, 'utf8')) ?? []
	return Number(kilobytes) / 1_024
}
