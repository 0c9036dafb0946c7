import { Button, Checkbox, Paragraph, Tag, Textarea, Field, Label } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import type { QuestionState } from './fold-marks.ts'
import type { NewMark } from './use-marks.tsx'

type Written = { questionId: string; notes: QuestionState['notes']; mark: (mark: NewMark) => void }

/** Notes on one question: “ordagrant” only for words written as they are said. */
export function Notes({ questionId, notes, mark }: Written) {
	const t = useText()
	const [text, setText] = useState('')
	const [isVerbatim, setIsVerbatim] = useState(false)

	function keep() {
		const words = text.trim()
		if (words) mark({ kind: 'noted', questionId, text: words, isVerbatim })
		setText('')
		setIsVerbatim(false)
	}

	return (
		<div className="interview-notes">
			{notes.length > 0 && (
				<ul className="interview-kept-notes">
					{notes.map((note) => (
						<li key={note.id}>
							<Paragraph>{note.isVerbatim ? `”${note.text}”` : note.text}</Paragraph>
							{note.isVerbatim && <Tag data-size="sm">{t.interview.verbatim}</Tag>}
							<Button variant="tertiary" data-size="sm" onClick={() => mark({ kind: 'tookBack', noteId: note.id })}>
								{t.interview.takeBack}
							</Button>
						</li>
					))}
				</ul>
			)}
			<Field>
				<Label>{t.interview.note}</Label>
				<Textarea
					rows={3}
					value={text}
					maxLength={4000}
					onChange={(event) => setText(event.target.value)}
					onBlur={(event) => event.relatedTarget?.closest('.interview-notes') || keep()}
				/>
			</Field>
			<div className="ui-row">
				<Checkbox
					label={t.interview.isVerbatim}
					value="verbatim"
					checked={isVerbatim}
					onChange={(event) => setIsVerbatim(event.target.checked)}
				/>
				<Button variant="secondary" onClick={keep} disabled={text.trim() === ''}>
					{t.interview.keepNote}
				</Button>
			</div>
		</div>
	)
}
