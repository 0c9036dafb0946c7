import { Button, Field, Label, Paragraph, Tag, Textarea } from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { useText } from '#app/i18n/text.ts'
import type { QuestionState } from './fold-marks.ts'
import { quotesIn, withQuotes } from './quotes-in.ts'
import type { NewMark } from './use-marks.tsx'
import { useWriting, type Writes } from './use-writing.tsx'

type Written = {
	questionId: string
	question: QuestionState | undefined
	mark: (mark: NewMark) => void
	onTakeBack: (noteId: string) => void
	writes: Writes
}

/** Notes on one question: one field that stays in its place, and ”…” around what the child says word for word. */
export function Notes({ questionId, question, mark, onTakeBack, writes }: Written) {
	const t = useText()
	const area = useRef<HTMLTextAreaElement>(null)
	const notes = question?.notes ?? []
	const { text, setText, keep } = useWriting({
		...{ questionId, unfinished: question?.unfinished ?? [], onTakeBack, ...writes },
		onKeep: (written) => {
			for (const part of quotesIn(written)) mark({ kind: 'noted', questionId, ...part })
		},
	})

	function quote() {
		const field = area.current
		if (!field) return
		const quoted = withQuotes(text, field.selectionStart, field.selectionEnd)
		setText(quoted.text)
		requestAnimationFrame(() => {
			field.focus()
			field.setSelectionRange(quoted.from, quoted.to)
		})
	}

	return (
		<div className="interview-notes">
			<Field>
				<Label>{t.interview.note}</Label>
				<Field.Description>{t.conversation.noteLead}</Field.Description>
				<Textarea
					ref={area}
					rows={3}
					lang="sv"
					value={text}
					maxLength={4000}
					onChange={(event) => setText(event.target.value)}
					onBlur={(event) => event.relatedTarget?.closest('.interview-notes') || keep()}
				/>
			</Field>
			<div className="ui-row">
				<Button variant="secondary" aria-label={t.conversation.quoteLabel} onClick={quote}>
					{t.conversation.quote}
				</Button>
				<Button variant="secondary" onClick={keep} disabled={text.trim() === ''}>
					{t.interview.keepNote}
				</Button>
			</div>
			{notes.length > 0 && (
				<ul className="interview-kept-notes">
					{notes.map((note) => (
						<li key={note.id}>
							<Paragraph>{note.isVerbatim ? `”${note.text}”` : note.text}</Paragraph>
							{note.isVerbatim && <Tag data-size="sm">{t.interview.verbatim}</Tag>}
							<Button variant="tertiary" data-size="sm" onClick={() => onTakeBack(note.id)}>
								{t.interview.takeBack}
							</Button>
						</li>
					))}
				</ul>
			)}
		</div>
	)
}
