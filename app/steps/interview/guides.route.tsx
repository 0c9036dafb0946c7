import { Alert, Button, Card, Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listGuideDrafts } from '#db/guide-drafts.ts'
import { findGuideVersion, listApprovedGuideVersions, listGuideVersions, saveGuideVersion } from '#db/guides.ts'
import { checkGuideFiles } from '#guides/check-guide-set.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { BeginGuide } from './begin-guide.tsx'
import { beginDraft, beginDraftFrom, freezeGuide } from './guide-acts.server.ts'
import { GuideMessages } from './guide-messages.tsx'
import { forScreen, guideVersionOf } from './guide-version.ts'
import { UploadGuide } from './upload-guide.tsx'
import type { Route } from './+types/guides.route'
import './interview.css'

const MOST_FILE_BYTES = 200_000

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, roles } = requirePerson(context)
	const drafts = await listGuideDrafts(db, { unitId })
	return {
		versions: await listGuideVersions(db, { unitId }),
		drafts: drafts.map(({ id, markdown }) => ({ id, title: /^# (.+)/m.exec(markdown)?.[1] ?? '' })),
		ours: readOurGuides().map(({ file, markdown }) => ({ file, title: parseGuide(markdown).guide?.title ?? file })),
		coverage: await coverageOf(unitId),
		mayChange: roles.includes('mentor'),
	}
}

/** What keeps the approved guides from reaching every child of 5 to 18 once; undefined while none is approved. */
async function coverageOf(unitId: string) {
	const approved = await listApprovedGuideVersions(db, { unitId })
	const files = await Promise.all(
		approved.map(async ({ id, title }) => {
			const version = await findGuideVersion(db, { unitId, guideVersionId: id })
			const { guide } = parseGuide(version?.markdown ?? '')
			return guide ? [{ file: title, guide }] : []
		}),
	)
	return approved.length > 0 ? forScreen(checkGuideFiles(files.flat())) : undefined
}

export async function action({ context, request }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const scope = { unitId, by, at: now() }
	const form = await request.formData()
	if (form.get('act') === 'ours') return takeOurs(scope)
	if (form.get('act') === 'begin') {
		const draftId = await beginDraftFrom(scope, String(form.get('from') ?? ''))
		if (draftId) return redirect(`/guides/drafts/${draftId}`)
		return data({ error: { code: 'guides.nothing-to-begin-from' as const } }, { status: 422 })
	}
	const file = form.get('file')
	if (!(file instanceof File) || file.size === 0 || file.size > MOST_FILE_BYTES)
		return data({ error: { code: 'interview.no-file' as const } }, { status: 422 })
	const markdown = await file.text()
	const frozen = await freezeGuide(scope, markdown, file.name)
	// A guide with faults is not thrown back: it opens where it can be mended, with every fault and its line.
	return redirect('id' in frozen ? `/guides/${frozen.id}` : `/guides/drafts/${await beginDraft(scope, markdown)}`)
}

async function takeOurs({ unitId, by, at }: { unitId: string; by: string; at: Date }) {
	const read = readOurGuides().map(({ markdown, file }) =>
		guideVersionOf(markdown, file, { unitId, createdBy: by, createdAt: at }),
	)
	for (const { version } of read) if (version) await saveGuideVersion(db, version)
	return redirect('/guides')
}

/** The unit's guides: which there are, which are approved, what is being written, and ways to bring in one of your own. */
export default function Guides({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { versions, mayChange, drafts, coverage } = loaderData
	const words = { ...t.interview.errors, ...t.guides.errors }
	return (
		<Page heading={t.interview.guides} lead={t.interview.guidesLead} next={t.interview.guidesNext}>
			{actionData?.error && (
				<Alert data-color="danger" role="alert">
					{words[actionData.error.code]}
				</Alert>
			)}
			{coverage && <Coverage messages={coverage} />}
			{versions.length === 0 && mayChange && <TakeOurs />}
			<ul className="ui-cards">
				{versions.map((version) => (
					<GuideCard key={version.id} version={version} />
				))}
			</ul>
			{mayChange && drafts.length > 0 && <Drafts drafts={drafts} />}
			{mayChange && <BeginGuide versions={versions} ours={loaderData.ours} />}
			{mayChange && <UploadGuide />}
		</Page>
	)
}

function Coverage({ messages }: { messages: Parameters<typeof GuideMessages>[0]['messages'] }) {
	const t = useText()
	if (messages.length === 0) return <Alert data-color="success">{t.guides.covered}</Alert>
	return (
		<Alert data-color="warning">
			<Heading level={2} data-size="xs">
				{t.guides.coverage}
			</Heading>
			<GuideMessages messages={messages} />
		</Alert>
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

function Drafts({ drafts }: Pick<Route.ComponentProps['loaderData'], 'drafts'>) {
	const t = useText()
	return (
		<section className="ui-stack" aria-labelledby="guide-drafts">
			<Heading level={2} data-size="sm" id="guide-drafts">
				{t.guides.drafts}
			</Heading>
			<ul>
				{drafts.map(({ id, title }) => (
					<li key={id}>
						<Link to={`/guides/drafts/${id}`}>{t.guides.draftOf(title || t.guides.untitled)}</Link>
					</li>
				))}
			</ul>
		</section>
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
