import { Button } from '@digdir/designsystemet-react'
import { Fragment } from 'react'
import { useText } from '#app/i18n/text.ts'
import type { Turn } from './seminar-view.ts'
import { sliceOf, wordsOf, type Span } from './words-of.ts'

/** What somebody said in one turn. Words that stand in a passage are marked; the child's can be marked. */
export function SpokenTurn({
	turn,
	marked,
	onMark,
}: {
	turn: Turn
	marked: readonly Span[]
	onMark: ((whole: Span) => void) | undefined
}) {
	const t = useText()
	const { segmentId, speaker, text, number } = turn
	const mayMark = onMark && speaker !== 'interviewer'
	return (
		<div className="seminar-turn" data-speaker={speaker ?? 'unknown'}>
			<span className="seminar-speaker">{t.seminar.speakers[speaker ?? 'unknown']}</span>
			<p lang="sv" data-segment={mayMark ? segmentId : undefined}>
				<Words text={text} marked={marked} />
			</p>
			{mayMark && (
				<Button
					variant="tertiary"
					data-size="sm"
					aria-label={t.seminar.markTurn(number + 1)}
					onClick={() => onMark({ from: 0, to: [...text].length })}
				>
					{t.seminar.mark}
				</Button>
			)}
		</div>
	)
}

function Words({ text, marked }: { text: string; marked: readonly Span[] }) {
	const words = wordsOf(text)
	const isMarked = ({ from, to }: Span) => marked.some((span) => span.from < to && span.to > from)
	return words.map((word, place) => {
		const next = words[place + 1]
		const blank = sliceOf(text, { from: word.to, to: next?.from ?? word.to })
		const Element = isMarked(word) ? 'mark' : 'span'
		// Inside a passage the blank is marked too, so that it reads as one stretch.
		const isJoined = next && marked.some((span) => span.from <= word.from && span.to >= next.to)
		return (
			<Fragment key={word.from}>
				<Element data-from={word.from} data-to={word.to}>
					{word.text}
					{isJoined && blank}
				</Element>
				{!isJoined && blank}
			</Fragment>
		)
	})
}
