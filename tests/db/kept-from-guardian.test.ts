import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letterPath } from '#app/steps/contact/letters.ts'
import { nextStep } from '#app/steps/contact/next-step.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { saveContactNeeds } from '#db/contact-needs.ts'
import { findInterview } from '#db/interviews.ts'
import { interviews } from '#db/schema.ts'
import { DEFAULT_POLICY } from '#app/steps/consent-rules.ts'
import { HEADING } from '#tests/fixtures/drawn-round.ts'
import { karinsContact } from '#tests/fixtures/karins-contact.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

const FRAME = [HEADING, 'ALVA;2010-03;flicka;Barn;SARNIL;;;öppen;;;nej;svenska'].join('\n')
const NEEDS = { needsInterpreter: false, language: null, isInterpreterBooked: false, hasInterpreterStated: false }

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

async function alva() {
	return { ...(await karinsContact(unit, FRAME)), by: unit.people.karin.id }
}

async function setUp(scope: Awaited<ReturnType<typeof alva>>) {
	const interviewId = await startInterview(unit.db, unit.keys, scope)
	if (!interviewId) throw new Error('The interview must be set up')
	return { ...scope, interviewId }
}

test('what the child said before the interview was set up follows it, also when the link to the child is gone', async () => {
	const scope = await alva()
	await saveContactNeeds(unit.db, { ...scope, needs: { ...NEEDS, isKeptFromGuardian: true } })
	const hers = await setUp(scope)
	expect((await findInterview(unit.db, hers))?.isKeptFromGuardian).toBe(true)
	await unit.db.update(interviews).set({ assignmentId: null }).where(eq(interviews.id, hers.interviewId))
	expect((await findInterview(unit.db, hers))?.isKeptFromGuardian).toBe(true)
})

test('said afterwards, or taken back, it changes the interview in the same act', async () => {
	const hers = await setUp(await alva())
	const kept = async (isKeptFromGuardian: boolean) => {
		await saveContactNeeds(unit.db, { ...hers, needs: { ...NEEDS, isKeptFromGuardian } })
		return (await findInterview(unit.db, hers))?.isKeptFromGuardian
	}
	expect((await findInterview(unit.db, hers))?.isKeptFromGuardian).toBe(false)
	expect(await kept(true)).toBe(true)
	expect(await kept(false)).toBe(false)
})

test('a letter is opened with the assignment in its address, so that it can be refused to the guardian', () => {
	const view = { assignmentId: 'a1', letter: 'child-8-11' as const }
	expect(letterPath(view, 'child')).toBe('/letters/child-8-11?assignment=a1')
	expect(letterPath(view, 'secondGuardian')).toBe('/letters/guardian?assignment=a1')
})

test('nobody is told to call a guardian whom the child does not want to know; a young person who answers herself is asked', () => {
	const facts = {
		isProtected: false,
		language: null,
		hasNeeds: true,
		hasCard: true,
		consents: [],
		policy: DEFAULT_POLICY,
	}
	const stepOf = (bornMonth: string, isKeptFromGuardian: boolean) =>
		nextStep({ ...facts, bornMonth, isKeptFromGuardian }, '2026-11-24')
	expect(stepOf('2016-03', true)).toEqual({ key: 'kept' })
	expect(stepOf('2016-03', false)).toEqual({ key: 'ask', who: 'guardian' })
	expect(stepOf('2010-03', true)).toEqual({ key: 'ask', who: 'child' })
})
