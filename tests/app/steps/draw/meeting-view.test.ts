import { afterEach, beforeEach, expect, test } from 'vitest'
import { holdDrawMeeting } from '#app/steps/draw/draw-for-all.server.ts'
import { viewMeeting } from '#app/steps/draw/meeting-view.server.ts'
import { drawTestRound, HEADING, RULES } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

/** Alva can be drawn. Dino and Elsa are too old, and Dino's identity is protected. */
const FRAME = [
	HEADING,
	'ALVA;2015-03;flicka;Barn;SARNIL;;;öppen;;H1;nej;svenska',
	'DINO;2006-09;pojke;Unga;SARNIL;;;öppen;;H4;ja;svenska',
	'ELSA;2006-11;flicka;Barn;SARNIL;;;öppen;;H3;nej;svenska',
].join('\n')

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

test('the room is told that a child with protected identity was passed over, and neither screen nor page data say why (X9)', async () => {
	const { unitId, roundId, by } = await drawTestRound(unit, FRAME)
	const memberIds = [unit.people.karin.id, unit.people.ahmed.id]
	const scope = { unitId, roundId }
	const meetingId = await holdDrawMeeting(unit.db, { ...scope, memberIds, rules: RULES, by, now: () => NOW })
	const { lots } = (await viewMeeting(unit.db, scope, String(meetingId)))!
	const facts = lots.map(({ band, group, isPassed, code }) => ({ band, group, isPassed, code }))
	expect(facts).toHaveLength(3)
	expect(facts).toContainEqual({ band: null, group: null, isPassed: true, code: null })
	expect(facts).toContainEqual(expect.objectContaining({ group: 'Barn', isPassed: true, code: 'tooOld' }))
	expect(facts).toContainEqual(expect.objectContaining({ group: 'Barn', isPassed: false, code: null }))
})

test('a visible draw is no other unit’s to look at', async () => {
	const { unitId, roundId, by } = await drawTestRound(unit, FRAME)
	const act = { roundId, memberIds: [unit.people.karin.id], rules: RULES, by, now: () => NOW }
	const meetingId = String(await holdDrawMeeting(unit.db, { unitId, ...act }))
	expect(await viewMeeting(unit.db, { unitId: 'unit-other', roundId }, meetingId)).toBeUndefined()
})
