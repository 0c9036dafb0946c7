import { Alert, Button, Card, Fieldset, Heading, Paragraph, Radio, Tag } from '@digdir/designsystemet-react'
import { data, Form } from 'react-router'
import { z } from 'zod'
import { changeFeedbackToSent, listChildFeedback } from '#db/child-feedback.ts'
import { isStale } from '#db/client.ts'
import { listAreas } from '#db/development-areas.ts'
import { findRound } from '#db/rounds.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { textIn, useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { dayOf } from '../kept-time.ts'
import type { Route } from './+types/feedback.route'
import { readingLevelOf } from './reading-level.ts'
import './follow-up.css'

const CHANNELS = ['letter', 'phone', 'visit'] as const
const Given = z.object({ feedbackId: z.string(), channel: z.enum(CHANNELS) })

export async function loader({ context, params }: Route.LoaderArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const scope = { roundId: params.roundId, unitId }
	if (!(await findRound(db, scope))) throw notFound()
	const [feedback, areas] = await Promise.all([
		listChildFeedback(db, { ...scope, interviewerId }),
		listAreas(db, scope),
	])
	const nameOf = (areaId: string) => areas.find(({ id }) => id === areaId)?.name ?? []
	return {
		feedback: feedback.map(({ id, band, channel, areaIds, sentAt }) => ({
			...{ id, band, channel },
			areas: areaIds.flatMap(nameOf),
			sentOn: sentAt && dayOf(sentAt),
		})),
	}
}

export async function action({ context, request }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const form = Given.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) return data({ error: { code: 'follow-up.channel-missing' as const } }, { status: 422 })
	try {
		await changeFeedbackToSent(db, { ...form.data, unitId, by, at: now() })
	} catch (error) {
		if (!isStale(error)) throw error
		return data({ error: { code: 'follow-up.given-already' as const } }, { status: 422 })
	}
	return data({ error: undefined })
}

export default function Feedback({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { feedback } = loaderData
	return (
		<Page heading={t.followUp.feedbackHeading} lead={t.followUp.feedbackLead} next={t.followUp.feedbackNext}>
			{feedback.length === 0 && <Alert data-color="info">{t.followUp.feedbackNotYet}</Alert>}
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{t.followUp.errors[actionData.error.code]}
				</Alert>
			)}
			{feedback.map((one) => (
				<Card key={one.id} asChild>
					<section aria-label={t.followUp.feedbackOf(one.band)} className="ui-stack">
						<Heading level={2} data-size="sm">
							{t.followUp.feedbackOf(one.band)}
						</Heading>
						{one.sentOn ? (
							<Tag data-color="success" className="ui-fit">
								{t.followUp.given(one.sentOn, t.followUp.channels[one.channel])}
							</Tag>
						) : one.channel === 'none' ? (
							<Paragraph>{t.followUp.saidNo}</Paragraph>
						) : (
							<Owed feedback={one} channel={one.channel} />
						)}
					</section>
				</Card>
			))}
		</Page>
	)
}

type Feedback = Route.ComponentProps['loaderData']['feedback'][number]

function Owed({ feedback, channel }: { feedback: Feedback; channel: (typeof CHANNELS)[number] }) {
	const t = useText()
	const { answer } = textIn('sv').followUp // the child reads it, whatever language the interviewer works in
	const { id, band, areas } = feedback
	return (
		<>
			<Paragraph>{t.followUp.chose(t.followUp.channels[channel])}</Paragraph>
			<div>
				<Heading level={3} data-size="2xs">
					{t.followUp.suggestion}
				</Heading>
				<Paragraph data-size="sm">{t.followUp.suggestionHint}</Paragraph>
				<blockquote lang="sv" className="follow-up-answer">
					{answer[readingLevelOf(band)](areas.length > 0 ? areas : [answer.noAreas])}
				</blockquote>
			</div>
			<Form method="post" className="ui-stack">
				<input type="hidden" name="feedbackId" value={id} />
				<Fieldset>
					<Fieldset.Legend>{t.followUp.how}</Fieldset.Legend>
					{CHANNELS.map((way) => (
						<Radio
							key={way}
							name="channel"
							value={way}
							label={t.followUp.channels[way]}
							defaultChecked={way === channel}
						/>
					))}
				</Fieldset>
				<Button type="submit" className="ui-fit">
					{t.followUp.markGiven}
				</Button>
			</Form>
		</>
	)
}
