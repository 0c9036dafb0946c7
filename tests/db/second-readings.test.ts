import { afterEach, beforeEach, expect, test } from 'vitest'
import { whyNotQuotable } from '#app/steps/seminar/why-not-quotable.ts'
import { laterHandlers, recordings, stepAsides } from '#db/schema.ts'
import { findSecondReading, listSecondReadings } from '#db/second-readings.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import { saveSeminar } from '#db/seminars.ts'
import { interviewIdOf, makeSeminarRound } from '#tests/fixtures/seminar-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let scope: { roundId: string; unitId: string }
beforeEach(async () => {
	unit = await makeTestUnit()
	const SAID = { age: 12, says: ['Hon lyssnar.'] }
	scope = await makeSeminarRound(unit, [
		{ key: 'alva', ...SAID },
		{ key: 'bilal', ...SAID, interviewer: 'ahmed' },
	])
	const whole = { unitId: scope.unitId, startedAt: NOW, completedAt: NOW, chunkCount: 1 }
	const rows = ['alva', 'bilal'].map((key) => ({ interviewId: interviewIdOf(key), ...whole }))
	await unit.db.insert(recordings).values(rows)
})
afterEach(() => unit.close())

type Who = 'maj' | 'karin' | 'ahmed'
const whoOf = (who: Who) => ({ unitId: scope.unitId, memberId: unit.people[who].id })
const readingsOf = async (who: Who) =>
	(await listSecondReadings(unit.db, whoOf(who))).map(({ interviewId }) => interviewId)

/** Whose quotes she could clear in the seminar, were they word for word. */
async function clearableBy(who: Who) {
	const seen = await listSeminarInterviews(unit.db, { ...scope, ...whoOf(who) })
	const said = { speaker: 'child' as const, isVerbatim: true, isVetoed: false }
	return seen
		.filter((one) => !one.hasSteppedAside && whyNotQuotable({ ...one, ...said }, whoOf(who).memberId) === undefined)
		.map(({ interviewId }) => interviewId)
}

test('nobody is second reader of an interview she held, neither of its sound nor of its quotes', async () => {
	for (const [who, ids] of [
		['maj', ['alva', 'bilal']],
		['karin', ['bilal']],
		['ahmed', ['alva']],
	] as const) {
		expect(await readingsOf(who)).toEqual(ids.map(interviewIdOf))
		expect(await clearableBy(who)).toEqual(ids.map(interviewIdOf))
	}
})

test('nor of a child she has come to handle, nor where she has stepped aside', async () => {
	const { memberId } = whoOf('maj')
	await unit.db
		.insert(laterHandlers)
		.values({ roundId: scope.roundId, childId: 'alva', memberId, by: 'karin', at: NOW })
	expect(await readingsOf('maj')).toEqual([interviewIdOf('bilal')])
	expect(await clearableBy('maj')).toEqual([interviewIdOf('bilal')])

	const opened = { openedBy: memberId, openedAt: NOW }
	await saveSeminar(unit.db, { id: 's1', ...scope, kind: 'group', name: 'Barn', heldOn: '2026-10-02', ...opened })
	await unit.db.insert(stepAsides).values({ seminarId: 's1', interviewId: interviewIdOf('bilal'), memberId, at: NOW })
	expect(await readingsOf('maj')).toEqual([])
	expect(await clearableBy('maj')).toEqual([])
	expect(await findSecondReading(unit.db, { ...whoOf('maj'), interviewId: interviewIdOf('alva') })).toBeUndefined()
})

test('another unit reads nothing', async () => {
	const other = { unitId: 'unit-other', memberId: unit.people.maj.id }
	expect(await listSecondReadings(unit.db, other)).toEqual([])
})
