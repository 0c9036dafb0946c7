import { Details } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import type { QuestionState } from './fold-marks.ts'
import type { Screen } from './screens-of.ts'

type All = {
	screens: readonly Screen[]
	place: number
	questions: ReadonlyMap<string, QuestionState>
	mayGoOn: boolean
	onGoTo: (place: number) => void
}

/** Closes the list around the button that was pressed, also when it chose the question that is open already. */
function closeListAround(pressed: HTMLElement) {
	const list = pressed.closest('details')
	if (!list) return
	list.open = false
	list.querySelector('summary')?.focus()
}

/** Every part of the conversation, to go to in any order, each with what became of it in words. */
export function AllQuestions({ screens, place, questions, mayGoOn, onGoTo }: All) {
	const t = useText()
	return (
		// Closed again when another screen comes: what belongs to the question must not lie below the whole list.
		<Details key={place}>
			<Details.Summary>{t.conversation.allQuestions}</Details.Summary>
			<Details.Content>
				<nav aria-label={t.interview.progress}>
					<ol className="talk-all">
						{screens.map((screen, index) => {
							const outcome = questions.get(screen.id)?.outcome
							const text =
								screen.kind === 'question'
									? spokenWords(screen.question.text)
									: t.conversation.otherScreens[screen.kind]
							return (
								<li key={screen.id}>
									<button
										type="button"
										aria-current={index === place ? 'step' : undefined}
										disabled={!mayGoOn && index > place}
										onClick={({ currentTarget }) => {
											closeListAround(currentTarget)
											onGoTo(index)
										}}
									>
										<span lang={screen.kind === 'question' ? 'sv' : undefined}>{text}</span>
										{outcome && <small>{t.conversation.outcomes[outcome]}</small>}
									</button>
								</li>
							)
						})}
					</ol>
				</nav>
			</Details.Content>
		</Details>
	)
}
