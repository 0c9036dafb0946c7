import { saveDecline } from '#db/assignments.ts'
import type { Db } from '#db/client.ts'
import { saveConsents } from '#db/consents.ts'
import { removeContactCard, saveContactAttempt, saveContactCard } from '#db/contacts.ts'
import type { KeyStore } from '#db/keys.ts'
import { AttemptForm, CardForm, ConsentForm, DeclineForm, saidIn } from './contact-forms.ts'

type Scope = { unitId: string; roundId: string; assignmentId: string; childId: string; interviewerId: string; at: Date }

/** Do what the form asks. @returns true when the assignment has ended and the next reserve may be drawn. */
export async function contactAct(
	{ db, keys }: { db: Db; keys: KeyStore },
	scope: Scope,
	form: FormData,
): Promise<boolean> {
	const { unitId, roundId, assignmentId, childId, interviewerId: by, at } = scope
	const fields = Object.fromEntries(form)
	const act = form.get('act')
	if (act === 'card')
		await saveContactCard(db, keys, { unitId, childId, roundId, by, at, card: CardForm.parse(fields) })
	if (act === 'attempt') await saveContactAttempt(db, { unitId, assignmentId, by, at, ...AttemptForm.parse(fields) })
	if (act === 'consent') {
		const said = saidIn(ConsentForm.parse(fields))
		if (said.length > 0)
			await saveConsents(db, { unitId, assignmentId, by, at, textVersion: String(at.getUTCFullYear()), said })
	}
	if (act !== 'decline' && act !== 'unreachable') return false

	const decline = act === 'unreachable' ? { saidBy: 'nobody' as const, code: 'unreachable' } : DeclineForm.parse(fields)
	await removeContactCard(db, keys, { unitId, childId, by, at, reason: 'declined' })
	await saveDecline(db, { unitId, roundId, assignmentId, interviewerId: by, by, at, ...decline })
	return true
}
