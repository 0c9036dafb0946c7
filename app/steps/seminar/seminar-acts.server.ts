import { z } from 'zod'
import { isStale } from '#db/client.ts'
import {
	removePassage,
	removeQuoteClearance,
	removeTag,
	savePassage,
	saveQuoteClearance,
	saveTag,
} from '#db/passages.ts'
import { changeSeminarToClosed, saveSeminarMember, saveStepAside } from '#db/seminars.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { mustTakePart, openMaterial, openSeminar, type OpenSeminar } from './open-seminar.server.ts'
import { SeminarMistake } from './seminar-mistake.ts'
import { turnsOf } from './seminar-page.server.ts'
import { mayReadInterview } from './what-she-sees.ts'
import { sliceOf, snapToWords } from './words-of.ts'
import { whyNotQuotable } from './why-not-quotable.ts'

const SeminarForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('join') }),
	z.object({ act: z.literal('close') }),
	z.object({ act: z.literal('stepAside'), number: z.coerce.number().int() }),
	z.object({
		act: z.literal('mark'),
		number: z.coerce.number().int(),
		segmentId: z.string(),
		from: z.coerce.number().int(),
		to: z.coerce.number().int(),
		themeIds: z.array(z.string()),
	}),
	z.object({ act: z.literal('unmark'), passageId: z.string() }),
	z.object({ act: z.enum(['tag', 'untag']), passageId: z.string(), themeId: z.string() }),
	z.object({ act: z.enum(['clear', 'unclear']), passageId: z.string() }),
])
type SeminarForm = z.infer<typeof SeminarForm>
type Of<Act extends SeminarForm['act']> = Extract<SeminarForm, { act: Act }>
type Who = { person: Person; opened: OpenSeminar }

/**
 * Do what a member asked for in the seminar. Everything she names (a conversation, a passage, a theme) must be one she
 * can see; else it is a 404, as if it were not there.
 *
 * @throws {SeminarMistake} for what she can mend herself.
 */
export async function actInSeminar(person: Person, seminarId: string, sent: FormData) {
	const opened = await openSeminar(person, seminarId)
	const parsed = SeminarForm.safeParse({ ...Object.fromEntries(sent), themeIds: sent.getAll('themeIds') })
	if (!parsed.success) throw notFound()
	const form = parsed.data
	const who = { person, opened }
	if (form.act === 'join') return join(who)
	mustTakePart(opened)
	switch (form.act) {
		case 'close':
			return close(who)
		case 'stepAside':
			return stepAside(who, form)
		case 'mark':
			return mark(who, form)
		case 'unmark':
			return unmark(who, form)
		case 'tag':
		case 'untag':
			return tag(who, form)
		case 'clear':
		case 'unclear':
			return clear(who, form)
	}
}

function actOf({ person, opened }: Who) {
	return { seminarId: opened.seminar.id, unitId: person.unitId, by: person.id, at: now() }
}

async function join(who: Who) {
	if (who.opened.seminar.closedAt) throw new SeminarMistake('seminar.closed')
	await saveSeminarMember(db, actOf(who))
}

async function close(who: Who) {
	if (!who.opened.isMentor) throw notFound()
	try {
		await changeSeminarToClosed(db, actOf(who))
	} catch (error) {
		throw isStale(error) ? new SeminarMistake('seminar.closed') : error
	}
}

async function stepAside(who: Who, { number }: Of<'stepAside'>) {
	const { interviewId } = await readableInterview(who, number)
	await saveStepAside(db, { ...actOf(who), interviewId })
}

async function mark(who: Who, form: Of<'mark'>) {
	const { themes, interviewId } = await readableInterview(who, form.number)
	const { scope } = who.opened
	const turn = (await turnsOf(scope, interviewId)).find(({ segmentId }) => segmentId === form.segmentId)
	if (!turn || turn.speaker === 'interviewer') throw notFound()
	const span = snapToWords(turn.text, form)
	if (!span) throw new SeminarMistake('seminar.nothing-marked')
	const themeIds = [...new Set(form.themeIds)].filter((themeId) => themes.some(({ id }) => id === themeId))
	if (themeIds.length === 0) throw new SeminarMistake('seminar.no-theme')
	const where = { segmentId: turn.segmentId, fromCharacter: span.from, toCharacter: span.to }
	const passage = {
		id: crypto.randomUUID(),
		interviewId,
		roundId: scope.roundId,
		...where,
		text: sliceOf(turn.text, span),
		themeIds,
	}
	await savePassage(db, keys, { ...actOf(who), ...passage })
}

async function unmark(who: Who, { passageId }: Of<'unmark'>) {
	await visiblePassage(who, passageId)
	try {
		await removePassage(db, { ...actOf(who), passageId })
	} catch (error) {
		throw isStale(error) ? new SeminarMistake('seminar.passage-is-evidence') : error
	}
}

async function tag(who: Who, { act, passageId, themeId }: Of<'tag' | 'untag'>) {
	const { themes } = await visiblePassage(who, passageId)
	if (!themes.some(({ id }) => id === themeId)) throw new SeminarMistake('seminar.no-theme')
	await (act === 'tag' ? saveTag : removeTag)(db, { ...actOf(who), passageId, themeId })
}

/** the second reader is a mentor, and not who held the interview. */
async function clear(who: Who, { act, passageId }: Of<'clear' | 'unclear'>) {
	if (!who.opened.isMentor) throw notFound()
	const { passage, interview } = await visiblePassage(who, passageId)
	if (act === 'unclear') return removeQuoteClearance(db, { ...actOf(who), passageId })
	if (whyNotQuotable({ ...interview, ...passage }, who.person.id)) throw new SeminarMistake('seminar.not-quotable')
	await saveQuoteClearance(db, { ...actOf(who), passageId })
}

async function readableInterview({ person, opened }: Who, number: number) {
	const { interviews, themes } = await openMaterial(person, opened)
	const interview = interviews.find(({ position }) => position + 1 === number)
	if (!interview || !mayReadInterview(interview, opened)) throw notFound()
	return { ...interview, themes }
}

async function visiblePassage({ person, opened }: Who, passageId: string) {
	const { interviews, passages, themes } = await openMaterial(person, opened)
	const passage = passages.find(({ id }) => id === passageId)
	const interview = interviews.find(({ interviewId }) => interviewId === passage?.interviewId)
	if (!passage || !interview) throw notFound()
	return { passage, interview, themes }
}
