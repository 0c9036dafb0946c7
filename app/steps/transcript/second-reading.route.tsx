import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { data, Form, Link, useNavigation } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { auditEvent } from '#db/audit.ts'
import { atomically } from '#db/client.ts'
import { coarseTime } from '#db/coarse-time.ts'
import { findSecondReading } from '#db/second-readings.ts'
import type { Route } from './+types/second-reading.route'
import './reading.css'
import { stores } from './her-work.server.ts'
import { openOrNothing } from './transcript-view.server.ts'
import { addEdits, openWork } from './work.server.ts'

type Args = Pick<Route.LoaderArgs, 'context' | 'params'>

export async function loader(args: Args) {
	const { act, work, isKeptFromGuardian } = await quotesFor(args)
	// A mentor's reading of raw words is itself in the log (L-1).
	await atomically(stores.db, [
		auditEvent({ unitId: act.unitId, by: act.by, did: 'transcript.secondRead', to: act.interviewId, at: act.at }),
	])
	return {
		interviewId: act.interviewId,
		isKeptFromGuardian,
		quotes: work.segments
			.filter(({ speaker, isVerbatim, mayQuote }) => speaker === 'child' && isVerbatim && mayQuote)
			.map(({ id, text, startSeconds, endSeconds, secondReadBy }) => ({
				...{ id, text, startSeconds, endSeconds, isRead: secondReadBy !== null },
			})),
	}
}

export async function action({ request, ...args }: Route.ActionArgs) {
	const { act, work, isProtected } = await quotesFor(args)
	const form = await request.formData()
	const segmentId = String(form.get('segment'))
	const isRight = form.get('act') === 'right'
	const at = coarseTime(act.at, isProtected)
	const isKept = await addEdits(stores, act, work, [
		{ kind: 'read', segmentId, by: act.by, at: at.toISOString(), isRight },
	])
	return data({ isKept }, { status: isKept ? 200 : 422 })
}

/** The interview's words, for a mentor who may be its second reader. @throws a 404 for everybody else. */
async function quotesFor({ context, params: { interviewId } }: Args) {
	const { unitId, id: memberId } = requirePerson(context)
	const found = await findSecondReading(stores.db, { unitId, interviewId, memberId })
	const scope = { unitId, interviewId }
	const work = found && (await openOrNothing(() => openWork(stores, scope)))
	if (!work) throw notFound()
	const { isKeptFromGuardian, isProtected } = found
	return { act: { ...scope, by: memberId, at: now() }, work, isKeptFromGuardian, isProtected }
}

export default function SecondReading({ loaderData, actionData }: Route.ComponentProps) {
	const { secondReading } = useText().editor
	const audio = useRef<HTMLAudioElement>(null)
	const until = useRef<number | null>(null)
	const isBusy = useNavigation().state !== 'idle'
	const { interviewId, quotes } = loaderData
	const listen = (quote: (typeof quotes)[number]) => {
		if (!audio.current || quote.startSeconds === null) return
		until.current = quote.endSeconds
		audio.current.currentTime = quote.startSeconds
		void audio.current.play()
	}
	return (
		<Page heading={secondReading.quotes} lead={secondReading.quotesLead}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<Link to="/second-readings">{secondReading.toList}</Link>
			{actionData?.isKept === false && (
				<Alert data-color="warning" role="alert">
					{secondReading.stale}
				</Alert>
			)}
			{quotes.length === 0 && <Paragraph>{secondReading.noQuotes}</Paragraph>}
			{/* The words of the sound stand below: that is its caption. */}
			{/* eslint-disable-next-line jsx-a11y/media-has-caption */}
			<audio
				ref={audio}
				src={`/interviews/${interviewId}/sound`}
				preload="none"
				onTimeUpdate={({ currentTarget }) => {
					if (until.current !== null && currentTarget.currentTime >= until.current) currentTarget.pause()
				}}
			/>
			<ol className="reading-list" lang="sv">
				{quotes.map((quote) => (
					<li key={quote.id}>
						<p>{quote.text}</p>
						<Form method="post" className="reading-acts" preventScrollReset>
							<input type="hidden" name="segment" value={quote.id} />
							{quote.startSeconds !== null && (
								<Button type="button" data-size="sm" variant="secondary" onClick={() => listen(quote)}>
									{secondReading.listen}
								</Button>
							)}
							{quote.isRead ? (
								<span>{secondReading.isRead}</span>
							) : (
								<Button type="submit" name="act" value="right" data-size="sm" disabled={isBusy}>
									{secondReading.right}
								</Button>
							)}
							<Button type="submit" name="act" value="wrong" data-size="sm" variant="tertiary" disabled={isBusy}>
								{secondReading.wrong}
							</Button>
						</Form>
					</li>
				))}
			</ol>
		</Page>
	)
}
