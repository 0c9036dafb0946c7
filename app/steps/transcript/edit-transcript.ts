/** One utterance as the page has it: the segment it came from, and what the person made of it. */
export type EditedSegment = {
	number: number
	text: string
	speaker: 'child' | 'interviewer' | 'other' | null
	isVerbatim: boolean
}

export type KnownSegment = {
	number: number
	startSeconds: number | null
	endSeconds: number | null
	questionId: string | null
	isVerbatim: boolean
	hasWarning: boolean
}

const BETWEEN_PARTS = /\n\s*\n/

/**
 * The next version of a transcript from what a person edited.
 *
 * An empty utterance is removed; an empty line divides one in two, which share its times by length. Word for word
 * can be ticked while there is sound to listen to; without sound it stays only where it was written at once.
 */
export function nextVersion(
	edited: readonly EditedSegment[],
	known: readonly KnownSegment[],
	{ hasSound }: { hasSound: boolean },
) {
	return edited.flatMap(({ number, text, speaker, isVerbatim }) => {
		const before = known.find((segment) => segment.number === number)
		const parts = text
			.replaceAll('\r\n', '\n')
			.split(BETWEEN_PARTS)
			.map((part) => part.trim())
			.filter(Boolean)
		const times = timesOf(before, parts)
		return parts.map((part, index) => ({
			text: part,
			speaker,
			questionId: before?.questionId ?? null,
			hasWarning: before?.hasWarning ?? false,
			isVerbatim: isVerbatim && (hasSound || before?.isVerbatim === true),
			startSeconds: times[index]?.startSeconds ?? null,
			endSeconds: times[index]?.endSeconds ?? null,
		}))
	})
}

function timesOf(before: KnownSegment | undefined, parts: readonly string[]) {
	if (!before || before.startSeconds === null || before.endSeconds === null) return []
	const { startSeconds, endSeconds } = before
	const total = parts.reduce((length, part) => length + part.length, 0)
	let said = 0
	return parts.map((part) => {
		const from = startSeconds + ((endSeconds - startSeconds) * said) / total
		said += part.length
		return { startSeconds: from, endSeconds: startSeconds + ((endSeconds - startSeconds) * said) / total }
	})
}

const TYPED_SPEAKERS = { B: 'child', I: 'interviewer' } as const

/** A typed or pasted text as utterances, a line each: `B:` the child, `I:` the interviewer, none where it does not say. */
export function turnsOfTyped(text: string) {
	return text
		.split(/\r?\n/)
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => {
			const [, letter, words] = /^([BI])\s*:\s*(.+)$/i.exec(line) ?? []
			const speaker = letter ? TYPED_SPEAKERS[letter.toUpperCase() as 'B' | 'I'] : null
			return {
				text: words ?? line,
				speaker,
				questionId: null,
				startSeconds: null,
				endSeconds: null,
				isVerbatim: false,
				hasWarning: false,
			}
		})
}

export type Hindrance = 'segments' | 'speakers' | 'answers' | 'names' | 'listened'

/** What stands between a transcript and its approval; empty when it may be approved. */
export function whatHinders(state: {
	speakers: readonly (string | null)[]
	hasAllAnswers: boolean
	namesChecked: boolean
	listened: boolean
}): Hindrance[] {
	const hindrances: [Hindrance, boolean][] = [
		['segments', state.speakers.length === 0],
		['speakers', state.speakers.includes(null)],
		['answers', !state.hasAllAnswers],
		['names', !state.namesChecked],
		['listened', !state.listened],
	]
	return hindrances.filter(([, hinders]) => hinders).map(([code]) => code)
}
