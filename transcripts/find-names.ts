import { COMMON_WORDS } from './common-words.ts'
import type { ReplacementRole } from './deidentify.ts'
import { FIRST_NAMES, NAMES_THAT_ARE_WORDS } from './name-lists/first-names.ts'
import { LAST_NAME_ENDING, LAST_NAMES } from './name-lists/last-names.ts'
import { FIRST_NAMES_ELSEWHERE, REGISTERED_FIRST_NAMES, REGISTERED_LAST_NAMES } from './name-lists/registered-names.ts'
import type { Find } from './personal-detail.ts'
import { isNamedWith, isPointedAt } from './points-at-somebody.ts'
import { sameRoles, type Named } from './same-person.ts'

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu
const SENTENCE_START = /(?:^|[.!?…:”"–]\s*)$/u
const CAPITAL = /^\p{Lu}/u
/** Capitalised in the middle of a sentence without being anybody's name, and abbreviations that many share. */
const NOT_NAMES = new Set(
	(
		'jag gud bris soc socialtjänsten socialen sverige svenska tv sms ok okej instagram insta tiktok snapchat snap youtube minecraft roblox fortnite netflix google ikea jul påsk ' +
		'mamma pappa mormor morfar farmor farfar ipad iphone mobilen whatsapp discord bup bvc hvb lvu lss sol sfi fn bh cd dvd pc ps gta fifa lego volvo disney spotify dig du ni mm hm ja nej'
	).split(' '),
)

/** Words that say who the name behind or before them is (domain R-26: the role stands instead of the name). */
const ROLE_CUES: readonly [ReplacementRole, string][] = [
	['mother', 'mamma|morsan|bonusmamma|styvmamma|plastmamma'],
	['father', 'pappa|farsan|bonuspappa|styvpappa|plastpappa'],
	[
		'sibling',
		'bror|brorsa|brorsan|lillebror|storebror|lillebrorsa|storebrorsa|syster|syrra|syrran|lillasyster|storasyster|lillsyrra|halvbror|halvsyster|tvillingbror|tvillingsyster|syskon',
	],
	[
		'friend',
		'kompis|kompisen|polare|vän|vännen|bästis|bästa kompis|bästa vän|tjejkompis|killkompis|pojkvän|flickvän|klasskompis',
	],
	[
		'socialSecretary',
		'socialsekreterare|socialsekreteraren|handläggare|handläggaren|soc-tant|soc-tanten|soctanten|sossen|barnsekreteraren',
	],
	['teacher', 'lärare|läraren|fröken|magistern|rektor|rektorn|pedagogen|klassföreståndare|elevassistent|assistenten'],
	[
		'otherPerson',
		'mormor|morfar|farmor|farfar|moster|faster|morbror|farbror|kusin|granne|grannen|familjehemsmamma|familjehemspappa|kontaktperson|kontaktpersonen|kurator|kuratorn|psykolog|psykologen|tränare|tränaren|advokat|advokaten|kille|killen|tjej|tjejen|gubbe|tant|hund|katt',
	],
]
const ROLE_WORDS_SAID = new Set(ROLE_CUES.flatMap(([, cues]) => cues.split('|')))
const CALLED = '(?:\\s*,)?(?:\\s+som)?(?:\\s+(?:heter|hette|kallas|kallades|är|var|är det))?'
const BEFORE = ROLE_CUES.map(([role, cues]): [ReplacementRole, RegExp] => [
	role,
	new RegExp(`(?<!\\p{L})(?:${cues})${CALLED}\\s+$`, 'iu'),
])
const BEHIND = ROLE_CUES.map(([role, cues]): [ReplacementRole, RegExp] => [
	role,
	new RegExp(`^(?:\\s+(?:är|var)|,)\\s+(?:min|mitt|vår|hans|hennes)\\s+(?:[\\p{L}]+\\s+)?(?:${cues})(?!\\p{L})`, 'iu'),
])
const NAMING = /(?:^|\s)(?:heter|hette|kallas|kallades|kallar\s+\p{L}+|döptes\s+till)(?:\s+(?:typ|nog|väl|ju))?\s+$/iu

type Word = { text: string; from: number; to: number; before: string; behind: string }

/**
 * A word that may be a name, by its place alone: what is kept of a text between two looks holds none of its words. `isUnsure`
 * where it is one only if the rest of the conversation never has it in small letters.
 */
export type NameWord = {
	from: number
	to: number
	/** Where the name ends and the “s” of the genitive begins. */
	stem: number
	isUnsure: boolean
	role: ReplacementRole | undefined
}

/** The words of one text that may be names: known names in every case and in the genitive, capitals, what follows “heter”. */
export function nameWordsIn(text: string): NameWord[] {
	let lastTo = -1
	return wordsOf(text).flatMap((word) => {
		const isBeside = lastTo >= 0 && isUnknown(word) && isNamedWith(text.slice(lastTo, word.from), word.text)
		const is = isBeside ? 'yes' : howSurely(word)
		if (is === 'no') return []
		lastTo = is === 'yes' ? word.to : -1
		const role = roleBefore(word.before) ?? roleBehind(word.behind)
		const stem = word.to - genitiveOf(word.text).length
		return [{ from: word.from, to: word.to, stem, isUnsure: is === 'unlessSmall', role }]
	})
}

/**
 * Names of people in the texts of one transcript. It suggests too much rather than too little. The same person has the same
 * role wherever she is named, once one place says who she is.
 *
 * @param texts  The segments of a transcript. @param candidates  `nameWordsIn` each.
 * @returns the finds of each text, in order.
 */
export function findNames(texts: readonly string[], candidates: readonly (readonly NameWord[])[]): Find[][] {
	const inSmallLetters = candidates.flat().some(({ isUnsure }) => isUnsure)
		? new Set(texts.flatMap((text) => text.match(WORD) ?? []))
		: new Set<string>()
	const names = texts.map((text, segment) =>
		(candidates[segment] ?? []).filter(
			({ from, to, isUnsure }) => !isUnsure || !inSmallLetters.has(text.slice(from, to).toLowerCase()),
		),
	)
	const said = new Set(
		names.flatMap((words, segment) => words.map(({ from, stem }) => small(texts[segment]!, from, stem))),
	)
	const found = texts.map((text, segment) =>
		joined(
			text,
			names[segment]!.map((name) => ({ ...name, stem: stemAmong(said, text, name) })),
		),
	)
	return sameRoles(texts, found)
}

/** Where the genitive of a name begins that no list has: “Zorek” elsewhere says that “Zoreks” is Zorek's. */
function stemAmong(said: ReadonlySet<string>, text: string, { from, to, stem }: NameWord) {
	const word = small(text, from, to)
	const [ending = ''] = ENDS_IN_GENITIVE.exec(word) ?? []
	return stem === to && ending && !isWholeName(word) && said.has(word.slice(0, -ending.length))
		? to - ending.length
		: stem
}

function small(text: string, from: number, to: number) {
	return text.slice(from, to).toLowerCase()
}

function wordsOf(text: string): Word[] {
	return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
		text: word,
		from: index,
		to: index + word.length,
		before: text.slice(0, index),
		behind: text.slice(index + word.length),
	}))
}

