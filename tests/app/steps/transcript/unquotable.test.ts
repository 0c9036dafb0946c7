import { afterEach, beforeEach, expect, test } from 'vitest'
import { whyNotQuotable } from '#app/steps/seminar/why-not-quotable.ts'
import { approve, keepEdits } from '#app/steps/transcript/transcript-acts.server.ts'
import { actOnVersions } from '#app/steps/transcript/version-acts.server.ts'
import { eq } from 'drizzle-orm'
import { findSubmission, saveSubmission } from '#db/annual-reports.ts'
import { changeConsentToWithdrawn, saveConsents } from '#db/consents.ts'
import { listPassages, saveQuoteClearance } from '#db/passages.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { assignments, consents, frameChildren, interviews } from '#db/schema.ts'
import { findLastSeminarEvent } from '#db/seminar-events.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import { draftReport } from '#reports/draft-report.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { formOf, makeDesk, type Desk } from './transcript-desk.ts'

let desk: Desk
const now = { hasRead: true, soundDays: 0 }
const SAID = 'hon sa inte hejdå'

beforeEach(async () => {
	desk = await makeDesk()
	await desk.ready([SAID, 'det var en annan'])
	await desk.unit.db
		.update(interviews)
		.set({ mayQuote: true, age: 12, endedAt: desk.alva.at })
		.where(eq(interviews.id, desk.alva.interviewId))
	for (const nth of [0, 1])
		await desk.change({ kind: 'tick', segmentId: await desk.idOf(nth), isOn: true, hasSound: true })
})
afterEach(() => desk.unit.close())

const scope = () => ({ roundId: 'round-2026', unitId: desk.unit.unit.id })
const passages = () => listPassages(desk.unit.db, desk.unit.keys, scope())
const clear = (passageId: string) =>
	saveQuoteClearance(desk.unit.db, {
		...{ seminarId: `s-${passageId}`, unitId: desk.unit.unit.id, by: desk.unit.people.maj.id, at: desk.alva.at },
		passageId,
	})
const veto = async (nth: number, mayQuote = false) =>
	desk.change({ kind: 'mark', segmentId: await desk.idOf(nth), mayQuote })
const isCleared = async () => (await passages()).map((passage) => passage.isCleared)

async function whyNot(passageId: string) {
	const reader = desk.unit.people.maj.id
	const [interview] = await listSeminarInterviews(desk.unit.db, { ...scope(), memberId: reader })
	const passage = (await passages()).find(({ id }) => id === passageId)!
	return whyNotQuotable({ ...interview!, ...passage }, reader)
}

/** The interview was held for a child who was drawn: guardians may have been asked. */
async function heldFor(child: string) {
	const { db, unit } = desk.unit
	await db.insert(frameChildren).values({
		...{ childId: child, roundId: 'round-2026', row: 2, reference: `ref-${child}`, bornMonth: '2014-01' },
		...{ gender: 'girl', groupName: 'Barn', status: 'open', isProtected: false },
	})
	await db.insert(assignments).values({
		...{ id: `assignment-${child}`, roundId: 'round-2026', unitId: unit.id, childId: child, place: 0 },
		...{ interviewerId: desk.alva.by, householdKey: child, assignedAt: desk.alva.at },
	})
}

function said(id: string, isYes: boolean, minutes: number) {
	const at = new Date(desk.alva.at.getTime() + minutes * 60_000)
	const who = { assignmentId: 'assignment-alva', kind: 'quote', givenBy: 'guardian', how: 'oral' } as const
	return { id, ...who, isYes, textVersion: 'v', by: desk.alva.by, at }
}

async function quotesInDraft() {
	const material = await readReportMaterial(desk.unit.db, desk.unit.keys, scope())
	return JSON.stringify(draftReport(material!, readTemplates('sv')).sections.flatMap(({ blocks }) => blocks))
}

test('words the child has vetoed in the transcript cannot be cleared in the seminar; the words beside them can', async () => {
	await veto(0)
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	await desk.mark('p2', 1, 'en annan')
	expect(await whyNot('p1')).toBe('vetoed')
	expect(await whyNot('p2')).toBeUndefined()
})

test('a veto after the quote was cleared takes it back at once, before any new approval, and out of the draft', async () => {
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	await desk.mark('p2', 1, 'en annan')
	await clear('p1')
	await clear('p2')
	expect(await isCleared()).toEqual([true, true])
	expect(await quotesInDraft()).toContain(SAID)

	const before = await findLastSeminarEvent(desk.unit.db, { ...scope(), seminarId: 's-p1' })
	await veto(0)
	expect(await isCleared()).toEqual([false, true])
	expect(await whyNot('p1')).toBe('vetoed')
	expect(await quotesInDraft()).not.toContain(SAID)
	expect(await quotesInDraft()).toContain('en annan')
	expect(await findLastSeminarEvent(desk.unit.db, { ...scope(), seminarId: 's-p1' })).toBeGreaterThan(before)

	await approve(desk.unit, desk.alva, now)
	expect(await isCleared()).toEqual([false, true])
	expect(await whyNot('p1')).toBe('vetoed')
})

test('a child that changes its mind may be quoted again, but only after somebody has cleared the quote anew', async () => {
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	await clear('p1')
	await veto(0)
	await veto(0, true)
	expect(await whyNot('p1')).toBeUndefined()
	expect(await isCleared()).toEqual([false])
})

