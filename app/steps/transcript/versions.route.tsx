import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { findRecording } from '#db/recordings.ts'
import { listTranscriptEdits } from '#db/transcript-edits.ts'
import { listTranscriptVersions } from '#db/transcripts.ts'
import type { Route } from './+types/versions.route'
import './editor.css'
import './names.css'
import { besideOf } from './beside.ts'
import { herWork, stores } from './her-work.server.ts'
import { StepLinks } from './step-links.tsx'
import { soundGoesTo } from './transcript-view.server.ts'
import { actOnVersions, openVersion } from './version-acts.server.ts'
import { sittingsOf } from './version-points.ts'
import { VersionText } from './version-text.tsx'

export async function loader({ request, ...args }: Route.LoaderArgs) {
	const { interview, act, work } = await herWork(args)
	const { searchParams } = new URL(request.url)
	const all = await listTranscriptVersions(db, act)
	// What the computer wrote beside hers is what she comes here for, until she looks at something else.
	const newest = all[0]?.isBeside ? all[0].id : ''
	const which = { transcriptId: searchParams.get('version') ?? newest, after: Number(searchParams.get('after') ?? 0) }
	const opened = which.transcriptId ? await openVersion(stores, act, which) : undefined
	const versions = await Promise.all(
		all.map(async ({ id, version, madeBy, isBeside, finalAt, createdAt, by }) => {
			const edits = await listTranscriptEdits(stores.db, stores.keys, { ...act, transcriptId: id })
			const own = edits.filter(({ id: editId }) => editId !== `${id}-end`)
			return { id, version, madeBy, isBeside, finalAt, createdAt, isHers: by === act.by, sittings: sittingsOf(own) }
		}),
	)
	return {
		interviewId: interview.id,
		isKeptFromGuardian: interview.isKeptFromGuardian,
		isProtected: interview.isProtected,
		versions,
		me: act.by,
		soundGoesTo: soundGoesTo(),
		mayHearAgain: (await findRecording(db, act))?.completedAt != null,
		looked: opened && {
			...{ ...which, isBeside: opened.version.isBeside },
			rows: opened.version.isBeside
				? besideOf(work.segments, opened.segments)
				: opened.segments.map(({ text }) => ({ segmentId: null, now: null, text })),
		},
	}
}

export async function action({ request, ...args }: Route.ActionArgs) {
	const { interview, act, work } = await herWork(args)
	const form = await request.formData()
	const outcome = await actOnVersions(stores, act, { work, form })
	if (outcome === 'done' && form.get('act') === 'back') return redirect(`/interviews/${interview.id}/transcript`)
	return data({ outcome }, { status: isDone(outcome) ? 200 : 422 })
}

function isDone(outcome: Awaited<ReturnType<typeof actOnVersions>>) {
	return outcome === 'done' || outcome === 'listens'
}

export default function Versions({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { versions: text } = t.editor
	const { interviewId, versions, looked, me, isProtected } = loaderData
	// Of a child with protected identity only the month is kept (X9), so only the month is shown.
	const whenOf = (at: Date) => timeOf(at).slice(0, isProtected ? 'yyyy-mm'.length : undefined)
	const untilOf = (from: Date, until: Date) =>
		isProtected || whenOf(from) === whenOf(until) ? null : whenOf(until).slice(-'hh:mm'.length)
	const linkTo = (version: string, after: number) => ({ search: `?version=${version}&after=${after}` })
	const isLooked = (version: string, after: number) => looked?.transcriptId === version && looked.after === after
	return (
		<Page heading={text.heading} lead={text.lead}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<StepLinks interviewId={interviewId} />
			{actionData && (
				<Alert data-color={isDone(actionData.outcome) ? 'success' : 'warning'} role="alert">
					{text.outcomes[actionData.outcome]}
				</Alert>
			)}
			<ol className="transcript-versions" reversed>
				{versions.map(({ id, version, madeBy, isBeside, finalAt, createdAt, sittings }) => (
					<li key={id}>
						<Link to={linkTo(id, 0)} aria-current={isLooked(id, 0) || undefined}>
							{text.version(version, text.madeBy[isBeside ? 'beside' : madeBy], whenOf(createdAt))}
						</Link>
						{finalAt && <span> – {text.final(whenOf(finalAt))}</span>}
						{sittings.length > 0 && (
							<ul>
								{sittings.map(({ after, changes, by, from, until }) => (
									<li key={after}>
										<Link to={linkTo(id, after)} aria-current={isLooked(id, after) || undefined}>
											{text.sitting(by === me, changes, whenOf(from), untilOf(from, until))}
										</Link>
									</li>
								))}
							</ul>
						)}
					</li>
				))}
			</ol>
			{looked && <VersionText {...looked} />}
			{loaderData.mayHearAgain && (
				<section className="ui-stack transcript-part" aria-labelledby="again">
					<Heading level={2} data-size="sm" id="again">
						{text.again}
					</Heading>
					<Paragraph>{text.againLead}</Paragraph>
					{loaderData.soundGoesTo && <Paragraph>{t.transcript.soundGoesTo(loaderData.soundGoesTo)}</Paragraph>}
					<Form method="post">
						<Button type="submit" name="act" value="again" variant="secondary">
							{text.againDo}
						</Button>
					</Form>
				</section>
			)}
		</Page>
	)
}

/** A day and a time of day, the same wherever the browser is: the unit's own clock. */
function timeOf(at: Date) {
	const parts = new Intl.DateTimeFormat('sv-SE', {
		dateStyle: 'short',
		timeStyle: 'short',
		timeZone: 'Europe/Stockholm',
	})
	return parts.format(at)
}
