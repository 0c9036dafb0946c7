import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sv } from '#app/i18n/sv.ts'
import { aidCards } from '#app/steps/interview/aid-cards.tsx'
import { AIDS, questionsOf, spokenWords } from '#guides/guide.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { cardSheet } from '#guides/sheets/card-sheet.ts'
import { guideSheet } from '#guides/sheets/guide-sheet.ts'
import type { Sheet } from '#guides/sheets/sheet.ts'
import { contactsFor, supportSheet } from '#guides/sheets/support-sheet.ts'
import { printPdf } from '#reports/exports/print-pdf.ts'
import { isOnPath } from '#tests/fixtures/is-on-path.ts'

const OURS = readOurGuides()
const META = {
	title: 'Samtalsguide',
	language: 'sv',
	unit: 'Exempelköping',
	edition: 'version 1.0.0',
	marks: ['UTKAST'],
} as const
const { sheet: WORDS, aidNames } = sv.guides
const hasPdftotext = isOnPath('pdftotext')
if (!hasPdftotext) console.log('Skipped: reading the PDF back needs pdftotext (poppler-utils).')

test.each(OURS)(
	'$file prints as guide, cards and support card, each a tagged PDF that says it meets PDF/UA-1',
	({ markdown }) => {
		for (const sheet of Object.values(sheetsOf(markdown))) {
			const source = Buffer.from(print(sheet)).toString('latin1')
			expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
			expect(source).toMatch(/\/Lang \(sv\)/)
		}
	},
)

test.skipIf(!hasPdftotext)(
	'every question of a guide stands on the sheet and on a card, with room to write and a stop card',
	() => {
		const { markdown } = OURS.find(({ file }) => file === 'guide-5-7.md')!
		const { guide, cards } = sheetsOf(markdown)
		const [onSheet, onCards] = [squeezed(textOf(guide)), squeezed(textOf(cards))]
		for (const { text } of questionsOf(parseGuide(markdown).guide!)) {
			expect(onSheet).toContain(squeezed(spokenWords(text)))
			expect(onCards).toContain(squeezed(spokenWords(text)))
		}
		expect(onSheet).toContain(squeezed('Hur känns det när ni ska ses? Hjälpmedel: Känslonallar'))
		expect(onSheet).toContain(squeezed('Ville inte svara'))
		for (const word of ['STOPP', 'Ledsen', 'Rädd', 'Lugn']) expect(onCards).toContain(word)
	},
)

test.skipIf(!hasPdftotext)('the support card says where to turn, for her age only, and leads nowhere by itself', () => {
	const support = [
		{ name: 'Bris', phone: '116 111', url: 'https://www.bris.se' },
		{ name: 'För vuxna', phone: '90101', minAge: 16 },
	]
	expect(contactsFor(support, 9).map(({ name }) => name)).toEqual(['Bris'])
	expect(contactsFor(support, 16)).toHaveLength(2)
	const text = textOf(supportOf(contactsFor(support, 9)))
	for (const word of ['116 111', 'www.bris.se', 'Ring 112']) expect(text).toContain(word)
	expect(text).not.toContain('För vuxna')
	expect(Buffer.from(print(supportOf(support))).toString('latin1')).not.toContain('/URI')
})

test('a guide that somebody filled with commands of the printer prints them as words', () => {
	const nasty = '#let x = 1 $ // */ "\\" \\u{41} 🦊 \u{10ffff}'
	const { markdown } = OURS[0]!
	const { guide } = parseGuide(markdown)
	const printed = print(guideSheet({ ...guide!, title: nasty }, { ...META, edition: nasty }, labels()))
	expect(printed.length).toBeGreaterThan(10_000)
})

test('each picture of an aid has its look on paper, and its word', () => {
	for (const { pictures } of aidCards(AIDS, sv)) {
		for (const { svg, word } of pictures) {
			expect(word).not.toBe('')
			if (svg) expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<style>\./)
		}
	}
	expect(aidCards(['smiley5', 'nallekort', 'tidslinje'], sv).map(({ pictures }) => pictures.length)).toEqual([5, 6])
})

function sheetsOf(markdown: string) {
	const guide = parseGuide(markdown).guide!
	const cardLabels = { heading: 'Kort', questions: WORDS.questions, stop: WORDS.stop, stopLead: WORDS.stopLead }
	return {
		guide: guideSheet(guide, META, labels()),
		cards: cardSheet(guide, META, cardLabels, aidCards(guide.meta.aids, sv)),
		support: supportOf(guide.meta.support),
	}
}

function labels() {
	return { ...WORDS, facts: 'För 8–11 år', aids: aidNames }
}

function supportOf(contacts: Parameters<typeof supportSheet>[0]) {
	return supportSheet(contacts, META, { thanks: WORDS.thanks, lead: WORDS.supportLead, danger: WORDS.danger })
}

function print(sheet: Sheet) {
	return printPdf({ ...sheet, madeAt: new Date('2026-11-24T09:00:00Z') })
}

function textOf(sheet: Sheet) {
	const file = join(mkdtempSync(join(tmpdir(), 'lyhord-sheet-')), 'sheet.pdf')
	writeFileSync(file, print(sheet))
	return execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	}).toString()
}

/** Line breaks are the page's; cards beside each other mix theirs, so each word is looked for without them. */
function squeezed(text: string) {
	return text.replaceAll(/\s+/g, '')
}