function howSurely(word: Word): 'no' | 'unlessSmall' | 'yes' {
	const { text, before } = word
	const small = text.toLowerCase()
	if (before.endsWith('(') || NOT_NAMES.has(small)) return 'no'
	const isKnown = isListed(small)
	if (NAMING.test(before)) return !COMMON_WORDS.has(small) || isKnown ? 'yes' : 'no'
	if (!CAPITAL.test(text)) {
		if (COMMON_WORDS.has(small)) return 'no'
		if (isKnown && (!isEverydayWord(small) || roleBefore(before) !== undefined)) return 'yes'
		return isUnknown(word) && isPointedAt(small, word) ? 'yes' : 'no'
	}
	if (isKnown || !SENTENCE_START.test(before)) return 'yes'
	return COMMON_WORDS.has(small) || ENDS_LIKE_A_WORD.test(small) ? 'no' : 'unlessSmall'
}

/** A word in small letters that is neither common nor one that says who somebody is. */
function isUnknown({ text }: Word) {
	const small = text.toLowerCase()
	return (
		small.length > 2 && !CAPITAL.test(text) && ![COMMON_WORDS, NOT_NAMES, ROLE_WORDS_SAID].some((set) => set.has(small))
	)
}

/** Endings of nouns in the definite form and of verbs, which names hardly have: first in a sentence they raise no alarm. */
const ENDS_LIKE_A_WORD =
	/^\p{L}{3,}(?:arna|erna|orna|ningen?|heten?|skap|ligt|igt|iga|iska|ande|ende|ade|tion|samt|erar|erade)$|^\p{L}{4,}(?:en|et|er|ar|ens|ets)$/u

const NAMES = [FIRST_NAMES, LAST_NAMES, REGISTERED_FIRST_NAMES, REGISTERED_LAST_NAMES, FIRST_NAMES_ELSEWHERE]

const ENDS_IN_GENITIVE = /['’]?s$/u

function isWholeName(small: string) {
	return NAMES.some((names) => names.has(small))
}

function isListed(small: string) {
	return [small, small.replace(/['’]?s?$/u, ''), ...small.split('-')].some(
		(word) => isWholeName(word) || LAST_NAME_ENDING.test(word),
	)
}

function isEverydayWord(small: string) {
	return [small, small.replace(/s$/u, '')].some((word) => NAMES_THAT_ARE_WORDS.has(word))
}

/** Names that stand side by side are one person: “Stina Bergdal”; “Stinas Lars” are two. */
function joined(text: string, names: readonly NameWord[]) {
	const people: Named[] = []
	for (const { from, stem: to, role } of names) {
		const last = people.at(-1)
		if (last && text.slice(last.to, from) === ' ') last.to = to
		else people.push({ from, to, role })
	}
	return people
}

/** The “s” of the genitive, which stays behind the role: “Stinas” becomes “(kompis)s”. Empty where the name ends in s itself. */
function genitiveOf(name: string) {
	const small = name.toLowerCase()
	const [ending = ''] = ENDS_IN_GENITIVE.exec(small) ?? []
	return !isWholeName(small) && isListed(small.slice(0, small.length - ending.length)) ? ending : ''
}

function roleBefore(before: string) {
	return BEFORE.find(([, cue]) => cue.test(before))?.[0]
}

function roleBehind(behind: string) {
	return BEHIND.find(([, cue]) => cue.test(behind))?.[0]
}
