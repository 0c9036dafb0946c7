import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decide } from '#app/steps/report/decide.ts'
import { hiddenFrom, sectionsShown } from '#app/steps/report/draft-view.ts'
import { ReportMistake } from '#app/steps/report/report-mistake.ts'
import type { Sentence } from '#reports/draft-types.ts'
import { draftReport } from '#reports/draft-report.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { readArchive } from '#reports/round-archive.ts'
import { mayBeSettled, settleDraft, sourceHashOf } from '#reports/settle-draft.ts'

const archive = readArchive(readFileSync(join(import.meta.dirname, '../../../../db/demo/round-2025.json'), 'utf8'))
const material = { archive, previous: null, protectedInterviewIds: [] }
const draft = draftReport(material, readTemplates('sv'))
const parts = draft.sections.flatMap(({ blocks }) => blocks.filter(mayBeSettled))

function sentence(status: Sentence['status']) {
	const found = parts.find((block) => block.kind === 'sentence' && block.status === status)
	if (!found) throw new Error(`The demo's draft has no ${status} sentence`)
	return { key: found.key, sourceHash: sourceHashOf(found) }
}

function quotes() {
	const found = parts.find((block) => block.kind === 'quotes')
	if (found?.kind !== 'quotes') throw new Error('The demo’s draft has no quotes')
	return { key: found.key, sourceHash: sourceHashOf(found), sources: found.sources }
}

function made(asked: Parameters<typeof decide>[0]) {
	const decision = decide(asked, draft)
	if (!decision) throw new Error('There was nothing to decide')
	return decision
}

function codeOf(decision: () => unknown) {
	try {
		return decision() === undefined ? 'not hers' : 'decided'
	} catch (error) {
		if (error instanceof ReportMistake) return error.code
		throw error
	}
}

test('a number is computed: nobody can write another in its place, nor confirm it', () => {
	const computed = sentence('computed')
	expect(codeOf(() => decide({ act: 'write', ...computed, text: '19 barn' }, draft))).toBe('not hers')
	expect(codeOf(() => decide({ act: 'confirm', ...computed }, draft))).toBe('not hers')
})

test('what the seminar wrote can be confirmed as it is, or put in other words', () => {
	const drafted = sentence('drafted')
	expect(decide({ act: 'confirm', ...drafted }, draft)).toMatchObject({ kind: 'confirmed', text: null })
	expect(decide({ act: 'write', ...drafted, text: 'Så här.' }, draft)).toMatchObject({
		kind: 'written',
		text: 'Så här.',
	})
})

test('what only a person can write cannot be confirmed away', () => {
	const prompt = sentence('human')
	expect(codeOf(() => decide({ act: 'confirm', ...prompt }, draft))).toBe('report.text-missing')
	expect(codeOf(() => decide({ act: 'write', ...prompt, text: '' }, draft))).toBe('report.text-missing')
})

test('nobody decides about something other than what she saw', () => {
	const { key } = sentence('drafted')
	const asked = { act: 'confirm' as const, key, sourceHash: 'of yesterday' }
	expect(codeOf(() => decide(asked, draft))).toBe('report.changed-meanwhile')
	expect(codeOf(() => decide({ ...asked, key: 'nothing' }, draft))).toBe('not hers')
})

test('taking a sentence out needs a reason, which is kept and shown with the way back', () => {
	const prompt = sentence('human')
	expect(codeOf(() => decide({ act: 'hide', ...prompt, reason: '' }, draft))).toBe('report.reason-missing')

	const resolutions = [made({ act: 'hide', ...prompt, reason: 'Gäller inte i år.' })]
	const settled = settleDraft(draft, resolutions)
	expect(hiddenFrom({ computed: draft, draft: settled, resolutions })).toMatchObject([
		{ key: prompt.key, reason: 'Gäller inte i år.' },
	])
})

test('quotes are chosen among those offered, never written', () => {
	const { key, sourceHash, sources } = quotes()
	expect(codeOf(() => decide({ act: 'write', key, sourceHash, text: 'Något barnet inte sa' }, draft))).toBe('not hers')

	const one = made({ act: 'quotes', key, sourceHash, quotes: [String(sources[0]), 'not-offered'] })
	const chosen = settleDraft(draft, [one])
		.sections.flatMap(({ blocks }) => blocks)
		.find((block) => block.kind === 'quotes' && block.key === key)
	expect(chosen).toMatchObject({ chosen: [sources[0]], isSettled: true })
})

test('each sentence shows what it rests on, also the words of children behind an area', () => {
	const shown = sectionsShown({ draft, computed: draft, resolutions: [], material }).flatMap(({ blocks }) => blocks)
	const evidence = shown.find((block) => 'key' in block && block.key === 'area.byte.evidence')
	expect(evidence).toMatchObject({ from: [{ code: 'area' }, ...saidAbout('contact.change')] })
	for (const block of shown) if ('from' in block) expect(block.from.length).toBeGreaterThan(0)
})

function saidAbout(theme: string) {
	const passages = archive.interviews.flatMap((interview) => interview.passages)
	return passages.filter(({ themes }) => themes.includes(theme)).map(({ text }) => ({ said: text }))
}
