import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '#app/steps/consent-rules.ts'
import { PARTICIPATION } from '#app/steps/round/participation.ts'
import { MODEL_POLICY, NINE_REQUIREMENTS } from '#reports/asking-rules.ts'
import { bylineOf, documentOf } from '#reports/document-of.ts'
import { draftReport } from '#reports/draft-report.ts'
import type { ReportMaterial } from '#reports/draft-types.ts'
import { markdownOf } from '#reports/markdown-of.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { readArchive, type RoundArchive } from '#reports/round-archive.ts'
import { numbersHeldBy, numbersIn } from './held-numbers.ts'

const round2022 = readRound('../fixtures/round-2022.json')
const round2025 = readRound('../../db/demo/round-2025.json')

test('every figure of a round somebody else wrote stands in its draft, in digits or in words', () => {
	const text = draftOf(round2022)

	for (const said of [
		'Under 2022 intervjuade Familjeenheten i Provsala 18 barn',
		'mellan 5 och 18 år',
		'18 barn intervjuades: elva flickor och sju pojkar.',
		'17 av 23 socialsekreterare',
		'en lista på 212 barn',
		'Fyra barn togs bort före lottningen. Skälen var akut kris och flytt utomlands.',
		'35 barn tillfrågades',
		'14 barn tackade nej.',
		'Tre barn gick inte att nå.',
		'att barnet inte ville (8) och att tiden inte räckte (6)',
		'16 intervjuer spelades in',
		'Enstaka intervjuer dokumenterades med anteckningar.',
		'Tolk användes vid enstaka tillfällen.',
		'10 av 18 barn uppger att de någon gång har bytt socialsekreterare. Bland flickor är det 6 av 11 och bland pojkar 4 av 7.',
		'4 av 18 barn vet inte varför',
		'12 av 18 barn känner sig lyssnade på',
		'11 av de 17 barn som fick frågan tycker att de får vara med och påverka. Bland flickor är det 7 av 10 och bland pojkar 4 av 7.',
		'Fyra seminarier har hållits. 27 medarbetare deltog.',
		'2023-02-14',
		'2023-09-26',
		'färre än 5 barn',
	]) {
		expect(text).toContain(said)
	}
})

test('every area, proposal and action stands in the draft by its name, with owner, day, status and effect', () => {
	const text = draftOf(round2022)

	for (const { name, analysis, proposal, actions } of round2022.developmentAreas) {
		expect(text).toContain(`### ${name}`)
		for (const words of [analysis, proposal]) expect(text).toContain(words ?? '')
		for (const { text: action, owner, due, effect } of actions) {
			for (const words of [action, owner, due, effect]) expect(text).toContain(words ?? '')
		}
	}
	for (const status of ['genomförd', 'avbruten', 'pågår', 'inte påbörjad']) expect(text).toContain(`Läge: ${status}.`)
})

test.each([
	['of eighteen children', round2022],
	['of the demo', round2025],
])('the draft %s holds no number that its archive does not hold, in either language', (_, archive) => {
	const held = numbersHeldBy(archive)

	for (const language of ['sv', 'en'] as const) {
		const strangers = numbersIn(draftOf(archive, { language })).filter(({ number }) => !held.has(number))
		expect(strangers).toEqual([])
	}
})

test('children are quoted word for word, all twenty-two of them, at most twice each', () => {
	const text = draftOf(round2022)
	const quotes = round2022.interviews.flatMap(({ passages }) => passages.filter(({ quote }) => quote))

	expect(quotes.filter((quote) => text.includes(`”${quote.text}”`))).toHaveLength(22)
})

test('a round with a single theme is quoted as much as one with many', () => {
	const passagesOfOne = (one: RoundArchive['interviews'][number]) =>
		one.passages.map((passage) => ({ ...passage, themes: ['kontakt'] }))
	const interviews = round2022.interviews.map((one) => ({ ...one, passages: passagesOfOne(one) }))

	expect(draftOf({ ...round2022, interviews }).match(/^> ”/gm)).toHaveLength(22)
})

