import { Paragraph } from '@digdir/designsystemet-react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import { CardFan } from './aids/sketches.tsx'
import { isTopic } from './count-answers.ts'
import type { QuestionState } from './fold-marks.ts'
import { ScreenHeading } from './screen-heading.tsx'
import type { Screen } from './screens-of.ts'

type Cards = {
	screens: readonly Screen[]
	questions: ReadonlyMap<string, QuestionState>
	handlerName: string
	onChoose: (place: number) => void
}

/** Conversation cards: the young person picks which question comes first, and next. */
export function QuestionCards({ screens, questions, handlerName, onChoose }: Cards) {
	const t = useText()
	return (
		<section className="talk-child" aria-label={t.conversation.childsFace} lang="sv">
			<CardFan />
			<ScreenHeading>{childsWords.cards}</ScreenHeading>
			<Paragraph>{childsWords.cardsLead}</Paragraph>
			<ul className="talk-cards">
				{screens.map((screen, place) => {
					if (screen.kind !== 'question' || !isTopic(screen.question.theme)) return null
					const isDone = questions.get(screen.id)?.outcome === 'answered'
					return (
						<li key={screen.id}>
							<button
								type="button"
								className="talk-card"
								data-done={isDone || undefined}
								onClick={() => onChoose(place)}
							>
								<strong>{screen.heading}</strong>
								<span>{spokenWords(screen.question.text, handlerName)}</span>
								{isDone && <em>{childsWords.cardDone}</em>}
							</button>
						</li>
					)
				})}
			</ul>
		</section>
	)
}
