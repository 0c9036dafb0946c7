import { ZodError } from 'zod'
import { saveDecline } from '#db/assignments.ts'
import type { Db } from '#db/client.ts'
import { saveConsents } from '#db/consents.ts'
import { listContactAttempts, removeContactCard, saveContactAttempt, saveContactCard } from '#db/contacts.ts'
import type { KeyStore } from '#db/keys.ts'
import { isUnreachable } from '../consent-rules.ts'
import { AttemptForm, CardForm, ConsentForm, DeclineForm, saidIn } from './contact-forms.ts'

type Scope = {
	unitId: string
	roundId: string
	assignmentId: string
	childId: string
	interviewerId: string
	hasInterview: boolean
	at: Date
}

/** What came of an act: done, the assignment has ended so that the next reserve may be drawn, or what was wrong. */
export type Outcome =
	'done' | 'ended' | 'contact.fill-in' | 'contact.nothing-said' | 'contact.keep-trying' | 'contact.has-started'

/** Do what the form asks. */
export async function contactAct(
	{ db, keys }: { db: Db; keys: KeyStore },
	scope: Scope,
	form: FormData,
): Promise<Outcome> {
	const fields = Object.fromEntries(form)
	try {
		if (fields.act === 'decline' || fields.act === 'unreachable') return await endContact({ db, keys }, scope, fields)
		if (fields.act === 'consent') return await keepAnswers(db, scope, fields)
		await keep({ db, keys }, scope, fields)
		return 'done'
	} catch (error) {
		if (error instanceof ZodError) return 'contact.fill-in'
		throw error
	}
}

type Fields = Record<string, FormDataEntryValue>

async function keep({ db, keys }: { db: Db; keys: KeyStore }, scope: Scope, fields: Fields) {
	const { unitId, roundId, assignmentId, childId, interviewerId: by, at } = scope
	if (fields.act === 'card')
		await saveContactCard(db, keys, { unitId, childId, roundId, by, at, card: CardForm.parse(fields) })
	if (fields.act === 'attempt')
		await saveContactAttempt(db, { unitId, assignmentId, by, at, ...AttemptForm.parse(fields) })
}

async function keepAnswers(db: Db, { unitId, assignmentId, interviewerId: by, at }: Scope, fields: Fields) {
	const said = saidIn(ConsentForm.parse(fields))
	if (said.length === 0) return 'contact.nothing-said'
	await saveConsents(db, { unitId, assignmentId, by, at, textVersion: String(at.getUTCFullYear()), said })
	return 'done'
}

async function endContact({ db, keys }: { db: Db; keys: KeyStore }, scope: Scope, fields: Fields): Promise<Outcome> {
	const { unitId, roundId, assignmentId, childId, interviewerId: by, at } = scope
	if (scope.hasInterview) return 'contact.has-started'
	if (fields.act === 'unreachable' && !isUnreachable(await listContactAttempts(db, { unitId, assignmentId })))
		return 'contact.keep-trying'
	const decline =
		fields.act === 'unreachable' ? { saidBy: 'nobody' as const, code: 'unreachable' } : DeclineForm.parse(fields)
	if (keys.has('contact', childId)) await removeContactCard(db, keys, { unitId, childId, by, at, reason: 'declined' })
	await saveDecline(db, { unitId, roundId, assignmentId, interviewerId: by, by, at, ...decline })
	return 'ended'
}
