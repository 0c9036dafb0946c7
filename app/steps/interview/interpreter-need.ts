import { isSwedish } from '../is-swedish.ts'

type Needs = {
	needsInterpreter: boolean
	language: string | null
	isInterpreterBooked: boolean
	hasInterpreterStated: boolean
}

/** What to think of before a conversation in another language than Swedish (X11). */
export type InterpreterNeed = {
	language: string | null
	/** `notAsked` when the frame names a language and nobody has asked the family yet. */
	still: 'notAsked' | 'notBooked' | 'notStated' | 'nothing'
}

/**
 * Whether the conversation needs an interpreter, and what of it is still to do. What the family said goes before the frame.
 *
 * @param frameLanguage  As in the sampling frame; null when it says nothing.
 * @returns undefined when it is held in Swedish.
 */
export function interpreterNeed(frameLanguage: string | null, needs: Needs | undefined): InterpreterNeed | undefined {
	if (needs) {
		if (!needs.needsInterpreter) return undefined
		const { language, isInterpreterBooked, hasInterpreterStated } = needs
		return { language, still: !isInterpreterBooked ? 'notBooked' : !hasInterpreterStated ? 'notStated' : 'nothing' }
	}
	const language = frameLanguage?.trim()
	return language && !isSwedish(language) ? { language, still: 'notAsked' } : undefined
}
