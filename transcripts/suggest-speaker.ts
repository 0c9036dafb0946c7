import { SAMPLE_RATE } from './samples-of.ts'

// Median pitch in speech: men about 85–155 Hz, women 165–255 Hz, children before puberty 250–400 Hz (Titze 1994). Women
// and children, and teenagers and everybody, overlap: between the two limits nothing is suggested.
const ADULT_MAN_BELOW_HERTZ = 155
const CHILD_ABOVE_HERTZ = 270
/** So far beyond a limit the pitch leaves as little doubt as it ever does. */
const SURE_OCTAVES = 0.4
const LEAST_CERTAIN = 0.5
const MOST_CERTAIN = 0.9

const LOWEST_HERTZ = 70
const HIGHEST_HERTZ = 450
const FRAME_SAMPLES = 0.04 * SAMPLE_RATE
const HOP_SAMPLES = 0.04 * SAMPLE_RATE
const VOICED_CORRELATION = 0.6
const QUIETEST = 0.005
/** Fewer voiced moments than this (0.4 s) say nothing. */
const FEWEST_VOICED = 10

export type SpeakerSuggestion = { speaker: 'child' | 'interviewer'; certainty: number }

/**
 * Who may be speaking, from the pitch of the voice alone: it tells an adult man from a young child, and little more. Never
 * applied by itself: a person hears who it is.
 *
 * @returns null where the pitch says nothing; certainty from 0.5 to 0.9, never more, for some men speak high and some
 *   children low.
 */
export function suggestSpeaker(samples: Float32Array): SpeakerSuggestion | null {
	const hertz = medianPitch(samples)
	if (hertz === null) return null
	if (hertz < ADULT_MAN_BELOW_HERTZ) return suggestion('interviewer', ADULT_MAN_BELOW_HERTZ / hertz)
	return hertz > CHILD_ABOVE_HERTZ ? suggestion('child', hertz / CHILD_ABOVE_HERTZ) : null
}

function suggestion(speaker: 'child' | 'interviewer', ratio: number): SpeakerSuggestion {
	const share = Math.min(1, Math.log2(ratio) / SURE_OCTAVES)
	return { speaker, certainty: LEAST_CERTAIN + (MOST_CERTAIN - LEAST_CERTAIN) * share }
}

/** The median pitch of the voiced moments in Hz, or null where there are too few. */
function medianPitch(samples: Float32Array): number | null {
	const pitches: number[] = []
	for (let from = 0; from + FRAME_SAMPLES + SAMPLE_RATE / LOWEST_HERTZ < samples.length; from += HOP_SAMPLES) {
		const pitch = pitchAt(samples, from)
		if (pitch !== null) pitches.push(pitch)
	}
	if (pitches.length < FEWEST_VOICED) return null
	return pitches.toSorted((one, other) => one - other)[Math.floor(pitches.length / 2)] ?? null
}

/** The pitch of one moment: the shortest delay at which the sound is nearly like itself. */
function pitchAt(samples: Float32Array, from: number): number | null {
	const energy = correlation(samples, from, 0)
	if (energy / (FRAME_SAMPLES / 2) < QUIETEST ** 2) return null
	const shortest = Math.floor(SAMPLE_RATE / HIGHEST_HERTZ)
	const longest = Math.ceil(SAMPLE_RATE / LOWEST_HERTZ)
	const likeness = new Float64Array(longest + 2)
	let best = 0
	let even = correlation(samples, from + shortest, 0)
	let odd = correlation(samples, from + shortest + 1, 0)
	for (let delay = shortest; delay <= longest; delay += 1) {
		likeness[delay] = correlation(samples, from, delay) / Math.sqrt(energy * even || 1)
		// The energy of the next delay but one is this one's, moved by a sample.
		const moved = even - samples[from + delay]! ** 2 + (samples[from + delay + FRAME_SAMPLES] ?? 0) ** 2
		;[even, odd] = [odd, moved]
		best = Math.max(best, likeness[delay]!)
	}
	if (best < VOICED_CORRELATION) return null
	// Twice the period is as like: the first peak that is nearly as high is the voice.
	for (let delay = shortest + 1; delay < longest; delay += 1) {
		const here = likeness[delay]!
		if (here > 0.9 * best && here >= likeness[delay - 1]! && here >= likeness[delay + 1]!) return SAMPLE_RATE / delay
	}
	return null
}

/** Every other sample is enough for voices, and takes half the time. */
function correlation(samples: Float32Array, from: number, delay: number) {
	let sum = 0
	for (let at = 0; at < FRAME_SAMPLES; at += 2) sum += samples[from + at]! * (samples[from + at + delay] ?? 0)
	return sum
}
