import { Details, List } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import type { Circumstance } from '#transcripts/notes-of-marks.ts'
import type { QuestionState } from './fold-marks.ts'
import { Notes } from './notes.tsx'
import { Gloss, Tips } from './spoken.tsx'
import type { Screen } from './screens-of.ts'
import type { NewMark } from './use-marks.tsx'
import type { Writes } from './use-writing.tsx'
import { PresentReminders } from './who-is-here.tsx'

type Strip = {
	screen: Extract<Screen, { kind: 'question' }>
	question: QuestionState | undefined
	present: Readonly<Partial<Record<Circumstance, boolean>>>
	handlerName: string
	mark: (mark: NewMark) => void
	onTakeBack: (noteId: string) => void
	writes: Writes
}

/** What only the interviewer needs for this question: follow-ups, tips and notes. Never on the child's face. */
export function InterviewerStrip({ screen, question, present, handlerName, mark, onTakeBack, writes }: Strip) {
	const t = useText()
	const { id, probes, gloss } = screen.question
	return (
		<>
			<PresentReminders present={present} />
			<Gloss words={gloss} />
			{probes.length > 0 && (
				<Details defaultOpen>
					<Details.Summary>{t.interview.probes}</Details.Summary>
					<Details.Content>
						<List.Unordered lang="sv">
							{probes.map((probe) => (
								<List.Item key={spokenWords(probe)}>{spokenWords(probe, handlerName)}</List.Item>
							))}
						</List.Unordered>
					</Details.Content>
				</Details>
			)}
			<Tips tips={screen.tips} />
			<Notes key={id} questionId={id} {...{ question, mark, onTakeBack, writes }} />
		</>
	)
}
