import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkReport } from '#reports/check-report.ts'
import { documentOf } from '#reports/document-of.ts'
import { draftReport } from '#reports/draft-report.ts'
import type { Quotes, Sentence } from '#reports/draft-types.ts'
import { markdownOf } from '#reports/markdown-of.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { readArchive } from '#reports/round-archive.ts'
import { mayBeSettled, openBlocks, settleDraft, sourceHashOf, type Resolution } from '#reports/settle-draft.ts'

const archive = readArchive(readFileSync(join(import.meta.dirname, '../fixtures/round-2022.json'), 'utf8'))
const templates = readTemplates('sv')
const draft = draftOf(archive)

test('when everything is confirmed, written and chosen, no mark is left in the report', () => {
	const settled = settleDraft(draft, openBlocks(draft).map(settle))

	expect(openBlocks(draft).length).toBeGreaterThan(9)
	expect(openBlocks(settled)).toEqual([])
	expect(textOf(settled)).not.toMatch(/\[(BEKRÄFTA|SKRIV|VÄLJ)/)
	expect(textOf(settled)).toContain('Det här har vi skrivit själva.')
})

test('a confirmed sentence must be looked at again when what it rests on has changed', () => {
	const findings = archive.findings.map((finding) => ({ ...finding, text: 'Seminariet ändrade sig.' }))
	const later = draftOf({ ...archive, findings })
	const settled = settleDraft(later, openBlocks(draft).map(settle))

	const open = openBlocks(settled)
	expect(open.map(({ key }) => key)).toEqual(['finding.0', 'finding.1', 'finding.2'])
	expect(open.every(({ isStale }) => isStale)).toBe(true)
})

test('a choice of quotes must be made again when one may no longer be quoted', () => {
	const [first, ...others] = archive.interviews
	if (!first) throw new Error('the round has children')
	const withdrawn = { ...first, passages: first.passages.map((passage) => ({ ...passage, quote: false })) }
	const later = draftOf({ ...archive, interviews: [withdrawn, ...others] })
	const settled = settleDraft(later, openBlocks(draft).map(settle))

	expect(openBlocks(settled).filter(({ kind, isStale }) => kind === 'quotes' && isStale)).toHaveLength(1)
	expect(textOf(settled)).not.toContain(first.passages[0]?.text)
})

test('only the chosen quotes stand in the report, in the order they were said', () => {
	const quotes = blocksOf('quotes')[0] as Quotes
	const chosen = [...quotes.sources].reverse().slice(0, 2)
	const settled = settleDraft(draft, [{ ...settle(quotes), text: JSON.stringify(chosen) }])
	const block = settled.sections.flatMap(({ blocks }) => blocks).find((one) => 'key' in one && one.key === quotes.key)

	expect((block as Quotes).chosen).toEqual([...chosen].reverse())
})

test('a sentence can be taken out, and nothing else goes with it', () => {
	const dissent = blocksOf('sentence').find((one) => 'key' in one && one.key === 'finding.2') as Sentence
	const settled = settleDraft(draft, [{ ...settle(dissent), kind: 'hidden', reason: 'Står redan i analysen.' }])

	expect(textOf(draft)).toContain('Samtidigt finns en annan bild')
	expect(textOf(settled)).not.toContain('Samtidigt finns en annan bild')
	expect(textOf(settled).length).toBeGreaterThan(textOf(draft).length - 120)
})

test('a number that somebody writes and the material does not hold is pointed out; one it holds is not', () => {
	const [first, second] = openBlocks(draft).filter(({ kind }) => kind === 'sentence')
	if (!first || !second) throw new Error('the draft has open sentences')
	const resolutions = [
		{ ...settle(first), kind: 'written' as const, text: 'Det kostar 4711 kronor.' },
		{ ...settle(second), kind: 'written' as const, text: 'Av 18 barn …' },
	]

	expect(checkReport(settleDraft(draft, resolutions), resolutions)).toEqual([
		{ code: 'number-not-in-material', key: first.key, numbers: ['4711'] },
	])
})

function settle(block: Sentence | Quotes): Resolution {
	const decision = { sentenceKey: block.key, sourceHash: sourceHashOf(block), reason: null, note: null }
	if (block.kind === 'quotes') return { ...decision, kind: 'quotes', text: JSON.stringify(block.chosen) }
	if (block.status === 'human') return { ...decision, kind: 'written', text: 'Det här har vi skrivit själva.' }
	return { ...decision, kind: 'confirmed', text: null }
}

function blocksOf(kind: 'quotes' | 'sentence') {
	return draft.sections.flatMap(({ blocks }) => blocks).filter((block) => mayBeSettled(block) && block.kind === kind)
}

function draftOf(round: typeof archive) {
	return draftReport({ archive: round, previous: null, protectedInterviewIds: [] }, templates)
}

function textOf(one: typeof draft) {
	return markdownOf(documentOf(one, templates))
}
