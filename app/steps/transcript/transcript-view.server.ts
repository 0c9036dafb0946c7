import { config, db, keys } from '#app/db.server.ts'
import { findJobOfInterview } from '#db/jobs.ts'
import { KeyDestroyed, KeysLocked } from '#db/keys.ts'
import { findRecording, findSoundReceipt } from '#db/recordings.ts'
import { findAnswers, findTranscript } from '#db/transcripts.ts'
import { suggestReplacements } from '#transcripts/deidentify.ts'
import { hasModel } from '#transcripts/has-model.server.ts'

type Scope = { unitId: string; interviewId: string }

/** Everything the transcript's page shows, in the state the interview is in. */
export async function viewTranscript(scope: Scope) {
	const transcript = await openOrNothing(() => findTranscript(db, keys, scope))
	const recording = await findRecording(db, scope)
	const receipt = await findSoundReceipt(db, scope)
	return {
		isLocked: keys.isLocked(),
		sound: {
			isThere: recording !== undefined,
			isWhole: !recording || recording.completedAt !== null,
			dueOn: recording?.soundDueAt?.toISOString().slice(0, 10) ?? null,
			receipt: receipt ? { on: receipt.at.toISOString().slice(0, 10), chunks: receipt.chunkCount ?? 0 } : null,
		},
		soundDays: config.soundDays,
		job: transcript && transcript.segments.length > 0 ? null : await viewJob(scope),
		transcript: transcript
			? {
					version: transcript.version,
					approvedOn: transcript.approvedAt?.toISOString().slice(0, 10) ?? null,
					/** False while a correction of an approved transcript waits for approval: the seminar reads the earlier one. */
					isApproved: transcript.isApproved,
					segments: transcript.segments,
					suggestions: suggestReplacements(transcript.segments.map(({ text }) => text)),
				}
			: null,
		answers: (await openOrNothing(() => findAnswers(db, keys, scope))) ?? {},
	}
}

/** How the worker is doing with this interview: progress in whole per cent, or why it waits. */
async function viewJob(scope: Scope) {
	const job = await findJobOfInterview(db, scope)
	if (!job || job.state === 'done' || job.state === 'cancelled') return null
	const facts = job.facts as { number?: number } | null
	return {
		state: job.state,
		code: whyItWaits(job.state) ?? job.code,
		percent: Math.round(job.progress * 100),
		number: String(facts?.number ?? ''),
	}
}

function whyItWaits(state: string) {
	if (state !== 'waiting') return null
	if (keys.isLocked()) return 'speech.locked'
	const model = config.speechUrl.replace(/^local:/, '')
	return hasModel({ modelsDir: config.modelsDir, model }) ? null : 'speech.no-model'
}

async function openOrNothing<Value>(open: () => Promise<Value>) {
	try {
		return await open()
	} catch (error) {
		if (error instanceof KeyDestroyed || error instanceof KeysLocked) return undefined
		throw error
	}
}
