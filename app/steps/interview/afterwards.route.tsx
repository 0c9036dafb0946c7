import { Alert, Button, Link as TextLink, Paragraph } from '@digdir/designsystemet-react'
import { data, Link, redirect } from 'react-router'
import { db, keys, recordings } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { isStale } from '#db/client.ts'
import { InterviewApproved, findErasure, removeInterviewContent } from '#db/interview-erasures.ts'
import { removeMark } from '#db/interview-marks.ts'
import { changePromiseToKept, listPromises } from '#db/interview-promises.ts'
import { findReflection, saveReflection } from '#db/interviews.ts'
import { findOutcomes } from '#db/question-outcomes.ts'
import { findRecording } from '#db/recordings.ts'
import { listSafetyReminders, saveSafetyReminder } from '#db/safety-reminders.ts'
import { openWords, sealWords } from '#db/seal.ts'
import { AfterwardsForm } from './afterwards-form.tsx'
import { tallyOf } from './count-answers.ts'
import { EraseAll } from './erase-all.tsx'
import { Erased } from './erased.tsx'
import { guideOfInterview } from './guide-of-interview.server.ts'
import { herInterview } from './her-interview.server.ts'
import { HowItWent } from './how-it-went.tsx'
import { OpenWorry } from './open-worry.tsx'
import { inTurn } from './in-turn.server.ts'
import { Promises } from './promises.tsx'
import { NO_ANSWERS, readAfterwards, readPromiseKind, reflectingId, type ReflectionAnswers } from './read-afterwards.ts'
import { RestOfSound } from './rest-of-sound.tsx'
import { SoundElsewhere } from './sound-elsewhere.tsx'
import { NOTHING_KNOWN, whatTheScreenKnows } from './what-the-screen-knows.server.ts'
import type { Route } from './+types/afterwards.route'
import './interview.css'

export async function loader({ context, params }: Route.LoaderArgs) {
	const { interview, scope } = await herInterview({ context, params })
	if (!interview.endedAt) throw redirect(`/interviews/${interview.id}`)
	const isErased = interview.ending === 'erased'
	const reminders = await listSafetyReminders(db, scope)
	const kept = isErased ? undefined : await findReflection(db, scope)
	const answers = kept && !keys.isLocked() ? await openWords(keys, interview.id, kept.sealedAnswers) : undefined
	const { id, ending, isCounted, withInterpreter, guardianPresent, withSigns, wantsToRead, closedAt } = interview
	const { guide, questions } = await guideOfInterview(interview)
	// Who was expected, and who then came: until the interviewer has said it here, either tells.
	const wasThere = (kept: boolean | null, seen: boolean | undefined) =>
		kept === true || (closedAt === null && seen === true)
	const { present, moments, reflecting } = isErased ? NOTHING_KNOWN : await whatTheScreenKnows(interview, questions)
	const { went, surprised, take } = reflecting ?? (answers ? (JSON.parse(answers) as ReflectionAnswers) : NO_ANSWERS)
	return {
		interview: {
			...{ id, ending, isCounted, isClosed: closedAt !== null },
			...{ wordsRecipient: interview.wordsRecipient, isProtected: interview.isProtected },
		},
		who: {
			withInterpreter: wasThere(withInterpreter, present.interpreter),
			guardianPresent: wasThere(guardianPresent, present.guardian),
			withSigns: wasThere(withSigns, present.signs),
		},
		isKeptFromGuardian: interview.isKeptFromGuardian,
		wantsToRead: wantsToRead === true,
		tally: guide ? tallyOf(questions, await findOutcomes(db, scope)) : null,
		moments,
		hasSound: (await findRecording(db, scope)) !== undefined,
		openWorryId: reminders.find(({ handedOverAt }) => handedOverAt === null)?.id ?? null,
		erasedAt: (await findErasure(db, scope))?.at ?? null,
		answers: { went, surprised, take },
		feltWorry: kept?.feltWorry ?? null,
		feedbackChannel: kept?.feedbackChannel ?? null,
		promises: isErased ? [] : await listPromises(db, scope),
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const here = `/interviews/${interview.id}/afterwards`
	const form = await request.formData()
	if (form.get('act') === 'erase') {
		try {
			await inTurn(scope.interviewId, () =>
				removeInterviewContent(db, { keys, recordings }, { ...scope, reason: 'childTookBack' }),
			)
		} catch (error) {
			if (!(error instanceof InterviewApproved)) throw error
			return data({ error: { code: error.code } }, { status: 422 })
		}
		return redirect(here)
	}
	const kind = readPromiseKind(form)
	if (kind) {
		await changePromiseToKept(db, { ...scope, kind }).catch((error: unknown) => {
			if (!isStale(error)) throw error
		})
		return redirect(here)
	}
	const read = readAfterwards(form)
	if ('code' in read) return data({ error: { code: read.code } }, { status: 422 })
	const { answers, feltWorry, feedbackChannel, who, promises } = read
	const sealedAnswers = await sealWords(keys, interview.id, JSON.stringify(answers))
	await saveReflection(db, { ...scope, reflection: { sealedAnswers, feltWorry, feedbackChannel }, who, promises })
	await removeMark(db, { ...scope, markId: reflectingId(interview.id) })
	const reminders = await listSafetyReminders(db, scope)
	if (!feltWorry || reminders.length > 0) return redirect(`/interviews/${interview.id}/transcript`)
	await saveSafetyReminder(db, { ...scope, id: crypto.randomUUID(), raisedAt: scope.at })
	return redirect(here)
}

/** After the conversation: who was there, the interviewer's own thoughts, the question about worry, the child's answer back. */
export default function Afterwards({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { interview, openWorryId, erasedAt, tally, moments, promises } = loaderData
	if (interview.ending === 'erased')
		return <Erased interviewId={interview.id} at={erasedAt} openWorryId={openWorryId} />
	return (
		<Page heading={t.interview.afterwards} lead={t.interview.afterwardsLead} next={t.interview.afterwardsNext}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<RestOfSound interviewId={interview.id} />
			{openWorryId && <OpenWorry reminderId={openWorryId} />}
			{interview.ending === 'partial' && (
				<Alert data-color="info">{interview.isCounted ? t.interview.wasPartial : t.afterwards.notCounted}</Alert>
			)}
			{interview.isClosed && <Promises promises={promises} />}
			{tally && <HowItWent tally={tally} moments={moments} />}
			<AfterwardsForm facts={loaderData} error={actionData?.error?.code} />
			{interview.isClosed && (
				<Button asChild variant="secondary" className="ui-fit">
					<Link to={`/interviews/${interview.id}/transcript`}>{t.interview.toTranscript}</Link>
				</Button>
			)}
			<Paragraph>
				<TextLink href={`/interviews/${interview.id}/support-card`} download>
					{t.guides.supportCard}
				</TextLink>
			</Paragraph>
			<SoundElsewhere interviewId={interview.id} hasSound={loaderData.hasSound} />
			<EraseAll />
			{promises.length > 0 && interview.isClosed && <Paragraph data-size="sm">{t.afterwards.promisesNote}</Paragraph>}
		</Page>
	)
}
