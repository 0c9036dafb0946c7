import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_UNIT, demoMemberId } from '#app/demo/demo-people.ts'
import { makeSoundTurns, TURN_MILLISECONDS } from '#app/steps/interview/sound-turn.server.ts'
import { isStale } from '#db/client.ts'
import { findRecording, listChunks, saveChunk } from '#db/recordings.ts'
import { jobs } from '#db/schema.ts'
import { findTranscript, saveTranscript, saveTranscriptApproval } from '#db/transcripts.ts'
import { makeUploadRig, sealTo, type RigInterview, type UploadRig } from '#tests/fixtures/upload-rig.ts'

let rig: UploadRig
beforeAll(async () => {
	rig = await makeUploadRig(2)
	await rig.start()
})
afterAll(() => rig.close())

test('one device at a time sends the sound of a conversation; another has its turn when the first is done, or has long been silent', () => {
	const turns = makeSoundTurns()
	const at = (milliseconds: number) => new Date(1_000_000 + milliseconds)
	const asks = (device: string, milliseconds: number) =>
		turns.take({ interviewId: 'one', device, at: at(milliseconds) })
	expect([asks('phone', 0), asks('laptop', 5_000), asks('phone', 15_000)]).toEqual([true, false, true])
	expect(turns.take({ interviewId: 'other', device: 'laptop', at: at(15_000) })).toBe(true)
	expect(turns.isHeardElsewhere({ interviewId: 'one', device: 'laptop', at: at(16_000) })).toBe(true)
	expect(turns.isHeardElsewhere({ interviewId: 'one', device: 'phone', at: at(16_000) })).toBe(false)
	expect([asks('laptop', 15_000 + TURN_MILLISECONDS - 1), asks('laptop', 15_000 + TURN_MILLISECONDS)]).toEqual([
		false,
		true,
	])
	turns.giveBack({ interviewId: 'one', device: 'phone' })
	expect(asks('phone', 36_000)).toBe(false)
	turns.giveBack({ interviewId: 'one', device: 'laptop' })
	expect(asks('phone', 36_000)).toBe(true)
})

test('sound of a second device waits while the first sends, is taken in after the first said it was whole, and is written down anew', async () => {
	const interview = rig.interviews[0]!
	const [one, two, three] = await sealedChunks(interview, 3)
	const send = (number: number, sealed: Uint8Array, device: string) => rig.send(interview, { number, sealed, device })
	expect((await send(0, one!, 'phone')).status).toBe(200)
	expect(await send(0, two!, 'laptop')).toMatchObject({ status: 409, body: { code: 'chunk.other-device' } })
	expect(await askWhere(interview, 'laptop')).toMatchObject({
		isHeardElsewhere: true,
		there: { next: 1, endSeconds: 5 },
	})
	expect(await askWhere(interview, 'phone')).toMatchObject({ isHeardElsewhere: false })

	expect((await finish(interview, 1, 'phone')).status).toBe(204)
	expect(await statesOfJobs(interview)).toEqual(['waiting'])
	expect((await send(0, two!, 'laptop')).body).toMatchObject({ code: 'chunk.number-taken', next: 1, endSeconds: 5 })
	expect((await send(1, two!, 'laptop')).status).toBe(200)
	expect((await finish(interview, 2, 'laptop')).status).toBe(204)
	expect((await findRecording(rig.db, interview))?.chunkCount).toBe(2)
	expect(await statesOfJobs(interview)).toEqual(['cancelled', 'waiting'])
	expect((await finish(interview, 2, 'laptop')).status).toBe(204)
	expect(await statesOfJobs(interview), 'said twice, it is written down once').toHaveLength(2)

	await approve(interview)
	expect(await send(2, three!, 'laptop')).toMatchObject({ status: 410, body: { code: 'chunk.words-approved' } })
	expect(await listChunks(rig.db, interview)).toHaveLength(2)
})

test('words that are approved in the very moment a chunk comes leave no sound behind that nobody would destroy (R-4)', async () => {
	const interview = rig.interviews[1]!
	await approve(interview)
	const chunk = { number: 0, startSeconds: 0, seconds: 5, sizeBytes: 1, sha256: 'x', ...interview }
	const saved = saveChunk(rig.db, { ...chunk, unitId: DEMO_UNIT.id, by: demoMemberId('karin'), at: new Date() })
	expect(await saved.then(() => undefined, isStale)).toBe(true)
	expect([await listChunks(rig.db, interview), await findRecording(rig.db, interview)]).toEqual([[], undefined])
})

async function approve({ interviewId }: RigInterview) {
	const act = { unitId: DEMO_UNIT.id, interviewId, by: demoMemberId('karin'), at: new Date() }
	const words = { text: 'Hej', speaker: 'child' as const, questionId: null, startSeconds: null, endSeconds: null }
	const turn = { ...words, isVerbatim: true, hasWarning: false, source: 'typed' as const, writtenBy: 'person' as const }
	await saveTranscript(rig.db, rig.keys, { ...act, madeBy: 'person', version: 1, segments: [turn] })
	const transcriptId = (await findTranscript(rig.db, rig.keys, act))!.id
	await saveTranscriptApproval(rig.db, { ...act, transcriptId, soundDueAt: new Date(Date.now() + 86_400_000) })
}

async function statesOfJobs({ interviewId }: RigInterview) {
	const rows = await rig.db.select().from(jobs).where(eq(jobs.interviewId, interviewId)).orderBy(jobs.createdAt)
	return rows.map(({ state }) => state)
}

function askWhere({ interviewId }: RigInterview, device: string): Promise<unknown> {
	const headers = { Cookie: rig.cookie(), 'Lyhord-Device': device }
	return fetch(`${rig.origin}/interviews/${interviewId}/recording`, { headers }).then((answer) => answer.json())
}

function finish({ interviewId }: RigInterview, count: number, device: string) {
	return fetch(`${rig.origin}/interviews/${interviewId}/recording`, {
		method: 'POST',
		body: JSON.stringify({ count, isPartial: false }),
		headers: { Cookie: rig.cookie(), Origin: rig.origin, 'Content-Type': 'application/json', 'Lyhord-Device': device },
	})
}

function sealedChunks({ soundRecipient }: RigInterview, count: number) {
	return Promise.all(Array.from({ length: count }, (_, nth) => sealTo(soundRecipient, new Uint8Array([nth]))))
}
