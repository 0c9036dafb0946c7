import { Alert, Button, Card, Field, Label, Paragraph, Tag, Textarea } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Sentence } from '#reports/draft-types.ts'
import type { Settled } from './draft-view.ts'
import { HideForm } from './hide-form.tsx'
import type { ShownError } from './report-mistake.ts'
import { Sources } from './sources.tsx'

type Props = { sentence: Sentence & Settled; isEditor: boolean; error: ShownError }

/** A sentence that a person confirms or writes. Once that is done it reads as text, with a way to change it. */
export function SentenceCard({ sentence, isEditor, error }: Props) {
	const t = useText()
	if (sentence.isSettled) return <SettledSentence sentence={sentence} isEditor={isEditor} />
	const isPrompt = sentence.status === 'human'
	return (
		<Card className="report-mark" id={sentence.key}>
			<Tag data-color="warning">{isPrompt ? t.report.writeMark : t.report.confirmMark}</Tag>
			{sentence.isStale && (
				<Alert data-color="info">{sentence.isWithdrawn ? t.report.withdrawn : t.report.stale}</Alert>
			)}
			{!(isPrompt && isEditor) && <Paragraph variant="long">{sentence.text}</Paragraph>}
			{isEditor && <Deciding sentence={sentence} />}
			{error && (
				<Alert data-color="danger" role="alert">
					{t.report.errors[error.code]}
				</Alert>
			)}
			<div className="report-besides">
				<details className="report-why">
					<summary>{t.report.why}</summary>
					<Sources from={sentence.from} />
				</details>
				{isEditor && <HideForm blockKey={sentence.key} sourceHash={sentence.sourceHash} />}
			</div>
		</Card>
	)
}

function Deciding({ sentence }: Pick<Props, 'sentence'>) {
	const t = useText()
	const isPrompt = sentence.status === 'human'
	const [isWriting, setWriting] = useState(isPrompt)
	return (
		<Form method="post" className="ui-stack" preventScrollReset>
			<input type="hidden" name="key" value={sentence.key} />
			<input type="hidden" name="sourceHash" value={sentence.sourceHash} />
			{isWriting && (
				<Field>
					<Label>{isPrompt ? sentence.text : t.report.yourText}</Label>
					<Textarea name="text" rows={3} required maxLength={5000} defaultValue={isPrompt ? '' : sentence.text} />
				</Field>
			)}
			<div className="ui-row">
				{isWriting ? (
					<Button type="submit" name="act" value="write">
						{t.report.save}
					</Button>
				) : (
					<>
						<Button type="submit" name="act" value="confirm">
							{t.report.confirm}
						</Button>
						<Button type="button" variant="secondary" onClick={() => setWriting(true)}>
							{t.report.rewrite}
						</Button>
					</>
				)}
			</div>
		</Form>
	)
}

function SettledSentence({ sentence, isEditor }: Omit<Props, 'error'>) {
	const t = useText()
	return (
		<div className="report-settled" id={sentence.key}>
			<Paragraph variant="long">{sentence.text}</Paragraph>
			{isEditor && (
				<Form method="post" preventScrollReset>
					<input type="hidden" name="key" value={sentence.key} />
					<Button type="submit" name="act" value="reopen" variant="tertiary" data-size="sm">
						{t.report.reopen}
					</Button>
				</Form>
			)}
		</div>
	)
}
