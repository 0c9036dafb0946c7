import type { WordsOfRule } from './words-of-rule.ts'

/** What each field of the front matter is to look like, in words: how a wrong one is mended. */
const FIELDS = {
	id: {
		sv: 'Skriv små bokstäver a–z, siffror och bindestreck: id: guide-8-11',
		en: 'Write small letters a–z, digits and hyphens: id: guide-8-11',
	},
	version: {
		sv: 'Skriv tre tal med punkt mellan: version: 1.0.0',
		en: 'Write three numbers with full stops between: version: 1.0.0',
	},
	status: { sv: 'Skriv status: draft', en: 'Write status: draft' },
	locale: { sv: 'Skriv språkets två bokstäver: locale: sv', en: 'Write the two letters of the language: locale: sv' },
	title: {
		sv: 'Skriv en rad, högst 200 tecken: title: Samtalsguide 8–11 år',
		en: 'Write one line, at most 200 characters: title: Samtalsguide 8–11 år',
	},
	ageMin: { sv: 'Skriv ett helt tal från 5 till 18: ageMin: 8', en: 'Write a whole number from 5 to 18: ageMin: 8' },
	ageMax: { sv: 'Skriv ett helt tal från 5 till 18: ageMax: 11', en: 'Write a whole number from 5 to 18: ageMax: 11' },
	minutes: {
		sv: 'Skriv hur många minuter samtalet tar, 1–180: minutes: 25',
		en: 'Write how many minutes the conversation takes, 1–180: minutes: 25',
	},
	themes: {
		sv: 'Skriv teman med små bokstäver inom hakparenteser: themes: [contact, reason]. warmup och meta finns redan och skrivs inte här',
		en: 'Write themes in small letters within brackets: themes: [contact, reason]. warmup and meta are there already and are not listed',
	},
	readability: {
		sv: 'Skriv två indragna rader under readability: maxWordsPerQuestion: 12 (3–60) och forbidWords: [insats, bemötande]',
		en: 'Write two indented lines below readability: maxWordsPerQuestion: 12 (3–60) and forbidWords: [insats, bemötande]',
	},
	support: {
		sv: 'Skriv en indragen rad för varje kontakt under support: - { name: Bris, phone: "116 111", url: "https://www.bris.se" }. Bara https går',
		en: 'Write an indented line for each contact below support: - { name: Bris, phone: "116 111", url: "https://www.bris.se" }. Only https is allowed',
	},
	aids: {
		sv: 'Skriv hjälpmedlen inom hakparenteser: aids: [stopkort, smiley3]. Inga alls skrivs aids: []',
		en: 'Write the aids within brackets: aids: [stopkort, smiley3]. None at all is written aids: []',
	},
} as const

export type MetaField = keyof typeof FIELDS

export function isMetaField(name: string): name is MetaField {
	return name in FIELDS
}

/** `where` is the whole way to the value, such as `support.2.url`, when the fault is inside the field. */
type Facts = { field: MetaField; where: string }

/** Rules about the front matter: the facts a guide tells about itself before its text begins. */
export const RULES_OF_META = {
	'front-matter-missing': {
		level: 'fail',
		sv: () =>
			'Guiden saknar uppgifter överst. Börja filen med en rad ---, sedan id, version, ageMin …, sedan --- igen.',
		en: () =>
			'The guide has no front matter. Begin the file with a line ---, then id, version, ageMin …, then --- again.',
	},
	'yaml-broken': {
		level: 'fail',
		sv: (f: { fault: string }) =>
			`Uppgifterna överst går inte att läsa härifrån (${f.fault}). Skriv en uppgift på varje rad, som version: 1.0.0, och stäng alla hakparenteser och citattecken.`,
		en: (f) =>
			`The front matter cannot be read from here on (${f.fault}). Write one field a line, such as version: 1.0.0, and close all brackets and quotation marks.`,
	},
	'field-missing': {
		level: 'fail',
		sv: (f: Facts) => `Uppgiften ${f.where} saknas överst i filen. ${FIELDS[f.field].sv}.`,
		en: (f: Facts) => `The field ${f.where} is missing in the front matter. ${FIELDS[f.field].en}.`,
	},
	'field-wrong': {
		level: 'fail',
		sv: (f: Facts) => `Uppgiften ${f.where} överst i filen är inte rätt skriven. ${FIELDS[f.field].sv}.`,
		en: (f: Facts) => `The field ${f.where} in the front matter is not written right. ${FIELDS[f.field].en}.`,
	},
	'field-unknown': {
		level: 'fail',
		sv: (f: { field: string }) =>
			`Guiden känner inte till uppgiften ${f.field}. Rätta stavningen, eller ta bort raden.`,
		en: (f) => `The guide does not know the field ${f.field}. Correct the spelling, or remove the line.`,
	},
	'ages-turned': {
		level: 'fail',
		sv: (f: { ageMin: number; ageMax: number }) =>
			`ageMin (${f.ageMin}) är högre än ageMax (${f.ageMax}). Byt plats på dem.`,
		en: (f) => `ageMin (${f.ageMin}) is higher than ageMax (${f.ageMax}). Change places.`,
	},
	'id-taken': {
		level: 'fail',
		sv: (f: { id: string; other: string }) =>
			`Guiden i ${f.other} har också id ${f.id}. Ge en av dem ett annat id, så att de inte blandas ihop.`,
		en: (f) =>
			`The guide in ${f.other} has the id ${f.id} too. Give one of them another id, so that they are not mixed up.`,
	},
	'ages-overlap': {
		level: 'fail',
		sv: (f: { ages: string; other: string }) =>
			`Guiden i ${f.other} är också för ${f.ages} år. Ändra ageMin eller ageMax, så att varje ålder har en guide.`,
		en: (f) =>
			`The guide in ${f.other} is for age ${f.ages} too. Change ageMin or ageMax, so that each age has one guide.`,
	},
	'ages-gap': {
		level: 'fail',
		sv: (f: { ages: string }) =>
			`Ingen guide är för ${f.ages} år. Ändra ageMax här, eller lägg till en guide, så att alla åldrar 5–18 har en.`,
		en: (f) => `No guide is for age ${f.ages}. Change ageMax here, or add a guide, so that every age 5–18 has one.`,
	},
} satisfies Record<string, WordsOfRule>
