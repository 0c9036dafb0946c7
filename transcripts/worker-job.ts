import { auditEvent } from '#db/audit.ts'
import { atomically, type Db } from '#db/client.ts'
import {
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
import { placeChunks } from './place-chunks.ts'
import { samplesOf, WrongSound } from './samples-of.ts'
import { NoModel, transcribe, type SpeechModel } from './transcribe.ts'

export type WorkerStores = { db: Db; keys: KeyStore; recordings: RecordingStore }
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
	try {
		await transcribeJob(working, job)
	} catch (error) {
		const code = codeOf(error)
		if (code === 'speech.no-model' || code === 'speech.locked') return changeJobToWaiting(db, { ...held, code })
		const isLast = job.attempts >= MOST_ATTEMPTS || code === 'speech.sound-gone'
		const facts: Record<string, number> = error instanceof WrongSound ? { number: error.number } : {}
		await changeJobToTried(db, { ...held, code, facts, at: clock(), isLast })
	}
}

async function transcribeJob(working: Working, job: Job) {
	const { db, keys, worker, clock } = working
	const { unitId, interviewId } = job
	const model = await working.loadModel()
	const samples = await soundOf(working, job)
	const onProgress = (progress: number) => changeJobProgress(db, { id: job.id, worker, progress, at: clock() })
	if (!(await onProgress(0))) return
	const heard = await transcribe(model, samples, onProgress)
	if (!heard) return

	const at = clock()
	const version = ((await findTranscript(db, keys, { unitId, interviewId }))?.version ?? 0) + 1
	const segments = heard.map(({ text, startSeconds, endSeconds, hasWarning }) => ({
		text,
		startSeconds,
		endSeconds,
		hasWarning,
		speaker: null,
		questionId: null,
		isVerbatim: false,
	}))
	await atomically(db, [
		...(await insertTranscript(db, keys, {
			unitId,
			interviewId,
			madeBy: 'model',
			modelName: model.name,
			modelRevision: model.revision,
			version,
			by: worker,
			at,
			segments,
		})),
		...finishJob(db, { id: job.id, worker, at }),
		auditEvent({ unitId, by: 'worker', did: 'transcript.drafted', to: interviewId, at }),
	])
}

async function soundOf({ db, keys, recordings }: WorkerStores, { unitId, interviewId }: Job) {
	const rows = await listChunks(db, { unitId, interviewId })
	const placed = []
	for (const { number, startSeconds } of rows) {
		const wav = await openSound(keys, interviewId, await recordings.read(interviewId, number))
		placed.push({ startSeconds, samples: samplesOf(wav, number) })
	}
	return placeChunks(placed)
}

function codeOf(error: unknown) {
	if (error instanceof NoModel) return error.code
	if (error instanceof WrongSound) return error.code
	if (error instanceof KeysLocked) return 'speech.locked'
	return error instanceof KeyDestroyed ? 'speech.sound-gone' : 'speech.broke'
}
