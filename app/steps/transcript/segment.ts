/** A word as the computer heard it; seconds from the start of the sound, null where the model gives none. */
export type HeardWord = { text: string; startSeconds: number | null; endSeconds: number | null; isUncertain: boolean }

export type Speaker = 'child' | 'interviewer' | 'other'

/** One utterance as people work with it: what is kept of it, and nothing of the page. */
export type WorkSegment = {
	id: string
	text: string
	speaker: Speaker | null
	startSeconds: number | null
	endSeconds: number | null
	questionId: string | null
	/** “Lyssnat och rätt”, or noted word for word at once: may become a quote. */
	isVerbatim: boolean
	/** The computer was unsure of the whole utterance. */
	hasWarning: boolean
	/** The child's veto: false where these words must not be quoted. */
	mayQuote: boolean
	/** Tells something about somebody else. */
	hasThirdParty: boolean
	source: 'heard' | 'noted' | 'typed' | null
	writtenBy: 'model' | 'person' | 'child' | null
	suggestedSpeaker: 'child' | 'interviewer' | null
	suggestionCertainty: number | null
	secondReadBy: string | null
	secondReadAt: Date | null
	/** Segments of the first version that its words come from: what passages follow. */
	roots: string[]
	/** What the computer heard; null where a person wrote from the start. */
	words: HeardWord[] | null
	/** Words that look like names and that a person has let stand. */
	left: string[]
}

/** Whether “lyssnat och rätt” can be said of it: there is sound to listen to, or it was noted at once. */
export function mayTick({ source, startSeconds }: WorkSegment, { hasSound }: { hasSound: boolean }) {
	return source === 'noted' || (hasSound && startSeconds !== null)
}
