import { afterEach, beforeEach, expect, test } from 'vitest'
import { colleaguesLeft } from '#app/steps/transcript/colleagues-left.ts'
import { viewComplaint } from '#app/steps/transcript/complaint.server.ts'
import { approve } from '#app/steps/transcript/transcript-acts.server.ts'
import { saveReflection } from '#db/interviews.ts'
import { listPromises, type PromiseKind } from '#db/interview-promises.ts'
import { interviews, members } from '#db/schema.ts'
import { eq } from 'drizzle-orm'
import { NOW } from '#tests/fixtures/test-unit.ts'
import { makeDesk, type Desk } from './transcript-desk.ts'

let desk: Desk
beforeEach(async () => {
	desk = await makeDesk()
})
afterEach(() => desk.unit.close())

/** The questions after the conversation, answered as the page saves them. */
async function promise(...kinds: PromiseKind[]) {
	const { db } = desk.unit
	await db.update(interviews).set({ endedAt: NOW, ending: 'complete' }).where(eq(interviews.id, desk.alva.interviewId))
	const who = { withInterpreter: false, guardianPresent: false, withSigns: false }
	const reflection = { sealedAnswers: Buffer.from('x'), feltWorry: false, feedbackChannel: 'letter' as const }
	const promises = kinds.map((kind) => ({ kind, dueOn: null }))
	await saveReflection(db, { ...desk.alva, interviewerId: desk.alva.by, reflection, who, promises })
}
const promised = () => listPromises(desk.unit.db, { ...desk.alva, interviewerId: desk.alva.by })
const how = { hasRead: true, soundDays: 0 }

test.each(['feedback', 'complaint', 'lexSarah'] as const)(
	'a complaint that goes the way of %s: nothing is approved before somebody has said that the colleague is out',
	async (way) => {
		await promise(way)
		await desk.ready(['hon lyssnar aldrig'])
		expect(await approve(desk.unit, desk.alva, how)).toEqual([{ code: 'colleague' }])
		expect(await desk.wordsOfSeminar()).toBeUndefined()
		expect(await approve(desk.unit, desk.alva, { ...how, isColleagueOut: true })).toEqual([])
	},
)

test('without a complaint nobody is asked about a colleague', async () => {
	await promise('read', 'followUpCall')
	await desk.ready(['hon lyssnar'])
	expect(await viewComplaint(desk.unit.db, desk.alva, (await desk.work()).segments)).toBeNull()
	expect(await approve(desk.unit, desk.alva, how)).toEqual([])
})

test('a complaint that stays as feedback is done when the words are approved; one that goes further is not', async () => {
	await promise('feedback', 'read')
	await desk.ready(['hon lyssnar aldrig'])
	await approve(desk.unit, desk.alva, { ...how, isColleagueOut: true })
	expect((await promised()).map(({ kind, keptAt }) => [kind, keptAt !== null])).toEqual([
		['feedback', true],
		['read', false],
	])
	await desk.unit.close()
	desk = await makeDesk()
	await promise('lexSarah')
	await desk.ready(['hon slog mig'])
	await approve(desk.unit, desk.alva, { ...how, isColleagueOut: true })
	expect((await promised()).map(({ kind, keptAt }) => [kind, keptAt])).toEqual([['lexSarah', null]])
})

test('names of colleagues that still stand there are listed with the way to them, those of another unit are not', async () => {
	await promise('complaint')
	const { db, people } = desk.unit
	await db.update(members).set({ name: 'Kerstin Påhittsson' }).where(eq(members.id, people.maj.id))
	await desk.draft(['Kerstin lyssnar aldrig', 'sen sa Kerstins chef nej', 'hej'])
	const { segments } = await desk.work()
	expect(await viewComplaint(db, desk.alva, segments)).toEqual([{ name: 'Kerstin', count: 2, where: segments[0]!.id }])
	const stranger = { ...desk.alva, unitId: 'another' }
	expect(await viewComplaint(db, stranger, segments)).toBeNull()
})

test('a name is found as it is written, genitive included, and not within other words', async () => {
	await desk.draft(['Majs rum', 'i maj', 'Maja kom', 'Maj.', 'MAJ', 'O(Brien', 'Eva-Maj'])
	const { segments } = await desk.work()
	const found = (...names: string[]) => colleaguesLeft(segments, names).map(({ name, count }) => [name, count])
	expect(found('Maj Li af O(Brien')).toEqual([
		['Maj', 3],
		['O(Brien', 1],
	])
	expect(found('Kerstin')).toEqual([])
	expect(found('')).toEqual([])
})
