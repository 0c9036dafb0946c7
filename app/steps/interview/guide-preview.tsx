import { Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { spokenWords } from '#guides/guide.ts'
import type { Screen } from './screens-of.ts'
import { Gloss, Spoken, Tips } from './spoken.tsx'

/** A guide as text to read, in the order of the conversation. */
export function GuidePreview({ screens }: { screens: readonly Screen[] }) {
	return (
		<div className="interview-preview">
			{screens.map((screen, index) => (
				<div key={screen.id} className="interview-preview">
					{screen.heading !== screens[index - 1]?.heading && (
						<Heading level={2} data-size="sm" lang="sv">
							{screen.heading}
						</Heading>
					)}
					<Tips tips={screen.tips} />
					<PreviewOf screen={screen} />
				</div>
			))}
		</div>
	)
}

function PreviewOf({ screen }: { screen: Screen }) {
	if (screen.kind === 'question') return <QuestionOf question={screen.question} />
	return (
		<>
			<Spoken says={screen.says} handlerName="" />
			{screen.kind === 'assent' && (
				<List.Unordered lang="sv">
					{screen.checks.map(({ id, text }) => (
						<List.Item key={id}>☐ {spokenWords(text)}</List.Item>
					))}
				</List.Unordered>
			)}
		</>
	)
}

function QuestionOf({ question }: { question: Extract<Screen, { kind: 'question' }>['question'] }) {
	const t = useText()
	const { text, probes, aid, gloss } = question
	const names: Record<string, string> = t.guides.aidNames
	return (
		<div className="interview-preview-question">
			<Heading level={3} data-size="xs" lang="sv">
				{spokenWords(text)}
			</Heading>
			<Gloss words={gloss} />
			{aid && <Paragraph data-size="sm">{t.interview.withAid(names[aid] ?? aid)}</Paragraph>}
			{probes.length > 0 && (
				<List.Unordered data-size="sm" lang="sv">
					{probes.map((probe) => (
						<List.Item key={spokenWords(probe)}>{spokenWords(probe)}</List.Item>
					))}
				</List.Unordered>
			)}
		</div>
	)
}
