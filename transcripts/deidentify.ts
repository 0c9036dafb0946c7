import { COMMON_WORDS } from './common-words.ts'

/** What a word is replaced by: a role, never another name (R-26). */
export const ROLES = [
	'child',
	'mother',
	'father',
	'sibling',
	'friend',
	'socialSecretary',
	'teacher',
	'otherPerson',
	'school',
	'place',
	'date',
	'age',
	'identityNumber',
	'phone',
	'email',
	'address',
	'detail',
] as const
export type ReplacementRole = (typeof ROLES)[number]

/** The words that stand in the transcript, in the language of the conversation. */
const ROLE_WORDS: Record<ReplacementRole, string> = {
	child: '(barnet)',
	mother: '(mamma)',
	father: '(pappa)',
	sibling: '(syskon)',
	friend: '(kompis)',
	socialSecretary: '(socialsekreterare)',
	teacher: '(lärare)',
	otherPerson: '(annan person)',
	school: '(skola)',
	place: '(ort)',
	date: '(datum)',
	age: '(ålder)',
	identityNumber: '(personnummer)',
	phone: '(telefonnummer)',
	email: '(e-post)',
	address: '(adress)',
	detail: '(detalj)',
}

/** A role that stands in the text already, as a part of its own when the text is split. */
const REPLACED = new RegExp(
	`(${Object.values(ROLE_WORDS)
		.map((words) => `\\(${words.slice(1, -1)}\\)`)
		.join('|')})`,
	'u',
)

/** A word that may give somebody away, and how many times it stands in the transcript. */
export type Suggestion = { word: string; times: number }

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu
const SENTENCE_START = /(^|[.!?…”"–]\s*)$/u
const MONTHS = /^(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)$/iu
const AFTER_NAME_WORD = /(^|\s)(heter|kallas|hette|kompisen|läraren|syrran|brorsan|skolan)\s+$/iu
/** Capitalised in the middle of a sentence without being anybody's name. */
const NOT_NAMES = new Set(['Jag', 'Gud', 'Bris', 'Soc', 'Sverige', 'TV', 'SMS'])

/**
 * Words that may be names of people, places or dates, for a person to replace or leave: words with a capital that are not
 * everyday words, months, and what follows “heter”. It suggests too much rather than too little, and replaces nothing.
 *
 * @param texts  The segments of a transcript.
 */
export function suggestReplacements(texts: readonly string[]): Suggestion[] {
	const inSmallLetters = new Set(texts.flatMap((text) => text.match(WORD) ?? []))
	const suspects = new Set(texts.flatMap((text) => suspectsIn(text, inSmallLetters)))
	return [...suspects]
		.filter((word) => !(word.endsWith('s') && suspects.has(word.slice(0, -1))))
		.map((word) => ({ word, times: texts.reduce((times, text) => times + timesIn(text, word), 0) }))
		.sort((one, other) => one.word.localeCompare(other.word, 'sv'))
}

/**
 * Put the role in place of every occurrence of a word, its genitive included: “Annas” becomes “(syskon)s”.
 *
 * A word written with a capital leaves the same word in small letters alone: Bo may be a name, bo never is. What has been
 * replaced before is left as it is.
 */
export function replaceWord(text: string, word: string, role: ReplacementRole) {
	const pattern = patternOf(word)
	return text
		.split(REPLACED)
		.map((part, index) => {
			if (index % 2 === 1) return part
			return part.replace(pattern, (_match, genitive: string) => `${ROLE_WORDS[role]}${genitive.toLowerCase()}`)
		})
		.join('')
}

function suspectsIn(text: string, inSmallLetters: ReadonlySet<string>) {
	return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const before = text.slice(0, index)
		if (before.endsWith('(') || NOT_NAMES.has(word)) return []
		if (MONTHS.test(word)) return [word]
		if (!/^\p{Lu}/u.test(word)) return []
		if (!SENTENCE_START.test(before) || AFTER_NAME_WORD.test(before)) return [word]
		const small = word.toLowerCase()
		return COMMON_WORDS.has(small) || inSmallLetters.has(small) ? [] : [word]
	})
}

function timesIn(text: string, word: string) {
	const parts = text.split(REPLACED).filter((_part, index) => index % 2 === 0)
	return parts.reduce((times, part) => times + [...part.matchAll(patternOf(word))].length, 0)
}

function patternOf(word: string) {
	const forms = /^\p{Lu}/u.test(word) ? [word, word.toUpperCase()] : [word, capitalised(word), word.toUpperCase()]
	const literals = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
	return new RegExp(`(?<![\\p{L}\\p{M}])(?:${literals.join('|')})([sS]?)(?![\\p{L}\\p{M}])`, 'gu')
}

function capitalised(word: string) {
	return word.slice(0, 1).toUpperCase() + word.slice(1)
}
