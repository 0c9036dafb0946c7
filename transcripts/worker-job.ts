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
import { listHeardWindows, removeHeardWindows, saveHeardWindow } from '#db/heard-windows.ts'
import { KeyDestroyed, KeysLocked, type KeyStore } from '#db/keys.ts'
import type { RecordingStore } from '#db/recording-store.ts'
import { listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { insertTranscript } from '#db/transcripts.ts'
import type { HeardSegment } from './join-segments.ts'
import { samplesOf, WrongSound } from './samples-of.ts'
import type { RecordedSound } from './sound-of-recording.ts'
import { transcribe, type KeptWindow, type Listener } from './transcribe.ts'
import { NoModel } from './has-model.server.ts'
import { ServiceBusy, ServiceFailed } from './remote-listener.ts'
import { WindowStuck } from './window-stuck.ts'

export type WorkerStores = { db: Db; keys: KeyStore; recordings: RecordingStore }
/** What is nobody's fault and ends by itself, or when somebody sees to it. */
const WAITED_FOR: readonly string[] = ['speech.no-model', 'speech.locked', 'speech.service-busy']
/** How often a job is held for another while: far more often than its lease runs out. */
const PULSE_MILLISECONDS = 15_000

type Working = WorkerStores & {
	worker: string
	clock: () => Date
	listener: () => Promise<Listener>
}

/**
 * Do one transcription job: open the sound, write down what is said, save the draft in the same batch that ends the job.
 *
 * What it waits for (a model, the master key, a busy speech service) puts it back untried. Anything else is tried three times; then it has
 * failed, with a code a person can act on. The words are in no log.
 *
 * @returns for how many milliseconds no job should be taken, because the speech service is busy.
 */
export async function doJob(working: Working, job: Job): Promise<number | undefined> {
	const { db, worker, clock } = working
	const held = { id: job.id, worker }
	const pulse = setInterval(() => void changeJobLease(db, { ...held, at: clock() }).catch(() => {}), PULSE_MILLISECONDS)
	try {
		await transcribeJob(working, job)
	} catch (error) {
		const code = codeOf(error)
		if (WAITED_FOR.includes(code)) {
			await changeJobToWaiting(db, { ...held, code })
			return error instanceof ServiceBusy ? error.breakMilliseconds : undefined
		}
		const isLast = job.attempts >= MOST_ATTEMPTS || code === 'speech.sound-gone'
		const facts: Record<string, number> = error instanceof WrongSound ? { number: error.number } : {}
		await changeJobToTried(db, { ...held, code, facts, at: clock(), isLast })
	} finally {
		clearInterval(pulse)
	}
	return undefined
}

async function transcribeJob(working: Working, job: Job) {
	const listener = await working.listener()
	const heard = await transcribe(listener, await soundOf(working, job), progressOf(working, job))
	if (heard) await saveDraft(working, job, { listener, heard })
}

/** Each window is kept, sealed, before the next: a killed worker's successor goes on after it. */
function progressOf({ db, keys, worker, clock }: Working, { id, unitId, interviewId }: Job) {
	return {
		onListened: (progress: number) => changeJobProgress(db, { id, worker, progress, at: clock() }),
		earlier: async (plan: string) => {
			const kept = await listHeardWindows(db, keys, { unitId, interviewId, plan })
			return new Map([...kept].map(([number, text]) => [number, JSON.parse(text) as KeptWindow]))
		},
		keep: (plan: string, number: number, kept: KeptWindow, progress: number) => {
			const job = { id, worker, progress, at: clock() }
			return saveHeardWindow(db, keys, { interviewId, plan, number, heard: JSON.stringify(kept), job })
		},
	}
}

async function saveDraft(
	working: Working,
	job: Job,
	{ listener, heard }: { listener: Listener; heard: HeardSegment[] },
) {
	const { db, keys, worker, clock } = working
	const { unitId, interviewId } = job
	const at = clock()
	const segments = heard.map((segment) => ({ ...segment, speaker: null, questionId: null, isVerbatim: false }))
	const { name: modelName, revision: modelRevision, hash: modelHash } = listener
	const made = { madeBy: 'model' as const, modelName, modelRevision, modelHash, version: 1 }
	try {
		await atomically(db, [
			...(await insertTranscript(db, keys, { unitId, interviewId, ...made, by: worker, at, segments })),
			...finishJob(db, { id: job.id, worker, at }),
			removeHeardWindows(db, { interviewId }),
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

/** The recording's chunks, each opened when it is listened to and forgotten after. */
async function soundOf({ db, keys, recordings }: WorkerStores, { unitId, interviewId }: Job): Promise<RecordedSound> {
	return {
		chunks: await listChunks(db, { unitId, interviewId }),
		read: async (number) =>
			samplesOf(await openSound(keys, interviewId, await recordings.read(interviewId, number)), number),
	}
}

function codeOf(error: unknown) {
	if (error instanceof NoModel) return error.code
	if (error instanceof WrongSound) return error.code
	if (error instanceof WindowStuck || error instanceof ServiceFailed || error instanceof ServiceBusy) return error.code
	if (error instanceof KeysLocked) return 'speech.locked'
	return error instanceof KeyDestroyed ? 'speech.sound-gone' : 'speech.broke'
}
