import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openKeys } from '#db/keys.ts'
import {
	destroyPictures,
	findPicture,
	findPicturesReceipt,
	listPictures,
	removePicture,
	sweepPictures,
	withdrawPictures,
} from '#db/pictures.ts'
import { pictures } from '#db/schema.ts'
import { openPicture } from '#db/seal.ts'
import { saveTranscript, saveTranscriptApproval } from '#db/transcripts.ts'
import { keepPicture, makeInterview, makeRound } from '#tests/fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const SUN = Buffer.from('a yellow sun')
const HOUSE = Buffer.from('a house with smoke')

let unit: TestUnit
let alva: Awaited<ReturnType<typeof makeInterview>> & { interviewerId: string }

beforeEach(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
	alva = { ...(await makeInterview(unit, 'alva')), interviewerId: unit.people.karin.id }
	await keepPicture(unit, alva, { id: 'sun', jpeg: SUN })
	await keepPicture(unit, alva, { id: 'house', jpeg: HOUSE })
})
afterEach(() => unit.close())

const ids = async () => (await listPictures(unit.db, alva)).map(({ id }) => id)

test('a picture is there for the interviewer whose interview it is, and for nobody else in the unit or outside it', async () => {
	expect(await ids()).toEqual(['sun', 'house'])
	expect(Buffer.from((await findPicture(unit.db, unit.keys, { ...alva, pictureId: 'sun' }))!)).toEqual(SUN)
	for (const other of [
		{ interviewerId: unit.people.ahmed.id },
		{ interviewerId: unit.people.maj.id },
		{ unitId: 'other' },
	]) {
		expect(await listPictures(unit.db, { ...alva, ...other })).toEqual([])
		expect(await findPicture(unit.db, unit.keys, { ...alva, ...other, pictureId: 'sun' })).toBeUndefined()
		await removePicture(unit.db, { ...alva, ...other, pictureId: 'sun' })
	}
	expect(await ids()).toEqual(['sun', 'house'])
})

test('one is taken away and the other stays', async () => {
	await removePicture(unit.db, { ...alva, pictureId: 'sun' })
	expect(await ids()).toEqual(['house'])
})

test('when the yes is taken back the key goes first: no copy from yesterday opens any more, sound and words do, and a receipt counts them', async () => {
	const [sun] = await unit.db.select().from(pictures)
	const keysOfYesterday = join(unit.folder, 'keys-yesterday.db')
	copyFileSync(join(unit.config.dataDir, 'keys.db'), keysOfYesterday)
	expect(await withdrawPictures(unit, alva)).toBe(2)
	expect(await ids()).toEqual([])
	await expect(openPicture(unit.keys, alva.interviewId, sun!.sealedPicture)).rejects.toThrow('is destroyed')
	expect(unit.keys.has('sound', alva.interviewId) && unit.keys.has('words', alva.interviewId)).toBe(true)
	expect(await findPicturesReceipt(unit.db, alva)).toMatchObject({ pictureCount: 2, reason: 'yesTakenBack', at: NOW })
	const yesterday = await openKeys({ ...unit.config, keysUrl: `file:${keysOfYesterday}` })
	expect(Buffer.from(await openPicture(yesterday, alva.interviewId, sun!.sealedPicture))).toEqual(SUN)
	yesterday.close()
})

test('a no before the first picture leaves the way open to a later yes, and no receipt of nothing', async () => {
	const bilal = await makeInterview(unit, 'bilal')
	expect(await withdrawPictures(unit, bilal)).toBe(0)
	expect(unit.keys.has('pictures', bilal.interviewId)).toBe(true)
	expect(await findPicturesReceipt(unit.db, bilal)).toBeUndefined()
})

test('what a crash left half done the sweep ends: the transcript is approved or the key is gone, the pictures were not; others are left alone', async () => {
	const bilal = { ...(await makeInterview(unit, 'bilal')), interviewerId: unit.people.karin.id }
	const cilla = { ...(await makeInterview(unit, 'cilla')), interviewerId: unit.people.karin.id }
	for (const { interviewId, ...one } of [bilal, cilla])
		await keepPicture(unit, { ...one, interviewId }, { id: `of-${interviewId}`, jpeg: HOUSE })
	await saveTranscript(unit.db, unit.keys, { ...alva, madeBy: 'person', version: 1, segments: [], id: 'words' })
	await saveTranscriptApproval(unit.db, { ...alva, transcriptId: 'words', soundDueAt: NOW })
	unit.keys.destroy('pictures', bilal.interviewId)
	expect(await sweepPictures(unit, NOW)).toBe(2)
	expect([await ids(), await listPictures(unit.db, bilal)]).toEqual([[], []])
	expect(unit.keys.has('pictures', alva.interviewId)).toBe(false)
	expect(await listPictures(unit.db, cilla)).toHaveLength(1)
	expect(await sweepPictures(unit, NOW)).toBe(0)
})

test('destroying them twice is as once', async () => {
	const act = { ...alva, reason: 'approved' }
	expect([await destroyPictures(unit, act), await destroyPictures(unit, act)]).toEqual([2, 0])
})
