import { Alert, Button, Card, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { z } from 'zod'
import { removeSubmission, saveReportApproval } from '#db/annual-reports.ts'
import { isConflict, isStale } from '#db/client.ts'
import { listMembers } from '#db/members.ts'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Document } from '#app/ui/document.tsx'
import { Page } from '#app/ui/page.tsx'
import { openBlocks } from '#reports/settle-draft.ts'
import type { Route } from './+types/approval.route'
import { bandOf } from './band-of.ts'
import { DraftDownloads } from './draft-downloads.tsx'
import { openDraft } from './open-draft.server.ts'
import './report.css'

const Act = z.object({ act: z.enum(['approve', 'sendBack']), contentHash: z.string() })

export async function loader({ context, params }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const { round, draft, submission, contentHash, document } = await openDraft(person, params.roundId)
	const people = await listMembers(db, { unitId: person.unitId })
	const isAsSubmitted = submission?.contentHash === contentHash && openBlocks(draft).length === 0
	return {
		roundId: round.id,
		year: round.year,
		contentHash,
		document: isAsSubmitted ? document : null,
		submitted: submission && {
			name: people.find(({ id }) => id === submission.by)?.name ?? null,
			day: submission.at.toISOString().slice(0, 10),
		},
	}
}

export async function action({ context, params, request }: Route.ActionArgs) {
	const person = requirePerson(context)
	const form = Act.safeParse(Object.fromEntries(await request.formData()))
	if (!form.success) throw notFound()
	const { scope, draft, document, contentHash } = await openDraft(person, params.roundId)
	const act = { ...scope, by: person.id, at: now() }
	const isAsSeen = contentHash === form.data.contentHash && openBlocks(draft).length === 0
	const changed = () => data({ error: { code: 'report.not-as-submitted' as const } }, { status: 422 })
	try {
		if (form.data.act === 'sendBack') await removeSubmission(db, act)
		else if (!isAsSeen) return changed()
		else await saveReportApproval(db, { ...act, document, contentHash, bandOf })
	} catch (error) {
		if (!isStale(error) && !isConflict(error)) throw error
		return changed()
	}
	return redirect(form.data.act === 'approve' ? `/reports/${params.roundId}` : `/rounds/${params.roundId}/report`)
}

export default function Approval({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { roundId, year, document, submitted, contentHash } = loaderData
	const error = actionData?.error
	if (!document)
		return (
			<Page heading={t.report.approvalHeading(year)} lead={t.report.notSubmitted}>
				<Paragraph>{submitted ? t.report.errors['report.not-as-submitted'] : t.report.notSubmittedLead}</Paragraph>
				<Button asChild className="ui-fit">
					<Link to={`/rounds/${roundId}/report`}>{t.report.toDraft}</Link>
				</Button>
			</Page>
		)
	return (
		<Page heading={t.report.approvalHeading(year)} lead={t.report.approvalLead} next={t.report.approvalNext}>
			{submitted && <Paragraph>{t.report.submittedBy(submitted.name ?? t.report.someone, submitted.day)}</Paragraph>}
			{error && (
				<Alert data-color="danger" role="alert">
					{t.report.errors[error.code]}
				</Alert>
			)}
			<Card asChild>
				<article lang="sv">
					<Document tree={document} firstLevel={2} />
				</article>
			</Card>
			<DraftDownloads roundId={roundId} />
			<Form method="post" className="ui-stack">
				<input type="hidden" name="contentHash" value={contentHash} />
				<Alert data-color="info">{t.report.approvalMeans}</Alert>
				<div className="ui-row">
					<Button type="submit" name="act" value="approve">
						{t.report.approve}
					</Button>
					<Button type="submit" name="act" value="sendBack" variant="secondary">
						{t.report.sendBack}
					</Button>
				</div>
			</Form>
		</Page>
	)
}