test('what a child has not cleared for the report is not in it', () => {
	const text = draftOf(round2022)

	for (const { passages } of round2022.interviews)
		for (const { quote, text: said } of passages) if (!quote) expect(text).not.toContain(said)
})

test('a round of four children has no number of children, no gender and no age', () => {
	const interviews = round2022.interviews.slice(0, 4)
	const text = draftOf({ ...round2022, interviews })

	expect(text).toContain('De är för få för att redovisas i siffror.')
	expect(text).not.toMatch(/flick|pojk|Ungdom,|\bfyra barn\b/i)
	expect(text.match(/^> Ett barn$/gm)).toHaveLength(5)
})

test('how children were asked, why, and the nine requirements stand in the method section; what was not thought through is said', () => {
	const own = { ownConsentAge: 13, asksBothGuardians: true, disagreementIsNo: false, informsGuardianOfOlder: true }
	const asked = (motive: string | null, participation: readonly string[] = NINE_REQUIREMENTS) =>
		draftOf(round2022, { asking: { policy: { ...own, motive }, participation } })

	const text = asked('Nämnden har beslutat det.')
	expect(text).toContain('Barn som har fyllt 13 år tillfrågas själva.')
	expect(text).toContain('Båda vårdnadshavarna tillfrågas.')
	expect(text).toContain('Så motiverar enheten ordningen: Nämnden har beslutat det.')
	expect(
		text.match(/^[*-] (Öppen|Frivillig|Respektfull|Meningsfull|Barnvänlig|För alla|Stödd|Trygg|Följs upp)/gm),
	).toHaveLength(9)
	expect(text).not.toContain('inte prövat')
	expect(asked('Så är det.', ['safe']).match(/inte prövat/g)).toHaveLength(8)
	expect(asked(null)).toContain('[SKRIV: Varför frågar ni i den här ordningen?]')
	const model = draftOf(round2022, { asking: { policy: null, participation: [] } })
	expect(model).toContain('Barn som har fyllt 15 år tillfrågas själva.')
	expect(model).toContain('Ordningen är modellens egen.')
})

test('the order the report calls the model’s own is the one the contact card follows', () => {
	expect(MODEL_POLICY).toEqual(DEFAULT_POLICY)
	expect(NINE_REQUIREMENTS).toEqual(PARTICIPATION)
})

test('a guardian’s no is told apart from a child’s own, and not when one of them is below five', () => {
	const declined = [{ code: 'childDeclined', count: 12 }]
	const told = (guardianNo: number) =>
		draftOf({ ...round2022, recruitment: { ...round2022.recruitment, declined, guardianNo } })

	expect(told(5)).toContain('Av dem var det sju barn som själva sa nej, och för fem barn sa vårdnadshavaren nej.')
	expect(told(4)).toContain('Hur många som var vilket redovisas inte.')
	expect(draftOf(round2022)).not.toContain('vårdnadshavares nej')
})

test('what is not known is asked of a person, never said to be none', () => {
	const recruitment = { frame: null, excluded: null, asked: null, declined: null, unreachable: null }
	const text = draftOf({ ...round2022, recruitment, seminars: { held: null, participants: null } })

	for (const asked of [
		'lottades ur är inte känt',
		'tillfrågades är inte känt',
		'tackade nej är inte känt',
		'nå är inte känt',
	])
		expect(text).toMatch(new RegExp(`\\[BEKRÄFTA: [^\\]]*${asked}`))
	expect(text).not.toMatch(/Ingen tackade nej|Inga barn togs bort/)
})

