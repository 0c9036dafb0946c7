import type { Db } from '#db/client.ts'
import { listAreas } from '#db/development-areas.ts'
import type { KeyStore } from '#db/keys.ts'
import type { Interview } from '#db/interviews.ts'
import { listPassages } from '#db/passages.ts'
import type { RecordingStore } from '#db/recording-store.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { listResolutions } from '#db/report-resolutions.ts'
import { WITHDRAWN_BY, withdrawInterview } from '#db/withdrawals.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { restsOn } from '#reports/rests-on.ts'

type Stores = { db: Db; keys: KeyStore; recordings: RecordingStore }
type Act = { saidBy: keyof typeof WITHDRAWN_BY; by: string; at: Date }

/** Take an interview back (X5): everything of it is destroyed, and what the report's draft rested on it is a draft again. */
export async function withdraw({ db, ...stores }: Stores, interview: Interview, { saidBy, by, at }: Act) {
	const { unitId, id: interviewId } = interview
	const affected = await whatRestsOn(db, stores.keys, interview)
	await withdrawInterview(db, stores, { unitId, interviewId, reason: WITHDRAWN_BY[saidBy], by, at, affected })
}

/**
 * The decisions about the draft that rest on this interview. Where nobody can draft (the keys are locked, something is
 * damaged) every decision is looked at again: a draft that cannot be made must not stand in the way of a child who takes
 * her words back.
 */
async function whatRestsOn(db: Db, keys: KeyStore, { id, unitId, roundId, key }: Interview): Promise<string[] | 'all'> {
	const scope = { unitId, roundId }
	try {
		const material = await readReportMaterial(db, keys, scope)
		if (!material) return []
		const passages = await listPassages(db, keys, scope)
		const hers = new Set(passages.filter(({ interviewId }) => interviewId === id).map((passage) => passage.id))
		const areas = await listAreas(db, scope)
		const evidenceOf = areas.filter(({ evidenceIds }) => evidenceIds.some((one) => hers.has(one)))
		return restsOn({
			material,
			interviewId: key,
			templates: readTemplates('sv'),
			resolutions: await listResolutions(db, scope),
			evidenceOf: evidenceOf.map((area) => area.key),
		})
	} catch {
		return 'all'
	}
}