test('a veto sent from the editor holds at once, and undone there it is undone in the seminar', async () => {
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	const segmentId = await desk.idOf(0)
	const said = await desk.sending(0, [{ kind: 'mark', segmentId, mayQuote: false }])
	expect(await keepEdits(desk.unit, desk.alva, said)).toBe('kept')
	expect(await whyNot('p1')).toBe('vetoed')
	expect(await keepEdits(desk.unit, desk.alva, await desk.sending(1, [{ kind: 'undo' }]))).toBe('kept')
	expect(await whyNot('p1')).toBeUndefined()
})

test('a passage left behind by a correction, and an earlier version brought back, keep the veto', async () => {
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	const first = (await desk.newest()).id
	await veto(0)
	await desk.change({ kind: 'write', segmentId: await desk.idOf(0), text: 'hon försvann', as: 'child' })
	await approve(desk.unit, desk.alva, now)
	expect(await whyNot('p1')).toBe('vetoed')

	const form = formOf({ act: 'back', version: first, after: '0' })
	expect(await actOnVersions(desk.unit, desk.alva, { work: await desk.work(), form })).toBe('done')
	expect((await desk.work()).segments[0]).toMatchObject({ text: SAID, mayQuote: false })
	await approve(desk.unit, desk.alva, now)
	expect(await whyNot('p1')).toBe('vetoed')
})

test('a second reader who hears after the approval that a cleared quote is wrong takes it back, out of the draft too', async () => {
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	await desk.mark('p2', 1, 'en annan')
	await clear('p1')
	await clear('p2')
	const handedOver = { ...scope(), by: desk.alva.by, at: desk.alva.at, contentHash: 'as-it-was' }
	await saveSubmission(desk.unit.db, handedOver)

	const segmentId = await desk.idOf(0)
	await desk.change({ kind: 'tick', segmentId, isOn: false, hasSound: true })
	expect(await isCleared()).toEqual([false, true])
	expect(await whyNot('p1')).toBe('notVerbatim')
	expect(await quotesInDraft()).not.toContain(SAID)
	expect(await quotesInDraft()).toContain('en annan')
	expect(await findSubmission(desk.unit.db, scope())).toBeUndefined()

	// Heard once more and found right after all: it may be cleared again, by somebody who reads it again.
	await desk.change({ kind: 'tick', segmentId, isOn: true, hasSound: true })
	expect(await isCleared()).toEqual([false, true])
	expect(await whyNot('p1')).toBeUndefined()
})

test('a cleared quote whose words were corrected is no quote any more, and cannot be cleared where it was left behind', async () => {
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	await desk.mark('p2', 1, 'en annan')
	await clear('p1')
	await clear('p2')
	await desk.change({ kind: 'write', segmentId: await desk.idOf(0), text: 'hon försvann', as: 'person' })
	expect(await isCleared()).toEqual([true, true])
	await approve(desk.unit, desk.alva, now)
	expect(await isCleared()).toEqual([false, true])
	expect(await whyNot('p1')).toBe('notVerbatim')
	expect(await quotesInDraft()).not.toContain(SAID)
})

test('the last word of a guardian counts also where all of a month have one time, as of a child with protected identity', async () => {
	await heldFor('alva')
	await desk.unit.db.insert(consents).values(said('z-yes', true, 0))
	await desk.unit.db.insert(consents).values(said('a-no', false, 0))
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	expect(await whyNot('p1')).toBe('notAllowed')
})

test('a guardian who takes back the yes to quotes takes back the quote in seminar and draft, whatever the child said', async () => {
	await heldFor('alva')
	await desk.unit.db.insert(consents).values(said('yes-1', true, 0))
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	expect(await whyNot('p1')).toBeUndefined()
	await clear('p1')
	expect(await quotesInDraft()).toContain(SAID)

	const { by, at } = desk.alva
	const taken = { unitId: desk.unit.unit.id, assignmentId: 'assignment-alva', consentId: 'yes-1', by, at }
	const before = await findLastSeminarEvent(desk.unit.db, { ...scope(), seminarId: 's-p1' })
	await changeConsentToWithdrawn(desk.unit.db, taken)
	expect(await isCleared()).toEqual([false])
	expect(await whyNot('p1')).toBe('notAllowed')
	expect(await quotesInDraft()).not.toContain(SAID)
	expect(await findLastSeminarEvent(desk.unit.db, { ...scope(), seminarId: 's-p1' })).toBeGreaterThan(before)

	// A new yes makes it possible again; it does not bring the quote back by itself.
	await desk.unit.db.insert(consents).values(said('yes-2', true, 1))
	expect(await isCleared()).toEqual([false])
	expect(await whyNot('p1')).toBeUndefined()
})

test('a later no from either guardian takes the quote back; one who was never asked does not stand in the way', async () => {
	await heldFor('alva')
	await approve(desk.unit, desk.alva, now)
	await desk.mark('p1', 0, SAID)
	await clear('p1')
	const word = { unitId: desk.unit.unit.id, assignmentId: 'assignment-alva', by: desk.alva.by, textVersion: 'v' }
	const oral = { kind: 'quote' as const, how: 'oral' as const }
	const at = (minutes: number) => new Date(desk.alva.at.getTime() + minutes * 60_000)
	await saveConsents(desk.unit.db, { ...word, at: at(0), said: [{ ...oral, givenBy: 'guardian', isYes: true }] })
	expect(await isCleared()).toEqual([true])
	await saveConsents(desk.unit.db, { ...word, at: at(1), said: [{ ...oral, givenBy: 'secondGuardian', isYes: false }] })
	expect(await isCleared()).toEqual([false])
	expect(await whyNot('p1')).toBe('notAllowed')
	expect(await quotesInDraft()).not.toContain(SAID)
})
