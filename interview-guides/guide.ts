/** The age span of the model (domain R-11); the guides of a round must cover it. */
export const YOUNGEST = 5
export const OLDEST = 18

/** The order of a conversation: information first, then something easy, then the subject, then goodbye. */
export const SECTION_KINDS = ['assent', 'warmup', 'topic', 'closing'] as const

/** What every child must be told before and after, whatever the words (domain §2.3, L-12). */
export const ASSENT_POINTS = [
	'who',
	'purpose',
	'voluntary',
	'stop',
	'skip',
	'norightanswer',
	'recording',
	'readers',
	'anonymity',
	'danger',
	'thanks',
	'next',
	'withdraw',
	'support',
] as const

/** The four questions that are counted across all ages (domain R-30). */
export const ANSWER_CODES = ['changedSecretary', 'knowsWhy', 'feelsListenedTo', 'feelsCanInfluence'] as const

/** Themes every guide may use without listing them: getting started, and how the talk itself was. */
export const BUILT_IN_THEMES = ['warmup', 'meta'] as const

/** Pictures and things to point at; each has a drawing in the app. */
export const AIDS = [
	'stopkort',
	'nallekort',
	'smiley3',
	'smiley5',
	'skala10',
	'styrkekort',
	'natverkskarta',
	'tidslinje',
	'rita',
	'dockor',
	'trollspo',
	'samtalskort',
] as const

/** Where something stands in the file: line and column, both from 1. */
export type Place = { line: number; column: number }

/** A run of words: plain text, or the place where the handler's first name is said. */
export type Piece = { kind: 'text'; text: string } | { kind: 'handler'; fallback: string }
export type Words = readonly Piece[]

export type Note = { kind: 'note'; paragraphs: readonly Words[]; at: Place }
export type Say = { kind: 'say'; covers: readonly string[]; paragraphs: readonly Words[]; at: Place }
export type Check = { kind: 'check'; id: string; isRequired: boolean; text: Words; at: Place }
export type Gloss = { kind: 'gloss'; text: Words; at: Place }
export type Question = {
	kind: 'question'
	id: string
	theme: string
	codes: readonly string[]
	aid: string | null
	isRequired: boolean
	text: Words
	probes: readonly Words[]
	gloss: Words | null
	at: Place
}

export type Block = Note | Say | Check | Gloss | Question

export type Section = {
	id: string
	kind: string
	minutes: number
	heading: string
	blocks: readonly Block[]
	at: Place
}

/** A place to turn to, shown at the end and whenever asked for (domain R-24). */
export type SupportContact = { name: string; phone?: string; url?: string; minAge?: number; maxAge?: number }

export type GuideMeta = {
	id: string
	version: string
	status: 'draft' | 'approved'
	locale: string
	title: string
	ageMin: number
	ageMax: number
	minutes: number
	themes: readonly string[]
	readability: { maxWordsPerQuestion: number; forbidWords: readonly string[] }
	support: readonly SupportContact[]
	aids: readonly string[]
}

export type Guide = {
	meta: GuideMeta
	title: string
	/** Where each field of the front matter stands, by its name. */
	at: Readonly<Record<string, Place>>
	/** Tips to the interviewer that stand before the first section. */
	preface: readonly Note[]
	sections: readonly Section[]
}

/** Where a field of the front matter stands; the file's beginning when it is not written. */
export function placeOfField(guide: Guide, field: keyof GuideMeta): Place {
	return guide.at[field] ?? { line: 1, column: 1 }
}

/** All questions of a guide, in order. */
export function questionsOf(guide: Guide): Question[] {
	return guide.sections.flatMap((section) => section.blocks.filter((block) => block.kind === 'question'))
}

/**
 * Words as they are said aloud.
 *
 * @param handlerName  First name typed on the screen, never stored; without one the guide's own fallback is said.
 */
export function spokenWords(words: Words, handlerName = ''): string {
	return words.map((piece) => (piece.kind === 'text' ? piece.text : handlerName || piece.fallback)).join('')
}
