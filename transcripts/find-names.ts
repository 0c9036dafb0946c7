import { COMMON_WORDS } from './common-words.ts'
import type { ReplacementRole } from './deidentify.ts'
import { FIRST_NAMES, NAMES_THAT_ARE_WORDS } from './name-lists/first-names.ts'
import { LAST_NAME_ENDING, LAST_NAMES } from './name-lists/last-names.ts'
import type { Find } from './personal-detail.ts'

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
 * Names of people in the texts of one transcript: known names in every case and in the genitive, capitals inside a sentence,
 * and what follows “heter” or “min kompis”. It suggests too much rather than too little. The same person has the same role
 * wherever she is named, once one place says who she is.
 *
 * @param texts  The segments of a transcript.
 * @returns the finds of each text, in order.
 */
export function findNames(texts: readonly string[]): Find[][] {
	const inSmallLetters = new Set(texts.flatMap((text) => text.match(WORD) ?? []))
	const found = texts.map((text) =>
		joined(
			text,
			wordsOf(text).filter((word) => isName(word, inSmallLetters)),
		),
	)
	const roles = new Map<string, ReplacementRole>()
	for (const { key, role } of found.flat()) if (role && !roles.has(key)) roles.set(key, role)
	return found.map((finds) =>
		finds.map(({ from, to, key, role }) => ({ from, to, kind: 'name', role: role ?? roles.get(key) ?? 'otherPerson' })),
	)
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

function isName({ text, before }: Word, inSmallLetters: ReadonlySet<string>) {
	const small = text.toLowerCase()
	if (before.endsWith('(') || NOT_NAMES.has(small)) return false
	if (NAMING.test(before)) return !COMMON_WORDS.has(small) || isListed(small)
	const isKnown = isListed(small)
	if (!CAPITAL.test(text))
		return isKnown && (!isEverydayWord(small) || roleBefore(before) !== undefined) && !COMMON_WORDS.has(small)
	if (!SENTENCE_START.test(before)) return true
	if (isKnown) return true
	return !COMMON_WORDS.has(small) && !inSmallLetters.has(small) && !ENDS_LIKE_A_WORD.test(small)
}

/** Endings of nouns in the definite form and of verbs, which names hardly have: first in a sentence they raise no alarm. */
const ENDS_LIKE_A_WORD =
	/^\p{L}{3,}(?:arna|erna|orna|ningen?|heten?|skap|ligt|igt|iga|iska|ande|ende|ade|tion|samt|erar|erade)$|^\p{L}{4,}(?:en|et|er|ar|ens|ets)$/u

function isListed(small: string) {
	return [small, small.replace(/['’]?s$/u, ''), ...small.split('-')].some(
		(word) => FIRST_NAMES.has(word) || LAST_NAMES.has(word) || LAST_NAME_ENDING.test(word),
	)
}

function isEverydayWord(small: string) {
	return [small, small.replace(/s$/u, '')].some((word) => NAMES_THAT_ARE_WORDS.has(word))
}

/** Names that stand side by side are one person: “Stina Bergdal”. Her key is her first name without the genitive. */
function joined(text: string, names: readonly Word[]) {
	const people: { from: number; to: number; key: string; role: ReplacementRole | undefined }[] = []
	for (const name of names) {
		const last = people.at(-1)
		const to = name.to - genitiveOf(name.text).length
		if (last && text.slice(last.to, name.from) === ' ') last.to = to
		else
			people.push({
				from: name.from,
				to,
				key: keyOf(name.text),
				role: roleBefore(name.before) ?? roleBehind(name.behind),
			})
	}
	return people
}

/** The first name in small letters; “Lars” is Lars, “Stinas” is Stina. */
function keyOf(name: string) {
	const small = name.toLowerCase()
	return small.slice(0, small.length - genitiveOf(name).length)
}

/** The “s” of the genitive, which stays behind the role: “Stinas” becomes “(kompis)s”. Empty where the name ends in s itself. */
function genitiveOf(name: string) {
	const small = name.toLowerCase()
	const [ending = ''] = /['’]?s$/u.exec(small) ?? []
	const isWhole = FIRST_NAMES.has(small) || LAST_NAMES.has(small)
	return !isWhole && isListed(small.slice(0, small.length - ending.length)) ? ending : ''
}

function roleBefore(before: string) {
	return BEFORE.find(([, cue]) => cue.test(before))?.[0]
}

function roleBehind(behind: string) {
	return BEHIND.find(([, cue]) => cue.test(behind))?.[0]
}
