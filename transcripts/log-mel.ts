import { fourierOf } from './fourier.ts'
import { SAMPLE_RATE } from './samples-of.ts'

/** What the model hears at a time, padded with silence: thirty seconds in steps of a hundredth. */
export const MEL_FRAMES = 3_000
const HOP_SAMPLES = 160
const FRAME_SAMPLES = 400
const BINS = FRAME_SAMPLES / 2 + 1
const QUIETEST = 1e-10
const RANGE = 8

const hann = Float64Array.from(
	{ length: FRAME_SAMPLES },
	(_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / FRAME_SAMPLES),
)
const filtersBySize = new Map<number, Filter[]>()

/**
 * The sound as Whisper was taught to see it: how loud it is in each band of pitch, each hundredth of a second.
 *
 * @param samples  16 kHz mono, at most thirty seconds. @param bands  80, or 128 in the largest models.
 * @returns bands × 3000 numbers, band by band. @see Radford et al. (2022), §2.2; the filters are those of Slaney (1998).
 */
export function logMel(samples: Float32Array, bands: number): Float32Array<ArrayBuffer> {
	const padded = reflected(samples)
	const filters = filtersFor(bands)
	const mel = new Float32Array(bands * MEL_FRAMES)
	const real = new Float64Array(FRAME_SAMPLES)
	const imaginary = new Float64Array(FRAME_SAMPLES)
	const powers = [new Float64Array(BINS), new Float64Array(BINS)]
	// Two frames go through one transform, as the real and the imaginary part. After the sound's end all is silence.
	const heard = Math.min(MEL_FRAMES, Math.ceil((samples.length + FRAME_SAMPLES) / HOP_SAMPLES))
	for (let frame = 0; frame < heard; frame += 2) {
		for (let at = 0; at < FRAME_SAMPLES; at += 1) {
			const from = frame * HOP_SAMPLES + at
			real[at] = (padded[from] ?? 0) * hann[at]!
			imaginary[at] = (padded[from + HOP_SAMPLES] ?? 0) * hann[at]!
		}
		fourierOf(real, imaginary)
		powersOf(real, imaginary, powers)
		for (const [which, power] of powers.entries()) {
			for (const [band, filter] of filters.entries()) mel[band * MEL_FRAMES + frame + which] = loudness(power, filter)
		}
	}
	return scaled(mel)
}

type Filter = { from: number; weights: number[] }

function loudness(power: Float64Array, { from, weights }: Filter) {
	let sum = 0
	for (let at = 0; at < weights.length; at += 1) sum += power[from + at]! * weights[at]!
	return sum
}

function scaled(mel: Float32Array<ArrayBuffer>) {
	let loudest = -Infinity
	for (let at = 0; at < mel.length; at += 1) {
		const value = Math.log10(Math.max(mel[at]!, QUIETEST))
		mel[at] = value
		if (value > loudest) loudest = value
	}
	for (let at = 0; at < mel.length; at += 1) mel[at] = (Math.max(mel[at]!, loudest - RANGE) + 4) / 4
	return mel
}

/** Half a frame of the sound mirrored before it, so that the first frame is centred on its beginning. */
function reflected(samples: Float32Array) {
	const half = FRAME_SAMPLES / 2
	const padded = new Float32Array(samples.length + half)
	padded.set(samples, half)
	for (let at = 0; at < half; at += 1) padded[at] = samples[half - at] ?? 0
	return padded
}

function powersOf(real: Float64Array, imaginary: Float64Array, [first, second]: Float64Array[]) {
	for (let bin = 0; bin < BINS; bin += 1) {
		const mirror = (FRAME_SAMPLES - bin) % FRAME_SAMPLES
		const [a, b, c, d] = [real[bin]!, imaginary[bin]!, real[mirror]!, imaginary[mirror]!]
		first![bin] = ((a + c) ** 2 + (b - d) ** 2) / 4
		second![bin] = ((b + d) ** 2 + (c - a) ** 2) / 4
	}
}

function filtersFor(bands: number) {
	const known = filtersBySize.get(bands)
	if (known) return known
	const top = melOf(SAMPLE_RATE / 2)
	const corners = Array.from({ length: bands + 2 }, (_, corner) => hertzOf((top * corner) / (bands + 1)))
	const filters = Array.from({ length: bands }, (_, band) => filterBetween(corners.slice(band, band + 3)))
	filtersBySize.set(bands, filters)
	return filters
}

function filterBetween([low = 0, middle = 0, high = 0]: number[]): Filter {
	const all = Array.from({ length: BINS }, (_, bin) => {
		const hertz = (bin * SAMPLE_RATE) / FRAME_SAMPLES
		const slope = Math.min((hertz - low) / (middle - low), (high - hertz) / (high - middle))
		return Math.max(0, slope) * (2 / (high - low))
	})
	const from = Math.max(
		0,
		all.findIndex((weight) => weight > 0),
	)
	return { from, weights: all.slice(from, all.findLastIndex((weight) => weight > 0) + 1) }
}

// Slaney's scale: even steps up to 1000 Hz, then even steps of the logarithm.
const BREAK_HERTZ = 1_000
const HERTZ_PER_MEL = 200 / 3
const BREAK_MEL = BREAK_HERTZ / HERTZ_PER_MEL
const LOG_STEP = Math.log(6.4) / 27

function melOf(hertz: number) {
	return hertz < BREAK_HERTZ ? hertz / HERTZ_PER_MEL : BREAK_MEL + Math.log(hertz / BREAK_HERTZ) / LOG_STEP
}

function hertzOf(mel: number) {
	return mel < BREAK_MEL ? mel * HERTZ_PER_MEL : BREAK_HERTZ * Math.exp(LOG_STEP * (mel - BREAK_MEL))
}
