import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoFrameFile } from '#app/demo/demo-files.server.ts'
import { DEMO_PEOPLE } from '#app/demo/demo-people.ts'
import { fillAssignment, fillRound2026 } from '#app/demo/fill-round.server.ts'
import { whatIsMissing } from '#app/steps/consent-rules.ts'
import { findStartFacts } from '#db/consents.ts'
import { countRoundProgress } from '#db/rounds.ts'
import { parseFrame } from '#tests/fixtures/parse-frame.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

test('the demo’s frame shows what a real one shows: refused rows, unknown signatures, ten children or more for each interviewer', async () => {
	const { rows, refusals } = await parseFrame(readFileSync(demoFrameFile, 'utf8'), '2026-11')
	const childrenOf = new Map<string, number>()
	for (const { signature } of rows.flatMap(({ handlers }) => handlers))
		childrenOf.set(signature, (childrenOf.get(signature) ?? 0) + 1)
	const known = new Set<string>(Object.values(DEMO_PEOPLE).flatMap(({ signature }) => signature ?? []))

	expect(refusals.map(({ code }) => code)).toEqual(['wrongBornMonth', 'duplicateReference'])
	expect([...childrenOf.keys()].filter((signature) => !known.has(signature)).sort()).toEqual(['BRIOLS', 'LENSTR'])
	for (const { signature, roles } of Object.values(DEMO_PEOPLE))
		if (signature && (roles as readonly string[]).includes('interviewer'))
			expect(childrenOf.get(signature)).toBeGreaterThanOrEqual(10)
})

test('the demo’s round goes by the same rules as a real one, and whoever has been filled in may start her interview', async () => {
	const { karin, ahmed, maj } = unit.people
	const kit = {
		...unit,
		unitId: unit.unit.id,
		people: { ...unit.people, eva: karin, ola: karin, sara: karin, johan: karin },
		now: NOW,
	}
	const roundId = await fillRound2026(kit)
	for (const interviewer of [karin, ahmed]) {
		const filled = await fillAssignment(kit, { roundId, interviewer })
		if (!filled) throw new Error('the demo gave nobody')
		const scope = { unitId: kit.unitId, assignmentId: filled.assignmentId, interviewerId: interviewer.id }
		const facts = await findStartFacts(unit.db, scope)
		expect(facts && whatIsMissing(facts, '2026-11-24')).toEqual([])
		expect(await findStartFacts(unit.db, { ...scope, interviewerId: maj.id })).toBeUndefined()
	}
	expect(await countRoundProgress(unit.db, { unitId: kit.unitId, roundId })).toMatchObject({ given: 2, declined: 0 })
})
