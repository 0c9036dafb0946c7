import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { checkReport } from '#reports/check-report.ts'
import { mayBeSettled, openBlocks } from '#reports/settle-draft.ts'
import type { Route } from './+types/report.route'
import { actOnDraft } from './act-on-draft.server.ts'
import { DraftDownloads } from './draft-downloads.tsx'
import { DraftSection } from './draft-section.tsx'
import { hiddenFrom, sectionsShown } from './draft-view.ts'
import { HiddenParts } from './hidden-parts.tsx'
import { mayEdit, openDraft } from './open-draft.server.ts'
import { ReportMistake } from './report-mistake.ts'
import './report.css'

export async function loader({ context, params }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const opened = await openDraft(person, params.roundId)
	const { draft, round, submission, contentHash, resolutions } = opened
	const waiting = draft.sections.flatMap(({ blocks }) =>
		blocks.filter((block) => mayBeSettled(block) && (block.kind === 'quotes' || block.status !== 'computed')),
	)
	return {
		roundId: round.id,
		year: round.year,
		sections: sectionsShown(opened),
		hidden: hiddenFrom(opened),
		warnings: checkReport(draft, resolutions),
		open: openBlocks(draft).length,
		all: waiting.length,
		submission: submission ? { isAsItIs: submission.contentHash === contentHash } : null,
		isEditor: mayEdit(person, round),
		isManager: person.roles.includes('manager'),
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const form = await request.formData()
	try {
		await actOnDraft(requirePerson(context), params.roundId, form)
	} catch (error) {
		if (!(error instanceof ReportMistake)) throw error
		return data({ error: { code: error.code, key: String(form.get('key') ?? '') } }, { status: 422 })
	}
	return data({ error: undefined })
}

export default function Report({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { roundId, year, sections, hidden, isEditor, isManager, submission } = loaderData
	const error = actionData?.error
	return (
		<Page heading={t.report.heading(year)} lead={isEditor ? t.report.lead : t.report.leadReading} next={t.report.next}>
			<Progress {...loaderData} />
			{isManager && submission && (
				<Button asChild className="ui-fit">
					<Link to={`/rounds/${roundId}/approval`}>{t.report.toApproval}</Link>
				</Button>
			)}
			{error && (
				<Alert data-color="danger" role="alert">
					{t.report.errors[error.code]}
				</Alert>
			)}
			<div lang="sv" className="report-sections">
				{sections.map((section) => (
					<DraftSection key={section.key} section={section} isEditor={isEditor} error={error} />
				))}
			</div>
			<HiddenParts parts={hidden} isEditor={isEditor} />
			<Warnings {...loaderData} />
			{isEditor && <HandOver {...loaderData} />}
			<DraftDownloads roundId={roundId} />
		</Page>
	)
}

type Loaded = Route.ComponentProps['loaderData']

function Progress({ open, all, sections }: Loaded) {
	const t = useText()
	const words = open === 0 ? t.report.nothingLeft : t.report.left(open, all)
	const next = sections.flatMap((section) => section.blocks).find((block) => 'isSettled' in block && !block.isSettled)
	return (
		<div className="report-progress">
			<Paragraph role="status">
				<strong>{words}</strong>
			</Paragraph>
			<progress value={all - open} max={Math.max(all, 1)} aria-label={words} />
			{next && 'key' in next && (
				<a href={`#${encodeURIComponent(next.key)}`} className="ds-link">
					{t.report.toNextMark}
				</a>
			)}
		</div>
	)
}

function Warnings({ warnings }: Loaded) {
	const t = useText()
	if (warnings.length === 0) return null
	return (
		<Alert data-color="warning">
			<Heading level={2} data-size="xs">
				{t.report.warnings}
			</Heading>
			{warnings.map((warning, place) => (
				<Paragraph key={place}>
					{t.report.warning[warning.code]('numbers' in warning ? warning.numbers.join(', ') : String(warning.quotes))}
				</Paragraph>
			))}
		</Alert>
	)
}

function HandOver({ open, submission }: Loaded) {
	const t = useText()
	if (submission?.isAsItIs) return <Alert data-color="success">{t.report.submitted}</Alert>
	return (
		<Form method="post" className="ui-stack" preventScrollReset>
			{submission && <Paragraph>{t.report.changedSince}</Paragraph>}
			{open > 0 ? (
				<Paragraph className="report-quiet">{t.report.submitWhenDone}</Paragraph>
			) : (
				<Button type="submit" name="act" value="submit" className="ui-fit">
					{t.report.submit}
				</Button>
			)}
		</Form>
	)
}
