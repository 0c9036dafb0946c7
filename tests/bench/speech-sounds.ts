import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VOICES } from '#tests/fixtures/voices.ts'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'

const HEADER_BYTES = 44
const SENTENCES = [
	'Hej och välkommen hit idag, jag ska ställa några frågor till dig.',
	'Jag tycker om att rita och att spela fotboll på rasten.',
	'Hon lyssnar på mig men hon har alltid så bråttom.',
	'Vet du varför du träffar din socialsekreterare?',
	'Jag vet inte riktigt, det är nog för att mamma och pappa bråkade så mycket.',
	'Vad skulle du vilja att de vuxna gjorde annorlunda?',
	'Att de ringer innan de kommer, så att jag hinner tänka på vad jag vill säga.',
	'Ibland känns det som att ingen frågar mig, de pratar bara med mamma.',
	'Ja, en gång satt jag i hallen i en timme medan de pratade i köket.',
	'Om du fick bestämma en sak, vad skulle det vara då?',
	'Jag skulle bestämma att man får träffa samma person varje gång.',
	'Tack för att du berättade, det är viktigt för oss att veta.',
]
const SILENCES = [0.4, 0.8, 1.5, 2.5, 4, 7]
const NOTES = ['C3', 'E3', 'G3', 'A3', 'C4', 'D4', 'E4', 'F4', 'G4', 'A4']
const WAVES = ['pluck', 'sawtooth', 'triangle', 'sine']

/** Synthetic Swedish of four voices with silences between, and the words that are said in it. */
export function makeTalk(folder: string) {
	const pieces: Float32Array[] = [new Float32Array(SAMPLE_RATE)]
	for (const [index, sentence] of [...SENTENCES, ...SENTENCES].entries()) {
		const [voice, speed, pitch] = VOICES[index % VOICES.length]!
		const raw = join(folder, 'sentence-raw.wav')
		const file = join(folder, 'sentence.wav')
		run('espeak-ng', ['-v', voice, '-s', speed, '-p', pitch, '-w', raw, sentence])
		run('sox', [raw, '-r', String(SAMPLE_RATE), '-c', '1', '-b', '16', file])
		pieces.push(readSamples(file), new Float32Array(Math.round(SILENCES[index % SILENCES.length]! * SAMPLE_RATE)))
	}
	return { samples: joined(pieces), words: [...SENTENCES, ...SENTENCES].join(' ') }
}

/** So many seconds of sound in which nobody speaks. */
export function makeSilence(seconds: number) {
	return new Float32Array(seconds * SAMPLE_RATE)
}

/** White noise, pink noise and mains hum, a third of the time each. */
export function makeNoise(folder: string, seconds: number) {
	const third = String(seconds / 3)
	return joined(
		[
			['synth', third, 'whitenoise', 'vol', '0.1'],
			['synth', third, 'pinknoise', 'vol', '0.3'],
			['synth', third, 'sine', '50', 'sine', '100', 'sine', '150', 'remix', '-', 'vol', '0.3'],
		].map((effects) => synthesised(folder, effects)),
	)
}

/** Melodies, chords and drums, alone and together, over and over for so many seconds. */
export function makeMusic(folder: string, seconds: number) {
	const parts = WAVES.flatMap((wave, which) => {
		const note = (at: number) => NOTES[(at * 7 + which * 3) % NOTES.length]!
		const melody = joined(
			Array.from({ length: 16 }, (_, at) =>
				synthesised(folder, [
					'synth',
					['0.2', '0.3', '0.5'][at % 3]!,
					wave,
					note(at),
					'fade',
					'0.01',
					'0',
					'0.05',
					'vol',
					'0.4',
				]),
			),
		)
		const chords = joined(
			Array.from({ length: 4 }, (_, at) =>
				synthesised(folder, [
					'synth',
					'1.4',
					wave,
					note(at),
					wave,
					note(at + 2),
					wave,
					note(at + 5),
					'remix',
					'-',
					'vol',
					'0.4',
				]),
			),
		)
		const beat = ['synth', '0.4', 'sine', '120:40', 'fade', '0', '0.4', '0.35', 'vol', '0.8']
		const hiss = ['synth', '0.4', 'whitenoise', 'fade', '0', '0.4', '0.35', 'vol', '0.3']
		const drums = joined(Array.from({ length: 14 }, (_, at) => synthesised(folder, at % 2 === 0 ? beat : hiss)))
		const together = melody.map((sample, at) => (sample + (chords[at] ?? 0) + (drums[at] ?? 0)) / 2)
		return [melody, chords, together]
	})
	return repeated(joined(parts), seconds)
}

/** A sound over and over for so many seconds. */
export function repeated(samples: Float32Array, seconds: number) {
	return Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, at) => samples[at % samples.length]!)
}

export function joined(pieces: readonly Float32Array[]) {
	const whole = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0))
	let at = 0
	for (const piece of pieces) {
		whole.set(piece, at)
		at += piece.length
	}
	return whole
}

function synthesised(folder: string, effects: readonly string[]) {
	const file = join(folder, 'synth.wav')
	run('sox', ['-R', '-n', '-r', String(SAMPLE_RATE), '-c', '1', '-b', '16', file, ...effects])
	return readSamples(file)
}

function readSamples(file: string) {
	const bytes = readFileSync(file)
	return Float32Array.from(
		{ length: (bytes.length - HEADER_BYTES) >> 1 },
		(_, at) => bytes.readInt16LE(HEADER_BYTES + at * 2) / 32_768,
	)
}

function run(command: string, words: readonly string[]) {
	const { status, error } = spawnSync(command, words)
	if (status !== 0)
		throw new Error(`${command} is needed to make the sounds of this bench (${String(error ?? status)}).`)
}
