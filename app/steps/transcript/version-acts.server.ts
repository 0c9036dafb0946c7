import { findJobOfInterview, insertJob } from '#db/jobs.ts'
import { atomically } from '#db/client.ts'
import { findRecording } from '#db/recordings.ts'
import { listTranscriptEdits } from '#db/transcript-edits.ts'
import { findTranscriptVersion } from '#db/transcripts.ts'
import { besideOf } from './beside.ts'
import { applyEdits } from './edit-segments.ts'
import { readEdit } from './edit-shape.ts'
import { keepVetoes } from './unquotable.ts'
import type { Act, Stores } from './stores.server.ts'
import { addEdits, asWork, beginVersion, type Work } from './work.server.ts'

type Scope = { unitId: string; interviewId: string }

/** The words of a version as they stood after so many of its changes; undefined when there is none of that id. */
export async function openVersion(
	{ db, keys }: Pick<Stores, 'db' | 'keys'>,
	scope: Scope,
	{ transcriptId, after }: { transcriptId: string; after: number },
) {
	const version = await findTranscriptVersion(db, keys, { ...scope, transcriptId })
	if (!version) return undefined
	const edits = await listTranscriptEdits(db, keys, { ...scope, transcriptId })
	const until = edits.filter(({ number }) => number <= after).map(({ edit }) => readEdit(edit))
	const start = version.segments.map((segment) => asWork(segment, version.madeBy))
	return { version, segments: applyEdits(start, until) }
}

/**
 * What a person does with earlier versions: bring one back as a new version, take in the computer's words for one utterance,
 * or have the computer write the sound down again. Nothing that was there goes away.
 */
export async function actOnVersions(
	stores: Stores,
	act: Act,
	{ work, form }: { work: Work; form: FormData },
): Promise<'done' | 'listens' | 'stale' | 'isGone' | 'isBusy'> {
	const does = form.get('act')
	if (does === 'again') return transcribeAgain(stores, act)
	const which = { transcriptId: String(form.get('version')), after: Number(form.get('after') ?? 0) }
	const opened = await openVersion(stores, act, which)
	if (!opened) return 'isGone'
	if (does === 'back') {
		const { madeBy } = opened.version
		const made = madeBy === 'model' && which.after === 0 ? ('model' as const) : ('person' as const)
		const isBegun = await beginVersion(stores, act, {
			work,
			segments: keepVetoes(opened.segments, work.segments),
			madeBy: made,
		})
		return isBegun ? 'done' : 'stale'
	}
	const segmentId = String(form.get('segment'))
	const row = besideOf(work.segments, opened.segments).find((beside) => beside.segmentId === segmentId)
	if (!row?.text) return 'isGone'
	const { text, words } = row
	return (await addEdits(stores, act, work, [{ kind: 'take', segmentId, text, words }])) ? 'done' : 'stale'
}

async function transcribeAgain({ db }: Stores, act: Act) {
	const recording = await findRecording(db, act)
	if (!recording?.completedAt) return 'isGone'
	const job = await findJobOfInterview(db, act)
	if (job && ['waiting', 'running'].includes(job.state)) return 'isBusy'
	await atomically(db, [insertJob(db, { kind: 'transcribe', ...act })])
	return 'listens'
}
