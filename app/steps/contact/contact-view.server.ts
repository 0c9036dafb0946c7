import type { RouterContextProvider } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { findAssignment } from '#db/assignments.ts'
import { listConsents } from '#db/consents.ts'
import { findAgreedTime, findContactNeeds } from '#db/contact-needs.ts'
import { findContactPolicy } from '#db/contact-policies.ts'
import { findContactCard, listAppointedSecretaries, listContactAttempts } from '#db/contacts.ts'
import { ageOn } from '../age.ts'
import { DEFAULT_POLICY, isUnreachable, needsGuardian } from '../consent-rules.ts'
import { minutesToPlan, type ContactScope } from './contact-acts.server.ts'
import { letterForAge } from './letters.ts'
import { nextStep, peopleAsked } from './next-step.ts'
import { shownInStockholm } from './stockholm-time.ts'

type Asked = { context: Readonly<RouterContextProvider>; params: { assignmentId: string } }

/** The assignment of this page, for its own interviewer only, with all that an act on it must know. @throws the 404 for others. */
export async function herContact({ context, params: { assignmentId } }: Asked) {
	const person = requirePerson(context)
	const { unitId, id: interviewerId } = person
	const found = await findAssignment(db, { unitId, assignmentId, interviewerId })
	if (!found || found.assignment.endedAt) throw notFound()
	const { roundId } = found.assignment
	const { childId, bornMonth, isProtected } = found.child
	const policy = (await findContactPolicy(db, { unitId })) ?? DEFAULT_POLICY
	const { interviewId } = found
	const hasStarted = found.interviewStartedAt !== null
	const scope: ContactScope = {
		...{
			unitId,
			roundId,
			assignmentId,
			childId,
			bornMonth,
			isProtected,
			interviewerId,
			interviewId,
			hasStarted,
			policy,
		},
		at: now(),
	}
	return { person, scope, child: found.child }
}

type Contact = Awaited<ReturnType<typeof herContact>>

/** What the contact page shows: the one thing to do now, and what has been said and tried so far. */
export async function contactView({ person, scope, child }: Contact) {
	const { unitId, assignmentId, childId, bornMonth, isProtected, policy } = scope
	const today = scope.at.toISOString().slice(0, 10)
	const [consents, attempts, needs, time] = await Promise.all([
		listConsents(db, { unitId, assignmentId }),
		listContactAttempts(db, { unitId, assignmentId }),
		findContactNeeds(db, { unitId, assignmentId }),
		findAgreedTime(db, { unitId, assignmentId }),
	])
	const card = isProtected ? null : ((await findContactCard(db, keys, { unitId, childId })) ?? null)
	const isKeptFromGuardian = needs?.isKeptFromGuardian === true
	const facts = { bornMonth, isProtected, language: child.language, hasNeeds: needs !== undefined, consents, policy }
	const age = ageOn(bornMonth, today)
	const isYoung = needsGuardian(bornMonth, today, policy)
	return {
		assignmentId,
		/** Once a conversation has begun a no is a withdrawal (X5). */
		startedInterviewId: scope.hasStarted ? scope.interviewId : null,
		name: person.name,
		unit: person.unitName,
		isProtected,
		isYoung,
		informsGuardian: !isYoung && !isKeptFromGuardian && policy.informsGuardianOfOlder,
		secretaries: isProtected ? await listAppointedSecretaries(db, { unitId, childId }) : [],
		card,
		step: nextStep({ ...facts, hasCard: card !== null, isKeptFromGuardian }, today),
		people: peopleAsked(facts, today),
		letter: letterForAge(age),
		needs: needs ?? null,
		language: child.language,
		time: time ? { ...shownInStockholm(time.startsAt), minutes: time.minutes } : null,
		minutes: await minutesToPlan(db, { unitId, assignmentId }),
		isUnreachable: isUnreachable(attempts, { isProtected }),
		// The day somebody with protected identity was reached is kept to the month on every screen (X9).
		attempts: attempts.map(({ channel, outcome, at }) => ({
			channel,
			outcome,
			on: at.toISOString().slice(0, isProtected ? 7 : 10),
		})),
		said: consents.map(({ id, kind, givenBy, isYes, at }) => ({
			id,
			kind,
			givenBy,
			isYes,
			on: at.toISOString().slice(0, isProtected ? 7 : 10),
		})),
	}
}

export type ContactView = Awaited<ReturnType<typeof contactView>>
