import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { data, Link, redirect } from 'react-router'
import { db, keys, recordings } from '#app/db.server.ts'
import { useLocale, useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { InterviewApproved, findErasure, removeInterviewContent } from '#db/interview-erasures.ts'
import { findReflection, saveReflection } from '#db/interviews.ts'
import { findRecording } from '#db/recordings.ts'
import { sealWords, openWords } from '#db/seal.ts'
import { changeSafetyRemindersToHandedOver, listSafetyReminders, saveSafetyReminder } from '#db/safety-reminders.ts'
import { AfterwardsForm } from './afterwards-form.tsx'
import { EraseAll } from './erase-all.tsx'
import { herInterview } from './her-interview.server.ts'
import { OpenWorry } from './open-worry.tsx'
import { inTurn } from './in-turn.server.ts'
import { NO_ANSWERS, readAfterwards, type ReflectionAnswers } from './read-afterwards.ts'
import { RestOfSound } from './rest-of-sound.tsx'
import { SoundElsewhere } from './sound-elsewhere.tsx'
import { useForgetting } from './use-ending.tsx'
import type { Route } from './+types/afterwards.route'
import './interview.css'

export async function loader({ context, params }: Route.LoaderArgs) {
	const { interview, scope } = await herInterview({ context, params })
	if (!interview.endedAt) throw redirect(`/interviews/${interview.id}`)
	const reminders = await listSafetyReminders(db, scope)
	const kept = interview.ending === 'erased' ? undefined : await findReflection(db, scope)
	const answers = kept && !keys.isLocked() ? await openWords(keys, interview.id, kept.sealedAnswers) : undefined
	const { id, ending, withInterpreter, guardianPresent, closedAt } = interview
	return {
		interview: { id, ending, withInterpreter, guardianPresent, isClosed: closedAt !== null },
		hasSound: (await findRecording(db, scope)) !== undefined,
		hasOpenWorry: reminders.some(({ handedOverAt }) => handedOverAt === null),
		erasedAt: (await findErasure(db, scope))?.at ?? null,
		answers: answers ? (JSON.parse(answers) as ReflectionAnswers) : NO_ANSWERS,
		feltWorry: kept?.feltWorry ?? null,
		feedbackChannel: kept?.feedbackChannel ?? null,
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const form = await request.formData()
	const act = form.get('act')
	if (act === 'handOver') {
		await changeSafetyRemindersToHandedOver(db, scope)
		return redirect(`/interviews/${interview.id}/afterwards`)
	}
	if (act === 'erase') {
		try {
			await inTurn(scope.interviewId, () =>
				removeInterviewContent(db, { keys, recordings }, { ...scope, reason: 'childTookBack' }),
			)
		} catch (error) {
			if (!(error instanceof InterviewApproved)) throw error
			return data({ error: { code: error.code } }, { status: 422 })
		}
		return redirect(`/interviews/${interview.id}/afterwards`)
	}
	const read = readAfterwards(form)
	if ('code' in read) return data({ error: { code: read.code } }, { status: 422 })
	const { answers, feltWorry, feedbackChannel, ...who } = read
	const sealedAnswers = await sealWords(keys, interview.id, JSON.stringify(answers))
	await saveReflection(db, { ...scope, reflection: { sealedAnswers, feltWorry, feedbackChannel }, who })
	const reminders = await listSafetyReminders(db, scope)
	if (!feltWorry || reminders.length > 0) return redirect(`/interviews/${interview.id}/transcript`)
	await saveSafetyReminder(db, { ...scope, id: crypto.randomUUID() })
	return redirect(`/interviews/${interview.id}/afterwards`)
}

/** After the conversation: who was there, the interviewer's own thoughts, the question about worry, the child's answer back. */
export default function Afterwards({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { interview, hasOpenWorry, erasedAt } = loaderData
	if (interview.ending === 'erased')
		return <Erased interviewId={interview.id} at={erasedAt} hasOpenWorry={hasOpenWorry} />
	return (
		<Page heading={t.interview.afterwards} lead={t.interview.afterwardsLead} next={t.interview.afterwardsNext}>
			<RestOfSound interviewId={interview.id} />
			{hasOpenWorry && <OpenWorry />}
			{interview.ending === 'partial' && <Alert data-color="info">{t.interview.wasPartial}</Alert>}
			<AfterwardsForm facts={loaderData} error={actionData?.error?.code} />
			{interview.isClosed && (
				<Button asChild variant="secondary" className="ui-fit">
					<Link to={`/interviews/${interview.id}/transcript`}>{t.interview.toTranscript}</Link>
				</Button>
			)}
			<SoundElsewhere interviewId={interview.id} hasSound={loaderData.hasSound} />
			<EraseAll />
		</Page>
	)
}

function Erased({ interviewId, at, hasOpenWorry }: { interviewId: string; at: Date | null; hasOpenWorry: boolean }) {
	useForgetting(interviewId, true)
	const t = useText()
	const locale = useLocale()
	const when = at?.toLocaleString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
		dateStyle: 'long',
		timeStyle: 'short',
		timeZone: 'Europe/Stockholm',
	})
	return (
		<Page heading={t.interview.erased} lead={t.interview.erasedLead} next={t.interview.erasedNext}>
			{hasOpenWorry && <OpenWorry />}
			{when && <Paragraph>{t.interview.erasedAt(when)}</Paragraph>}
			<Button asChild className="ui-fit">
				<Link to="/">{t.ui.toStart}</Link>
			</Button>
		</Page>
	)
}
