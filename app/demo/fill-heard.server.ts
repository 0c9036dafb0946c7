import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import { atomically } from '#db/client.ts'
import { findInterview } from '#db/interviews.ts'
import { claimJob, finishJob } from '#db/jobs.ts'
import { changeRecordingToComplete, saveChunk } from '#db/recordings.ts'
import { insertTranscript } from '#db/transcripts.ts'
import { SAMPLE_RATE, wavOf } from '#transcripts/samples-of.ts'
import { demoSoundFile } from './demo-files.server.ts'
import type { DemoKit } from './demo-kit.server.ts'
import { HEARD_TALK, type HeardTurn } from './heard-talk.ts'

const CHUNK_SECONDS = 5
const KEPT_RATE = 8_000
const SILENCE = 128 // of unsigned 8-bit sound
const CERTAINTY = 0.7
const WORKER = 'demo'

/**
 * The sound of a conversation and what the computer wrote of it, unread: to be listened to, corrected and de-identified.
 * What the demo calls the model says that it is none.
 */
export async function fillHeard(kit: DemoKit, interviewId: string) {
	const { db, keys, unitId, now: at } = kit
	const interview = await findInterview(db, { unitId, interviewId })
	const by = interview?.interviewerId
	if (!interview?.soundRecipient || !by) throw new Error('The demo has no such interview to record.')
	const act = { unitId, interviewId, by, at }
	const chunkCount = await fillChunks(kit, { ...act, soundRecipient: interview.soundRecipient })
	await changeRecordingToComplete(db, { ...act, chunkCount })
	const job = await claimJob(db, { worker: WORKER, at })
	if (!job) throw new Error('The demo’s recording waits for no transcription.')
	const made = { madeBy: 'model' as const, modelName: 'EXEMPELDATA', modelRevision: null, version: 1 }
	await atomically(db, [
		...(await insertTranscript(db, keys, { ...act, ...made, by: 'worker', segments: HEARD_TALK.map(segmentOf) })),
		...finishJob(db, { id: job.id, worker: WORKER, at }),
	])
}

type Sound = { unitId: string; interviewId: string; by: string; at: Date; soundRecipient: string }

/** @returns how many chunks the sound became. */
async function fillChunks({ db, recordings }: DemoKit, { soundRecipient, ...act }: Sound) {
	const encrypter = new Encrypter()
	encrypter.addRecipient(soundRecipient)
	const samples = readSound()
	const length = CHUNK_SECONDS * SAMPLE_RATE
	const chunkCount = Math.ceil(samples.length / length)
	for (let number = 0; number < chunkCount; number += 1) {
		const part = samples.slice(number * length, (number + 1) * length)
		const sealed = await encrypter.encrypt(wavOf(part))
		await recordings.save(act.interviewId, number, sealed)
		const place = { number, startSeconds: number * CHUNK_SECONDS, seconds: part.length / SAMPLE_RATE }
		const sha256 = createHash('sha256').update(sealed).digest('hex')
		await saveChunk(db, { ...act, ...place, sizeBytes: sealed.length, sha256 })
	}
	return chunkCount
}

function readSound() {
	const kept = gunzipSync(readFileSync(demoSoundFile))
	const times = SAMPLE_RATE / KEPT_RATE
	return Float32Array.from({ length: kept.length * times }, (_, index) => {
		return ((kept[Math.floor(index / times)] ?? SILENCE) - SILENCE) / SILENCE
	})
}

/** Words share an utterance's time by their letters: near enough to play along with. */
function segmentOf({ speaker, startSeconds, endSeconds, text, unsure = [] }: HeardTurn) {
	const said = text.split(' ')
	const secondsALetter = (endSeconds - startSeconds) / text.length
	let letters = 0
	const words = said.map((word) => {
		const start = startSeconds + letters * secondsALetter
		letters += word.length + 1
		const end = Math.min(endSeconds, startSeconds + letters * secondsALetter)
		return { text: word, startSeconds: start, endSeconds: end, isUncertain: unsure.includes(word.replace(/[.,]$/, '')) }
	})
	return {
		...{ text, words, startSeconds, endSeconds, speaker: null, questionId: null, isVerbatim: false, hasWarning: false },
		...{ suggestedSpeaker: speaker, suggestionCertainty: CERTAINTY },
	}
}
