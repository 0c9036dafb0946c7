import type { PlacedSegment } from './place-window.ts'
import type { SpeakerSuggestion } from './suggest-speaker.ts'

/** A word along the recording; null times where the model gives none. */
export type HeardWord = { text: string; startSeconds: number | null; endSeconds: number | null; isUncertain: boolean }
export type HeardSegment = {
	text: string
	startSeconds: number
	endSeconds: number
	words: HeardWord[]
	/** Words said in a loop were cut here: a person listens. */
	hasWarning: boolean
	suggestedSpeaker: SpeakerSuggestion['speaker'] | null
	suggestionCertainty: number | null
}

/** The same few words this many times in a row are the model caught in a loop, not a child. */
const MOST_REPEATS = 3
const LONGEST_REPEATED_WORDS = 6

/** A word whose least likely part is less likely than this is marked as uncertain. */
const UNCERTAIN_BELOW = 0.35

/**
 * The utterances of all windows along the time of the recording.
 *
 * Empty ones are left out; neither utterances nor words ever run backwards in time; words said in a loop are cut to one
 * and the segment is marked, so that a person listens there.
 */
export function joinSegments(heard: readonly PlacedSegment[]): HeardSegment[] {
	const segments: HeardSegment[] = []
	const inTime = heard.toSorted((one, other) => one.startSeconds - other.startSeconds)
	for (const [index, segment] of inTime.entries()) {
		const kept = withoutLoops(segment)
		if (kept.words.every(({ text }) => !text.trim())) continue
		const { startSeconds } = segment
		const next = inTime[index + 1]?.startSeconds ?? Infinity
		const endSeconds = Math.max(startSeconds, Math.min(segment.endSeconds, next))
		segments.push({
			text: kept.text,
			startSeconds,
			endSeconds,
			words: inOrder(kept.words, startSeconds, endSeconds),
			hasWarning: segment.hadLoop || kept.hadLoop,
			suggestedSpeaker: segment.suggestion?.speaker ?? null,
			suggestionCertainty: segment.suggestion?.certainty ?? null,
		})
	}
	return segments
}

function inOrder(words: PlacedSegment['words'], startSeconds: number, endSeconds: number): HeardWord[] {
	let earliest = startSeconds
	return words.map(({ text, probability, ...times }) => {
		const isUncertain = probability < UNCERTAIN_BELOW
		if (times.startSeconds === null || times.endSeconds === null)
			return { text, startSeconds: null, endSeconds: null, isUncertain }
		const start = within(times.startSeconds, earliest, endSeconds)
		earliest = within(times.endSeconds, start, endSeconds)
		return { text, startSeconds: start, endSeconds: earliest, isUncertain }
	})
}

type Words = Pick<PlacedSegment, 'text' | 'words'>

function withoutLoops({ text, words }: Words): Words & { hadLoop: boolean } {
	for (let size = 1; size <= LONGEST_REPEATED_WORDS; size += 1) {
		for (let from = 0; from + size * (MOST_REPEATS + 1) <= words.length; from += 1) {
			const times = repeatsAt(words, from, size)
			if (times <= MOST_REPEATS) continue
			const kept = [...words.slice(0, from + size), ...words.slice(from + size * times)]
			return { ...withoutLoops({ text: textOf(kept), words: kept }), hadLoop: true }
		}
	}
	return { text: text.trim(), words, hadLoop: false }
}

function repeatsAt(words: PlacedSegment['words'], from: number, size: number) {
	const phraseAt = (at: number) => textOf(words.slice(at, at + size)).toLowerCase()
	const phrase = phraseAt(from)
	let times = 1
	while (phraseAt(from + size * times) === phrase) times += 1
	return times
}

function textOf(words: PlacedSegment['words']) {
	return words.map(({ text }) => text).join(' ')
}

function within(value: number, lowest: number, highest: number) {
	return Math.max(lowest, Math.min(value, highest))
}
