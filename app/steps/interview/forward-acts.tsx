import { Button, Paragraph } from '@digdir/designsystemet-react'
import { ArrowLeftIcon, ArrowRightIcon, BookmarkIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { QuestionState } from './fold-marks.ts'
import type { Screen } from './screens-of.ts'

type Forward = {
	screens: readonly Screen[]
	place: number
	question: QuestionState | undefined
	mayGoOn: boolean
	/** Cards to choose from stand on the screen: the question behind them is not what is talked about. */
	isCards: boolean
	onBack: () => void
	onNext: () => void
	onSkip: () => void
	onDoesNotKnow: () => void
	onMoment: () => void
	onEnd: () => void
}

/** One tap each, where the thumb is: next, “ville inte svara”, “vet inte” (pressed again: asked after all), and a moment to come back to. */
export function ForwardActs({ screens, place, question, mayGoOn, isCards, ...acts }: Forward) {
	const t = useText()
	const isQuestion = !isCards && screens[place]?.kind === 'question'
	const isLast = place === screens.length - 1
	const moments = question?.moments ?? 0
	return (
		<div className="talk-forward">
			{isQuestion && (
				<div className="talk-forward-row">
					<Button variant="secondary" aria-pressed={question?.outcome === 'skipped'} onClick={acts.onSkip}>
						{t.conversation.wouldNotAnswer}
					</Button>
					<Button variant="secondary" aria-pressed={question?.outcome === 'didNotKnow'} onClick={acts.onDoesNotKnow}>
						{t.conversation.doesNotKnow}
					</Button>
				</div>
			)}
			<div className="talk-forward-row">
				<Button variant="tertiary" onClick={acts.onBack} disabled={place === 0} aria-label={t.interview.previous}>
					<ArrowLeftIcon aria-hidden />
					<span className="talk-long">{t.interview.previous}</span>
				</Button>
				{isQuestion && (
					<Button variant="tertiary" onClick={acts.onMoment} aria-label={t.conversation.markMoment}>
						<BookmarkIcon aria-hidden />
						{t.conversation.markShort}
					</Button>
				)}
				{isLast ? (
					<Button data-size="lg" onClick={acts.onEnd}>
						{t.interview.end}
					</Button>
				) : (
					<Button data-size="lg" onClick={acts.onNext} disabled={!mayGoOn}>
						{place === 0 ? t.interview.toQuestions : t.interview.next}
						<ArrowRightIcon aria-hidden />
					</Button>
				)}
			</div>
			<Paragraph data-size="sm" role="status" className="talk-moments">
				{moments > 0 && t.conversation.marked(moments)}
			</Paragraph>
		</div>
	)
}
