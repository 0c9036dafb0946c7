import type { WorkSegment } from './segment.ts'

/** What stands between a transcript and its approval; `where` is the utterance to go to, if it is one. */
export type Hindrance =
	| { code: 'empty' }
	| { code: 'speakers'; count: number; where: string }
	| { code: 'suggestions'; count: number }
	| { code: 'answers'; count: number }
	| { code: 'colleague' }
	| { code: 'read' }

/** What does not stop the approval, but should be known before it: what is lost or left when it is done. */
export type Caution =
	| { code: 'uncertain'; count: number; where: string }
	| { code: 'notSecondRead'; count: number; where: string }
	| { code: 'thirdParty'; count: number; where: string }

/**
 * How far the rest has come: suggestions nobody has answered, coded answers of how many, whether it was read through, and
 * whether the child complained about a colleague whose name nobody has said to be out (X8).
 */
type Done = { suggestions: number; answered: number; questions: number; hasRead: boolean; isColleagueLeft: boolean }

/** Everything that hinders the approval; empty when it may be approved. */
export function whatHinders(
	segments: readonly WorkSegment[],
	{ suggestions, answered, questions, hasRead, isColleagueLeft }: Done,
): Hindrance[] {
	const hindrances: Hindrance[] = []
	const unspoken = segments.filter(({ speaker }) => speaker === null)
	if (segments.every(({ text }) => !text.trim())) hindrances.push({ code: 'empty' })
	if (unspoken[0]) hindrances.push({ code: 'speakers', count: unspoken.length, where: unspoken[0].id })
	if (suggestions > 0) hindrances.push({ code: 'suggestions', count: suggestions })
	if (answered < questions) hindrances.push({ code: 'answers', count: questions - answered })
	if (isColleagueLeft) hindrances.push({ code: 'colleague' })
	if (!hasRead) hindrances.push({ code: 'read' })
	return hindrances
}

/**
 * What to think of before the approval: uncertain words that nobody has heard, possible quotes that no second reader has
 * heard while there is sound, and what is told about others.
 */
export function whatToThinkOf(
	segments: readonly WorkSegment[],
	{ isUncertain, hasSound }: { isUncertain: (segment: WorkSegment) => boolean; hasSound: boolean },
): Caution[] {
	const all: [Caution['code'], WorkSegment[]][] = [
		['uncertain', hasSound ? segments.filter(isUncertain) : []],
		['notSecondRead', hasSound ? segments.filter(isUnreadQuote) : []],
		['thirdParty', segments.filter(({ hasThirdParty }) => hasThirdParty)],
	]
	return all.flatMap(([code, found]) => (found[0] ? [{ code, count: found.length, where: found[0].id }] : []))
}

/** A possible quote that a second reader should hear: the child's, said to be right, not vetoed, read by nobody else yet. */
export function isUnreadQuote({ speaker, isVerbatim, mayQuote, secondReadBy }: WorkSegment) {
	return speaker === 'child' && isVerbatim && mayQuote && secondReadBy === null
}
