import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
	approve,
	keepEdits,
	listMissed,
	saveFirst,
	startFromNotes,
} from '#app/steps/transcript/transcript-acts.server.ts'
import { turnsOfTyped } from '#app/steps/transcript/typed-text.ts'
import { removeInterviewContent } from '#db/interview-erasures.ts'
import { saveMark } from '#db/interview-marks.ts'
import { claimJob, findJobOfInterview } from '#db/jobs.ts'
import { findPicturesReceipt, listPictures } from '#db/pictures.ts'
import { findRecording, findSoundReceipt } from '#db/recordings.ts'
import { transcriptEdits } from '#db/schema.ts'
import { sealWords } from '#db/seal.ts'
import { findTranscript, listTranscriptVersions, saveAnswers } from '#db/transcripts.ts'
import { keepPicture, recordSound } from '../../../fixtures/recorded-interview.ts'
import { NOW } from '../../../fixtures/test-unit.ts'
import { ANSWERS, makeDesk, type Desk } from './transcript-desk.ts'

let desk: Desk
const now = { hasRead: true, soundDays: 0 }

beforeEach(async () => {
	desk = await makeDesk()
})
afterEach(() => desk.unit.close())

test('recorded, drafted, corrected, approved: then the sound and its key are gone, with a receipt, and the day is kept', async () => {
	await recordSound(desk.unit, desk.alva, new Float32Array(16_000))
	await desk.draft(['hon heter stina', 'Och hon lysnar.'])
	await desk.change({ kind: 'write', segmentId: await desk.idOf(1), text: 'Och hon lyssnar.', as: 'person' })
	await desk.change({ kind: 'replace', changes: [{ segmentId: await desk.idOf(0), text: 'hon heter (syskon)' }] })
	await desk.everybodySpeaks()
	await saveAnswers(desk.unit.db, desk.unit.keys, { ...desk.alva, answers: ANSWERS })
	expect(await approve(desk.unit, desk.alva, now)).toEqual([])
	expect(await desk.wordsOfSeminar()).toEqual(['hon heter (syskon)', 'Och hon lyssnar.'])
	expect(desk.unit.keys.has('sound', desk.alva.interviewId)).toBe(false)
	expect(await findRecording(desk.unit.db, desk.alva)).toBeUndefined()
	expect(await findSoundReceipt(desk.unit.db, desk.alva)).toMatchObject({ chunkCount: 1, reason: 'approved' })
	expect((await listTranscriptVersions(desk.unit.db, desk.alva)).map(({ finalAt }) => finalAt)).toEqual([NOW, null])
})

test('approved, the pictures of drawings and their key are gone, also on the way of notes and where the sound waits for its day', async () => {
	await keepPicture(desk.unit, desk.alva, { id: 'sun', jpeg: Buffer.from('sol') })
	await desk.ready(['hej'])
	const hers = { ...desk.alva, interviewerId: desk.alva.by }
	expect(await listPictures(desk.unit.db, hers)).toHaveLength(1)
	expect(await approve(desk.unit, desk.alva, { ...now, soundDays: 3 })).toEqual([])
	expect(await listPictures(desk.unit.db, hers)).toEqual([])
	expect(desk.unit.keys.has('pictures', desk.alva.interviewId)).toBe(false)
	expect(await findPicturesReceipt(desk.unit.db, desk.alva)).toMatchObject({ pictureCount: 1, reason: 'approved' })
})

test('each thing that hinders the approval is named, nothing is approved, and the sound stays', async () => {
	await recordSound(desk.unit, desk.alva, new Float32Array(16_000))
	await desk.draft(['Hon heter Stina'])
	await saveAnswers(desk.unit.db, desk.unit.keys, { ...desk.alva, answers: { knowsWhy: 'no' } })
	expect(await approve(desk.unit, desk.alva, { hasRead: false, soundDays: 0 })).toEqual([
		{ code: 'speakers', count: 1, where: await desk.idOf(0) },
		{ code: 'suggestions', count: 1 },
		{ code: 'answers', count: 3 },
		{ code: 'read' },
	])
	expect(await desk.wordsOfSeminar()).toBeUndefined()
	expect(desk.unit.keys.has('sound', desk.alva.interviewId)).toBe(true)
})

