import { afterEach, beforeEach, expect, test } from 'vitest'
import { repeatDraw } from '#app/steps/draw/check-protocol.ts'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { makeDraw, promiseDraw } from '#app/steps/draw/make-draw.server.ts'
import { commitmentOf } from '#app/steps/draw/seed.ts'
import { protocolOf } from '#app/steps/draw/protocol-of.server.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { sv } from '#app/i18n/sv.ts'
import { listStandingAssignments } from '#db/assignment-changes.ts'
import { listAssignments } from '#db/assignments.ts'
import { saveContactAttempt } from '#db/contacts.ts'
import { countDraw } from '#db/draw-counts.ts'
import { listDrawMeetings } from '#db/draw-meetings.ts'
import { findDraw, listDrawCommitments, listDraws } from '#db/draws.ts'
import { interviews, workGroups } from '#db/schema.ts'
import { countRound } from '#db/round-counts.ts'
import { findRound } from '#db/rounds.ts'
import { saveInterview } from '#db/interviews.ts'
import { actOnDraw, drawTestRound, FRAME, RANDOMNESS, RULES } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
let minutes = 0
beforeEach(async () => {
	unit = await makeTestUnit()
	minutes = 0
})
afterEach(() => unit.close())

type Round = Awaited<ReturnType<typeof drawTestRound>>
/** Each act a minute after the one before. */
const now = () => new Date(NOW.getTime() + (minutes += 1) * 60_000)
const idsOf = ({ unitId, roundId, by }: Round) => ({ unitId, roundId, by })

const act = (round: Round, fields: Record<string, string>, members: readonly string[] = []) =>
	actOnDraw(unit, round, { fields, members, now })
const everyone = () => [unit.people.karin.id, unit.people.ahmed.id]
const drawFor = (round: Round, who: 'karin' | 'ahmed') =>
	drawMyChild(unit.db, { ...idsOf(round), interviewerId: unit.people[who].id, rules: RULES, now })

async function protocolIn(round: Round, edition: 'full' | 'open') {
	const found = await findRound(unit.db, round)
	const protocol = await protocolOf(unit.db, round, found!, { edition, t: sv })
	return protocol!
}
const holds = async (round: Round) => repeatDraw(await protocolIn(round, 'full')).faults

test('a visible draw gives everyone in the room a child, and its protocol holds', async () => {
	const round = await drawTestRound(unit)
	expect(await act(round, { act: 'all' }, everyone())).toHaveProperty('meetingId')
	const standing = await listStandingAssignments(unit.db, round)
	expect(standing.map(({ name }) => name)).toEqual(['Ahmed Hassan', 'Karin Lind'])
	expect(standing.find(({ name }) => name === 'Karin Lind')?.child.reference).not.toBe('BILAL')
	expect(await holds(round)).toEqual([])
	expect(await act(round, { act: 'all' }, everyone())).toEqual({ error: 'draw.nobody-waits' })
	expect(await listDrawMeetings(unit.db, { ...round, unitId: 'unit-other' })).toEqual([])
})

test('own draws, a visible draw, a conflict of interest and a hand-over live in one protocol that holds', async () => {
	const round = await drawTestRound(unit)
	await drawFor(round, 'karin')
	await act(round, { act: 'all' }, everyone())
	const [ahmeds] = await listStandingAssignments(unit.db, round)
	const said = await act(round, { act: 'handOver', assignment: ahmeds!.assignment.id, code: 'onLeave' })
	expect(said).toEqual({ done: 'backOnList' })
	await drawFor(round, 'ahmed')
	expect((await listAssignments(unit.db, round)).map(({ how }) => how)).toEqual(['own', 'meeting', 'own'])
	expect(await holds(round)).toEqual([])
})

test('a group’s manager who interviews meets no child of her own group', async () => {
	const round = await drawTestRound(unit)
	for (const name of ['Barn', 'Unga'])
		await unit.db.insert(workGroups).values({
			...{ id: `group-${name}`, unitId: round.unitId, year: 2026, key: `key-${name}`, name, position: 9 },
			managerMemberId: unit.people.karin.id,
		})
	expect(await drawFor(round, 'karin')).toBeNull()
	expect(await drawFor(round, 'ahmed')).not.toBeNull()
})

