import { afterEach, beforeEach, expect, test } from 'vitest'
import { whyNotQuotable } from '#app/steps/seminar/why-not-quotable.ts'
import { approve, keepEdits } from '#app/steps/transcript/transcript-acts.server.ts'
import { actOnVersions } from '#app/steps/transcript/version-acts.server.ts'
import { eq } from 'drizzle-orm'
import { listPassages, saveQuoteClearance } from '#db/passages.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { interviews } from '#db/schema.ts'
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
