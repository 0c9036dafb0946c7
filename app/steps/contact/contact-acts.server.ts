import { ZodError } from 'zod'
import { findApprovedReport } from '#db/annual-reports.ts'
import { saveDecline } from '#db/assignments.ts'
import { isStale, type Db } from '#db/client.ts'
import { changeConsentToWithdrawn, listConsents, saveConsents } from '#db/consents.ts'
import { findContactNeeds, saveAgreedTime, saveContactNeeds } from '#db/contact-needs.ts'
import { listContactAttempts, removeContactCard, saveContactAttempt, saveContactCard } from '#db/contacts.ts'
import { removePreparedInterview } from '#db/interviews.ts'
import type { KeyStore } from '#db/keys.ts'
import { withdrawPictures } from '#db/pictures.ts'
import { ageOn } from '../age.ts'
import { guardiansDisagree, isUnreachable, needsGuardian, whatIsMissing, type ContactPolicy } from '../consent-rules.ts'
import { AttemptForm, CardForm, NeedsForm, NoForm, saidIn, TakeBackForm, TimeForm, YesForm } from './contact-forms.ts'
import { textVersionOf } from './letter-of.server.ts'
import { instantInStockholm } from './stockholm-time.ts'

type Stores = { db: Db; keys: KeyStore }
type Fields = Record<string, FormDataEntryValue>

export type ContactScope = {
	unitId: string
	roundId: string
	assignmentId: string
	childId: string
	bornMonth: string
	isProtected: boolean
	interviewerId: string
	/** Prepared or begun; null before. */
	interviewId: string | null
	hasStarted: boolean
	policy: ContactPolicy
	at: Date
}

/**
 * What came of an act: done, done where the report is approved already and its words stand (X5), the assignment has ended so
 * that the next reserve may be drawn, or what was wrong.
 */
export type Outcome = 'done' | 'doneTooLate' | 'ended' | ContactMistake
export type ContactMistake =
	| 'contact.fill-in'
	| 'contact.say-interpreter'
	| 'contact.say-when'
	| 'contact.keep-trying'
	| 'contact.tried-enough'
	| 'contact.has-started'
	| 'contact.inform-first'
	| 'contact.guardian-first'
	| 'contact.not-asked'
	| 'contact.protected'
	| 'contact.language-missing'

/** Do what the form asks. */
export async function contactAct(stores: Stores, scope: ContactScope, form: FormData): Promise<Outcome> {
	const fields = Object.fromEntries(form)
	const act = ACTS[String(fields.act)]
	if (!act) return 'contact.fill-in'
	try {
		return await act(stores, scope, fields)
	} catch (error) {
		if (!(error instanceof ZodError)) throw error
		return NOT_FILLED_IN[String(fields.act)] ?? 'contact.fill-in'
	}
}

/** What to say of a form that is not filled in as it should be, where there is one thing to say. */
const NOT_FILLED_IN: Record<string, ContactMistake> = { needs: 'contact.say-interpreter', time: 'contact.say-when' }

const ACTS: Record<string, (stores: Stores, scope: ContactScope, fields: Fields) => Promise<Outcome>> = {
	card: keepCard,
	attempt: keepAttempt,
	yes: keepYes,
	no: keepNo,
	unreachable: endUnreached,
	needs: keepNeeds,
	time: keepTime,
	takeBack: takeBack,
}

const actOf = ({ unitId, assignmentId, interviewerId: by, at }: ContactScope) => ({ unitId, assignmentId, by, at })

/** No name and no phone of a child with protected identity is ever taken in (X9). */
async function keepCard({ db, keys }: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	if (scope.isProtected) return 'contact.protected'
	const { childId, roundId } = scope
	await saveContactCard(db, keys, { ...actOf(scope), childId, roundId, card: CardForm.parse(fields) })
	return 'done'
}

/** After enough attempts no more are made; that the family called back is still kept. */
async function keepAttempt({ db }: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	const attempt = AttemptForm.parse(fields)
	if ((attempt.channel === 'secretary') !== scope.isProtected) return 'contact.protected'
	const hasTriedEnough = isUnreachable(await listContactAttempts(db, scope), scope)
	if (hasTriedEnough && attempt.outcome !== 'reached') return 'contact.tried-enough'
	await saveContactAttempt(db, { ...actOf(scope), ...attempt })
	return 'done'
}

