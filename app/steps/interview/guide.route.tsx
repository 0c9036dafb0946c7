import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form, Link, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useLocale, useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findGuideVersion, listGuideVersions, saveGuideApproval } from '#db/guides.ts'
import { checkGuide } from '#guides/check-guide.ts'
import { beginDraftFrom, guideInUse } from './guide-acts.server.ts'
import { GuideMessages } from './guide-messages.tsx'
import { GuidePreview } from './guide-preview.tsx'
import { forScreen } from './guide-version.ts'
import { PrintLinks } from './print-links.tsx'
import { screensOf } from './screens-of.ts'
import type { Route } from './+types/guide.route'
import './interview.css'

export async function loader({ context, params: { guideVersionId } }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const version = await findGuideVersion(db, { unitId, guideVersionId })
	const inUse = version && (await guideInUse(unitId, version.guideId))
	const { guide, messages } = version ? checkGuide(version.markdown, `${version.guideId}.md`, inUse) : {}
	if (!version || !guide) throw notFound()
	const listed = (await listGuideVersions(db, { unitId })).find(({ id }) => id === version.id)
	return {
		title: version.title,
		minutes: guide.meta.minutes,
		id: version.id,
		contentHash: version.contentHash,
		approvedAt: listed?.approvedAt ?? null,
		approvedBy: listed?.approvedBy ?? '',
		mayApprove: roles.includes('mentor'),
		messages: forScreen(messages ?? []),
		screens: screensOf(guide),
	}
}

export async function action({ context, params: { guideVersionId }, request }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const form = await request.formData()
	if (form.get('act') === 'begin') {
		const draftId = await beginDraftFrom({ unitId, by, at: now() }, `version:${guideVersionId}`)
		if (!draftId) throw notFound()
		return redirect(`/guides/drafts/${draftId}`)
	}
	if (!(await findGuideVersion(db, { unitId, guideVersionId }))) throw notFound()
	await saveGuideApproval(db, { unitId, guideVersionId, by, at: now() })
	return redirect(`/guides/${guideVersionId}`)
}

/** One guide to read through before it is approved: what the child hears, and what the interviewer has at hand. */
export default function GuidePage({ loaderData }: Route.ComponentProps) {
	const t = useText()
	const { id, title, minutes, approvedAt, mayApprove, messages, screens } = loaderData
	const isApproved = approvedAt !== null
	return (
		<Page heading={title} lead={t.interview.guideLead(minutes)} next={t.interview.guideNext}>
			<Status {...loaderData} />
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
			<PrintLinks guideVersionId={id} />
			{mayApprove && (
				<Form method="post">
					<Button type="submit" name="act" value="begin" variant="secondary">
						{t.guides.newVersion}
					</Button>
				</Form>
			)}
			<Link to="/guides">{t.interview.allGuides}</Link>
		</Page>
	)
}

/** Published = approved, by a named person, on a day; and the text that was approved, told by its fingerprint. */
function Status({ approvedAt, approvedBy, contentHash }: Route.ComponentProps['loaderData']) {
	const t = useText()
	const locale = useLocale()
	const day = approvedAt?.toLocaleDateString(locale === 'sv' ? 'sv-SE' : 'en-GB', {
		dateStyle: 'long',
		timeZone: 'Europe/Stockholm',
	})
	return (
		<Alert data-color={day ? 'success' : 'warning'}>
			<Paragraph>{day ? t.guides.approvedBy(approvedBy, day) : t.guides.notApproved}</Paragraph>
			<Paragraph data-size="sm">{t.guides.frozen(contentHash.slice(0, 12))}</Paragraph>
		</Alert>
	)
}
