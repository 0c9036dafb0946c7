import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTestModel } from '#tests/fixtures/test-model.ts'
import { SAMPLE_RATE, wavOf } from '#transcripts/samples-of.ts'
import type { Measure } from './bench.ts'
import { measureDeidentification } from './deidentify-measure.ts'
import { prepareFasterWhisper, type Run } from './faster-whisper.ts'
import { measurePages } from './page-while-transcribing.ts'
import { makeMusic, makeNoise, makeSilence, makeTalk } from './speech-sounds.ts'
import { wordErrors, wordsIn } from './word-errors.ts'

const THREADS = 2
const RUNS = 3
const TEN_MINUTES = 600
const TWO_HOURS = 7_200
/** Two hours for the memory: the same two minutes of talk four times, each followed by silence. */
const TALKS_IN_TWO_HOURS = 4

/** A process that takes longer than this is ended, and its part has failed. */
const LONGEST_MILLISECONDS = 240_000

/** Speech to text against faster-whisper on the same weights and sound; what it makes of sound without words; memory. */
export async function* measure(): AsyncGenerator<Measure> {
	yield* part('personal details', () => measureDeidentification())
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-bench-'))
	// With --json standard output holds rows only.
	const log = console.log
	console.log = console.error
	const speech = findTestModel()
	console.log = log
	try {
		yield* part('speech', () => measureSpeech(folder, speech))
	} finally {
		rmSync(folder, { recursive: true })
	}
}

async function* measureSpeech(folder: string, speech: Speech): AsyncGenerator<Measure> {
	const { samples } = makeTalk(folder)
	const talk = save(folder, 'talk', samples)
	if (speech.isReal) {
		yield* part('comparison with faster-whisper', () => compare(folder, speech))
		yield* part('pages while transcribing', () => measurePages(samples, speech))
	} else say('no real model (LYHORD_TEST_MODELS): no comparison with faster-whisper, no pages while it writes down')
	const quiet = {
		'words in silence': () => makeSilence(TEN_MINUTES),
		'words in noise': () => makeNoise(folder, TEN_MINUTES),
		'words in music': () => makeMusic(folder, TEN_MINUTES),
	}
	for (const [name, make] of Object.entries(quiet)) {
		yield* part(name, function* () {
			const { text } = ours(save(folder, 'quiet', make()), speech)
			if (text) say(`${name}: “${text.slice(0, 200)}”`)
			yield { name, value: wordsIn(text).length, unit: 'count' }
		})
	}
	yield* part('memory', function* () {
		const silence = TWO_HOURS / TALKS_IN_TWO_HOURS - samples.length / SAMPLE_RATE
		say(`two hours: ${TALKS_IN_TWO_HOURS} × the talk with ${Math.round(silence)} s between them`)
		yield { name: 'peak memory', value: ours(talk, speech, silence, TALKS_IN_TWO_HOURS).megabytes, unit: 'MB' }
	})
}

/** A part that fails says so, and the rest goes on; the command then ends with 1. */
async function* part(name: string, rows: () => Iterable<Measure> | AsyncIterable<Measure>) {
	const began = performance.now()
	try {
		yield* rows()
		say(`${name}: ${Math.round((performance.now() - began) / 1_000)} s, load ${loadavg()[0]?.toFixed(1)}`)
	} catch (error) {
		say(`${name}: NOT MEASURED: ${(error as Error).message}`)
		process.exitCode = 1
	}
}

type Speech = ReturnType<typeof findTestModel>

/**
 * In turns, so that what else the machine does meets both; the middle ratio counts. espeak-ng never makes quite the same
 * sound twice, and a little changes many words: each turn hears its own, both hear the same, and the errors of all count.
 */
function* compare(folder: string, speech: Speech): Generator<Measure> {
	const talks = Array.from({ length: RUNS }, (_, turn) => {
		const { samples, words } = makeTalk(folder)
		return { file: save(folder, `talk-${turn}`, samples), words }
	})
	const errorsOf = (runs: readonly Run[]) =>
		(100 * runs.reduce((sum, { text }, turn) => sum + wordErrors(talks[turn]!.words, text), 0)) / RUNS
	let theirs: ReturnType<typeof prepareFasterWhisper>
	try {
		theirs = prepareFasterWhisper()
	} catch (error) {
		say(`faster-whisper cannot be had here: ${(error as Error).message}`)
		return yield { name: 'word errors', value: errorsOf(talks.map(({ file }) => ours(file, speech))), unit: '%' }
	}
	const pairs = talks.map(({ file, words }) => {
		const pair = { our: ours(file, speech), their: theirs(file, THREADS) }
		const told = Object.values(pair).map(
			({ seconds, text }) => `${seconds.toFixed(1)} s, ${(100 * wordErrors(words, text)).toFixed(1)} % word errors`,
		)
		say(told.join('; faster-whisper '))
		return pair
	})
	const ratios = pairs.map(({ our, their }) => our.seconds / their.seconds)
	yield { name: 'time / faster-whisper', value: median(ratios), unit: 'ratio' }
	yield { name: 'word errors', value: errorsOf(pairs.map(({ our }) => our)), unit: '%' }
	yield { name: 'word errors faster-whisper', value: errorsOf(pairs.map(({ their }) => their)), unit: '%' }
	const ourMiddle = median(pairs.map(({ our }) => our.seconds))
	const { file, words } = talks[0]!
	const { seconds } = theirs(file, THREADS, 'vad')
	say(`with vad_filter faster-whisper takes ${seconds.toFixed(1)} s: ratio ${(ourMiddle / seconds).toFixed(2)}`)
	compareWithWhisperCpp(file, words, ourMiddle)
}

/** No package holds whisper.cpp's program and weights in its format: it is compared where `WHISPER_CPP` and `WHISPER_CPP_MODEL` name it. */
function compareWithWhisperCpp(talk: string, words: string, ourSeconds: number) {
	const { WHISPER_CPP: program, WHISPER_CPP_MODEL: model } = process.env
	if (!program || !model) return say('whisper.cpp: not compared, WHISPER_CPP and WHISPER_CPP_MODEL name none')
	const began = performance.now()
	const { stdout, status, signal, error } = spawnSync(
		program,
		['-m', model, '-f', talk, '-l', 'sv', '-t', String(THREADS), '-bs', '1', '-nt', '-np'],
		{
			encoding: 'utf8',
		},
	)
	if (status !== 0) return say(`whisper.cpp: not compared, ${program} failed (${error?.message ?? signal ?? status})`)
	const seconds = (performance.now() - began) / 1_000
	say(
		`whisper.cpp: ${seconds.toFixed(1)} s (ratio ${(ourSeconds / seconds).toFixed(2)}), ${(100 * wordErrors(words, stdout)).toFixed(1)} % word errors`,
	)
}

function ours(file: string, { modelsDir, model }: Speech, silentSeconds = 0, times = 1) {
	const words = [file, modelsDir, model, THREADS, silentSeconds, times].map(String)
	const program = join(import.meta.dirname, 'speech-lyhord.ts')
	const { stdout, stderr, status, signal } = spawnSync(process.execPath, ['--import', 'tsx', program, ...words], {
		encoding: 'utf8',
		timeout: LONGEST_MILLISECONDS,
	})
	if (status !== 0) throw new Error(`Transcribing failed (${signal ?? status}): ${stderr.slice(-500)}`)
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