test('a hand-over gives the child to somebody without one; who became handler never gets her again', async () => {
	const round = await drawTestRound(unit, FRAME.replace('KARLIN', 'SARNIL'))
	const id = await drawFor(round, 'ahmed')
	const said = await act(round, { act: 'handOver', assignment: id!, code: 'becameHandler' })
	expect(said).toEqual({ done: 'handedOver' })
	const [karins] = await listStandingAssignments(unit.db, round)
	expect(karins).toMatchObject({ name: 'Karin Lind', assignment: { how: 'takenOver' } })
	await drawFor(round, 'ahmed')
	const children = (await listAssignments(unit.db, round)).filter(
		({ interviewerId }) => interviewerId !== karins!.assignment.interviewerId,
	)
	expect(new Set(children.map(({ childId }) => childId)).size).toBe(2)
	expect(await holds(round)).toEqual([])
	expect(await act(round, { act: 'handOver', assignment: id!, code: 'quit' })).toEqual({ error: 'draw.ended' })
})

test('when the interview has begun it stays with whoever holds it, also when she became the handler', async () => {
	const round = await drawTestRound(unit)
	const assignmentId = await drawFor(round, 'ahmed')
	const scope = { roundId: round.roundId, unitId: round.unitId, interviewerId: unit.people.ahmed.id }
	const facts = { gender: 'girl' as const, age: 11, groupName: 'Barn', household: null, isProtected: false }
	const recipients = await unit.keys.createInterviewKeys('interview-1')
	await saveInterview(unit.db, {
		...{ id: 'interview-1', assignmentId: assignmentId!, by: unit.people.ahmed.id, at: NOW },
		...scope,
		...facts,
		...recipients,
	})
	await unit.db.update(interviews).set({ startedAt: NOW })
	expect(await act(round, { act: 'handOver', assignment: assignmentId!, code: 'quit' })).toEqual({ done: 'recalled' })
	expect(await act(round, { act: 'handOver', assignment: assignmentId!, code: 'quit' })).toEqual({
		done: 'nothingToRecall',
	})
	expect(await act(round, { act: 'swap', assignment: assignmentId!, other: assignmentId!, code: 'language' })).toEqual({
		error: 'draw.ended',
	})
	expect(await act(round, { act: 'handOver', assignment: assignmentId!, code: 'becameHandler' })).toEqual({
		done: 'blinded',
	})
	expect(await listStandingAssignments(unit.db, round)).toHaveLength(1)
})

test('a conversation that was prepared and never begun does not stop a hand-over: what was set up goes, keys and all', async () => {
	const round = await drawTestRound(unit)
	const assignmentId = await drawFor(round, 'ahmed')
	const ahmed = unit.people.ahmed.id
	const asked = { unitId: round.unitId, assignmentId: assignmentId!, interviewerId: ahmed, at: NOW }
	const interviewId = await startInterview(unit.db, unit.keys, asked)
	expect(unit.keys.has('words', interviewId!)).toBe(true)
	expect(await act(round, { act: 'handOver', assignment: assignmentId!, code: 'onLeave' })).toHaveProperty('done')
	expect(await unit.db.select().from(interviews)).toEqual([])
	expect(unit.keys.has('words', interviewId!)).toBe(false)
	expect(await holds(round)).toEqual([])
})

test('a swap needs a code, `other` needs words, and nobody gets a child she may not meet', async () => {
	const round = await drawTestRound(
		unit,
		FRAME.replace('DINO;2009-09;pojke;Unga;SARNIL;;AHMHAS', 'DINO;2009-09;pojke;Unga;SARNIL;;'),
	)
	await act(round, { act: 'all' }, everyone())
	const [one, other] = await listStandingAssignments(unit.db, round)
	const ids = { act: 'swap', assignment: one!.assignment.id, other: other!.assignment.id }
	await expect(act(round, { ...ids, code: 'unsuitable' })).rejects.toThrow()
	expect(await act(round, { ...ids, code: 'other', note: ' ' })).toEqual({ error: 'draw.needs-note' })
	const isBilal = [one, other].some((standing) => standing?.child.reference === 'BILAL')
	const said = await act(round, { ...ids, code: 'language' })
	expect(said).toEqual(isBilal ? { error: 'draw.may-not-meet' } : { done: 'swapped' })
	expect(await holds(round)).toEqual([])
})

test('nobody swaps into her own case', async () => {
	const [heading, ...rows] = FRAME.split('\n')
	const two = [heading, rows[1], rows[0]].join('\n')
	const round = await drawTestRound(unit, two)
	await act(round, { act: 'all' }, everyone())
	const [ahmeds, karins] = await listStandingAssignments(unit.db, round)
	expect(ahmeds?.child.reference).toBe('BILAL')
	const said = await act(round, {
		...{ act: 'swap', assignment: ahmeds!.assignment.id, other: karins!.assignment.id, code: 'childsWish' },
	})
	expect(said).toEqual({ error: 'draw.may-not-meet' })
})

