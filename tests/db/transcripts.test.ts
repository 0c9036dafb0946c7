import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, isConflict } from '#db/client.ts'
import { KeyDestroyed } from '#db/keys.ts'
import { findRecording } from '#db/recordings.ts'
import {
	findAnswers,
	findTranscript,
	listApprovedTranscripts,
	saveAnswers,
	saveTranscript,
	saveTranscriptApproval,
} from '#db/transcripts.ts'
import { makeInterview, makeRound, recordSound } from '../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

const SECRET = 'Jag vill inte att någon vet att jag gömmer mig i sandlådan.'
let unit: TestUnit

beforeAll(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
})
afterAll(() => unit.close())

test('what was said comes back word for word and in order, and never lies readable in the database', async () => {
	const alva = await makeInterview(unit, 'alva')
	await saveTranscript(unit.db, unit.keys, { ...alva, ...byHand(1, ['Vad vill du berätta?', SECRET]) })
	const found = await findTranscript(unit.db, unit.keys, alva)
	expect(found?.segments.map(({ number, text }) => [number, text])).toEqual([
		[0, 'Vad vill du berätta?'],
		[1, SECRET],
	])
	expect(wholeDatabase(unit).includes('sandlådan')).toBe(false)
	expect(wholeDatabase(unit).includes(Buffer.from(alva.interviewId))).toBe(true)
})

test('a version is never overwritten: of two who save at once the second is told, and the first stands', async () => {
	const bilal = await makeInterview(unit, 'bilal')
	await saveTranscript(unit.db, unit.keys, { ...bilal, ...byHand(1, ['först']) })
	const saves = await Promise.allSettled(
		['ena', 'andra'].map((text) => saveTranscript(unit.db, unit.keys, { ...bilal, ...byHand(2, [text]) })),
	)
	const refused = saves.flatMap((save) => (save.status === 'rejected' ? [save.reason as unknown] : []))
	expect(refused).toHaveLength(1)
	expect(isConflict(refused[0], 'transcripts.')).toBe(true)
	const kept = saves.findIndex(({ status }) => status === 'fulfilled')
	expect((await findTranscript(unit.db, unit.keys, bilal))?.segments[0]?.text).toBe(['ena', 'andra'][kept])
})

test('a long conversation is kept whole', async () => {
	const cilla = await makeInterview(unit, 'cilla')
	const texts = Array.from({ length: 2_300 }, (_, number) => `Replik ${number}`)
	await saveTranscript(unit.db, unit.keys, { ...cilla, ...byHand(1, texts) })
	expect((await findTranscript(unit.db, unit.keys, cilla))?.segments.map(({ text }) => text)).toEqual(texts)
})

test('another unit sees neither words nor answers', async () => {
	const dino = await makeInterview(unit, 'dino')
	await saveTranscript(unit.db, unit.keys, { ...dino, ...byHand(1, [SECRET]) })
	await saveAnswers(unit.db, unit.keys, { ...dino, answers: { knowsWhy: 'no' } })
	const other = { unitId: 'unit-other', interviewId: dino.interviewId }
	expect(await findTranscript(unit.db, unit.keys, other)).toBeUndefined()
	expect(await findAnswers(unit.db, unit.keys, other)).toBeUndefined()
	expect(await findAnswers(unit.db, unit.keys, dino)).toEqual({ knowsWhy: 'no' })
	expect(await listApprovedTranscripts(unit.db, unit.keys, { unitId: 'unit-other', roundId: 'round-2026' })).toEqual([])
})

test('the seminar reads what is approved and nothing else; a correction only when it is approved too', async () => {
	const elsa = await makeInterview(unit, 'elsa')
	const first = await savedVersion(elsa, 1, 'Det som sas')
	expect(await wordsOfSeminar(elsa.interviewId)).toBeUndefined()
	await saveTranscriptApproval(unit.db, { ...elsa, transcriptId: first, soundDueAt: NOW })
	const second = await savedVersion(elsa, 2, 'Det som verkligen sas')
	expect(await wordsOfSeminar(elsa.interviewId)).toEqual(['Det som sas'])
	expect(await findTranscript(unit.db, unit.keys, elsa)).toMatchObject({ isApproved: false, approvedAt: NOW })
	await saveTranscriptApproval(unit.db, { ...elsa, transcriptId: second, soundDueAt: NOW })
	expect(await wordsOfSeminar(elsa.interviewId)).toEqual(['Det som verkligen sas'])
})

test('approving a correction never puts off the day on which the sound must be gone', async () => {
	const frida = await makeInterview(unit, 'frida')
	await recordSound(unit, frida, new Float32Array(16_000))
	const transcriptId = await savedVersion(frida, 1, 'Hej')
	const due = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
	await saveTranscriptApproval(unit.db, { ...frida, transcriptId, soundDueAt: due(10) })
	await saveTranscriptApproval(unit.db, { ...frida, transcriptId, soundDueAt: due(30) })
	expect((await findRecording(unit.db, frida))?.soundDueAt).toEqual(due(10))
})

test('when the key of the words is destroyed nobody reads them any more', async () => {
	const gunnar = await makeInterview(unit, 'gunnar')
	await saveTranscript(unit.db, unit.keys, { ...gunnar, ...byHand(1, [SECRET]) })
	unit.keys.destroy('words', gunnar.interviewId)
	await expect(findTranscript(unit.db, unit.keys, gunnar)).rejects.toThrow(KeyDestroyed)
})

function byHand(version: number, texts: readonly string[]) {
	const turn = { startSeconds: null, endSeconds: null, speaker: 'child' as const, questionId: null }
	const segments = texts.map((text) => ({ ...turn, text, isVerbatim: false, hasWarning: false }))
	return { madeBy: 'person' as const, version, segments }
}

async function savedVersion(interview: Awaited<ReturnType<typeof makeInterview>>, version: number, text: string) {
	const id = `${interview.interviewId}-${version}`
	await saveTranscript(unit.db, unit.keys, { ...interview, ...byHand(version, [text]), id })
	return id
}

async function wordsOfSeminar(interviewId: string) {
	const scope = { unitId: unit.unit.id, roundId: 'round-2026' }
	const approved = await listApprovedTranscripts(unit.db, unit.keys, scope)
	return approved.find((one) => one.interviewId === interviewId)?.segments.map(({ text }) => text)
}

/** Every byte of the database, what waits in its log included. */
function wholeDatabase({ db }: TestUnit) {
	return fileOf(db)!.serialize()
}
