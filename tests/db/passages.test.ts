import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeDatabase, fileOf, isStale, openDatabase, type Db } from '#db/client.ts'
import { changeArea, changeAreaOrder, listAreas, saveArea } from '#db/development-areas.ts'
import { listFindings, removeFinding, saveFinding } from '#db/findings.ts'
import {
	listPassages,
	removePassage,
	removeQuoteClearance,
	removeTag,
	savePassage,
	saveQuoteClearance,
	saveTag,
} from '#db/passages.ts'
import { findLastSeminarEvent } from '#db/seminar-events.ts'
import { saveSeminar } from '#db/seminars.ts'
import { saveStartingThemes } from '#db/themes.ts'
import { addApprovedTranscript, interviewIdOf, makeSeminarRound, segmentIdOf } from '#tests/fixtures/seminar-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const SAID = 'Hon sa inte hejdå, sen var det en annan.'

let unit: TestUnit
let scope: { roundId: string; unitId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	scope = await makeSeminarRound(unit, [{ key: 'alva', age: 9, says: [SAID] }])
	await saveStartingThemes(unit.db, { ...scope, by: 'maj', at: NOW })
	const opened = { openedBy: unit.people.maj.id, openedAt: NOW }
	await saveSeminar(unit.db, { id: 's1', ...scope, kind: 'group', name: 'Barn', heldOn: '2026-10-02', ...opened })
	await markAsKarin('p1')
})
afterEach(() => unit.close())

const themeId = (key: string) => `${scope.roundId}:${key}`
const actOf = (who: 'maj' | 'karin' | 'ahmed') => ({
	seminarId: 's1',
	unitId: scope.unitId,
	by: unit.people[who].id,
	at: NOW,
})
const markAsKarin = (id: string) =>
	savePassage(unit.db, unit.keys, {
		...{
			...actOf('karin'),
			id,
			interviewId: interviewIdOf('alva'),
			roundId: scope.roundId,
			segmentId: segmentIdOf('alva'),
		},
		...{ fromCharacter: 0, toCharacter: 18, text: 'Hon sa inte hejdå,', themeIds: [themeId('contact')] },
	})
const only = async (db: Db = unit.db) => (await listPassages(db, unit.keys, scope))[0]!

test('two people tag the same passage at once, and both see both', async () => {
	const other = openDatabase(unit.config.databaseUrl)
	const change = { passageId: 'p1', themeId: themeId('contact.change') }
	const network = { passageId: 'p1', themeId: themeId('network') }
	await Promise.all([
		saveTag(unit.db, { ...actOf('karin'), ...change }),
		saveTag(other, { ...actOf('ahmed'), ...network }),
		saveTag(other, { ...actOf('ahmed'), ...change }),
	])
	const seen = [await only(unit.db), await only(other)].map(({ tags }) => tags.map((tag) => tag.themeId).toSorted())
	closeDatabase(other)
	expect(seen[0]).toEqual([themeId('contact'), themeId('contact.change'), themeId('network')])
	expect(seen[1]).toEqual(seen[0])
})

test('every act in a seminar is news for the other browsers', async () => {
	const which = { seminarId: 's1', unitId: scope.unitId }
	const before = await findLastSeminarEvent(unit.db, which)
	await saveTag(unit.db, { ...actOf('karin'), passageId: 'p1', themeId: themeId('network') })
	const between = await findLastSeminarEvent(unit.db, which)
	await removeTag(unit.db, { ...actOf('karin'), passageId: 'p1', themeId: themeId('network') })
	expect(between).toBeGreaterThan(before)
	expect(await findLastSeminarEvent(unit.db, which)).toBeGreaterThan(between)
	expect((await only()).tags.map((tag) => tag.themeId)).toEqual([themeId('contact')])
})

test('a passage keeps its words after a later correction of the transcript', async () => {
	await addApprovedTranscript(unit, { key: 'alva', says: ['Någon sa hejdå.'] }, 2)
	expect((await only()).text).toBe('Hon sa inte hejdå,')
})

