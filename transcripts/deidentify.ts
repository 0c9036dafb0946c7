/** What a word is replaced by: a role, never another name. */
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
}

/** A word that may give somebody away, and how many times it stands in the transcript. */
export type Suggestion = { word: string; times: number }

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu
const SENTENCE_START = /(^|[.!?…”"–]\s*)$/u
const MONTHS = /^(januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december)$/iu
const AFTER_NAME_WORD = /(^|\s)(heter|kallas|hette|kompisen|läraren|syrran|brorsan|skolan)\s+$/iu
/** Capitalised in the middle of a sentence without being anybody's name. */
const NOT_NAMES = new Set(['Jag', 'Gud', 'Bris', 'Soc', 'Sverige', 'TV', 'SMS'])

/**
 * Words that may be names of people, places or dates, for a person to replace or leave: capitalised words inside a
 * sentence, months, and what follows “heter”. It suggests too much rather than too little, and replaces nothing itself.
 *
 * @param texts  The segments of a transcript.
 */
export function suggestReplacements(texts: readonly string[]): Suggestion[] {
	const found = new Map<string, number>()
	for (const text of texts) for (const word of suspectsIn(text)) found.set(word, 0)
	for (const word of found.keys())
		found.set(
			word,
			texts.reduce((times, text) => times + timesIn(text, word), 0),
		)
	return [...found]
		.map(([word, times]) => ({ word, times }))
		.sort((one, other) => one.word.localeCompare(other.word, 'sv'))
}

/** Put the role in place of every occurrence of a word, its genitive included: “Annas” becomes “(syskon)s”. */
export function replaceWord(text: string, word: string, role: ReplacementRole) {
	return text.replace(patternOf(word), (_match, genitive: string) => `${ROLE_WORDS[role]}${genitive}`)
}

function suspectsIn(text: string) {
	return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
		const before = text.slice(0, index)
		if (before.endsWith('(') || NOT_NAMES.has(word)) return []
		const isCapitalInside = /^\p{Lu}/u.test(word) && !SENTENCE_START.test(before)
		return isCapitalInside || MONTHS.test(word) || (AFTER_NAME_WORD.test(before) && /^\p{Lu}/u.test(word)) ? [word] : []
	})
}

function timesIn(text: string, word: string) {
	return [...text.matchAll(patternOf(word))].length
}

function patternOf(word: string) {
	const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	return new RegExp(`(?<![\\p{L}\\p{M}(])${literal}(s?)(?![\\p{L}\\p{M}])`, 'giu')
}
