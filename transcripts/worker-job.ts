import { auditEvent } from '#db/audit.ts'
import { atomically, isConflict, type Db } from '#db/client.ts'
import {
	changeJobLease,
	changeJobProgress,
	changeJobToTried,
	changeJobToWaiting,
	finishJob,
	MOST_ATTEMPTS,
	type Job,
} from '#db/jobs.ts'
import { KeyDestroyed, KeysLocked, type KeyStore } from '#db/keys.ts'
import type { RecordingStore } from '#db/recording-store.ts'
import { listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { findTranscript, insertTranscript } from '#db/transcripts.ts'
import type { HeardSegment } from './join-segments.ts'
import { stretchesOf } from './place-chunks.ts'
import { samplesOf, WrongSound } from './samples-of.ts'
import { NoModel, transcribe, type SpeechModel } from './transcribe.ts'

export type WorkerStores = { db: Db; keys: KeyStore; recordings: RecordingStore }
/** How often a job is held for another while: far more often than its lease runs out. */
const PULSE_MILLISECONDS = 15_000

type Working = WorkerStores & { worker: string; clock: () => Date; loadModel: () => Promise<SpeechModel> }

/**
 * Do one transcription job: open the sound, write down what is said, save the draft in the same batch that ends the job.
 *
 * What it waits for (a model, the master key) puts it back untried. Anything else is tried three times; then it has
 * failed, with a code a person can act on. The words are in no log.
 */
export async function doJob(working: Working, job: Job) {
	const { db, worker, clock } = working
	const held = { id: job.id, worker }
	const pulse = setInterval(() => void changeJobLease(db, { ...held, at: clock() }).catch(() => {}), PULSE_MILLISECONDS)
	try {
		await transcribeJob(working, job)
	} catch (error) {
		const code = codeOf(error)
		if (code === 'speech.no-model' || code === 'speech.locked') return changeJobToWaiting(db, { ...held, code })
		const isLast = job.attempts >= MOST_ATTEMPTS || code === 'speech.sound-gone'
		const facts: Record<string, number> = error instanceof WrongSound ? { number: error.number } : {}
		await changeJobToTried(db, { ...held, code, facts, at: clock(), isLast })
	} finally {
		clearInterval(pulse)
	}
}

async function transcribeJob(working: Working, job: Job) {
	const { db, keys, worker, clock } = working
	const { unitId, interviewId } = job
	const model = await working.loadModel()
	if (await findTranscript(db, keys, { unitId, interviewId })) return endWithoutDraft(working, job)
	const stretches = stretchesOf(await soundOf(working, job))
	const onProgress = (progress: number) => changeJobProgress(db, { id: job.id, worker, progress, at: clock() })
	if (!(await onProgress(0))) return
	const heard = await transcribe(model, stretches, onProgress)
	if (heard) await saveDraft(working, job, { model, heard })
}

async function saveDraft(working: Working, job: Job, { model, heard }: { model: SpeechModel; heard: HeardSegment[] }) {
	const { db, keys, worker, clock } = working
	const { unitId, interviewId } = job
	const at = clock()
	const segments = heard.map((segment) => ({ ...segment, speaker: null, questionId: null, isVerbatim: false }))
	const made = { madeBy: 'model' as const, modelName: model.name, modelRevision: model.revision, version: 1 }
	try {
		await atomically(db, [
			...(await insertTranscript(db, keys, { unitId, interviewId, ...made, by: worker, at, segments })),
			...finishJob(db, { id: job.id, worker, at }),
			auditEvent({ unitId, by: 'worker', did: 'transcript.drafted', to: interviewId, at }),
		])
	} catch (error) {
		if (!isConflict(error, 'transcripts.')) throw error
		await endWithoutDraft(working, job)
	}
}

/** Somebody has written the conversation by hand meanwhile: their words stand. */
async function endWithoutDraft({ db, worker, clock }: Working, { id }: Job) {
	await atomically(db, finishJob(db, { id, worker, at: clock() }))
}

async function soundOf({ db, keys, recordings }: WorkerStores, { unitId, interviewId }: Job) {
	const rows = await listChunks(db, { unitId, interviewId })
	const placed = []
	for (const { number, startSeconds } of rows) {
		const wav = await openSound(keys, interviewId, await recordings.read(interviewId, number))
		placed.push({ startSeconds, samples: samplesOf(wav, number) })
	}
	return placed
}

function codeOf(error: unknown) {
	if (error instanceof NoModel) return error.code
	if (error instanceof WrongSound) return error.code
	if (error instanceof KeysLocked) return 'speech.locked'
	return error instanceof KeyDestroyed ? 'speech.sound-gone' : 'speech.broke'
}
