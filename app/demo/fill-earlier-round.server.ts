import { readFileSync } from 'node:fs'
import { saveReportApproval, saveSubmission } from '#db/annual-reports.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { listResolutions, saveResolution } from '#db/report-resolutions.ts'
import type { Quotes, Sentence } from '#reports/draft-types.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { reportAsItStands } from '#reports/report-as-it-stands.ts'
import { readArchive } from '#reports/round-archive.ts'
import { openBlocks, sourceHashOf } from '#reports/settle-draft.ts'
import { bandOf } from '../steps/report/band-of.ts'
import { importArchive } from '../steps/round/import-archive.server.ts'
import { demoArchiveFile } from './demo-files.server.ts'
import type { DemoKit } from './demo-kit.server.ts'

/** The demo's earlier round, imported from its archive as a unit's own would be; its report written by Maj, approved by Per. */
export async function fillEarlierRound(kit: DemoKit): Promise<string> {
	const { db, keys, unitId, people, now } = kit
	const archive = readArchive(readFileSync(demoArchiveFile, 'utf8'))
	const roundId = await importArchive({ db, keys }, { unitId, by: people.maj.id, at: now, archive })
	await writeReport(kit, roundId)
	return roundId
}

/** What Maj wrote where only a person can write; the keys are those of the draft's sentences. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
	[/^S4$/, 'Vi ber nämnden att ställa sig bakom de här utvecklingsområdena och att följa dem under året.'],
	[/^3\.5$/, 'Vi har inte nått barn som bara har haft kontakt med oss en kort tid. Dem vet vi mindre om.'],
	[/^N\.1$/, 'Får överlämningar ta den tid de behöver, också när det är ont om folk?'],
	[/^B\.2$/, 'En del går inte att ändra. Vi måste ibland byta socialsekreterare. Men vi kan säga det i tid.'],
	[/\.measure$/, 'Vi frågar barnen igen vid nästa omgång och går igenom svaren på arbetsplatsträffen.'],
]

async function writeReport({ db, keys, unitId, people, now }: DemoKit, roundId: string) {
	const scope = { unitId, roundId }
	const material = await readReportMaterial(db, keys, scope)
	if (!material) throw new Error('The demo’s earlier round was not kept')
	const templates = readTemplates('sv')
	for (const block of openBlocks(reportAsItStands(material, [], templates).draft)) {
		await saveResolution(db, { ...scope, by: people.maj.id, at: now }, decisionAbout(block))
	}
	const { document, contentHash } = reportAsItStands(material, await listResolutions(db, scope), templates)
	await saveSubmission(db, { ...scope, by: people.maj.id, at: now, contentHash })
	await saveReportApproval(db, { ...scope, by: people.per.id, at: now, document, contentHash, bandOf })
}

function decisionAbout(block: Sentence | Quotes) {
	const decision = { sentenceKey: block.key, sourceHash: sourceHashOf(block), text: null, reason: null, note: null }
	if (block.kind === 'quotes') return { ...decision, kind: 'quotes' as const, text: JSON.stringify(block.chosen) }
	if (block.status === 'drafted') return { ...decision, kind: 'confirmed' as const }
	const written = WRITTEN.find(([key]) => key.test(block.key))
	if (!written) throw new Error(`Maj has not written ${block.key} of the demo’s earlier report`)
	return { ...decision, kind: 'written' as const, text: written[1] }
}
