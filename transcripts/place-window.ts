import type { WindowSegment, WindowWord } from './hear-window.ts'
import { secondsOf, timeInRecording, type Window } from './pack-windows.ts'
import { SAMPLE_RATE } from './samples-of.ts'
import { suggestSpeaker, type SpeakerSuggestion } from './suggest-speaker.ts'

/** An utterance in the time of the recording, as it is kept until the draft is put together. */
export type PlacedSegment = WindowSegment & { suggestion: SpeakerSuggestion | null }

/** A silence at least this long between two words makes two utterances of one: another may be speaking. */
const TURN_SECONDS = 1

/** What was heard in a window, laid out along the recording: in its time, cut at long silences, with who may be speaking. */
export function placeWindow(window: Window, heard: readonly WindowSegment[], samples: Float32Array): PlacedSegment[] {
	return heard.flatMap((segment) => {
		const from = Math.round(segment.startSeconds * SAMPLE_RATE)
		const suggestion = suggestSpeaker(samples.subarray(from, Math.round(segment.endSeconds * SAMPLE_RATE)))
		return cutAtSilences(placed(window, segment)).map((part) => ({ ...part, suggestion }))
	})
}

function placed(window: Window, segment: WindowSegment): WindowSegment {
	const length = secondsOf(window)
	const at = (seconds: number | null, edge: 'start' | 'end') =>
		seconds === null ? null : timeInRecording(window, Math.min(seconds, length), edge)
	const words = segment.words.map((word) => ({
		...word,
		...placedWord(at(word.startSeconds, 'start'), at(word.endSeconds, 'end')),
	}))
	// The words know better than the utterance where it begins and ends, for a silence may lie inside it.
	const own = withoutEdges(window, segment)
	const startSeconds = words[0]?.startSeconds ?? timeInRecording(window, own.startSeconds, 'start')
	const endSeconds = words.at(-1)?.endSeconds ?? timeInRecording(window, own.endSeconds, 'end')
	return { ...segment, startSeconds, endSeconds: Math.max(startSeconds, endSeconds), words }
}

/** The silence that is heard along at the edge of a piece, and as much as an utterance's times are wrong by. */
const EDGE_SECONDS = 0.7

/**
 * An utterance that reaches over the edge of the piece it was said in by less than that ends at the edge: else it would hold
 * all of the silence that was left out there.
 */
function withoutEdges(
	{ pieces }: Window,
	{ startSeconds, endSeconds }: Pick<WindowSegment, 'startSeconds' | 'endSeconds'>,
) {
	let before = 0
	const parts = pieces.map((piece) => {
		const from = before
		before += piece.endSeconds - piece.startSeconds
		return { startSeconds: Math.max(from, startSeconds), endSeconds: Math.min(before, endSeconds) }
	})
	const lengthOf = (part: (typeof parts)[number]) => part.endSeconds - part.startSeconds
	const isSaid = parts.some((part) => lengthOf(part) >= EDGE_SECONDS)
	const said = parts.filter((part) => lengthOf(part) >= (isSaid ? EDGE_SECONDS : 0))
	return { startSeconds: said[0]?.startSeconds ?? startSeconds, endSeconds: said.at(-1)?.endSeconds ?? endSeconds }
}

/** A word never lasts over a silence that was left out: it ends soon after it began. */
const LONGEST_WORD_SECONDS = 2

function placedWord(startSeconds: number | null, endSeconds: number | null) {
	if (startSeconds === null || endSeconds === null) return { startSeconds: null, endSeconds: null }
	return { startSeconds, endSeconds: Math.max(startSeconds, Math.min(endSeconds, startSeconds + LONGEST_WORD_SECONDS)) }
}

function cutAtSilences(segment: WindowSegment): WindowSegment[] {
	const turns: WindowWord[][] = []
	for (const word of segment.words) {
		const before = turns.at(-1)?.at(-1)?.endSeconds ?? null
		const isPause = before !== null && word.startSeconds !== null && word.startSeconds - before >= TURN_SECONDS
		if (turns.length === 0 || isPause) turns.push([word])
		else turns.at(-1)?.push(word)
	}
	if (turns.length < 2) return [segment]
	return turns.map((words) => ({
		...segment,
		text: words.map(({ text }) => text).join(' '),
		startSeconds: words[0]?.startSeconds ?? segment.startSeconds,
		endSeconds: words.at(-1)?.endSeconds ?? segment.endSeconds,
		words,
	}))
}
