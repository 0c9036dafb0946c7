import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isStale } from '#db/client.ts'
import { changePromiseToKept, listOpenPromises, listPromises } from '#db/interview-promises.ts'
import { changeInterviewToEnded, saveReflection } from '#db/interviews.ts'
import { answerCodes, interviews } from '#db/schema.ts'
import { sealWords } from '#db/seal.ts'
import { saveAnswers } from '#db/transcripts.ts'
import { makeInterview, makeRound } from '../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '../fixtures/test-unit.ts'

let unit: TestUnit

beforeAll(async () => {
	unit = await makeTestUnit()
	await makeRound(unit)
})
afterAll(() => unit.close())

test('a promise to the child stays until it is kept, and answering again changes only what is still open', async () => {
	const karins = await endedInterview('promised')
	const sealedAnswers = await sealWords(unit.keys, karins.interviewId, '{}')
	const afterwards = {
		...karins,
		reflection: { sealedAnswers, feltWorry: false, feedbackChannel: 'none' as const },
		who: { withInterpreter: false, guardianPresent: false, withSigns: false },
	}
	const call = { kind: 'followUpCall' as const, dueOn: '2026-11-27' }
	await saveReflection(unit.db, { ...afterwards, promises: [call, { kind: 'passOnWish', dueOn: null }] })
	await changePromiseToKept(unit.db, { ...karins, kind: 'passOnWish' })
	await saveReflection(unit.db, { ...afterwards, promises: [{ ...call, dueOn: '2026-11-28' }] })
	expect(await listPromises(unit.db, karins)).toEqual([
		{ kind: 'followUpCall', dueOn: '2026-11-28', keptAt: null },
		{ kind: 'passOnWish', dueOn: null, keptAt: NOW },
	])
	const ahmeds = { ...karins, interviewerId: unit.people.ahmed.id }
	expect(await listPromises(unit.db, ahmeds)).toEqual([])
	await expect(changePromiseToKept(unit.db, { ...ahmeds, kind: 'followUpCall' })).rejects.toSatisfy(isStale)
	expect(await listOpenPromises(unit.db, karins)).toEqual([
		{ interviewId: karins.interviewId, kind: 'followUpCall', dueOn: '2026-11-28' },
	])
	await changePromiseToKept(unit.db, { ...karins, kind: 'followUpCall' })
	await saveReflection(unit.db, { ...afterwards, promises: [{ ...call, dueOn: '2026-11-28' }] })
	expect(await listOpenPromises(unit.db, karins), 'the same day again is the call she has made').toEqual([])
	await saveReflection(unit.db, { ...afterwards, promises: [{ ...call, dueOn: '2026-12-20' }] })
	expect(await listOpenPromises(unit.db, karins), 'late distress: another day is another call').toEqual([
		{ interviewId: karins.interviewId, kind: 'followUpCall', dueOn: '2026-12-20' },
	])
})

test('answers that were coded before she said that a parent was in the room are marked with it all the same (X15)', async () => {
	const karins = await endedInterview('with-parent')
	await saveAnswers(unit.db, unit.keys, { ...karins, answers: { knowsWhy: 'no' } })
	const isMarked = async () =>
		(await unit.db.select().from(answerCodes).where(eq(answerCodes.interviewId, karins.interviewId)))[0]
			?.guardianPresent
	expect(await isMarked()).not.toBe(true)
	await saveReflection(unit.db, {
		...karins,
		reflection: {
			sealedAnswers: await sealWords(unit.keys, karins.interviewId, '{}'),
			feltWorry: false,
			feedbackChannel: 'none',
		},
		who: { withInterpreter: false, guardianPresent: true, withSigns: false },
		promises: [],
	})
	expect(await isMarked()).toBe(true)
})

async function endedInterview(child: string) {
	const { unitId, interviewId, by, at } = await makeInterview(unit, child)
	const karins = { unitId, interviewId, interviewerId: by, by, at }
	await unit.db.update(interviews).set({ startedAt: NOW }).where(eq(interviews.id, interviewId))
	await changeInterviewToEnded(unit.db, {
		...{ ...karins, ending: 'complete', isRecorded: false, outcomes: {}, isCounted: true },
		yes: { mayRecord: false, mayQuote: true, wantsToRead: null },
	})
	return karins
}
