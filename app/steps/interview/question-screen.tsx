import { Details, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import { AidPicture } from './aids/aid-picture.tsx'
import type { QuestionState } from './fold-marks.ts'
import { Notes } from './notes.tsx'
import { ScreenHeading } from './screen-heading.tsx'
import { Gloss, Tips } from './spoken.tsx'
import type { Screen } from './screens-of.ts'
import type { NewMark } from './use-marks.tsx'

type Asked = {
	screen: Extract<Screen, { kind: 'question' }>
	question?: QuestionState
	handlerName: string
	mark: (mark: NewMark) => void
}

/** One question, large, for the child; below it, apart, what the interviewer needs: follow-ups and notes. */
export function QuestionScreen({ screen, question, handlerName, mark }: Asked) {
	const t = useText()
	const { id, text, probes, aid, gloss } = screen.question
	return (
		<>
			<div className="interview-child">
				<Paragraph data-size="sm" className="interview-section" lang="sv">
					{screen.heading}
				</Paragraph>
				<ScreenHeading isQuestion>{spokenWords(text, handlerName)}</ScreenHeading>
				{aid && (
					<AidPicture
						aid={aid}
						value={question?.value}
						onShow={(value) => mark({ kind: 'showed', questionId: id, aid, value })}
					/>
				)}
			</div>
			<section className="interview-strip" aria-label={t.interview.forInterviewer}>
				<Gloss words={gloss} />
				<Tips tips={screen.tips} />
				{probes.length > 0 && (
					<Details>
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
				<Notes questionId={id} notes={question?.notes ?? []} mark={mark} />
			</section>
		</>
	)
}
