import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { recordings } from '#db/schema.ts'
import { sweepSound } from '#db/sound.ts'
import { makeInterview, makeRound, recordSound } from '../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW } from '../fixtures/test-unit.ts'

const CHILDREN = ['alva', 'bilal', 'cilla', 'dino', 'elsa']
const HOUR = 3_600_000
/** When each is due, in hours from now; null is not approved. Which keys a crash had destroyed before. When it is swept. */
const anyCase = fc.record({
	due: fc.array(fc.option(fc.integer({ min: -900, max: 900 })), { minLength: 5, maxLength: 5 }),
	hadCrashed: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
	sweeps: fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 1, maxLength: 3 }),
})

test('whenever and however often it is swept, also after a crash, exactly what is due is gone and no more (R16)', async () => {
	await fc.assert(
		fc.asyncProperty(anyCase, async ({ due, hadCrashed, sweeps }) => {
			const unit = await makeTestUnit()
			await makeRound(unit)
			for (const [index, child] of CHILDREN.entries()) {
				const interview = await makeInterview(unit, child)
				await recordSound(unit, interview, new Float32Array(1_600))
				const hours = due[index]
				if (hours === null || hours === undefined) continue
				const soundDueAt = new Date(NOW.getTime() + hours * HOUR)
				await unit.db.update(recordings).set({ soundDueAt }).where(eq(recordings.interviewId, interview.interviewId))
				if (hadCrashed[index] && hours <= Math.max(...sweeps)) unit.keys.destroy('sound', interview.interviewId)
			}
			for (const hours of [...sweeps, ...sweeps]) await sweepSound(unit, new Date(NOW.getTime() + hours * HOUR))
			const last = Math.max(...sweeps)
			const kept = await unit.db.select({ id: recordings.interviewId }).from(recordings)
			const expected = CHILDREN.filter((_child, index) => due[index] == null || due[index] > last)
			expect(kept.map(({ id }) => id).toSorted()).toEqual(expected.map((child) => `interview-${child}`))
			for (const child of CHILDREN) expect(unit.keys.has('sound', `interview-${child}`)).toBe(expected.includes(child))
			unit.close()
		}),
		{ numRuns: 8 },
	)
})