test('last year’s areas and actions are told of with how they went, also what was not begun', () => {
	const text = draftOf(round2022, { previous: { ...round2025, year: 2021 } })

	for (const { name, actions } of round2025.developmentAreas) {
		expect(text).toContain(name)
		for (const action of actions) expect(text).toContain(action.text)
	}
	expect(text).toContain('1 av 3 åtgärder är genomförda.')
	expect(text).toContain('”Ny mall för planen” har inte påbörjats.')
	expect(text).toContain('Grupperna är små och inte samma barn, så skillnaden ska tolkas försiktigt.')
	expect(text).not.toMatch(/ökat|minskat|förbättrats|försämrats/) // report rule E5
})

test('a child with protected identity is quoted without a word of who it is', () => {
	const [first] = round2022.interviews
	const text = draftOf(round2022, { protectedInterviewIds: [first?.id ?? ''] })

	expect(text).toMatch(new RegExp(`> ”${first?.passages[0]?.text}”\n\n[^>\n]*`))
	expect(text).not.toMatch(new RegExp(`> ”${first?.passages[0]?.text}”\n>\n`))
})

test('of two siblings only one is quoted in a section, and nobody can choose the other there', () => {
	const quoted = (said: string, theme: string) => [
		{ ...round2022.interviews[0]!.passages[0]!, themes: [theme], quote: true, text: said },
	]
	const archiveWith = (secondTheme: string) => ({
		...round2022,
		themes: [...round2022.themes, { ...round2022.themes[0]!, id: 'brev', name: 'Brev', parent: 'kontakt' }],
		interviews: round2022.interviews.map((one, place) => ({
			...one,
			passages: quoted(`Ord nummer ${place}.`, place === 1 ? secondTheme : 'kontakt'),
		})),
	})
	const siblings = [[round2022.interviews[0]!.id, round2022.interviews[1]!.id]]
	const offered = (more: Partial<ReportMaterial>, secondTheme = 'kontakt') =>
		draftReport(
			{ archive: archiveWith(secondTheme), previous: null, protectedInterviewIds: [], ...more },
			readTemplates('sv'),
		)
			.sections.flatMap(({ blocks }) => blocks)
			.flatMap((block) => (block.kind === 'quotes' ? block.offered.map(({ text }) => text) : []))

	expect(offered({})).toEqual(expect.arrayContaining(['Ord nummer 0.', 'Ord nummer 1.']))
	expect(offered({ siblings })).toContain('Ord nummer 0.')
	expect(offered({ siblings })).not.toContain('Ord nummer 1.')
	// A theme below another stands in the same section.
	expect(offered({}, 'brev')).toContain('Ord nummer 1.')
	expect(offered({ siblings }, 'brev')).not.toContain('Ord nummer 1.')
})

test('the report says how far it stands at a quote that it came through an interpreter, and of a few why it does not', () => {
	const withInterpreter = (many: number) => ({
		...round2022,
		interviews: round2022.interviews.map((one, place) => ({ ...one, interpreter: place < many })),
	})
	expect(draftOf(withInterpreter(5))).toContain('Vid citat från samtal med tolk står ”via tolk”')
	expect(draftOf(withInterpreter(2))).toContain('Det står inte vid citaten, för det kunde peka ut ett barn.')
	expect(draftOf(withInterpreter(0))).not.toMatch(/citat från samtal med tolk|Det står inte vid citaten/)
})

test('nothing drafted gives causes or compares in percent', () => {
	expect(draftOf(round2022)).not.toMatch(/%|procent|eftersom|på grund av|beror på/) // report rules C11, E4
})

function draftOf(
	archive: ReportMaterial['archive'],
	{ language = 'sv', ...more }: Partial<ReportMaterial> & { language?: 'sv' | 'en' } = {},
) {
	const templates = readTemplates(language)
	const draft = draftReport({ archive, previous: null, protectedInterviewIds: [], ...more }, templates)
	return markdownOf(documentOf(draft, templates, bylineOf(templates, archive)))
}

function readRound(path: string) {
	return readArchive(readFileSync(join(import.meta.dirname, path), 'utf8'))
}
