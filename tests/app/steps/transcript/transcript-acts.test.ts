import { afterEach, beforeEach, expect, test } from 'vitest'
import { approve, saveEdited, saveFirst, startFromNotes } from '#app/steps/transcript/transcript-acts.server.ts'
import { turnsOfTyped } from '#app/steps/transcript/edit-transcript.ts'
import { readForm } from '#app/steps/transcript/transcript-form.ts'
import { atomically } from '#db/client.ts'
import { saveMark } from '#db/interview-marks.ts'
import { claimJob, findJobOfInterview } from '#db/jobs.ts'
import { findRecording, findSoundReceipt } from '#db/recordings.ts'
import { sealWords } from '#db/seal.ts'
import { findAnswers, findTranscript, insertTranscript } from '#db/transcripts.ts'
import { makeInterview, makeRound, recordSound } from '../../../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '../../../fixtures/test-unit.ts'

let unit: TestUnit
let alva: Awaited<ReturnType<typeof makeInterview>>
const ALL_ANSWERS = {
	'answer:changedSecretary': 'yes',
	'answer:knowsWhy': 'no',
	'answer:feelsListenedTo': 'partly',
	'answer:feelsCanInfluence': 'notAsked',
}
const TICKS = { names: 'on', listened: 'on' }

beforeEach(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
	alva = await makeInterview(unit, 'alva')
})
afterEach(() => unit.close())

test('recorded, drafted, corrected, approved: then the sound and its key are gone, with a receipt', async () => {
	await recordSound(unit, alva, new Float32Array(16_000))
	await draft(['Hon heter Stina.', 'Och hon lysnar.'])
	const sent = formOf(1, ['Hon heter Stina.', 'Och hon lyssnar.'], {
		'replace:Stina': 'sibling',
		...ALL_ANSWERS,
		...TICKS,
	})
	expect(await saveEdited(unit, alva, sent)).toBe(true)
	expect(await approve(unit, alva, { sent, soundDays: 0 })).toEqual([])
	expect(await words()).toEqual(['Hon heter (syskon).', 'Och hon lyssnar.'])
	expect(await findAnswers(unit.db, unit.keys, alva)).toMatchObject({ knowsWhy: 'no', feelsListenedTo: 'partly' })
	expect(unit.keys.has('sound', alva.interviewId)).toBe(false)
	expect(await findRecording(unit.db, alva)).toBeUndefined()
	expect(await findSoundReceipt(unit.db, alva)).toMatchObject({ chunkCount: 1, reason: 'approved' })
})

test('what may not be approved yet is saved all the same, the answers given so far too, and the sound stays', async () => {
	await recordSound(unit, alva, new Float32Array(16_000))
	await draft(['Hej'])
	const sent = formOf(1, ['Hejsan'], { 'answer:knowsWhy': 'no' }, null)
	await saveEdited(unit, alva, sent)
	expect(await approve(unit, alva, { sent, soundDays: 0 })).toEqual(['speakers', 'answers', 'names', 'listened'])
	expect(await words()).toEqual(['Hejsan'])
	expect(await findAnswers(unit.db, unit.keys, alva)).toEqual({ knowsWhy: 'no' })
	expect(unit.keys.has('sound', alva.interviewId)).toBe(true)
})

test('a page that has grown old overwrites nothing', async () => {
	await draft(['Hej'])
	expect(await saveEdited(unit, alva, formOf(1, ['Från den ena fliken']))).toBe(true)
	expect(await saveEdited(unit, alva, formOf(1, ['Från den andra fliken']))).toBe(false)
	expect(await words()).toEqual(['Från den ena fliken'])
})

test('with days of grace the sound waits for its day', async () => {
	await recordSound(unit, alva, new Float32Array(16_000))
	await draft(['Hej'])
	const sent = formOf(1, ['Hej'], { ...ALL_ANSWERS, ...TICKS })
	await saveEdited(unit, alva, sent)
	await approve(unit, alva, { sent, soundDays: 3 })
	expect((await findRecording(unit.db, alva))?.soundDueAt).toEqual(new Date(NOW.getTime() + 3 * 86_400_000))
	expect(unit.keys.has('sound', alva.interviewId)).toBe(true)
})

test('a person may write while the computer works, and her words take the place of its draft', async () => {
	await recordSound(unit, alva, new Float32Array(16_000))
	await claimJob(unit.db, { worker: 'one', at: NOW })
	expect(await saveFirst(unit, alva, turnsOfTyped('B: Hej'))).toBe(true)
	expect((await findJobOfInterview(unit.db, alva))?.state).toBe('cancelled')
	expect(await saveFirst(unit, alva, turnsOfTyped('B: Hej från en annan flik'))).toBe(false)
	expect(await words()).toEqual(['Hej'])
})

test('where the computer heard nothing a person can still write', async () => {
	await draft([])
	expect(await saveFirst(unit, alva, turnsOfTyped('B: Hon viskade'))).toBe(true)
	expect(await words()).toEqual(['Hon viskade'])
})

test('without sound the transcript begins with the notes; without notes it says so', async () => {
	expect(await startFromNotes(unit, { ...alva, guideVersionId: null })).toBe(false)
	expect(await findTranscript(unit.db, unit.keys, alva)).toBeUndefined()
	const note = {
		id: 'n',
		at: NOW.toISOString(),
		kind: 'noted',
		questionId: 'q',
		text: 'Papper hjälper.',
		isVerbatim: true,
	}
	const sealedMark = await sealWords(unit.keys, alva.interviewId, JSON.stringify(note))
	await saveMark(unit.db, { id: 'n', interviewId: alva.interviewId, sealedMark, receivedAt: NOW })
	expect(await startFromNotes(unit, { ...alva, guideVersionId: null })).toBe(true)
	expect((await findTranscript(unit.db, unit.keys, alva))?.segments).toMatchObject([
		{ text: 'Papper hjälper.', speaker: 'child', isVerbatim: true },
	])
})

/** What the computer wrote, as the worker saves it. */
async function draft(texts: readonly string[]) {
	const segments = texts.map((text, number) => ({
		...{ text, startSeconds: number, endSeconds: number + 1 },
		...{ speaker: null, questionId: null, isVerbatim: false, hasWarning: false },
	}))
	await atomically(
		unit.db,
		await insertTranscript(unit.db, unit.keys, { ...alva, madeBy: 'model', version: 1, segments }),
	)
}

/** The page's form as a browser sends it. */
function formOf(
	version: number,
	texts: readonly string[],
	more: Record<string, string> = {},
	speaker: string | null = 'child',
) {
	const form = new FormData()
	form.set('version', String(version))
	for (const [number, text] of texts.entries()) {
		form.append('number', String(number))
		form.set(`text:${number}`, text)
		if (speaker) form.set(`speaker:${number}`, speaker)
	}
	for (const [name, value] of Object.entries(more)) form.set(name, value)
	return readForm(form)
}

async function words() {
	return (await findTranscript(unit.db, unit.keys, alva))?.segments.map(({ text }) => text)
}
