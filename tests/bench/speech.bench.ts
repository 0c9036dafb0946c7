import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTestModel } from '#tests/fixtures/test-model.ts'
import { SAMPLE_RATE, wavOf } from '#transcripts/samples-of.ts'
import type { Measure } from './bench.ts'
import { measureDeidentification } from './deidentify-measure.ts'
import { prepareFasterWhisper, type Run } from './faster-whisper.ts'
import { makeMusic, makeNoise, makeSilence, makeTalk } from './speech-sounds.ts'
import { wordErrors, wordsIn } from './word-errors.ts'

const THREADS = 2
const RUNS = 3
const TEN_MINUTES = 600
const TWO_HOURS = 7_200
/** Two hours for the memory: the same two minutes of talk four times, each followed by silence. */
const TALKS_IN_TWO_HOURS = 4

/** Speech to text against faster-whisper on the same weights and sound; what it makes of sound without words; memory. */
export async function* measure(): AsyncGenerator<Measure> {
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-bench-'))
	try {
		yield* measureDeidentification()
		// With --json standard output holds rows only.
		const log = console.log
		console.log = console.error
		const speech = findTestModel()
		console.log = log
		const { samples, words } = makeTalk(folder)
		const talk = save(folder, 'talk', samples)
		if (speech.isReal) yield* compare(talk, words, speech)
		else say('no real model (LYHORD_TEST_MODELS): nothing to compare with faster-whisper')
		const quiet = {
			'words in silence': makeSilence(TEN_MINUTES),
			'words in noise': makeNoise(folder, TEN_MINUTES),
			'words in music': makeMusic(folder, TEN_MINUTES),
		}
		for (const [name, sound] of Object.entries(quiet)) {
			const { text } = ours(save(folder, 'quiet', sound), speech)
			yield { name, value: wordsIn(text).length, unit: 'count' }
		}
		const silence = TWO_HOURS / TALKS_IN_TWO_HOURS - samples.length / SAMPLE_RATE
		say(`two hours: ${TALKS_IN_TWO_HOURS} × the talk with ${Math.round(silence)} s between them`)
		const { megabytes } = ours(talk, speech, silence, TALKS_IN_TWO_HOURS)
		yield { name: 'peak memory', value: megabytes, unit: 'MB' }
		say('page p95 while transcribing / idle: not measured yet')
	} finally {
		rmSync(folder, { recursive: true })
	}
}

type Speech = ReturnType<typeof findTestModel>

/** In turns, so that what else the machine does meets both; the middle ratio counts. */
function* compare(talk: string, words: string, speech: Speech): Generator<Measure> {
	let theirs: ReturnType<typeof prepareFasterWhisper>
	try {
		theirs = prepareFasterWhisper()
	} catch (error) {
		say(`faster-whisper cannot be had here: ${(error as Error).message}`)
		return yield { name: 'word errors', value: 100 * wordErrors(words, ours(talk, speech).text), unit: '%' }
	}
	const pairs = Array.from({ length: RUNS }, () => ({ our: ours(talk, speech), their: theirs(talk, THREADS) }))
	const withVad = theirs(talk, THREADS, 'vad')
	for (const { our, their } of pairs) say(`${our.seconds.toFixed(1)} s, faster-whisper ${their.seconds.toFixed(1)} s`)
	const ourMiddle = median(pairs.map(({ our }) => our.seconds))
	say(
		`with vad_filter faster-whisper takes ${withVad.seconds.toFixed(1)} s: ratio ${(ourMiddle / withVad.seconds).toFixed(2)}`,
	)
	yield {
		name: 'time / faster-whisper',
		value: median(pairs.map(({ our, their }) => our.seconds / their.seconds)),
		unit: 'ratio',
	}
	yield { name: 'word errors', value: 100 * wordErrors(words, pairs[0]!.our.text), unit: '%' }
	yield { name: 'word errors faster-whisper', value: 100 * wordErrors(words, pairs[0]!.their.text), unit: '%' }
	compareWithWhisperCpp(talk, words, ourMiddle)
}

/** whisper.cpp is in no package registry: it is compared where `WHISPER_CPP` and `WHISPER_CPP_MODEL` name it. */
function compareWithWhisperCpp(talk: string, words: string, ourSeconds: number) {
	const { WHISPER_CPP: program, WHISPER_CPP_MODEL: model } = process.env
	if (!program || !model) return say('whisper.cpp: not compared, WHISPER_CPP and WHISPER_CPP_MODEL name none')
	const began = performance.now()
	const { stdout } = spawnSync(
		program,
		['-m', model, '-f', talk, '-l', 'sv', '-t', String(THREADS), '-bs', '1', '-nt', '-np'],
		{
			encoding: 'utf8',
		},
	)
	const seconds = (performance.now() - began) / 1_000
	say(
		`whisper.cpp: ${seconds.toFixed(1)} s (ratio ${(ourSeconds / seconds).toFixed(2)}), ${(100 * wordErrors(words, stdout)).toFixed(1)} % word errors`,
	)
}

function ours(file: string, { modelsDir, model }: Speech, silentSeconds = 0, times = 1) {
	const words = [file, modelsDir, model, THREADS, silentSeconds, times].map(String)
	const program = join(import.meta.dirname, 'speech-lyhord.ts')
	const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', program, ...words], {
		encoding: 'utf8',
	})
	if (status !== 0) throw new Error(`Transcribing failed: ${stderr.slice(-500)}`)
	return JSON.parse(stdout) as Run & { megabytes: number }
}

function save(folder: string, name: string, samples: Float32Array) {
	const file = join(folder, `${name}.wav`)
	writeFileSync(file, wavOf(samples))
	return file
}

function median(values: readonly number[]) {
	return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function say(line: string) {
	process.stderr.write(`  ${line}\n`)
}
