import { Alert, Link as TextLink, Paragraph } from '@digdir/designsystemet-react'
import { data, Link, redirect, useLocation, useSearchParams } from 'react-router'
import { db, keys } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFocusWhenLost } from '#app/ui/use-focus-when-lost.tsx'
import type { Route } from './+types/contact.route'
import { contactAct } from './contact-acts.server.ts'
import { PEOPLE } from './contact-forms.ts'
import { contactView, herContact } from './contact-view.server.ts'
import { NextCard } from './next-card.tsx'
import { NEXT_HEADING } from './said-card.tsx'
import { SoFar } from './so-far.tsx'
import './contact.css'

export async function loader({ context, params }: Route.LoaderArgs) {
	return contactView(await herContact({ context, params }))
}

export async function action({ request, context, params }: Route.ActionArgs) {
	const { scope } = await herContact({ context, params })
	const form = await request.formData()
	const outcome = await contactAct({ db, keys }, scope, form)
	if (outcome === 'ended') return redirect('/my-child?after=no')
	if (outcome === 'doneTooLate') return data({ error: null, done: 'takeBackTooLate' as const })
	if (outcome !== 'done') return data({ error: outcome, done: null }, { status: 422 })
	const here = `/assignments/${scope.assignmentId}/contact`
	if (form.get('act') === 'attempt' && form.get('outcome') === 'reached') return redirect(`${here}?view=answer`)
	const isAnswering = new URL(request.url).searchParams.has('view')
	if (form.get('act') === 'attempt' && isAnswering) return redirect(`${here}?done=attempt`)
	if (form.get('act') === 'yes') return redirect(`${here}?done=yes`)
	return data({ error: null, done: doneOf(form) })
}

function doneOf(form: FormData) {
	return (
		(['card', 'attempt', 'needs', 'time', 'takeBack', 'no'] as const).find((act) => act === form.get('act')) ?? null
	)
}

/** Contact as one card with the next thing to do, and below it what has been said and tried. */
export default function ContactPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const [search] = useSearchParams()
	const next = useFocusWhenLost<HTMLDivElement>(useLocation().key)
	const { step, isYoung, isProtected, startedInterviewId } = loaderData
	const before = actionData ? undefined : (['yes', 'attempt'] as const).find((act) => act === search.get('done'))
	const done = actionData?.done ?? before ?? null
	const whoSaysNo = PEOPLE.find((who) => who === search.get('no'))
	return (
		<Page
			heading={t.contact.heading}
			lead={isYoung ? t.contact.leadYoung : t.contact.leadOlder}
			next={step.key === 'ready' ? undefined : t.contact.next}
		>
			{isProtected && (
				<Alert data-color="warning">
					<Paragraph>{t.contact.protectedHeading}</Paragraph>
					<Paragraph>{t.contact.protectedLead(loaderData.secretaries.join(', '))}</Paragraph>
				</Alert>
			)}
			<KeptFromGuardian isKept={loaderData.needs?.isKeptFromGuardian} />
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.contact.errors[actionData.error]}
				</Alert>
			)}
			<div>
				{/* Always there, also empty: a screen reader tells what comes into it. */}
				<div className="contact-done" role="status">
					{done && <Alert data-color="success">{t.contact.saved[done]}</Alert>}
				</div>
				<div ref={next} tabIndex={-1} role="group" aria-labelledby={NEXT_HEADING} className="contact-next">
					<NextCard
						key={`${step.key}-${'who' in step ? step.who : ''}`}
						view={loaderData}
						whoSaysNo={whoSaysNo}
						isAnswering={search.get('view') === 'answer'}
						channel={search.get('via')}
					/>
				</div>
			</div>
			<SoFar view={loaderData} />
			<TextLink asChild>
				<Link to={`/letters?assignment=${loaderData.assignmentId}`} className="ui-fit">
					{t.contact.allLetters}
				</Link>
			</TextLink>
			{startedInterviewId && (
				<Paragraph>
					{t.withdrawal.openFromContactLead}{' '}
					<TextLink asChild>
						<Link to={`/interviews/${startedInterviewId}/withdrawal`}>{t.withdrawal.openFromContact}</Link>
					</TextLink>
				</Paragraph>
			)}
		</Page>
	)
}
