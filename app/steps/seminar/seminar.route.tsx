import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/seminar.route'
import { Conversation } from './conversation.tsx'
import { ConversationList } from './conversation-list.tsx'
import { LiveNews } from './live-news.tsx'
import { actInSeminar } from './seminar-acts.server.ts'
import { SeminarMistake } from './seminar-mistake.ts'
import { seminarPage } from './seminar-page.server.ts'
import './seminar.css'

export async function loader({ context, params, request }: Route.LoaderArgs) {
	const number = new URL(request.url).searchParams.get('child')
	return seminarPage(requirePerson(context), params.seminarId, number)
}

export async function action({ context, params, request }: Route.ActionArgs) {
	try {
		await actInSeminar(requirePerson(context), params.seminarId, await request.formData())
	} catch (error) {
		if (!(error instanceof SeminarMistake)) throw error
		return data({ error: { code: error.code } }, { status: 422 })
	}
	return data({ error: undefined })
}

export default function Seminar({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { seminar, material, isMentor } = loaderData
	const error = actionData?.error
	return (
		<Page
			heading={seminar.name}
			lead={seminar.isClosed ? t.seminar.closedNow : material ? t.seminar.lead : t.seminar.takePartLead}
			isWide
		>
			<LiveNews seminarId={seminar.id} since={loaderData.lastEvent} />
			{error && (
				<Alert data-color="danger" role="alert">
					{t.seminar.errors[error.code]}
				</Alert>
			)}
			<Ways {...loaderData} />
			{material === null && !seminar.isClosed && (
				<Form method="post">
					<Button type="submit" name="act" value="join">
						{t.seminar.takePart}
					</Button>
				</Form>
			)}
			{material && (
				<div className="seminar-desk">
					<ConversationList conversations={material.conversations} current={material.current?.number} />
					{material.current && (
						<Conversation
							key={material.current.number}
							conversation={material.current}
							themes={material.themes}
							isClosed={seminar.isClosed}
							isMentor={isMentor}
						/>
					)}
				</div>
			)}
			{material && isMentor && !seminar.isClosed && <EndSeminar />}
		</Page>
	)
}

type Frame = Route.ComponentProps['loaderData']

function Ways({ seminar, members, material }: Frame) {
	const t = useText()
	return (
		<div className="seminar-ways">
			<Paragraph>
				<strong>{t.seminar.whoIsHere}:</strong> {members.join(', ')}
			</Paragraph>
			<nav className="ui-row" aria-label={seminar.name}>
				{material && (
					<Button asChild>
						<Link to={`/seminars/${seminar.id}/areas`}>{t.seminar.toAreas}</Link>
					</Button>
				)}
				<Button asChild variant="tertiary">
					<Link to={`/rounds/${seminar.roundId}/seminars`}>{t.seminar.backToList}</Link>
				</Button>
			</nav>
		</div>
	)
}

function EndSeminar() {
	const t = useText()
	return (
		<Form method="post" className="ui-stack seminar-end">
			<Heading level={2} data-size="xs">
				{t.seminar.close}
			</Heading>
			<Paragraph>{t.seminar.closeMeans}</Paragraph>
			<Button type="submit" name="act" value="close" variant="secondary" className="ui-fit">
				{t.seminar.close}
			</Button>
		</Form>
	)
}
