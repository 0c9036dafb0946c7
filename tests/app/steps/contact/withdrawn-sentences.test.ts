import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withdraw } from '#app/steps/contact/withdraw.server.ts'
import { importArchive } from '#app/steps/round/import-archive.server.ts'
import { areaEvidence, interviews, reportResolutions } from '#db/schema.ts'
import { listAreas } from '#db/development-areas.ts'
import { findInterview } from '#db/interviews.ts'
import { listPassages } from '#db/passages.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { listResolutions, saveResolution } from '#db/report-resolutions.ts'
import { draftReport } from '#reports/draft-report.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { readArchive } from '#reports/round-archive.ts'
import { mayBeSettled, settleDraft, sourceHashOf } from '#reports/settle-draft.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const DEMO = readFileSync(join(import.meta.dirname, '../../../../db/demo/round-2025.json'), 'utf8')
/** Conclusions of the demo's round and the theme each is about; every other sentence of people is about no child. */
const CONCLUSIONS = {
	'contact.change': ['finding.0', 'area.byte.analysis', 'area.byte.proposal'],
	'participation.listening': ['finding.1'],
	'participation.influence': ['finding.2', 'area.paverka.analysis', 'area.paverka.proposal'],
	'contact.reason': ['area.varfor.analysis', 'area.varfor.proposal'],
	'knowledge.treatment': [],
} as const

let unit: TestUnit
let scope: { unitId: string; roundId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	const act = { unitId: unit.unit.id, by: 'maj', at: NOW }
	scope = { unitId: act.unitId, roundId: await importArchive(unit, { ...act, archive: readArchive(DEMO) }) }
})
afterEach(() => unit.close())

async function draftNow() {
	const material = await readReportMaterial(unit.db, unit.keys, scope)
	return draftReport(material!, readTemplates('sv'))
}

/** Everything a person decides about is decided: confirmed, or written in these words. */
async function decideAll(wordsOf: Record<string, string> = {}) {
	const blocks = (await draftNow()).sections.flatMap((section) => section.blocks.filter(mayBeSettled))
	for (const block of blocks) {
		if (block.kind === 'sentence' && block.status === 'computed') continue
		const text = block.kind === 'quotes' ? JSON.stringify(block.sources) : (wordsOf[block.key] ?? 'Så skriver vi det.')
		const kind =
			block.kind === 'quotes' ? 'quotes' : block.status === 'human' || wordsOf[block.key] ? 'written' : 'confirmed'
		const decision = {
			sentenceKey: block.key,
			kind,
			text,
			reason: null,
			sourceHash: sourceHashOf(block),
			note: null,
		} as const
		await saveResolution(unit.db, { ...scope, by: 'maj', at: NOW }, decision)
	}
	return blocks.map(({ key }) => key)
}

async function takeBack(key: string) {
	const rows = await unit.db.select().from(interviews)
	const id = rows.find((row) => row.key === key && row.roundId === scope.roundId)?.id ?? ''
	const interview = await findInterview(unit.db, { unitId: scope.unitId, interviewId: id })
	await withdraw(unit, interview!, { saidBy: 'child', by: 'maj', at: NOW })
}

/** The keys of the decisions that are marked: their words are gone, and the draft says why. */
async function marked() {
	const resolutions = await listResolutions(unit.db, scope)
	const blocks = settleDraft(await draftNow(), resolutions).sections.flatMap((section) => section.blocks)
	const shown = blocks.filter(mayBeSettled).filter(({ isWithdrawn }) => isWithdrawn)
	for (const { key } of shown) expect(resolutions.find(({ sentenceKey }) => sentenceKey === key)?.text).toBeNull()
	return shown.map(({ key }) => key).sort()
}

/** Each theme's quotes as they can be read: words and whose they are said to be. */
async function quotesByKey() {
	const blocks = (await draftNow()).sections.flatMap((section) => section.blocks)
	return new Map(
		blocks.flatMap((block) =>
			block.kind === 'quotes'
				? [[block.key, JSON.stringify(block.offered.map(({ text, attribution }) => [text, attribution]))]]
				: [],
		),
	)
}

const conclusionsIn = (keys: readonly string[]) =>
	keys.filter((key) => /^(finding\.|area\..*\.(analysis|proposal)$)/.test(key))

test.each([
	['2025-7', ['contact.change']],
	['2025-2', ['contact.change', 'participation.influence']],
	['2025-3', ['contact.reason']],
	['2025-4', ['participation.listening']],
	['2025-5', ['knowledge.treatment']],
] as const)(
	'when child %s takes her words back, just what was concluded of what she spoke of is marked',
	async (key, themes) => {
		await decideAll()
		await takeBack(key)
		expect(conclusionsIn(await marked())).toEqual(themes.flatMap((theme) => CONCLUSIONS[theme]).sort())
	},
)

test('the quotes she stands among are chosen anew, and the quotes of other themes stay chosen', async () => {
	await decideAll()
	const before = await quotesByKey()
	await takeBack('2025-5')
	const after = await quotesByKey()
	// Without her some others may be told of in coarser words: they are to be looked at too, and nothing else is.
	const changed = [...before.keys()].filter((key) => before.get(key) !== after.get(key))
	expect(changed).toContain('quotes.knowledge.treatment')
	expect(changed.length).toBeLessThan(before.size)
	expect((await marked()).filter((key) => key.startsWith('quotes.'))).toEqual(changed.sort())
	const kept = (await listResolutions(unit.db, scope)).filter(({ note }) => note === null)
	expect(JSON.stringify(kept)).not.toContain('2025-5')
})

test('a sentence somebody wrote with her words in it is marked, wherever it stands; one with another child’s words is not', async () => {
	await decideAll({
		'B.2': 'Ett barn berättade: ”Vi spelade kort först!” Tack för det.',
		S4: 'Ett barn sa: hon pratar med mig och inte om mig.',
	})
	await takeBack('2025-5')
	const all = await marked()
	expect(all).toContain('B.2')
	expect(all).not.toContain('S4')
	const left = (await unit.db.select().from(reportResolutions)).map(({ text }) => text).join(' ')
	expect(left).not.toContain('spelade kort')
	expect(left).toContain('pratar med mig')
})

test('an area with her words as its evidence is marked though its themes are others', async () => {
	const area = (await listAreas(unit.db, scope)).find(({ key }) => key === 'paverka')
	const passages = await listPassages(unit.db, unit.keys, scope)
	const hers = passages.find(({ text }) => text.startsWith('Vi spelade kort'))
	await unit.db.insert(areaEvidence).values({ areaId: area!.id, passageId: hers!.id, by: 'maj', at: NOW })
	await decideAll()
	await takeBack('2025-5')
	expect(conclusionsIn(await marked())).toEqual(['area.paverka.analysis', 'area.paverka.proposal'])
})

test('the numbers are counted without her', async () => {
	await decideAll()
	const before = JSON.stringify(await draftNow())
	await takeBack('2025-5')
	const after = JSON.stringify(await draftNow())
	expect(before).toContain('12 barn')
	expect(after).not.toContain('12 barn')
	expect(after).toContain('11 barn')
})
