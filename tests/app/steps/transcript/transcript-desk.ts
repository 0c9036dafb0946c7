import { expect } from 'vitest'
import type { Edit } from '#app/steps/transcript/edit-segments.ts'
import type { keepEdits } from '#app/steps/transcript/transcript-acts.server.ts'
import { addEdits, openWork } from '#app/steps/transcript/work.server.ts'
import { atomically } from '#db/client.ts'
import { savePassage } from '#db/passages.ts'
import { saveSeminar } from '#db/seminars.ts'
import {
	findTranscript,
	insertTranscript,
	listApprovedTranscripts,
	saveAnswers,
	type Answers,
} from '#db/transcripts.ts'
import { makeInterview, makeRound } from '../../../fixtures/recorded-interview.ts'
import { makeTestUnit, NOW } from '../../../fixtures/test-unit.ts'

export const ANSWERS: Answers = {
	changedSecretary: 'yes',
	knowsWhy: 'no',
	feelsListenedTo: 'partly',
	feelsCanInfluence: 'notAsked',
}
type SentEdit = Parameters<typeof keepEdits>[2]['edits'][number]['edit']

/** Alva's interview in a unit of its own, and the hands that work with its words. */
export async function makeDesk() {
	const unit = await makeTestUnit()
	await makeRound(unit)
	const alva = await makeInterview(unit, 'alva')
	const { db, keys } = unit
	const work = async () => (await openWork(unit, alva))!
	const newest = async () => (await findTranscript(db, keys, alva))!

	/** What the computer wrote, as the worker saves it: always as the first version. */
	async function draft(texts: readonly string[]) {
		const segments = texts.map((text, number) => ({
			...{ text, startSeconds: number, endSeconds: number + 1 },
			...{ speaker: null, questionId: null, isVerbatim: false, hasWarning: false },
		}))
		const made = { madeBy: 'model' as const, version: 1, segments }
		await atomically(db, await insertTranscript(db, keys, { ...alva, ...made }))
	}
	async function change(edit: Edit) {
		expect(await addEdits(unit, alva, await work(), [edit])).toBe(true)
	}
	async function everybodySpeaks() {
		for (const { id } of (await work()).segments) await change({ kind: 'mark', segmentId: id, speaker: 'child' })
	}
	return {
		...{ unit, alva, draft, change, everybodySpeaks, work, newest },
		/** A draft in which everything is said that an approval needs. */
		async ready(texts: readonly string[]) {
			await draft(texts)
			await everybodySpeaks()
			await saveAnswers(db, keys, { ...alva, answers: ANSWERS })
		},
		/** Changes as a page sends them that knows of so many. */
		sending: async (after: number, edits: SentEdit[]) => ({
			transcriptId: (await newest()).id,
			after,
			edits: edits.map((edit) => ({ id: crypto.randomUUID(), edit })),
		}),
		/** A passage marked in the approved words. */
		async mark(id: string, which: number, text: string) {
			const opened = { openedBy: unit.people.maj.id, openedAt: NOW }
			const round = { roundId: 'round-2026', unitId: unit.unit.id }
			await saveSeminar(db, { id: `s-${id}`, ...round, kind: 'group', name: 'Barn', heldOn: '2026-10-02', ...opened })
			const segment = (await newest()).segments[which]!
			const fromCharacter = segment.text.indexOf(text)
			const place = { segmentId: segment.id, fromCharacter, toCharacter: fromCharacter + text.length, text }
			await savePassage(db, keys, { ...alva, ...round, id, seminarId: `s-${id}`, ...place, themeIds: [] })
		},
		idOf: async (which: number) => (await work()).segments[which]!.id,
		words: async () => (await openWork(unit, alva))?.segments.map(({ text }) => text),
		async wordsOfSeminar() {
			const approved = await listApprovedTranscripts(db, keys, { unitId: unit.unit.id, roundId: 'round-2026' })
			return approved.find(({ interviewId }) => interviewId === alva.interviewId)?.segments.map(({ text }) => text)
		},
	}
}

export type Desk = Awaited<ReturnType<typeof makeDesk>>

export function formOf(values: Record<string, string>) {
	const form = new FormData()
	for (const [name, value] of Object.entries(values)) form.set(name, value)
	return form
}
