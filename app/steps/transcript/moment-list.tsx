import { Card, Heading, Link } from '@digdir/designsystemet-react'
import { BookmarkIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import { clock } from './clock.ts'
import type { Moment } from './moments.ts'

type Placed = Moment & { segmentId: string | null }

/** The moments she marked while they talked: each a way to where it was said. */
export function MomentList({ moments, onGoTo }: { moments: readonly Placed[]; onGoTo: (segmentId: string) => void }) {
	const t = useText()
	if (moments.length === 0) return null
	return (
		<Card data-color="neutral">
			<Heading level={2} data-size="2xs">
				{t.editor.moments}
			</Heading>
			<ul className="transcript-moments">
				{moments.map(({ id, seconds, question, segmentId }) => (
					<li key={id}>
						{segmentId ? (
							<Link asChild>
								<button type="button" onClick={() => onGoTo(segmentId)}>
									<WhenAndWhat {...{ seconds, question }} />
								</button>
							</Link>
						) : (
							<WhenAndWhat {...{ seconds, question }} />
						)}
					</li>
				))}
			</ul>
		</Card>
	)
}

function WhenAndWhat({ seconds, question }: Pick<Moment, 'seconds' | 'question'>) {
	return (
		<>
			{seconds !== null && `${clock(seconds)} `}
			<span lang="sv">{question}</span>
		</>
	)
}

/** Beside the words that were said when she marked the moment. */
export function MomentRow({ count }: { count: number }) {
	const t = useText()
	return (
		<div role="listitem" className="transcript-moment">
			<BookmarkIcon aria-hidden />
			{t.editor.moment(count)}
		</div>
	)
}
