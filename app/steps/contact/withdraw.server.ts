import type { Db } from '#db/client.ts'
import type { KeyStore } from '#db/keys.ts'
import type { Interview } from '#db/interviews.ts'
import type { RecordingStore } from '#db/recording-store.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { WITHDRAWN_BY, withdrawInterview } from '#db/withdrawals.ts'
import { draftReport } from '#reports/draft-report.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { hashesOf } from '#reports/settle-draft.ts'

type Stores = { db: Db; keys: KeyStore; recordings: RecordingStore }
type Act = { saidBy: keyof typeof WITHDRAWN_BY; by: string; at: Date }

/** Take an interview back (X5): everything of it is destroyed, and what the report's draft rested on it is a draft again. */
export async function withdraw({ db, ...stores }: Stores, interview: Interview, { saidBy, by, at }: Act) {
	const { unitId, id: interviewId } = interview
	const affected = await whatRestsOn(db, stores.keys, interview)
	await withdrawInterview(db, stores, { unitId, interviewId, reason: WITHDRAWN_BY[saidBy], by, at, affected })
}

/**
 * The sentences of the draft that read otherwise without this interview, by comparing the two drafts. Where nobody can
 * draft (the keys are locked, something is damaged) every decision is looked at again: a draft that cannot be made must
 * not stand in the way of a child who takes her words back.
 */
async function whatRestsOn(db: Db, keys: KeyStore, { unitId, roundId, key }: Interview): Promise<string[] | 'all'> {
	try {
		const material = await readReportMaterial(db, keys, { unitId, roundId })
		if (!material) return []
		const templates = readTemplates('sv')
		const interviews = material.archive.interviews.filter(({ id }) => id !== key)
		const without = { ...material, archive: { ...material.archive, interviews } }
		const [before, after] = [material, without].map((one) => hashesOf(draftReport(one, templates)))
		return [...(before ?? [])].filter(([sentence, hash]) => after?.get(sentence) !== hash).map(([sentence]) => sentence)
	} catch {
		return 'all'
	}
}