test('a child taken out after the draw is never drawn again, and is counted apart', async () => {
	const round = await drawTestRound(unit)
	const id = await drawFor(round, 'ahmed')
	const [standing] = await listStandingAssignments(unit.db, round)
	const { reference } = standing!.child
	expect(await act(round, { act: 'exclude', reference, code: 'other' })).toEqual({ error: 'draw.needs-note' })
	await expect(act(round, { act: 'exclude', reference, code: 'handlerThinksUnsuitable' })).rejects.toThrow()
	expect(await act(round, { act: 'exclude', reference: 'NOBODY', code: 'deceased' })).toEqual({
		error: 'draw.no-such-reference',
	})
	expect(await act(round, { act: 'exclude', reference, code: 'acuteCrisis' })).toEqual({ done: 'excluded' })
	expect(await act(round, { act: 'exclude', reference, code: 'acuteCrisis' })).toEqual({
		error: 'draw.already-excluded',
	})
	expect(await drawFor(round, 'ahmed')).not.toBe(id)
	const protocol = await protocolIn(round, 'full')
	expect(protocol.exclusions).toEqual([{ code: 'acuteCrisis', before: 0, after: 1 }])
	expect(repeatDraw(protocol).faults).toEqual([])
})

test('a second draw needs a reason, frees only children nobody has contacted, and is in the protocol', async () => {
	const round = await drawTestRound(unit)
	const asked = await drawFor(round, 'ahmed')
	await drawFor(round, 'karin')
	const attempt = { unitId: round.unitId, assignmentId: asked!, by: unit.people.ahmed.id, at: now() }
	await saveContactAttempt(unit.db, { ...attempt, channel: 'phone', outcome: 'reached' })
	expect(await act(round, { act: 'promise' })).toEqual({ error: 'draw.needs-reason' })
	expect(await act(round, { act: 'promise', code: 'wrongSettings', isStratified: 'on' })).toEqual({ done: null })
	expect(await act(round, { act: 'promise', code: 'interrupted' })).toEqual({ error: 'draw.waits-for-words' })
	expect(await act(round, { act: 'draw', words: 'Nya  ord' })).toEqual({ done: null })
	expect((await listStandingAssignments(unit.db, round)).map(({ name }) => name)).toEqual(['Ahmed Hassan'])
	expect((await listDraws(unit.db, round)).map(({ number, code, words }) => [number, code, words])).toEqual([
		[1, null, 'blå cykel'],
		[2, 'wrongSettings', 'nya ord'],
	])
	await drawFor(round, 'karin')
	expect(await holds(round)).toEqual([])
	expect(await countDraw(unit.db, round)).toMatchObject({ draws: 2, swaps: 0, takenOver: 0, excludedAfter: [] })
	expect((await countRound(unit.db, round)).recruitment).toMatchObject({ frame: 5, asked: 2 })
})

test('the random number is promised once: whoever promises again gets the same, and nobody draws without a promise', async () => {
	const round = await drawTestRound(unit)
	const settings = { isStratified: false, allowsSiblings: false, code: 'interrupted', note: null }
	expect(await makeDraw(unit.db, { ...round, words: 'innan' })).toBe('draw.not-promised')
	const promises = ['c', 'd'].map((letter) =>
		promiseDraw(unit.db, { ...round, settings, newRandomness: () => letter.repeat(32) }),
	)
	await Promise.all(promises)
	const promised = await listDrawCommitments(unit.db, round)
	expect(promised.map(({ number }) => number)).toEqual([1, 2])
	expect(promised[0]).toMatchObject({ randomness: RANDOMNESS, commitment: commitmentOf(RANDOMNESS) })
	await Promise.all(['ett', 'två'].map((words) => makeDraw(unit.db, { ...round, words })))
	expect(await listDraws(unit.db, round)).toHaveLength(2)
	expect((await findDraw(unit.db, round))?.number).toBe(2)
})

test('the open edition holds and shows nothing of a child whose identity is protected', async () => {
	const round = await drawTestRound(unit, FRAME.replace('H1;nej', 'H1;ja').replaceAll('AHMHAS', ''))
	await act(round, { act: 'all' }, everyone())
	const open = await protocolIn(round, 'open')
	expect(JSON.stringify(open)).not.toContain('ALVA')
	expect(JSON.stringify(await protocolIn(round, 'full'))).toContain('ALVA')
	const { faults, unchecked } = repeatDraw(open)
	expect(faults).toEqual([])
	expect(unchecked).toContain('frameHash')
	const place = open.children.findIndex((child) => 'isWithheld' in child)
	for (const one of open.assignments) expect(one.interviewer === null).toBe(one.place === place)
})
