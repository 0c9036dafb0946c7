import { ageBand } from './age-band.ts'
import { mayReadInterview, type Blinding } from './what-she-sees.ts'
import { whyNotQuotable, type NotQuotable } from './why-not-quotable.ts'

type Speaker = 'child' | 'interviewer' | 'other' | null

export type Turn = { segmentId: string; number: number; speaker: Speaker; text: string }

type Interview = Blinding & {
	interviewId: string
	position: number
	age: number | null
	isProtected: boolean
	interviewerId: string | null
	childMayBeQuoted: boolean
	guardianOnQuotes: 'yes' | 'no' | null
	withInterpreter: boolean
}

type Passage = {
	id: string
	interviewId: string
	segmentId: string | null
	fromCharacter: number | null
	toCharacter: number | null
	text: string
	isVerbatim: boolean
	isVetoed: boolean
	isSecondRead: boolean
	speaker: Speaker
	tags: readonly { themeId: string; byName: string | null }[]
	isCleared: boolean
}

/** A passage as the seminar shows it beside the conversation it comes from. */
export type ShownPassage = Pick<Passage, 'id' | 'segmentId' | 'text' | 'tags' | 'isCleared' | 'isSecondRead'> & {
	from: number
	to: number
	/** The words came through an interpreter (X11). */
	withInterpreter: boolean
	whyNotQuotable: NotQuotable | undefined
}

/**
 * The conversations a member may open, under the pseudonym everybody uses: “Barn 3”, and the guide band; no exact age,
 * and no band where the child's identity is protected (X9).
 */
export function conversationsFor(
	interviews: readonly Interview[],
	passages: readonly Passage[],
	who: { isMentor: boolean },
) {
	return interviews
		.filter((interview) => mayReadInterview(interview, who))
		.map(({ interviewId, position, age, isProtected }) => ({
			interviewId,
			number: position + 1,
			band: isProtected ? null : ageBand(age),
			passages: passages.filter((passage) => passage.interviewId === interviewId).length,
		}))
}

/** The passages of one interview, with whether this reader may clear them for the report, and if not, why. */
export function passagesOf(interview: Interview, passages: readonly Passage[], readerId: string): ShownPassage[] {
	return passages
		.filter(({ interviewId }) => interviewId === interview.interviewId)
		.map(({ id, segmentId, text, tags, isCleared, isSecondRead, fromCharacter, toCharacter, ...said }) => ({
			id,
			segmentId,
			text,
			tags,
			isCleared,
			isSecondRead,
			from: fromCharacter ?? 0,
			to: toCharacter ?? 0,
			withInterpreter: interview.withInterpreter,
			whyNotQuotable: whyNotQuotable({ ...interview, ...said }, readerId),
		}))
}
