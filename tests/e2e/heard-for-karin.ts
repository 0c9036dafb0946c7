import { createHash } from 'node:crypto'
import { Encrypter } from 'age-encryption'
import { eq } from 'drizzle-orm'
import { DEMO_UNIT } from '#app/demo/demo-people.ts'
import { atomically, closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { saveInterview } from '#db/interviews.ts'
import { openKeys } from '#db/keys.ts'
import { openRecordings } from '#db/recording-store.ts'
import { chunks, interviews, members, recordings, rounds } from '#db/schema.ts'
import { insertTranscript, type NewSegment } from '#db/transcripts.ts'
import { wavOf } from '#transcripts/samples-of.ts'
import { babble } from '#tests/fixtures/babble.ts'
import type { DemoServer } from './demo-server.ts'

const CHUNK_SECONDS = 5

type Heard = { interviewId: string; segments: readonly NewSegment[]; chunkStarts: readonly number[]; age?: number }

/** An interview of Karin's in the demo unit, held, recorded and written down by the computer, as the worker leaves it. */
export async function fillHeardInterview(server: DemoServer, { interviewId, segments, chunkStarts, age = 15 }: Heard) {
	const config = readConfig(server.env)
	const db = openDatabase(config.databaseUrl)
	const keys = await openKeys(config)
	const store = openRecordings(config.recordingsUrl)
	const [karin] = await db.select().from(members).where(eq(members.signature, 'KARLIN'))
	const [round] = await db.select().from(rounds).where(eq(rounds.id, 'demo-round-2026'))
	const recipients = await keys.createInterviewKeys(interviewId)
	const at = new Date()
	const by = karin!.id
	const scope = { unitId: DEMO_UNIT.id, interviewId }
	await saveInterview(db, {
		...{ id: interviewId, roundId: round!.id, unitId: DEMO_UNIT.id, assignmentId: `assignment-${interviewId}` },
		...{ gender: 'girl', age, interviewerId: by, household: null, isProtected: false, groupName: 'Barngruppen' },
		...{ ...recipients, by, at },
	})
	const held = {
		startedAt: at,
		endedAt: at,
		closedAt: at,
		ending: 'complete' as const,
		mayQuote: true,
		isRecorded: true,
	}
	await db.update(interviews).set(held).where(eq(interviews.id, interviewId))

	const encrypter = new Encrypter()
	encrypter.addRecipient(recipients.soundRecipient)
	const rows = []
	for (const [number, startSeconds] of chunkStarts.entries()) {
		const sealed = await encrypter.encrypt(wavOf(babble(CHUNK_SECONDS)))
		await store.save(interviewId, number, sealed)
		const sha256 = createHash('sha256').update(sealed).digest('hex')
		const size = { seconds: CHUNK_SECONDS, sizeBytes: sealed.length, sha256 }
		rows.push({ interviewId, number, startSeconds, ...size, receivedAt: at })
	}
	const whole = { interviewId, unitId: DEMO_UNIT.id, startedAt: at, completedAt: at, chunkCount: rows.length }
	const made = { madeBy: 'model' as const, modelName: 'kb-whisper-small', modelRevision: 'strict', version: 1 }
	await atomically(db, [
		db.insert(recordings).values(whole),
		db.insert(chunks).values(rows),
		...(await insertTranscript(db, keys, { ...scope, ...made, by: 'worker', at, segments })),
	])
	keys.close()
	closeDatabase(db)
}
