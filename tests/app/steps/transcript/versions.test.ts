import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { approve, keepEdits } from '#app/steps/transcript/transcript-acts.server.ts'
import { actOnVersions, openVersion } from '#app/steps/transcript/version-acts.server.ts'
import { listPassagesLeftBehind } from '#db/passage-places.ts'
import { listPassages } from '#db/passages.ts'
import { listTranscriptVersions } from '#db/transcripts.ts'
import { formOf, makeDesk, type Desk } from './transcript-desk.ts'

let desk: Desk
const now = { hasRead: true, soundDays: 0 }

beforeEach(async () => {
	desk = await makeDesk()
})
afterEach(() => desk.unit.close())

describe('a correction after the approval', () => {
	test('waits for its own approval; then passages follow, and those that cannot are listed with their words', async () => {
		await desk.ready(['hon sa inte hejdå', 'det var en annan'])
		await approve(desk.unit, desk.alva, now)
		await desk.mark('p1', 0, 'inte hejdå')
		await desk.mark('p2', 1, 'en annan')
		const [first, second] = (await desk.newest()).segments
		await desk.change({ kind: 'write', segmentId: first!.id, text: 'ja, hon sa inte hejdå', as: 'person' })
		await desk.change({ kind: 'write', segmentId: second!.id, text: 'det var någon annan', as: 'person' })
		expect(await desk.wordsOfSeminar()).toEqual(['hon sa inte hejdå', 'det var en annan'])

		expect(await approve(desk.unit, desk.alva, now)).toEqual([])
		expect(await desk.wordsOfSeminar()).toEqual(['ja, hon sa inte hejdå', 'det var någon annan'])
		const passages = await listPassages(desk.unit.db, desk.unit.keys, {
			roundId: 'round-2026',
			unitId: desk.unit.unit.id,
		})
		expect(passages.map(({ text }) => text)).toEqual(['inte hejdå', 'en annan'])
		const approved = (await desk.newest()).segments
		const { segmentId, fromCharacter, toCharacter } = passages[0]!
		const there = approved.find(({ id }) => id === segmentId)
		expect(there?.text.slice(fromCharacter!, toCharacter!)).toBe('inte hejdå')
		expect((await listPassagesLeftBehind(desk.unit.db, desk.unit.keys, desk.alva)).map(({ text }) => text)).toEqual([
			'en annan',
		])
	})

	test('that puts the words back brings the passage back', async () => {
		await desk.ready(['det var en annan'])
		await approve(desk.unit, desk.alva, now)
		await desk.mark('p1', 0, 'en annan')
		for (const text of ['det var någon', 'ja det var en annan']) {
			const [segment] = (await desk.newest()).segments
			await desk.change({ kind: 'write', segmentId: segment!.id, text, as: 'person' })
			expect(await approve(desk.unit, desk.alva, now)).toEqual([])
		}
		expect(await listPassagesLeftBehind(desk.unit.db, desk.unit.keys, desk.alva)).toEqual([])
	})
})

describe('versions', () => {
	test('every text there was can be looked at and brought back, and nothing goes away by it', async () => {
		await desk.draft(['ett'])
		await desk.change({ kind: 'write', segmentId: await desk.idOf(0), text: 'två', as: 'person' })
		await desk.change({ kind: 'write', segmentId: await desk.idOf(0), text: 'tre', as: 'person' })
		const { id: version } = await desk.newest()
		const textAfter = async (after: number) =>
			(await openVersion(desk.unit, desk.alva, { transcriptId: version, after }))?.segments.map(({ text }) => text)
		expect([await textAfter(0), await textAfter(1), await textAfter(2)]).toEqual([['ett'], ['två'], ['tre']])

		const form = formOf({ act: 'back', version, after: '1' })
		expect(await actOnVersions(desk.unit, desk.alva, { work: await desk.work(), form })).toBe('done')
		expect(await desk.words()).toEqual(['två'])
		expect(await textAfter(2)).toEqual(['tre'])
	})

	test('a page opened before a version was brought back cannot write in the old one', async () => {
		await desk.draft(['ett'])
		const old = await desk.sending(0, [
			{ kind: 'write', segmentId: await desk.idOf(0), text: 'gammal flik', as: 'person' },
		])
		const form = formOf({ act: 'back', version: old.transcriptId, after: '0' })
		await actOnVersions(desk.unit, desk.alva, { work: await desk.work(), form })
		expect(await keepEdits(desk.unit, desk.alva, old)).toBe('stale')
		expect(await desk.words()).toEqual(['ett'])
	})

	test('the computer’s new text lies beside; a person takes in its words one utterance at a time, or whole', async () => {
		await desk.draft(['hon lysnar', 'ja'])
		await desk.change({ kind: 'write', segmentId: await desk.idOf(1), text: 'ja, jättebra', as: 'person' })
		await desk.draft(['hon lyssnar', 'jag'])
		expect(await desk.words()).toEqual(['hon lysnar', 'ja, jättebra'])
		const [beside] = await listTranscriptVersions(desk.unit.db, desk.alva)

		const take = formOf({ act: 'take', version: beside!.id, segment: await desk.idOf(0) })
		expect(await actOnVersions(desk.unit, desk.alva, { work: await desk.work(), form: take })).toBe('done')
		expect(await desk.words()).toEqual(['hon lyssnar', 'ja, jättebra'])

		const whole = formOf({ act: 'back', version: beside!.id, after: '0' })
		expect(await actOnVersions(desk.unit, desk.alva, { work: await desk.work(), form: whole })).toBe('done')
		expect(await desk.words()).toEqual(['hon lyssnar', 'jag'])
	})
})