async function keepYes({ db, keys }: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	const form = YesForm.parse(fields)
	const { bornMonth, policy, at, unitId, assignmentId } = scope
	const consents = await listConsents(db, { unitId, assignmentId })
	const today = at.toISOString().slice(0, 10)
	const missing = whatIsMissing({ bornMonth, consents, policy }, today)
	if (form.who !== 'child' && !needsGuardian(bornMonth, today, policy)) return 'contact.not-asked'
	if (form.who === 'child') {
		if (missing.some((code) => code === 'guardianConsent' || code === 'secondGuardianConsent'))
			return 'contact.guardian-first'
		if (!form.information && missing.includes('information')) return 'contact.inform-first'
	}
	const textVersion = await textVersionOf(db, { unitId, who: form.who, age: ageOn(bornMonth, today) })
	await saveConsents(db, { ...actOf(scope), textVersion, said: saidIn(form) })
	// The child is asked anew where the drawing lies; a guardian's no is a no to the pictures there are.
	if (form.who !== 'child' && !form.photo) await removePictures({ db, keys }, scope)
	return 'done'
}

/**
 * A no: the card's key and everything about the family go at once (X1), and the next reserve may be drawn.
 * Only where the unit has decided that guardians who disagree are no no (X3) does a guardian's no leave the question open.
 */
async function keepNo(stores: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	const { who, code } = NoForm.parse(fields)
	const { bornMonth, policy, at, unitId, assignmentId } = scope
	if (scope.hasStarted) return 'contact.has-started'
	if (who === 'child') return decline(stores, scope, { saidBy: 'child', code })
	if (!needsGuardian(bornMonth, at.toISOString().slice(0, 10), policy)) return 'contact.not-asked'
	const said = { kind: 'participate' as const, givenBy: who, how: 'oral' as const, isYes: false }
	const consents = [...(await listConsents(stores.db, { unitId, assignmentId })), { ...said, at }]
	if (!guardiansDisagree(consents)) return decline(stores, scope, { saidBy: 'guardian', code })
	if (policy.disagreementIsNo) return decline(stores, scope, { saidBy: 'guardian', code: 'guardiansDisagree' })
	const textVersion = await textVersionOf(stores.db, { unitId, who, age: 0 })
	await saveConsents(stores.db, { ...actOf(scope), textVersion, said: [said] })
	return 'done'
}

async function endUnreached(stores: Stores, scope: ContactScope): Promise<Outcome> {
	if (scope.hasStarted) return 'contact.has-started'
	const attempts = await listContactAttempts(stores.db, scope)
	if (!isUnreachable(attempts, scope)) return 'contact.keep-trying'
	return decline(stores, scope, { saidBy: 'nobody', code: 'unreachable' })
}

type Decline = { saidBy: 'child' | 'guardian' | 'nobody'; code: string }

async function decline({ db, keys }: Stores, scope: ContactScope, said: Decline): Promise<Outcome> {
	const { childId, roundId, interviewerId } = scope
	const act = actOf(scope)
	// Prepared is not begun: what was set up for a conversation that will not be is taken away.
	if (scope.interviewId) {
		const prepared = { ...act, interviewId: scope.interviewId }
		const isRemoved = await removePreparedInterview(db, keys, prepared).then(() => true, isFalseWhenStale)
		if (!isRemoved) return 'contact.has-started'
	}
	if (keys.has('contact', childId)) await removeContactCard(db, keys, { ...act, childId, reason: 'declined' })
	await saveDecline(db, { ...act, roundId, interviewerId, ...said })
	return 'ended'
}

function isFalseWhenStale(error: unknown) {
	if (!isStale(error)) throw error
	return false
}

async function keepNeeds({ db }: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	const needs = NeedsForm.parse(fields)
	if (needs.needsInterpreter && !needs.language) return 'contact.language-missing'
	await saveContactNeeds(db, { ...actOf(scope), needs })
	return 'done'
}

/** An exact time is never kept for a child with protected identity (X9). */
async function keepTime({ db }: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	if (scope.isProtected) return 'contact.protected'
	const { on, time, minutes } = TimeForm.parse(fields)
	await saveAgreedTime(db, { ...actOf(scope), startsAt: instantInStockholm(on, time), minutes })
	return 'done'
}

/** Pictures of drawings go when the yes to them goes, key first. */
async function removePictures(stores: Stores, scope: ContactScope) {
	const { interviewId } = scope
	if (interviewId) await withdrawPictures(stores, { ...actOf(scope), interviewId })
}

async function takeBack({ db, keys }: Stores, scope: ContactScope, fields: Fields): Promise<Outcome> {
	const { consentId } = TakeBackForm.parse(fields)
	const kind = await changeConsentToWithdrawn(db, { ...actOf(scope), consentId })
	if (kind === 'photo') await removePictures({ db, keys }, scope)
	const isTooLate = kind === 'quote' && (await findApprovedReport(db, scope)) !== undefined
	return isTooLate ? 'doneTooLate' : 'done'
}

/** How long to plan for: twice as long where an interpreter is needed (X11). */
export async function minutesToPlan(db: Db, scope: { unitId: string; assignmentId: string }) {
	const needs = await findContactNeeds(db, scope)
	return needs?.needsInterpreter ? 2 * PLANNED_MINUTES : PLANNED_MINUTES
}

const PLANNED_MINUTES = 60
