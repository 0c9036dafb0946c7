import { Alert, Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listGuideVersions, saveGuideVersion } from '#db/guides.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { GuideMessages } from './guide-messages.tsx'
import { guideVersionOf } from './guide-version.ts'
import { UploadGuide } from './upload-guide.tsx'
import type { Route } from './+types/guides.route'
import './interview.css'

const MOST_FILE_BYTES = 200_000

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	return { versions: await listGuideVersions(db, { unitId }), mayChange: roles.includes('mentor') }
}

export async function action({ context, request }: Route.ActionArgs) {
	const { unitId, id: createdBy } = requirePerson(context)
	const facts = { unitId, createdBy, createdAt: now() }
	const form = await request.formData()
	const read = form.get('act') === 'ours' ? readOurGuides() : await uploaded(form.get('file'))
	if (!read) return data({ error: { code: 'interview.no-file' as const }, messages: [] }, { status: 422 })

	const versions = read.map(({ markdown, file }) => guideVersionOf(markdown, file, facts))
	const messages = versions.flatMap((version) => version.messages)
	for (const { version } of versions) {
		if (!version) return data({ error: { code: 'interview.guide-refused' as const }, messages }, { status: 422 })
		await saveGuideVersion(db, version)
	}
	return redirect(versions.length === 1 ? `/guides/${versions[0]?.version?.id}` : '/guides')
}

async function uploaded(file: FormDataEntryValue | null) {
	if (!(file instanceof File) || file.size === 0 || file.size > MOST_FILE_BYTES) return undefined
	return [{ file: file.name, markdown: await file.text() }]
}

/** The unit's guides: which there are, which are approved, and a way to bring in one of your own. */
export default function Guides({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { versions, mayChange } = loaderData
	return (
		<Page heading={t.interview.guides} lead={t.interview.guidesLead} next={t.interview.guidesNext}>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					<Paragraph>{t.interview.errors[actionData.error.code]}</Paragraph>
					<GuideMessages messages={actionData.messages} />
				</Alert>
			)}
			{versions.length === 0 && mayChange && <TakeOurs />}
			<ul className="ui-cards">
				{versions.map((version) => (
					<GuideCard key={version.id} version={version} />
				))}
			</ul>
			{mayChange && <UploadGuide />}
		</Page>
	)
}

function GuideCard({ version }: { version: Route.ComponentProps['loaderData']['versions'][number] }) {
	const t = useText()
	const { id, title, ageMin, ageMax, approvedAt } = version
	return (
		<Card asChild>
			<li>
				<Heading level={2} data-size="xs">
					<Link to={`/guides/${id}`}>{title}</Link>
				</Heading>
				<Paragraph data-size="sm">{t.interview.versionFor(version.version, ageMin, ageMax)}</Paragraph>
				<Tag data-color={approvedAt ? 'success' : 'warning'}>
					{approvedAt ? t.interview.isApproved : t.interview.isNotApproved}
				</Tag>
			</li>
		</Card>
	)
}

function TakeOurs() {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			<Paragraph>{t.interview.takeOursLead}</Paragraph>
			<Button type="submit" name="act" value="ours" className="ui-fit">
				{t.interview.takeOurs}
			</Button>
		</Form>
	)
}
