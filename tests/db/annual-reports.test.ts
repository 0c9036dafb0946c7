import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
	findApprovedReport,
	findSubmission,
	removeSubmission,
	saveReportApproval,
	saveSubmission,
} from '#db/annual-reports.ts'
import { isStale } from '#db/client.ts'
import { readReportMaterial, readRoundArchive } from '#db/report-material.ts'
import { listResolutions, removeResolution, saveResolution } from '#db/report-resolutions.ts'
import { auditEvents, childFeedback, interviews, receipts, transcriptApprovals } from '#db/schema.ts'
import { interviewIdOf, makeSeminarRound } from '#tests/fixtures/seminar-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let scope: { roundId: string; unitId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	scope = await makeSeminarRound(unit, [
		{ key: 'alva', age: 9, says: ['Hon mindes mig.'], interviewer: 'karin' },
		{ key: 'bilal', age: 15, says: ['Ring inte, skriv.'], interviewer: 'ahmed' },
	])
	await unit.db.update(interviews).set({ endedAt: NOW, ending: 'complete', household: 'home' })
})
afterEach(() => unit.close())

const by = (who: 'maj' | 'per') => ({ ...scope, by: unit.people[who].id, at: NOW })
const DOCUMENT = { type: 'root', children: [] }
const bandOf = (age: number | null) => (age !== null && age < 12 ? '8–11' : '15–18')
const approve = (contentHash = 'abc') =>
	saveReportApproval(unit.db, { ...by('per'), document: DOCUMENT, contentHash, bandOf })
const elsewhere = () => ({ ...scope, unitId: 'unit-other' })

test('an approved report stays as it was approved, and is its own unit’s only', async () => {
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'abc' })
	await approve()

	expect(await findApprovedReport(unit.db, scope)).toEqual({
		document: DOCUMENT,
		contentHash: 'abc',
		by: unit.people.per.id,
		at: NOW,
	})
	expect(await findApprovedReport(unit.db, elsewhere())).toBeUndefined()
})

test('a report that was not handed over, or has changed since, cannot be approved, and nothing is unlinked', async () => {
	await expect(approve()).rejects.toSatisfy(isStale)
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'as it was' })
	await expect(approve('as it is')).rejects.toSatisfy(isStale)

	expect(await findApprovedReport(unit.db, scope)).toBeUndefined()
	expect(await unit.db.select().from(childFeedback)).toEqual([])
	expect(await linksLeft()).toHaveLength(2)
})

test('when the report is approved every child is owed an answer, and nobody can find her words by her name any more', async () => {
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'abc' })
	await approve()

	const owed = await unit.db.select().from(childFeedback)
	expect(owed.map(({ childId, interviewerId, band }) => [childId, interviewerId, band])).toEqual([
		['alva', unit.people.karin.id, '8–11'],
		['bilal', unit.people.ahmed.id, '15–18'],
	])
	const rows = await unit.db.select().from(interviews)
	const identifying = rows.map(({ assignmentId, interviewerId, household }) => [assignmentId, interviewerId, household])
	expect(identifying).toEqual([
		[null, null, null],
		[null, null, null],
	])
	const destroyed = await unit.db.select().from(receipts).where(eq(receipts.what, 'link'))
	expect(destroyed.map(({ interviewId }) => interviewId).sort()).toEqual(['alva', 'bilal'].map(interviewIdOf))
})

test('who are siblings is told to the report, by the names it gives interviews, so that it quotes only one in a section (X10)', async () => {
	const material = await readReportMaterial(unit.db, unit.keys, scope)
	const inReport = material?.archive.interviews.map(({ id }) => id)
	expect(inReport).toHaveLength(2)
	expect(material?.siblings.map((home) => home.toSorted())).toEqual([inReport?.toSorted()])
	await unit.db
		.update(interviews)
		.set({ household: 'another' })
		.where(eq(interviews.id, interviewIdOf('alva')))
	expect((await readReportMaterial(unit.db, unit.keys, scope))?.siblings).toEqual([])
})

test('how many interviewed is the same number after the link is destroyed as before', async () => {
	const before = await readRoundArchive(unit.db, unit.keys, scope)
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'abc' })
	await approve()

	expect(before?.interviewers.done).toBe(2)
	expect(await readRoundArchive(unit.db, unit.keys, scope)).toEqual(before)
})

test('an interviewer whose transcript is not approved yet keeps it, so that she can look it through', async () => {
	await unit.db.delete(transcriptApprovals).where(eq(transcriptApprovals.interviewId, interviewIdOf('alva')))
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'abc' })
	await approve()

	const { interviewerId, position } = interviews
	const rows = await unit.db.select({ interviewerId }).from(interviews).orderBy(position)
	expect(rows.map((row) => row.interviewerId)).toEqual([unit.people.karin.id, null])
})

test('a report is approved once', async () => {
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'abc' })
	await approve()

	await expect(approve()).rejects.toThrow()
	expect(await unit.db.select().from(childFeedback)).toHaveLength(2)
})

test('the manager can hand the report back, and no manager of another unit', async () => {
	await saveSubmission(unit.db, { ...by('maj'), contentHash: 'abc' })
	await expect(removeSubmission(unit.db, { ...by('per'), ...elsewhere() })).rejects.toSatisfy(isStale)
	expect(await findSubmission(unit.db, scope)).toMatchObject({ contentHash: 'abc' })

	await removeSubmission(unit.db, by('per'))
	expect(await findSubmission(unit.db, scope)).toBeUndefined()
})

test('a later decision about a sentence takes the place of an earlier, can be taken back, and the log holds no words of it', async () => {
	const decision = {
		sentenceKey: 'S4',
		kind: 'written' as const,
		text: 'Första',
		reason: null,
		sourceHash: 'h',
		note: null,
	}
	await saveResolution(unit.db, by('maj'), decision)
	await saveResolution(unit.db, by('maj'), { ...decision, text: 'Andra' })

	expect(await listResolutions(unit.db, scope)).toEqual([{ ...decision, text: 'Andra' }])
	expect(await listResolutions(unit.db, elsewhere())).toEqual([])
	await removeResolution(unit.db, by('maj'), 'S4')
	expect(await listResolutions(unit.db, scope)).toEqual([])
	expect(JSON.stringify(await unit.db.select().from(auditEvents))).not.toMatch(/Första|Andra/)
})

async function linksLeft() {
	const rows = await unit.db.select({ assignmentId: interviews.assignmentId }).from(interviews)
	return rows.filter(({ assignmentId }) => assignmentId !== null)
}
