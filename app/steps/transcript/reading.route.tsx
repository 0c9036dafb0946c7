import { Alert, Button, Paragraph } from '@digdir/designsystemet-react'
import { PrinterSmallIcon } from '@navikt/aksel-icons'
import { data, Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/reading.route'
import './editor.css'
import './reading.css'
import { herWork, stores } from './her-work.server.ts'
import { ChildsPictures } from './picture-gallery.tsx'
import { viewPictures } from './pictures.server.ts'
import { ReadingList } from './reading-list.tsx'
import { MOST_LETTERS } from './edit-shape.ts'
import { addEdits } from './work.server.ts'
import { viewSound } from './transcript-view.server.ts'

/** From this age a young person is offered the plain transcript on paper (X25); younger ones listen and read together. */
const AGE_FOR_PAPER = 15

export async function loader(args: Route.LoaderArgs) {
	const { interview, act, work } = await herWork(args)
	const sound = await viewSound(act)
	return {
		interviewId: interview.id,
		isKeptFromGuardian: interview.isKeptFromGuardian,
		hasSound: sound.isThere,
		isForPaper: (interview.age ?? 0) >= AGE_FOR_PAPER,
		isApproved: work.transcript.isApproved,
		pictures: await viewPictures({ ...act, interviewerId: act.by }),
		segments: work.segments.map(({ id, text, speaker, startSeconds, endSeconds, writtenBy, mayQuote }) => ({
			...{ id, text, speaker, startSeconds, endSeconds, mayQuote },
			isChilds: writtenBy === 'child',
		})),
	}
}

export async function action({ request, ...args }: Route.ActionArgs) {
	const { act, work } = await herWork(args)
	const form = await request.formData()
	const segmentId = String(form.get('segment'))
	const text = String(form.get('text') ?? '')
		.replaceAll('\r\n', '\n')
		.trim()
		.slice(0, MOST_LETTERS)
	const does = form.get('act')
	if (does === 'correct' && !text) return data({ mistake: 'isEmpty' as const, segmentId }, { status: 422 })
	const edit =
		does === 'correct'
			? { kind: 'write' as const, segmentId, text, as: 'child' as const }
			: { kind: 'mark' as const, segmentId, mayQuote: does === 'mayQuote' }
	const isKept = await addEdits(stores, act, work, [edit])
	return isKept ? data({ segmentId }) : data({ mistake: 'isStale' as const, segmentId }, { status: 422 })
}

/** The child hears or reads what was written down, before it is approved, and may put it right (X25). */
export default function Reading({ loaderData, actionData }: Route.ComponentProps) {
	const { reading } = useText().editor
	const { interviewId, segments, hasSound, isForPaper, isApproved } = loaderData
	return (
		<Page heading={reading.heading} lead={reading.lead}>
			<KeptFromGuardian isKept={loaderData.isKeptFromGuardian} />
			<div className="reading-ways">
				<Link to={`/interviews/${interviewId}/transcript`}>{reading.toTranscript}</Link>
				<Button type="button" variant="secondary" data-size="sm" onClick={() => print()}>
					<PrinterSmallIcon aria-hidden />
					{reading.print}
				</Button>
				<Paragraph data-size="sm">{isForPaper ? reading.paperForHer : reading.paperTogether}</Paragraph>
			</div>
			{isApproved && <Alert data-color="warning">{reading.isApproved}</Alert>}
			<ChildsPictures {...{ interviewId }} pictures={loaderData.pictures} />
			<ReadingList {...{ interviewId, segments, hasSound }} outcome={actionData} />
		</Page>
	)
}