test('the words of a passage are sealed: the file of the database does not hold them', async () => {
	fileOf(unit.db)!.pragma('wal_checkpoint(TRUNCATE)')
	const rows = fileOf(unit.db)!.prepare('select sealed_text from passages').pluck().all() as Buffer[]
	expect(rows).toHaveLength(1)
	expect(rows[0]!.toString('utf8')).not.toContain('hejdå')
})

test('when the key of an interview is destroyed its passages are gone for everybody', async () => {
	unit.keys.destroy('words', interviewIdOf('alva'))
	expect(await listPassages(unit.db, unit.keys, scope)).toEqual([])
})

test('another unit sees no passages, findings or areas, and can take none away', async () => {
	const other = { ...scope, unitId: 'unit-other' }
	const act = { ...actOf('karin'), unitId: 'unit-other' }
	await saveFinding(unit.db, {
		...actOf('karin'),
		id: 'f1',
		roundId: scope.roundId,
		themeKey: 'contact',
		kind: 'dissent',
		text: 'Nej.',
	})
	await saveTestArea()
	expect(await listPassages(unit.db, unit.keys, other)).toEqual([])
	expect(await listFindings(unit.db, other)).toEqual([])
	expect(await listAreas(unit.db, other)).toEqual([])
	await expect(removeFinding(unit.db, { ...act, findingId: 'f1' })).rejects.toSatisfy(isStale)
	await expect(changeArea(unit.db, { ...act, ...AREA, version: 1 })).rejects.toSatisfy(isStale)
	await markAsKarin('p2')
	await expect(removePassage(unit.db, { ...act, passageId: 'p2' })).rejects.toSatisfy(isStale)
})

test('a clearance can be taken back', async () => {
	await saveQuoteClearance(unit.db, { ...actOf('maj'), passageId: 'p1' })
	expect((await only()).isCleared).toBe(true)
	await removeQuoteClearance(unit.db, { ...actOf('maj'), passageId: 'p1' })
	expect((await only()).isCleared).toBe(false)
})

const AREA = {
	areaId: 'a1',
	name: 'Planera bytet',
	analysis: null,
	proposal: null,
	themeKeys: ['contact'],
	evidenceIds: ['p1'],
}
const saveTestArea = (more = {}) => saveArea(unit.db, { ...actOf('maj'), roundId: scope.roundId, ...AREA, ...more })

test('a passage that is evidence stays until the area lets go of it', async () => {
	await saveTestArea()
	await expect(removePassage(unit.db, { ...actOf('karin'), passageId: 'p1' })).rejects.toSatisfy(isStale)
	await markAsKarin('p2')
	await changeArea(unit.db, { ...actOf('maj'), ...AREA, evidenceIds: ['p2'], version: 1 })
	await removePassage(unit.db, { ...actOf('karin'), passageId: 'p1' })
	expect((await listPassages(unit.db, unit.keys, scope)).map(({ id }) => id)).toEqual(['p2'])
})

test('of two who change an area at once the second changes nothing and is told', async () => {
	await saveTestArea()
	await changeArea(unit.db, { ...actOf('maj'), ...AREA, name: 'Majs namn', version: 1 })
	const second = changeArea(unit.db, { ...actOf('karin'), ...AREA, name: 'Karins namn', evidenceIds: [], version: 1 })
	await expect(second).rejects.toSatisfy(isStale)
	expect(await listAreas(unit.db, scope)).toMatchObject([{ name: 'Majs namn', version: 2, evidenceIds: ['p1'] }])
})

test('areas stand in the order they are put', async () => {
	await saveTestArea()
	await saveTestArea({ areaId: 'a2', name: 'Lyssna' })
	await changeAreaOrder(unit.db, { ...actOf('maj'), ...scope, areaIds: ['a2', 'a1'] })
	expect((await listAreas(unit.db, scope)).map(({ id }) => id)).toEqual(['a2', 'a1'])
})
