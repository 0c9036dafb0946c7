import { afterAll, beforeAll, expect, test } from 'vitest'
import { isConflict, isStale } from '#db/client.ts'
import {
	changeGuideDraft,
	findGuideDraft,
	listGuideDrafts,
	removeGuideDraft,
	saveGuideDraft,
} from '#db/guide-drafts.ts'
import { findGuideVersion, listGuideVersions, saveGuideApproval, saveGuideVersion } from '#db/guides.ts'
import { changeInterviewToStarted, findInterview } from '#db/interviews.ts'
import { guideVersionOf } from '#app/steps/interview/guide-version.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { makeInterview, makeRound } from '../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

let unit: TestUnit
beforeAll(async () => {
	unit = await makeTestUnit()
})
afterAll(() => unit.close())

const [OURS] = readOurGuides().filter(({ file }) => file === 'guide-8-11.md')

function act() {
	return { unitId: unit.unit.id, by: unit.people.maj.id, at: NOW }
}

function frozen(markdown: string) {
	const { version } = guideVersionOf(markdown, 'guide.md', {
		unitId: unit.unit.id,
		createdBy: unit.people.maj.id,
		createdAt: NOW,
	})
	return version!
}

test('what is typed is kept, wrong or right; of two who write at once the second is told', async () => {
	const { db } = unit
	await saveGuideDraft(db, { ...act(), id: 'draft', markdown: '# Början' })
	await changeGuideDraft(db, { ...act(), draftId: 'draft', revision: 1, markdown: '# Början på' })
	const late = changeGuideDraft(db, { ...act(), draftId: 'draft', revision: 1, markdown: '# Annat' })
	expect(isStale(await late.catch((error: unknown) => error))).toBe(true)
	expect(await findGuideDraft(db, { unitId: unit.unit.id, draftId: 'draft' })).toMatchObject({
		markdown: '# Början på',
		revision: 2,
	})
	expect(await findGuideDraft(db, { unitId: 'another', draftId: 'draft' })).toBeUndefined()
	await removeGuideDraft(db, { ...act(), draftId: 'draft' })
	expect(await listGuideDrafts(db, { unitId: unit.unit.id })).toEqual([])
})

test('a draft that becomes a version is gone; the same number with other words is refused and the draft stays', async () => {
	const { db } = unit
	await saveGuideDraft(db, { ...act(), id: 'draft', markdown: OURS!.markdown })
	await saveGuideVersion(db, frozen(OURS!.markdown), 'draft')
	expect(await listGuideDrafts(db, { unitId: unit.unit.id })).toEqual([])
	await saveGuideDraft(db, { ...act(), id: 'other', markdown: 'x' })
	const other = saveGuideVersion(db, frozen(OURS!.markdown.replace('Vågar du', 'Kan du')), 'other')
	expect(isConflict(await other.catch((error: unknown) => error), 'guide_versions.version')).toBe(true)
	expect(await listGuideDrafts(db, { unitId: unit.unit.id })).toHaveLength(1)
})

test('published = approved by a named person on a day', async () => {
	const { db } = unit
	const { id } = frozen(OURS!.markdown)
	await saveGuideApproval(db, { ...act(), guideVersionId: id })
	const [version] = await listGuideVersions(db, { unitId: unit.unit.id })
	expect(version).toMatchObject({ id, approvedBy: 'Maj Mentor', approvedAt: NOW })
})

test('an interview keeps the version it was asked with, letter for letter, whatever becomes of the guide', async () => {
	const { db, people } = unit
	await makeRound(unit)
	const { interviewId } = await makeInterview(unit, 'elsa')
	const asked = frozen(OURS!.markdown)
	const newer = frozen(OURS!.markdown.replace('version: 0.1.0', 'version: 0.2.0').replace('Vågar du', 'Kan du'))
	const start = {
		...{
			unitId: unit.unit.id,
			interviewId,
			interviewerId: people.karin.id,
			by: people.karin.id,
			at: NOW,
		},
		...{ age: 12, isRecorded: true, planned: { withInterpreter: true, guardianPresent: false } },
	}
	await changeInterviewToStarted(db, { ...start, guideVersionId: asked.id, guideId: asked.guideId })
	await saveGuideVersion(db, newer)
	await saveGuideApproval(db, { ...act(), guideVersionId: newer.id })
	await changeInterviewToStarted(db, { ...start, guideVersionId: newer.id, guideId: newer.guideId })
	const kept = await findInterview(db, { unitId: unit.unit.id, interviewId })
	// The child is twelve and was asked with the guide for 8–11: both are kept.
	expect(kept).toMatchObject({ guideVersionId: asked.id, guideId: 'guide-8-11', age: 12, withInterpreter: true })
	const version = await findGuideVersion(db, { unitId: unit.unit.id, guideVersionId: asked.id })
	expect(version?.markdown).toBe(OURS!.markdown)
	expect(parseGuide(version!.markdown).contentHash).toBe(version?.contentHash)
})
