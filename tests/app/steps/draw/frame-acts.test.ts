import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFrame } from '#app/steps/draw/import-frame.server.ts'
import { EXCLUSION_CODES } from '#app/steps/draw/exclusion-codes.ts'
import { excludeBeforeDraw, lockFrame } from '#app/steps/draw/frame-acts.server.ts'
import { FrameFileError } from '#app/steps/draw/read-csv.ts'
import { FrameTooSmall, refuseSmallFrame } from '#app/steps/draw/frame-size.ts'
import { frameHashOf, ticketOf } from '#app/steps/draw/ticket-list.ts'
import { isStale } from '#db/client.ts'
import { findDraw, listTickets } from '#db/draws.ts'
import {
	findFrame,
	listFrameChildren,
	listFrameRefusals,
	listUnknownSignatures,
	saveExclusion,
	saveFrameLock,
	saveSignatureAnswers,
} from '#db/frames.ts'
import { exclusions } from '#db/schema.ts'
import { drawTestRound, FRAME, HEADING, openTestRound, SEED } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

type Act = Awaited<ReturnType<typeof openTestRound>>
const importText = (act: Act, text: string) =>
	importFrame(unit.db, { ...act, fileName: 'ram.csv', bytes: new TextEncoder().encode(text) })

test('a new file takes the place of the one before it', async () => {
	const act = await openTestRound(unit)
	await importText(act, FRAME)
	await importText(act, `${FRAME}\nX;2015-99;flicka;B;;;;öppen;;H;nej;`)
	expect(await listFrameChildren(unit.db, act)).toHaveLength(5)
	expect(await listFrameRefusals(unit.db, act)).toEqual([
		{ row: 7, code: 'wrongBornMonth', facts: { value: '2015-99' } },
	])
	expect(await findFrame(unit.db, act)).toMatchObject({ fileName: 'ram.csv', rowsRead: 6, lock: null })
})

test('a broken file loses nothing: the earlier frame stays', async () => {
	const act = await openTestRound(unit)
	await importText(act, FRAME)
	await expect(importText(act, 'namn;telefon\nx;y')).rejects.toThrow(FrameFileError)
	expect(await importText(act, `${HEADING}\nX;2015-99;flicka;B;;;;öppen;;H;nej;`)).toBe('frame.no-rows')
	expect(await listFrameChildren(unit.db, act)).toHaveLength(5)
})

test('signatures nobody has are listed until somebody says whose they are', async () => {
	const act = await openTestRound(unit)
	await importText(act, FRAME)
	const asked = { signature: 'SARNIL', children: 4, isAnswered: false, memberId: null }
	expect(await listUnknownSignatures(unit.db, act)).toEqual([asked])
	await saveSignatureAnswers(unit.db, { ...act, answers: [{ signature: 'SARNIL', memberId: null }] })
	expect(await listUnknownSignatures(unit.db, act)).toEqual([{ ...asked, isAnswered: true }])
})

function exclusionOf(fields: Record<string, string>) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return form
}

test.each(EXCLUSION_CODES)(
	'before the lock a child is taken out for %s, and only “other” needs words',
	async (code) => {
		const act = await openTestRound(unit)
		await importText(act, FRAME)
		const exclude = (fields: Record<string, string>) =>
			excludeBeforeDraw(unit.db, act, exclusionOf({ code, reference: 'ALVA', ...fields }))
		if (code === 'other') {
			expect(await exclude({ note: '  ' })).toBe('draw.needs-note')
			expect(await unit.db.select().from(exclusions)).toEqual([])
		}
		expect(await exclude({ reference: 'NOBODY', note: 'x' })).toBe('draw.no-such-reference')
		expect(await exclude({ note: code === 'other' ? 'Bor på annan ort' : '' })).toBeNull()
		expect(await unit.db.select().from(exclusions)).toMatchObject([
			{ code, note: code === 'other' ? 'Bor på annan ort' : null },
		])
		expect(await exclude({ code: 'deceased' })).toBe('draw.already-excluded')
		expect(await unit.db.select().from(exclusions)).toMatchObject([{ code }])
	},
)

test('“her handler thinks it unsuitable” is no reason to take a child out', async () => {
	const act = await openTestRound(unit)
	await importText(act, FRAME)
	const form = exclusionOf({ code: 'handlerThinksUnsuitable', reference: 'ALVA', note: 'x' })
	await expect(excludeBeforeDraw(unit.db, act, form)).rejects.toThrow()
	expect(await unit.db.select().from(exclusions)).toEqual([])
})

test('a locked frame stays as it is: no new file, no exclusion, no other answer', async () => {
	const act = await drawTestRound(unit)
	expect(await importText(act, FRAME.replace('ALVA', 'EVA'))).toBe('frame.locked')
	const [child] = await listFrameChildren(unit.db, act)
	const late = [
		saveExclusion(unit.db, { ...act, childId: child?.childId ?? '', code: 'acuteCrisis', note: null }),
		saveSignatureAnswers(unit.db, { ...act, answers: [{ signature: 'SARNIL', memberId: unit.people.karin.id }] }),
	]
	for (const refused of await Promise.allSettled(late))
		expect(refused.status === 'rejected' && isStale(refused.reason)).toBe(true)
	expect(
		(await listFrameChildren(unit.db, act)).map(({ reference, exclusion }) => [reference, exclusion]),
	).toContainEqual(['ALVA', null])
})

test('a frame that another has come in place of cannot be locked under the old hash', async () => {
	const act = await openTestRound(unit)
	await importText(act, FRAME)
	const old = { ...act, frameHash: 'old', importedAt: new Date(act.at.getTime() - 1) }
	expect(isStale(await saveFrameLock(unit.db, old).catch((error: unknown) => error))).toBe(true)
	expect((await findFrame(unit.db, act))?.lock).toBeNull()
})

test('the lock keeps the hash of the frame, and the list is drawn by tickets of the seed made after it', async () => {
	const act = await drawTestRound(unit)
	const children = await listFrameChildren(unit.db, act)
	expect(await findDraw(unit.db, act)).toMatchObject({ frameHash: frameHashOf(children), seed: SEED })
	const tickets = await listTickets(unit.db, act)
	expect(tickets.map(({ reference }) => reference).sort()).toEqual(['ALVA', 'BILAL', 'CILLA', 'DINO', 'ELSA'])
	for (const { reference, ticket } of tickets) expect(ticket).toBe(ticketOf(SEED, reference))
})

test('locking again draws nothing anew', async () => {
	const act = await drawTestRound(unit)
	expect(await lockFrame(unit.db, act)).toBeNull()
	expect((await findDraw(unit.db, act))?.seed).toBe(SEED)
})

test('another unit sees nothing of the frame or the draw', async () => {
	const act = { ...(await drawTestRound(unit)), unitId: 'unit-other' }
	expect(await findFrame(unit.db, act)).toBeUndefined()
	expect(await listFrameChildren(unit.db, act)).toEqual([])
	expect(await findDraw(unit.db, act)).toBeUndefined()
	expect(await listTickets(unit.db, act)).toEqual([])
})

test('a frame with fewer children than interviewers is refused, with both numbers', () => {
	expect(() => refuseSmallFrame({ eligible: 4, interviewers: 5 })).toThrow(new FrameTooSmall(4, 5))
	expect(() => refuseSmallFrame({ eligible: 0, interviewers: 0 })).toThrow(FrameTooSmall)
	refuseSmallFrame({ eligible: 5, interviewers: 5 })
})
