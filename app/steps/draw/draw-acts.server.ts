import { z } from 'zod'
import { listStandingAssignments, saveLateExclusion } from '#db/assignment-changes.ts'
import { isConflict, isStale, type Db } from '#db/client.ts'
import { removeContactCard } from '#db/contacts.ts'
import { listFrameChildren } from '#db/frames.ts'
import type { KeyStore } from '#db/keys.ts'
import { EXCLUSION_FIELDS, HANDOVER_CODES, lacksNote, Note, SECOND_DRAW_CODES, SWAP_CODES } from './draw-codes.ts'
import { holdDrawMeeting } from './draw-for-all.server.ts'
import type { DrawRules } from './first-child.ts'
import { dropPrepared, handOver, swapChildren } from './hand-over.server.ts'
import { makeDraw, promiseDraw, type DrawFault } from './make-draw.server.ts'

const WORDS_LETTERS = 200

const ticked = z.literal('on').optional()
const Acts = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('promise'),
		isStratified: ticked,
		allowsSiblings: ticked,
		code: z.enum(SECOND_DRAW_CODES).optional(),
		note: Note,
	}),
	z.object({ act: z.literal('draw'), words: z.string().max(WORDS_LETTERS) }),
	z.object({ act: z.literal('all') }),
	z.object({ act: z.literal('handOver'), assignment: z.string(), code: z.enum(HANDOVER_CODES) }),
	z.object({
		act: z.literal('swap'),
		assignment: z.string(),
		other: z.string(),
		code: z.enum(SWAP_CODES),
		note: Note,
	}),
	z.object({ act: z.literal('exclude'), ...EXCLUSION_FIELDS }),
])

type Act = { unitId: string; roundId: string; by: string }
type Done = 'handedOver' | 'backOnList' | 'blinded' | 'swapped' | 'excluded' | 'recalled' | 'nothingToRecall'
export type DrawActFault =
	| DrawFault
	| 'draw.needs-note'
	| 'draw.nobody-waits'
	| 'draw.ended'
	| 'draw.has-interview'
	| 'draw.may-not-meet'
	| 'draw.no-such-reference'
	| 'draw.already-excluded'

/** What came of an act: something to say, a visible draw to show, or what was wrong. */
export type Outcome = { done: Done | null } | { meetingId: string } | { error: DrawActFault }

type Around = { db: Db; keys: KeyStore; rules: DrawRules; now: () => Date; newRandomness: () => string }

/** Do what the mentor's form asks. @throws for a form that no page of ours sends. */
export async function drawAct(around: Around, act: Act, form: FormData): Promise<Outcome> {
	const asked = Acts.parse(Object.fromEntries(form))
	try {
		return await doAct(around, act, asked, form)
	} catch (error) {
		if (isStale(error) || isConflict(error, 'assignments.')) return { error: 'draw.ended' }
		if (isConflict(error, 'exclusions.')) return { error: 'draw.already-excluded' }
		throw error
	}
}

async function doAct(around: Around, ids: Act, asked: z.infer<typeof Acts>, form: FormData): Promise<Outcome> {
	const { db, keys, now, rules, newRandomness } = around
	const act = { ...ids, at: now() }
	switch (asked.act) {
		case 'promise': {
			const { isStratified, allowsSiblings, code = null, note } = asked
			if (code && lacksNote({ code, note })) return { error: 'draw.needs-note' }
			const settings = { isStratified: !!isStratified, allowsSiblings: !!allowsSiblings, code, note: note || null }
			return orDone(await promiseDraw(db, { ...act, settings, newRandomness }))
		}
		case 'draw':
			return orDone(await makeDraw(db, { ...act, words: asked.words }))
		case 'all': {
			const memberIds = form.getAll('member').map(String)
			const meetingId = await holdDrawMeeting(db, { ...ids, memberIds, rules, now })
			return meetingId ? { meetingId } : { error: 'draw.nobody-waits' }
		}
		case 'handOver':
			return saidOf(await handOver(db, keys, { ...act, assignmentId: asked.assignment, code: asked.code }))
		case 'swap': {
			const { assignment: assignmentId, other: otherAssignmentId, code, note } = asked
			if (lacksNote(asked)) return { error: 'draw.needs-note' }
			return saidOf(await swapChildren(db, keys, { ...act, assignmentId, otherAssignmentId, code, note: note || null }))
		}
		case 'exclude':
			return exclude(around, act, asked)
	}
}

async function exclude(
	{ db, keys }: Around,
	act: Act & { at: Date },
	{ reference, code, note }: { reference: string; code: string; note: string },
): Promise<Outcome> {
	if (lacksNote({ code, note })) return { error: 'draw.needs-note' }
	const child = (await listFrameChildren(db, act)).find((one) => one.reference === reference)
	if (!child) return { error: 'draw.no-such-reference' }
	const { childId } = child
	const standing = (await listStandingAssignments(db, act)).find(({ assignment }) => assignment.childId === childId)
	if (standing?.interviewStartedAt) return { error: 'draw.has-interview' }
	await dropPrepared(db, keys, { ...act, interviewId: standing?.interviewId ?? null })
	await saveLateExclusion(db, { ...act, childId, code, note: note || null, assignment: standing?.assignment })
	if (keys.has('contact', childId)) await removeContactCard(db, keys, { ...act, childId, reason: 'excluded' })
	return { done: 'excluded' }
}

function orDone(error: DrawFault | null): Outcome {
	return error ? { error } : { done: null }
}

function saidOf(said: Done | DrawActFault): Outcome {
	return said.startsWith('draw.') ? { error: said as DrawActFault } : { done: said as Done }
}
