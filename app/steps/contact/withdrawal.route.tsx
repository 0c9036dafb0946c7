import { Alert, Button, Card, Fieldset, Heading, List, Paragraph, Radio } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson, type Person } from '#app/access/person.server.ts'
import { db, keys, now, recordings } from '#app/db.server.ts'
import { useLocale, useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { findApprovedReport } from '#db/annual-reports.ts'
import { findErasure } from '#db/interview-erasures.ts'
import { findInterview } from '#db/interviews.ts'
import { WithdrawnTooLate } from '#db/withdrawals.ts'
import { isOnlyMonth } from '../kept-time.ts'
import type { Route } from './+types/withdrawal.route'
import { PrintButton } from './print-button.tsx'
import { withdraw } from './withdraw.server.ts'
import './contact.css'

const WithdrawalForm = z.object({ saidBy: z.enum(['child', 'guardian']), sure: z.literal('yes') })

/** Her own interview for an interviewer, any of the unit's for a mentor; the 404 of a page that is not there for others. */
async function interviewFor(person: Person, interviewId: string) {
	const isMentor = person.roles.includes('mentor')
	const scope = { unitId: person.unitId, interviewId }
	const interview = await findInterview(db, isMentor ? scope : { ...scope, interviewerId: person.id })
	if (!interview) throw notFound()
	return interview
}

export async function loader({ context, params: { interviewId } }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const interview = await interviewFor(person, interviewId)
	const { unitId, roundId, position, ending, isKeptFromGuardian } = interview
	const receipt = await findErasure(db, { unitId, interviewId })
	return {
		roundId,
		number: position + 1,
		isKeptFromGuardian,
		isMentor: person.roles.includes('mentor'),
		isTooLate: (await findApprovedReport(db, { unitId, roundId })) !== undefined,
		receipt: ending === 'erased' ? (receipt ?? null) : null,
	}
}

export async function action({ context, request, params: { interviewId } }: Route.ActionArgs) {
	const person = requirePerson(context)
	const interview = await interviewFor(person, interviewId)
	const form = WithdrawalForm.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ error: 'withdrawal.say-who' as const }, { status: 422 })
	try {
		await withdraw({ db, keys, recordings }, interview, { saidBy: form.data.saidBy, by: person.id, at: now() })
	} catch (error) {
		if (!(error instanceof WithdrawnTooLate)) throw error
		return data({ error: error.code }, { status: 422 })
	}
	return redirect(`/interviews/${interviewId}/withdrawal`)
}

/** Take an interview back, and afterwards the receipt that it is done: what and when, nothing that was said. */
export default function WithdrawalPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { receipt, isTooLate, isMentor, number } = loaderData
	if (receipt) return <Receipt {...loaderData} receipt={receipt} />
	if (isTooLate)
		return (
			<Page heading={t.withdrawal.tooLateHeading} lead={t.withdrawal.tooLateLead}>
				<Explained points={t.withdrawal.tooLatePoints} />
			</Page>
		)
	return (
		<Page heading={t.withdrawal.heading} lead={t.withdrawal.lead} next={t.withdrawal.next}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			{isMentor && <Paragraph>{t.withdrawal.which(number)}</Paragraph>}
			<Card className="ui-stack" data-color="accent">
				<Heading level={2} data-size="xs">
					{t.withdrawal.sayHeading}
				</Heading>
				<Paragraph className="contact-words">{t.withdrawal.say}</Paragraph>
			</Card>
			<section className="ui-stack" aria-labelledby="withdrawal-goes">
				<Heading level={2} data-size="sm" id="withdrawal-goes">
					{t.withdrawal.goesHeading}
				</Heading>
				<Explained points={t.withdrawal.goes} />
			</section>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.withdrawal.errors[actionData.error]}
				</Alert>
			)}
			<Form method="post" className="ui-stack">
				<Fieldset>
					<Fieldset.Legend>{t.withdrawal.who}</Fieldset.Legend>
					<Radio name="saidBy" value="child" label={t.withdrawal.child} />
					<Radio name="saidBy" value="guardian" label={t.withdrawal.guardian} />
				</Fieldset>
				<input type="hidden" name="sure" value="yes" />
				<Button type="submit" data-color="danger" data-size="lg" className="ui-fit">
					{t.withdrawal.doIt}
				</Button>
			</Form>
		</Page>
	)
}

function Explained({ points }: { points: readonly string[] }) {
	return (
		<List.Unordered>
			{points.map((point) => (
				<List.Item key={point}>{point}</List.Item>
			))}
		</List.Unordered>
	)
}

type Done = Pick<Route.ComponentProps['loaderData'], 'number' | 'isMentor' | 'roundId' | 'isKeptFromGuardian'>

function Receipt({
	receipt,
	number,
	isMentor,
	roundId,
	isKeptFromGuardian,
}: Done & { receipt: NonNullable<Route.ComponentProps['loaderData']['receipt']> }) {
	const t = useText()
	const locale = useLocale() === 'sv' ? 'sv-SE' : 'en-GB'
	const when = isOnlyMonth(receipt.at)
		? receipt.at.toLocaleString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
		: receipt.at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' })
	return (
		<Page heading={t.withdrawal.receiptHeading} lead={t.withdrawal.receiptLead}>
			<KeptFromGuardian isKept={isKeptFromGuardian} />
			<Card className="ui-stack contact-receipt">
				<dl>
					<dt>{t.withdrawal.receiptWhat}</dt>
					<dd>{t.withdrawal.interviewNumber(number)}</dd>
					<dt>{t.withdrawal.receiptWhen}</dt>
					<dd>{when}</dd>
					<dt>{t.withdrawal.receiptSound}</dt>
					<dd>{t.withdrawal.chunks(receipt.chunkCount ?? 0)}</dd>
					<dt>{t.withdrawal.receiptPictures}</dt>
					<dd>{receipt.pictureCount ?? 0}</dd>
					<dt>{t.withdrawal.receiptNumber}</dt>
					<dd>
						<code>{receipt.id.slice(0, 8)}</code>
					</dd>
				</dl>
				<Paragraph>{t.withdrawal.receiptNothing}</Paragraph>
			</Card>
			<div className="ui-row contact-no-print">
				<PrintButton />
				<Button asChild variant="secondary">
					<Link to={isMentor ? `/rounds/${roundId}/contact` : '/'}>
						{isMentor ? t.withdrawal.toRound : t.ui.toStart}
					</Link>
				</Button>
			</div>
		</Page>
	)
}
