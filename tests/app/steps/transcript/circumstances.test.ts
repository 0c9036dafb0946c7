import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { boardOf } from '#app/steps/seminar/board-of.ts'
import { passagesOf } from '#app/steps/seminar/seminar-view.ts'
import { notAsked } from '#app/steps/transcript/not-asked.ts'
import { openAnswers } from '#app/steps/transcript/open-answers.server.ts'
import { approve } from '#app/steps/transcript/transcript-acts.server.ts'
import { atomically } from '#db/client.ts'
import { listPassages } from '#db/passages.ts'
import { saveOutcomes } from '#db/question-outcomes.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { guideVersions, interviews } from '#db/schema.ts'
import { listSeminarInterviews } from '#db/seminar-interviews.ts'
import { findAnswers, saveAnswers } from '#db/transcripts.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { NOW } from '#tests/fixtures/test-unit.ts'
import { ANSWERS, makeDesk, type Desk } from './transcript-desk.ts'

let desk: Desk
beforeEach(async () => {
	desk = await makeDesk()
})
afterEach(() => desk.unit.close())

type Facts = Partial<typeof interviews.$inferInsert>
const know = (facts: Facts) =>
	desk.unit.db
		.update(interviews)
		.set({ endedAt: NOW, ending: 'complete', ...facts })
		.where(eq(interviews.id, desk.alva.interviewId))

/** A conversation over our own guide for 8–11, which asks d1 about listening, d2 influence, v2 why, c1 change. */
async function heldWith(outcomes: Parameters<typeof saveOutcomes>[2], facts: Facts = {}) {
	const { db, unit } = desk.unit
	const { markdown } = readOurGuides().find(({ file }) => file === 'guide-8-11.md')!
	const about = { title: 'x', ageMin: 8, ageMax: 11, contentHash: 'x', createdBy: 'maj', createdAt: NOW }
	await db
		.insert(guideVersions)
		.values({ id: 'g', unitId: unit.id, guideId: 'guide-8-11', version: '1.0.0', markdown, ...about })
	await know({ guideVersionId: 'g', ...facts })
	await atomically(db, saveOutcomes(db, desk.alva.interviewId, outcomes))
}

test('answers whose question the child never got are “not asked” without anybody saying so, and a person may say otherwise', async () => {
	await heldWith({ v2: 'answered', d1: 'skipped' }, { ending: 'partial' })
	const preset = { feelsCanInfluence: 'notAsked', changedSecretary: 'notAsked' }
	expect(await openAnswers(desk.unit, desk.alva)).toEqual(preset)
	const answers = { knowsWhy: 'yes', feelsCanInfluence: 'no' } as const
	await saveAnswers(desk.unit.db, desk.unit.keys, { ...desk.alva, answers })
	expect(await openAnswers(desk.unit, desk.alva)).toEqual({ ...answers, changedSecretary: 'notAsked' })
})

test('what was preset is enough for the approval, and is kept with it', async () => {
	await heldWith({ v2: 'answered' }, { ending: 'partial' })
	await desk.draft(['för att mamma var sjuk'])
	await desk.everybodySpeaks()
	const how = { hasRead: true, soundDays: 0 }
	expect(await approve(desk.unit, desk.alva, how)).not.toEqual([])
	await saveAnswers(desk.unit.db, desk.unit.keys, { ...desk.alva, answers: { knowsWhy: 'yes' } })
	expect(await approve(desk.unit, desk.alva, how)).toEqual([])
	expect(await findAnswers(desk.unit.db, desk.unit.keys, desk.alva)).toEqual({
		...{ changedSecretary: 'notAsked', knowsWhy: 'yes', feelsListenedTo: 'notAsked', feelsCanInfluence: 'notAsked' },
	})
})

test('nothing is preset before the conversation is over, nor of one that was not held on the screen', () => {
	const questions = [{ id: 'v2', codes: ['knowsWhy'] }]
	expect(notAsked({ endedAt: null, ending: null }, questions, { v2: 'asked' })).toEqual({})
	expect(notAsked({ endedAt: NOW, ending: 'complete' }, questions, {})).toEqual({})
	expect(Object.keys(notAsked({ endedAt: NOW, ending: 'partial' }, questions, {}))).toHaveLength(4)
})

const scope = () => ({ roundId: 'round-2026', unitId: desk.unit.unit.id })
const seminarInterviews = () => listSeminarInterviews(desk.unit.db, { ...scope(), memberId: desk.unit.people.maj.id })

test.each([true, false])(
	'that a parent was there (%s) is kept with the answers and reaches seminar and report',
	async (isThere) => {
		await know({ guardianPresent: isThere })
		await desk.ready(['hon lyssnar'])
		await approve(desk.unit, desk.alva, { hasRead: true, soundDays: 0 })
		expect((await seminarInterviews())[0]).toMatchObject({ guardianPresent: isThere })
		const material = await readReportMaterial(desk.unit.db, desk.unit.keys, scope())
		expect(material?.archive.interviews[0]).toMatchObject({ guardianPresent: isThere, answers: ANSWERS })
	},
)

test('words through an interpreter say so beside every passage; on the board only where it points at nobody', async () => {
	await know({ withInterpreter: true })
	await desk.ready(['hon lyssnar'])
	await approve(desk.unit, desk.alva, { hasRead: true, soundDays: 0 })
	await desk.mark('p1', 0, 'hon lyssnar')
	const [interview] = await seminarInterviews()
	const passages = await listPassages(desk.unit.db, desk.unit.keys, scope())
	expect(passagesOf(interview!, passages, 'maj')).toMatchObject([{ id: 'p1', withInterpreter: true }])

	const tagged = passages.map((passage) => ({ ...passage, tags: [{ themeId: 't' }] }))
	const themes = [{ id: 't', key: 't', name: 'Kontakt', parentKey: null }]
	const onBoard = (isMentor: boolean, minGroupSize: number) =>
		boardOf(themes, tagged, [{ ...interview!, isLinked: true }], { isMentor, minGroupSize }).themes[0]!.passages[0]!
	expect(onBoard(true, 5).withInterpreter).toBe(true)
	expect(onBoard(false, 5).withInterpreter).toBe(false)
	expect(onBoard(false, 1).withInterpreter).toBe(true)
})
