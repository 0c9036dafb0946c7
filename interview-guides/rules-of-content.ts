import { AIDS, ASSENT_POINTS } from './guide.ts'
import type { WordsOfRule } from './words-of-rule.ts'

type Id = { id: string }
type Name = { name: string }

/** Rules about what is asked and said: is it right for a child of this age? */
export const RULES_OF_CONTENT = {
	'assent-points': {
		level: 'fail',
		sv: (f: { missing: string }) =>
			`Inget :::say täcker: ${f.missing}. Säg det till barnet och skriv det i covers="…".`,
		en: (f) => `No :::say covers: ${f.missing}. Tell the child, and write it in covers="…".`,
	},
	'unknown-point': {
		level: 'fail',
		sv: (f: Name) =>
			`”${f.name}” i covers är ingen punkt som guiden känner till. Välj bland ${ASSENT_POINTS.join(', ')}.`,
		en: (f) => `“${f.name}” in covers is not a point the guide knows. Choose among ${ASSENT_POINTS.join(', ')}.`,
	},
	'assent-check': {
		level: 'fail',
		sv: (f: Id & { mustRequire: boolean }) =>
			`Kryssrutan ${f.id} saknas i delen assent${f.mustRequire ? ' eller är inte required' : ''}. Skriv ::check[…]{id="${f.id}"${f.mustRequire ? ' required' : ''}}.`,
		en: (f) =>
			`The tick box ${f.id} is missing in the assent section${f.mustRequire ? ' or is not required' : ''}. Write ::check[…]{id="${f.id}"${f.mustRequire ? ' required' : ''}}.`,
	},
	'without-text': {
		level: 'fail',
		sv: (f: Name) => `${f.name} har ingen text. Skriv den, eller ta bort blocket.`,
		en: (f) => `${f.name} has no text. Write it, or remove the block.`,
	},
	'without-id': {
		level: 'fail',
		sv: (f: Name) => `${f.name} saknar id (bokstäver a–z, siffror, punkt, bindestreck). Skriv id="…" inom klamrarna.`,
		en: (f) => `${f.name} has no id (letters a–z, digits, full stop, hyphen). Write id="…" in the braces.`,
	},
	'question-theme': {
		level: 'fail',
		sv: (f: Id) => `Frågan ”${f.id}” saknar theme. Skriv theme="contact" inom klamrarna efter :::question.`,
		en: (f) => `Question “${f.id}” has no theme. Write theme="contact" in the braces after :::question.`,
	},
	'unlisted-theme': {
		level: 'fail',
		sv: (f: Id & { theme: string }) =>
			`Frågan ”${f.id}” har temat ${f.theme}, som inte står under themes överst. Lägg till eller rätta det.`,
		en: (f) =>
			`Question “${f.id}” has the theme ${f.theme}, which is not under themes in the front matter. Add or correct it.`,
	},
	'unused-theme': {
		level: 'fail',
		sv: (f: { theme: string }) => `Ingen fråga har temat ${f.theme}. Skriv en, eller ta bort temat under themes.`,
		en: (f) => `No question has the theme ${f.theme}. Write one, or remove it under themes.`,
	},
	'unknown-code': {
		level: 'fail',
		sv: (f: Id & { code: string }) =>
			`Frågan ”${f.id}” har koden ${f.code}, som inte finns. De fyra är changedSecretary, knowsWhy, feelsListenedTo, feelsCanInfluence.`,
		en: (f) =>
			`Question “${f.id}” has the code ${f.code}, which does not exist. The four are changedSecretary, knowsWhy, feelsListenedTo, feelsCanInfluence.`,
	},
	'unused-code': {
		level: 'fail',
		sv: (f: { code: string }) => `Ingen fråga svarar på ${f.code}. Skriv codes="${f.code}" på frågan som gör det.`,
		en: (f) => `No question answers ${f.code}. Write codes="${f.code}" on the one that does.`,
	},
	'unknown-aid': {
		level: 'fail',
		sv: (f: { aid: string }) => `Hjälpmedlet ${f.aid} finns inte. Välj bland ${AIDS.join(', ')}.`,
		en: (f) => `The aid ${f.aid} does not exist. Choose among ${AIDS.join(', ')}.`,
	},
	'unlisted-aid': {
		level: 'fail',
		sv: (f: Id & { aid: string }) =>
			`Frågan ”${f.id}” använder ${f.aid}, som inte står under aids överst. Lägg till det där.`,
		en: (f) => `Question “${f.id}” uses ${f.aid}, which is not under aids in the front matter. Add it there.`,
	},
	'without-gloss': {
		level: 'fail',
		sv: (f: Id) => `Frågan ”${f.id}” saknar engelsk förklaring. Skriv ::en[…] sist i frågan.`,
		en: (f) => `Question “${f.id}” has no English gloss. Write ::en[…] last in the question.`,
	},
	'many-words': {
		level: 'warn',
		sv: (f: Id & { words: number; limit: number }) =>
			`Frågan ”${f.id}” har ${f.words} ord; högst ${f.limit} för den här åldern. Korta eller dela.`,
		en: (f) => `Question “${f.id}” has ${f.words} words; at most ${f.limit} for this age. Shorten or split it.`,
	},
	'forbidden-word': {
		level: 'warn',
		sv: (f: { word: string }) => `Ordet ”${f.word}” är svårt för den här åldern. Säg det med andra ord.`,
		en: (f) => `The word “${f.word}” is hard for this age. Say it in other words.`,
	},
	'two-questions': {
		level: 'warn',
		sv: (f: Id) => `Frågan ”${f.id}” har mer än ett frågetecken. Ställ en fråga och gör den andra till följdfråga.`,
		en: (f) => `Question “${f.id}” has more than one question mark. Ask one, and make the other a probe.`,
	},
	'asks-why': {
		level: 'warn',
		sv: (f: Id) =>
			`Frågan ”${f.id}” börjar med Varför, som kan låta som en anklagelse för yngre barn. Fråga vad eller hur.`,
		en: (f) =>
			`Question “${f.id}” starts with Varför (why), which may sound like blame to younger children. Ask what or how.`,
	},
	'leading-question': {
		level: 'warn',
		sv: (f: Id & { opening: string }) =>
			`Frågan ”${f.id}” börjar med ”${f.opening}” och lägger svaret i munnen på barnet. Fråga öppet.`,
		en: (f) => `Question “${f.id}” starts with “${f.opening}” and puts the answer in the child's mouth. Ask openly.`,
	},
	'many-probes': {
		level: 'warn',
		sv: (f: Id & { probes: number; limit: number }) =>
			`Frågan ”${f.id}” har ${f.probes} följdfrågor; högst ${f.limit} går att hålla i huvudet. Ta bort de minst viktiga.`,
		en: (f) =>
			`Question “${f.id}” has ${f.probes} probes; at most ${f.limit} can be kept in mind. Remove the least important.`,
	},
	'many-minutes': {
		level: 'warn',
		sv: (f: { sum: number; minutes: number }) =>
			`Delarna tar ${f.sum} minuter tillsammans, men guiden lovar ${f.minutes}. Korta, eller ändra minutes.`,
		en: (f) =>
			`The sections take ${f.sum} minutes together, but the guide promises ${f.minutes}. Shorten, or change minutes.`,
	},
	'hard-to-hear': {
		level: 'warn',
		sv: (f: { lix: number; limit: number }) =>
			`Texten har LIX ${f.lix}; högst ${f.limit} för den här åldern. Korta meningar och ord.`,
		en: (f) => `The text has LIX ${f.lix}; at most ${f.limit} for this age. Shorten sentences and words.`,
	},
	'question-removed': {
		level: 'warn',
		sv: (f: Id) =>
			`Frågan ”${f.id}” finns i den version som omgången använder men är borta här, så svaren går inte att jämföra. Lägg tillbaka den om ni kan.`,
		en: (f) =>
			`Question “${f.id}” is in the version this round uses but gone here, so answers cannot be compared. Put it back if you can.`,
	},
	'question-rethemed': {
		level: 'warn',
		sv: (f: Id & { was: string; is: string }) =>
			`Frågan ”${f.id}” har bytt tema från ${f.was} till ${f.is}. Ge en ny fråga ett nytt id i stället.`,
		en: (f) => `Question “${f.id}” changed theme from ${f.was} to ${f.is}. Give a new question a new id instead.`,
	},
} satisfies Record<string, WordsOfRule>
