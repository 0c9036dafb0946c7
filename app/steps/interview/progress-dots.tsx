import { Button } from '@digdir/designsystemet-react'
import { ArrowLeftIcon, ArrowRightIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { QuestionState } from './fold-marks.ts'
import type { Screen } from './screens-of.ts'

type Progress = {
	screens: readonly Screen[]
	place: number
	questions: ReadonlyMap<string, QuestionState>
	mayGoOn: boolean
	isLast: boolean
	goTo: (place: number) => void
	onSkip: () => void
	onDoesNotKnow: () => void
	onEnd: () => void
}

/** Forward and back, skip, and a dot for each screen; any order is right, the child may begin anywhere. */
export function ProgressDots({
	screens,
	place,
	questions,
	mayGoOn,
	isLast,
	goTo,
	onSkip,
	onDoesNotKnow,
	onEnd,
}: Progress) {
	const t = useText()
	const isQuestion = screens[place]?.kind === 'question'
	const then = (act: () => void) => () => {
		act()
		goTo(place + 1)
	}
	return (
		<footer className="interview-forward">
			<div className="interview-forward-acts">
				<Button variant="tertiary" onClick={() => goTo(place - 1)} disabled={place === 0}>
					<ArrowLeftIcon aria-hidden />
					{t.interview.previous}
				</Button>
				{isQuestion && (
					<>
						<Button variant="secondary" onClick={then(onSkip)}>
							{t.interview.skip}
						</Button>
						<Button variant="secondary" onClick={then(onDoesNotKnow)}>
							{t.interview.doesNotKnow}
						</Button>
					</>
				)}
				{isLast ? (
					<Button data-size="lg" onClick={onEnd}>
						{t.interview.end}
					</Button>
				) : (
					<Button data-size="lg" onClick={() => goTo(place + 1)} disabled={!mayGoOn}>
						{place === 0 ? t.interview.toQuestions : t.interview.next}
						<ArrowRightIcon aria-hidden />
					</Button>
				)}
			</div>
			<nav aria-label={t.interview.progress}>
				<ol className="interview-dots">
					{screens.map(({ id, kind }, index) => (
						<li key={id}>
							<button
								type="button"
								className="interview-dot"
								data-outcome={questions.get(id)?.outcome}
								aria-current={index === place ? 'step' : undefined}
								aria-label={dotLabel(t, {
									kind,
									number: index + 1,
									of: screens.length,
									outcome: questions.get(id)?.outcome,
								})}
								disabled={!mayGoOn && index > place}
								onClick={() => goTo(index)}
							/>
						</li>
					))}
				</ol>
			</nav>
		</footer>
	)
}

type Dot = { kind: Screen['kind']; number: number; of: number; outcome?: QuestionState['outcome'] }

function dotLabel(t: ReturnType<typeof useText>, { number, of, outcome }: Dot) {
	const where = t.interview.screenOf(number, of)
	return outcome ? `${where}, ${t.interview.outcomes[outcome]}` : where
}
