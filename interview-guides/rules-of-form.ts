import type { WordsOfRule } from './words-of-rule.ts'

type Name = { name: string }

/** Rules about how the text is built: can it be read at all? */
export const RULES_OF_FORM = {
	'too-large': {
		level: 'fail',
		sv: (f: { limit: number; what: 'text' | 'line' }) =>
			`${f.what === 'text' ? 'Filen' : 'Raden'} är längre än ${f.limit} tecken. Dela upp eller korta den.`,
		en: (f) => `The ${f.what === 'text' ? 'file' : 'line'} is longer than ${f.limit} characters. Split or shorten it.`,
	},
	'too-deep': {
		level: 'fail',
		sv: () => 'Texten är nästlad för djupt för att läsas. Ta bort listor i listor och citat i citat.',
		en: () => 'The text is nested too deeply to be read. Remove lists within lists and quotes within quotes.',
	},
	'too-many-marks': {
		level: 'fail',
		sv: (f: { limit: number }) =>
			`Filen har fler än ${f.limit} tecken av sorten [ { < > * _ \` & !. En guide behöver några hundra; ta bort resten.`,
		en: (f) =>
			`The file has more than ${f.limit} characters like [ { < > * _ \` & !. A guide needs a few hundred; remove the rest.`,
	},
	'unclosed-block': {
		level: 'fail',
		sv: (f: Name) => `${f.name} är inte avslutad. Skriv ::: på en egen rad där blocket tar slut.`,
		en: (f) => `${f.name} is not closed. Write ::: on a line of its own where the block ends.`,
	},
	'hidden-character': {
		level: 'fail',
		sv: (f: { code: string }) =>
			`Här finns ett osynligt tecken (${f.code}) som kan vända på eller dölja text. Ta bort det.`,
		en: (f) => `There is an invisible character (${f.code}) here that can turn or hide text. Remove it.`,
	},
	'curly-quotes': {
		level: 'fail',
		sv: () => 'Det här citattecknet är böjt, som i en ordbehandlare. Skriv raka citattecken inom klamrarna: id="…".',
		en: () => 'This quotation mark is curly, as in a word processor. Write straight ones inside the braces: id="…".',
	},
	'one-title': {
		level: 'fail',
		sv: (f: { titles: number }) =>
			`Guiden ska ha precis en rubrik med ett #, men har ${f.titles}. Använd ## för delarna.`,
		en: (f) => `The guide must have exactly one heading with one #, but has ${f.titles}. Use ## for the sections.`,
	},
	'heading-level': {
		level: 'fail',
		sv: () => 'Bara # (titel) och ## (del) används som rubriker. Gör om den här rubriken till ##.',
		en: () => 'Only # (title) and ## (section) are used as headings. Make this one ##.',
	},
	'heading-empty': {
		level: 'fail',
		sv: () => 'Rubriken är tom. Skriv vad den heter, eller ta bort raden.',
		en: () => 'The heading is empty. Write what it is called, or remove the line.',
	},
	'section-missing': {
		level: 'fail',
		sv: (f: { heading: string }) =>
			`Delen ”${f.heading}” saknar ::section direkt efter rubriken. Skriv ::section{id="…" kind="topic" minutes="3"}.`,
		en: (f) =>
			`The section “${f.heading}” has no ::section right after its heading. Write ::section{id="…" kind="topic" minutes="3"}.`,
	},
	'section-stray': {
		level: 'fail',
		sv: () => '::section ska stå direkt efter en ##-rubrik. Flytta den dit eller ta bort den.',
		en: () => '::section must stand right after a ## heading. Move it there or remove it.',
	},
	'section-attributes': {
		level: 'fail',
		sv: (f: { field: 'id' | 'kind' | 'minutes' }) =>
			`::section har fel eller saknat ${f.field}. kind är assent, warmup, topic eller closing; minutes ett helt tal från 1 till 120.`,
		en: (f) =>
			`::section has a wrong or missing ${f.field}. kind is assent, warmup, topic or closing; minutes a whole number from 1 to 120.`,
	},
	'section-order': {
		level: 'fail',
		sv: () => 'Delarna ska komma i ordningen assent, warmup, minst en topic, closing.',
		en: () => 'The sections must come in the order assent, warmup, at least one topic, closing.',
	},
	'duplicate-id': {
		level: 'fail',
		sv: (f: { id: string }) => `”${f.id}” används redan som id i guiden. Ge den här ett eget.`,
		en: (f) => `“${f.id}” is already used as an id in the guide. Give this one its own.`,
	},
	'loose-text': {
		level: 'fail',
		sv: () =>
			'Den här texten hör inte till något block. Lägg den i :::say (läses upp), :::note (tips) eller :::question.',
		en: () => 'This text belongs to no block. Put it in :::say (read aloud), :::note (tip) or :::question.',
	},
	'unexpected-content': {
		level: 'fail',
		sv: (f: Name) =>
			`Blocket ${f.name} kan inte innehålla det här. Skriv vanliga stycken; i en fråga också en lista med följdfrågor.`,
		en: (f) => `The block ${f.name} cannot hold this. Write plain paragraphs; in a question also one list of probes.`,
	},
	'outside-section': {
		level: 'fail',
		sv: (f: Name) =>
			`${f.name} står före den första delen. Flytta ned den under en ##-rubrik; bara :::note får stå här.`,
		en: (f) => `${f.name} stands before the first section. Move it below a ## heading; only :::note may stand here.`,
	},
	'unknown-directive': {
		level: 'fail',
		sv: (f: Name) =>
			`${f.name} är inget block som guiden känner till. Blocken är :::note, :::say, :::question, ::check, ::en, ::section.`,
		en: (f) =>
			`${f.name} is not a block the guide knows. The blocks are :::note, :::say, :::question, ::check, ::en, ::section.`,
	},
	'unknown-attribute': {
		level: 'warn',
		sv: (f: Name & { attribute: string }) =>
			`${f.name} känner inte till ${f.attribute}, så det gör ingenting. Rätta stavningen, eller ta bort det.`,
		en: (f) => `${f.name} does not know ${f.attribute}, so it does nothing. Correct the spelling, or remove it.`,
	},
	'unknown-text-directive': {
		level: 'warn',
		sv: (f: Name) =>
			`:${f.name} är ingen ruta som guiden känner till; det visas som vanlig text. Bara :handler[…] fylls i: rätta stavningen, eller ta bort klamrarna.`,
		en: (f) =>
			`:${f.name} is not a slot the guide knows; it is shown as plain text. Only :handler[…] is filled in: correct the spelling, or remove the brackets.`,
	},
	'handler-fallback': {
		level: 'fail',
		sv: () => ':handler saknar ord att säga när inget namn är ifyllt. Skriv :handler[din socialsekreterare].',
		en: () => ':handler has no words to say when no name is filled in. Write :handler[din socialsekreterare].',
	},
	'raw-html': {
		level: 'fail',
		sv: () => 'HTML får inte stå i en guide. Skriv texten utan < >.',
		en: () => 'HTML may not stand in a guide. Write the text without < >.',
	},
	link: {
		level: 'fail',
		sv: () => 'Länkar får inte stå i guidens text. Lägg kontaktvägar under support överst i filen, med https.',
		en: () => 'Links may not stand in the text of a guide. Put contacts under support in the front matter, with https.',
	},
	image: {
		level: 'fail',
		sv: () => 'Bilder läggs inte in i texten. Välj en egen bild med aid="…" på frågan.',
		en: () => 'Images are not put into the text. Choose one of our own drawings with aid="…" on the question.',
	},
} satisfies Record<string, WordsOfRule>
