import { useEffect, useRef } from 'react'
import { useText } from '#app/i18n/text.ts'
import type { WorkSegment } from './segment.ts'
import type { TranscriptStore } from './transcript-store.ts'

/** While she types, what she has written is kept this often; not letter by letter, so that undo goes in human steps. */
const PAUSE_MILLISECONDS = 900
const LETTERS_IN_A_ROW = 48

/** The one utterance that is being written. Leaving it keeps the text; leaving it empty takes the utterance away. */
export function WriteField({ store, segment }: { store: TranscriptStore; segment: WorkSegment }) {
	const t = useText()
	const field = useRef<HTMLTextAreaElement>(null)
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
	const segmentId = segment.id

	useEffect(() => {
		const element = field.current
		element?.focus()
		return () => clearTimeout(timer.current)
	}, [])

	const keep = () => {
		clearTimeout(timer.current)
		const text = written(field.current?.value ?? '')
		if (text && store.segmentOf(segmentId)) store.apply({ kind: 'write', segmentId, text, as: 'person' })
	}
	const leave = () => {
		keep()
		if (!written(field.current?.value ?? '')) store.apply({ kind: 'remove', segmentId })
		if (store.writing() === segmentId) store.activate(store.active()?.id ?? null)
	}
	return (
		<textarea
			ref={field}
			className="transcript-field"
			aria-label={t.editor.writing}
			lang="sv"
			spellCheck
			defaultValue={segment.text}
			rows={Math.max(2, Math.ceil(segment.text.length / LETTERS_IN_A_ROW))}
			onChange={() => {
				clearTimeout(timer.current)
				timer.current = setTimeout(keep, PAUSE_MILLISECONDS)
			}}
			onBlur={leave}
		/>
	)
}

function written(text: string) {
	return text.replaceAll('\r\n', '\n').trim()
}