test('a suggestion that was refused no longer hinders', async () => {
	await desk.draft(['hon heter Stina'])
	await desk.everybodySpeaks()
	await saveAnswers(desk.unit.db, desk.unit.keys, { ...desk.alva, answers: ANSWERS })
	expect(await approve(desk.unit, desk.alva, now)).toEqual([{ code: 'suggestions', count: 1 }])
	await desk.change({ kind: 'leave', words: 'Stina' })
	expect(await approve(desk.unit, desk.alva, now)).toEqual([])
})

test('with days of grace the sound waits for its day', async () => {
	await recordSound(desk.unit, desk.alva, new Float32Array(16_000))
	await desk.ready(['hej'])
	await approve(desk.unit, desk.alva, { ...now, soundDays: 3 })
	expect((await findRecording(desk.unit.db, desk.alva))?.soundDueAt).toEqual(new Date(NOW.getTime() + 3 * 86_400_000))
	expect(desk.unit.keys.has('sound', desk.alva.interviewId)).toBe(true)
})

describe('changes from the page', () => {
	const write = (segmentId: string, text: string) => ({
		kind: 'write' as const,
		segmentId,
		text,
		as: 'person' as const,
	})

	test('are kept once however often they are sent', async () => {
		await desk.draft(['hej'])
		const sent = await desk.sending(0, [write(await desk.idOf(0), 'hejsan')])
		expect(await keepEdits(desk.unit, desk.alva, sent)).toBe('kept')
		expect(await keepEdits(desk.unit, desk.alva, sent)).toBe('kept')
		expect(await desk.words()).toEqual(['hejsan'])
		expect(await desk.unit.db.select().from(transcriptEdits)).toHaveLength(1)
	})

	test('from a page that has grown old overwrite nothing', async () => {
		await desk.draft(['hej'])
		const segmentId = await desk.idOf(0)
		expect(await keepEdits(desk.unit, desk.alva, await desk.sending(0, [write(segmentId, 'ena fliken')]))).toBe('kept')
		expect(await keepEdits(desk.unit, desk.alva, await desk.sending(0, [write(segmentId, 'andra fliken')]))).toBe(
			'stale',
		)
		expect(await desk.words()).toEqual(['ena fliken'])
	})

	test('of two pages in the same moment are never mixed', async () => {
		await desk.draft(['hej'])
		const segmentId = await desk.idOf(0)
		const both = [await desk.sending(0, [write(segmentId, 'ena')]), await desk.sending(0, [write(segmentId, 'andra')])]
		const kept = await Promise.all(both.map((sent) => keepEdits(desk.unit, desk.alva, sent)))
		expect(kept.toSorted()).toEqual(['kept', 'stale'])
		expect(await desk.words()).toEqual([kept[0] === 'kept' ? 'ena' : 'andra'])
	})

	test('that say “listened” when the sound is gone are refused (R-25)', async () => {
		await desk.draft(['hej'])
		const tick = { kind: 'tick' as const, segmentId: await desk.idOf(0), isOn: true, hasSound: true }
		expect(await keepEdits(desk.unit, desk.alva, await desk.sending(0, [tick]))).toBe('refused')
		expect(await desk.words()).toEqual(['hej'])
	})

	test('are sealed: what was typed does not lie readable', async () => {
		await desk.draft(['hej'])
		await keepEdits(desk.unit, desk.alva, await desk.sending(0, [write(await desk.idOf(0), 'gömstället')]))
		const [row] = await desk.unit.db.select().from(transcriptEdits)
		expect(row?.sealedEdit.toString('utf8')).not.toContain('gömstället')
	})

	test('of another unit’s interview are never kept', async () => {
		await desk.draft(['hej'])
		const sent = await desk.sending(0, [write(await desk.idOf(0), 'intrång')])
		expect(await keepEdits(desk.unit, { ...desk.alva, unitId: 'unit-other' }, sent)).toBe('stale')
		expect(await desk.words()).toEqual(['hej'])
	})
})

test('“radera allt” takes every change with it', async () => {
	await desk.draft(['hej'])
	await desk.change({ kind: 'write', segmentId: await desk.idOf(0), text: 'hemligt', as: 'person' })
	await removeInterviewContent(desk.unit.db, desk.unit, {
		...desk.alva,
		interviewerId: desk.alva.by,
		reason: 'childErased',
	})
	expect(await desk.unit.db.select().from(transcriptEdits)).toEqual([])
	expect(await listTranscriptVersions(desk.unit.db, desk.alva)).toEqual([])
})

