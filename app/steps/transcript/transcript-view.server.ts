import { config, db, keys } from '#app/db.server.ts'
import { findJobOfInterview } from '#db/jobs.ts'
import { KeyDestroyed, KeysLocked } from '#db/keys.ts'
import { listPassagesLeftBehind } from '#db/passage-places.ts'
import { findRecording, findSoundReceipt, listChunks } from '#db/recordings.ts'
import { listTranscriptVersions } from '#db/transcripts.ts'
import { hasModel } from '#transcripts/has-model.server.ts'
import { dayOf } from '../kept-time.ts'
import { gapsBetween, type Gap } from './heard-at.ts'
import { listMoments } from './moments.server.ts'
import { openWork, type Work } from './work.server.ts'

type Scope = { unitId: string; interviewId: string }

/** Everything the transcript's page shows, in the state the interview is in. */
export async function viewTranscript(scope: Scope) {
	const work = await openOrNothing(() => openWork({ db, keys }, scope))
	return {
		isLocked: keys.isLocked(),
		sound: await viewSound(scope),
		soundDays: config.soundDays,
		job: await viewJob(scope),
		work: work && work.segments.length > 0 ? await viewWork(scope, work) : null,
		heardNothing: work?.segments.length === 0,
	}
}

/** What there is of the sound: whole or still on its way, due when, or gone with a receipt. */
export async function viewSound(scope: Scope) {
	const recording = await findRecording(db, scope)
	const receipt = await findSoundReceipt(db, scope)
	return {
		isThere: recording !== undefined,
		isWhole: !recording || recording.completedAt !== null,
		dueOn: recording?.soundDueAt ? dayOf(recording.soundDueAt) : null,
		receipt: receipt ? { on: dayOf(receipt.at), chunks: receipt.chunkCount ?? 0 } : null,
	}
}

async function viewWork(scope: Scope, { transcript, start, edits }: Work) {
	const versions = await listTranscriptVersions(db, scope)
	const { id, approvedAt, approvedId, isApproved } = transcript
	const model = versions.find(({ modelName: name }) => name !== null)
	return {
		...{ transcriptId: id, start, edits },
		model: model?.modelName ? { name: model.modelName, revision: model.modelRevision } : null,
		approvedOn: approvedAt ? dayOf(approvedAt) : null,
		/** False while a correction of approved words waits for approval: the seminar reads the earlier ones. */
		isApproved,
		gaps: await gapsOf(scope, transcript.gaps),
		moments: await listMoments(scope),
		hasTextBeside: versions[0]?.isBeside === true,
		leftBehind: approvedId ? (await listPassagesLeftBehind(db, keys, scope)).map(({ text }) => text) : [],
	}
}

/** Where the recording has no sound: from its chunks while they are there, afterwards as it was kept with the words. */
async function gapsOf(scope: Scope, kept: Gap[] | null): Promise<Gap[]> {
	const chunks = await listChunks(db, scope)
	return chunks.length > 0 ? gapsBetween(chunks) : (kept ?? [])
}

/** How the worker is doing with this interview: progress in whole per cent, or why it waits. */
export async function viewJob(scope: Scope) {
	const job = await findJobOfInterview(db, scope)
	if (!job || job.state === 'done') return null
	const facts = job.facts as { number?: number } | null
	return {
		state: job.state,
		code: whyItWaits(job.state) ?? job.code,
		percent: Math.round(job.progress * 100),
		number: String(facts?.number ?? ''),
		soundGoesTo: soundGoesTo(),
	}
}

/** The service that sound is sent to when it is written down; null where it stays on this machine. */
export function soundGoesTo() {
	return config.speechUrl.startsWith('local:') ? null : new URL(config.speechUrl).host
}

function whyItWaits(state: string) {
	if (state !== 'waiting') return null
	if (keys.isLocked()) return 'speech.locked'
	if (!config.speechUrl.startsWith('local:')) return null
	const model = config.speechUrl.replace(/^local:/, '')
	return hasModel({ modelsDir: config.modelsDir, model }) ? null : 'speech.no-model'
}

export async function openOrNothing<Value>(open: () => Promise<Value>) {
	try {
		return await open()
	} catch (error) {
		if (error instanceof KeyDestroyed || error instanceof KeysLocked) return undefined
		throw error
	}
}
