import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form, Link, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findGuideVersion, listGuideVersions, saveGuideApproval } from '#db/guides.ts'
import { checkGuide } from '#guides/check-guide.ts'
import { GuideMessages } from './guide-messages.tsx'
import { GuidePreview } from './guide-preview.tsx'
import { forScreen } from './guide-version.ts'
import { screensOf } from './screens-of.ts'
import type { Route } from './+types/guide.route'
import './interview.css'

export async function loader({ context, params: { guideVersionId } }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const version = await findGuideVersion(db, { unitId, guideVersionId })
	const { guide, messages } = version ? checkGuide(version.markdown, `${version.guideId}.md`) : {}
	if (!version || !guide) throw notFound()
	const listed = (await listGuideVersions(db, { unitId })).find(({ id }) => id === version.id)
	return {
		title: version.title,
		minutes: guide.meta.minutes,
		isApproved: Boolean(listed?.approvedAt),
		mayApprove: roles.includes('mentor'),
		messages: forScreen(messages ?? []),
		screens: screensOf(guide),
	}
}

export async function action({ context, params: { guideVersionId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	if (!(await findGuideVersion(db, { unitId, guideVersionId }))) throw notFound()
	await saveGuideApproval(db, { unitId, guideVersionId, by, at: now() })
	return redirect(`/guides/${guideVersionId}`)
}

/** One guide to read through before it is approved: what the child hears, and what the interviewer has at hand. */
export default function GuidePage({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { title, minutes, isApproved, mayApprove, messages, screens } = loaderData
	return (
		<Page heading={title} lead={t.interview.guideLead(minutes)} next={t.interview.guideNext}>
			{isApproved && <Alert data-color="success">{t.interview.isApprovedLead}</Alert>}
			{messages.length > 0 && (
				<section className="ui-stack">
					<Heading level={2} data-size="sm">
						{t.interview.toThinkAbout}
					</Heading>
					<GuideMessages messages={messages} />
				</section>
			)}
			<GuidePreview screens={screens} />
			{!isApproved && mayApprove && (
				<Form method="post" className="ui-stack">
					<Paragraph>{t.interview.approveLead}</Paragraph>
					<Button type="submit" className="ui-fit" data-size="lg">
						{t.interview.approve}
					</Button>
				</Form>
			)}
			<Link to="/guides">{t.interview.allGuides}</Link>
		</Page>
	)
}
