import { afterAll, beforeAll, expect, test } from 'vitest'
import {
	findGuideVersion,
	listApprovedGuideVersions,
	listGuideVersions,
	saveGuideApproval,
	saveGuideVersion,
} from '#db/guides.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

let unit: TestUnit
beforeAll(async () => {
	unit = await makeTestUnit()
})
afterAll(() => unit.close())

function version(id: string, number: string, createdAt = NOW) {
	const frozen = {
		guideId: 'guide-8-11',
		title: 'Samtalsguide',
		ageMin: 8,
		ageMax: 11,
		contentHash: id,
		markdown: `# ${id}`,
	}
	return { id, unitId: unit.unit.id, version: number, createdBy: unit.people.maj.id, createdAt, ...frozen }
}

test('a guide may be used once the mentor has approved it, and a newer draft does not push it out', async () => {
	const { db, people } = unit
	const unitId = unit.unit.id
	await saveGuideVersion(db, version('first', '1.0.0'))
	await saveGuideVersion(db, version('first', '1.0.0'))
	expect(await listApprovedGuideVersions(db, { unitId })).toEqual([])
	await saveGuideApproval(db, { unitId, guideVersionId: 'first', by: people.maj.id, at: NOW })
	await saveGuideApproval(db, { unitId, guideVersionId: 'first', by: people.maj.id, at: NOW })
	await saveGuideVersion(db, version('second', '1.1.0', new Date(NOW.getTime() + 1)))
	expect((await listApprovedGuideVersions(db, { unitId })).map(({ id }) => id)).toEqual(['first'])
	expect((await listGuideVersions(db, { unitId })).map(({ id }) => id)).toEqual(['second', 'first'])
})

test('one unit never sees the guides of another', async () => {
	await saveGuideVersion(unit.db, version('ours', '2.0.0'))
	expect(await findGuideVersion(unit.db, { unitId: 'another unit', guideVersionId: 'ours' })).toBeUndefined()
	expect(await listGuideVersions(unit.db, { unitId: 'another unit' })).toEqual([])
})