test('a person may write while the computer works, and her words take the place of its draft', async () => {
	await recordSound(desk.unit, desk.alva, new Float32Array(16_000))
	await claimJob(desk.unit.db, { worker: 'one', at: NOW })
	expect(await saveFirst(desk.unit, desk.alva, turnsOfTyped('B: Hej'))).toBe(true)
	expect((await findJobOfInterview(desk.unit.db, desk.alva))?.state).toBe('cancelled')
	expect(await saveFirst(desk.unit, desk.alva, turnsOfTyped('B: Hej från en annan flik'))).toBe(false)
	expect(await desk.words()).toEqual(['Hej'])
})

test('where the computer heard nothing a person can still write', async () => {
	await desk.draft([])
	expect(await saveFirst(desk.unit, desk.alva, turnsOfTyped('B: Hon viskade'))).toBe(true)
	expect(await desk.words()).toEqual(['Hon viskade'])
})

test('without sound the transcript begins with the notes; without notes it says so', async () => {
	expect(await startFromNotes(desk.unit, { ...desk.alva, guideVersionId: null })).toBe(false)
	expect(await findTranscript(desk.unit.db, desk.unit.keys, desk.alva)).toBeUndefined()
	const base = { at: NOW.toISOString(), kind: 'noted', questionId: 'q' }
	for (const note of [
		{ ...base, id: 'n1', text: 'Papper hjälper.', isVerbatim: true },
		{ ...base, id: 'n2', text: 'Hon ritade.', isVerbatim: false },
	]) {
		const sealedMark = await sealWords(desk.unit.keys, desk.alva.interviewId, JSON.stringify(note))
		await saveMark(desk.unit.db, { id: note.id, interviewId: desk.alva.interviewId, sealedMark, receivedAt: NOW })
	}
	expect(await startFromNotes(desk.unit, { ...desk.alva, guideVersionId: null })).toBe(true)
	expect((await desk.work()).segments).toMatchObject([
		{ text: 'Papper hjälper.', speaker: 'child', isVerbatim: true, source: 'noted' },
		{ text: 'Hon ritade.', speaker: 'child', isVerbatim: false, source: 'typed' },
	])
})

test('a page that did not know of a second reading is told of it, and its own changes follow after', async () => {
	await desk.draft(['hon sa inte hejdå', 'nej'])
	await desk.change({ kind: 'tick', segmentId: await desk.idOf(0), isOn: true, hasSound: true })
	const at = NOW.toISOString()
	const reading = { kind: 'read' as const, segmentId: await desk.idOf(0), by: 'maj', at, isRight: false }
	await desk.change(reading)
	const sent = await desk.sending(1, [{ kind: 'write', segmentId: await desk.idOf(1), text: 'Nej!', as: 'person' }])
	expect(await keepEdits(desk.unit, desk.alva, sent)).toBe('stale')
	const missed = await listMissed(desk.unit, desk.alva, sent)
	expect(missed?.map(({ edit }) => edit)).toEqual([reading])
	expect(await keepEdits(desk.unit, desk.alva, { ...sent, after: 2 })).toBe('kept')
	expect((await desk.work()).segments.map(({ text, isVerbatim }) => [text, isVerbatim])).toEqual([
		['hon sa inte hejdå', false],
		['Nej!', false],
	])
})

test('changes whose answer was lost come back as kept, and where somebody changed the words themselves nothing is told', async () => {
	await desk.draft(['ett', 'två'])
	const [one, two] = [await desk.idOf(0), await desk.idOf(1)]
	const write = (segmentId: string, text: string) => ({
		kind: 'write' as const,
		segmentId,
		text,
		as: 'person' as const,
	})
	const lost = await desk.sending(0, [write(one, 'Ett')])
	expect(await keepEdits(desk.unit, desk.alva, lost)).toBe('kept')
	const again = { ...lost, edits: [...lost.edits, ...(await desk.sending(0, [write(two, 'Två')])).edits] }
	expect(await keepEdits(desk.unit, desk.alva, again)).toBe('stale')
	expect((await listMissed(desk.unit, desk.alva, again))?.map(({ id }) => id)).toEqual([lost.edits[0]!.id])

	await desk.change({ kind: 'write', segmentId: two, text: 'tjugotvå', as: 'person' })
	expect(await listMissed(desk.unit, desk.alva, again)).toBeUndefined()
})
