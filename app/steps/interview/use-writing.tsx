import { useEffect, useRef, useState } from 'react'
import type { useMarks, Writing } from './use-marks.tsx'

/** So often is a note kept while it is written: a crash takes no more than this. */
const KEEP_MILLISECONDS = 1_000

export type Writes = Pick<ReturnType<typeof useMarks>, 'keepWriting' | 'takeAway'>
type Asked = Writes & {
	questionId: string
	/** What was being written when a page died: it stands in the field again. */
	unfinished: readonly Writing[]
	onKeep: (text: string) => void
	onTakeBack: (id: string) => void
}

/**
 * A note while it is written. Each second it is sealed and kept as it stands, on the device and on the server; it becomes
 * a note when the question is left.
 */
export function useWriting({ questionId, unfinished, onKeep, onTakeBack, keepWriting, takeAway }: Asked) {
	const [text, setText] = useState(() => unfinished.map((one) => one.text).join('\n'))
	const [before, setBefore] = useState(() => unfinished.map(({ id }) => id))
	const [writingId, setWritingId] = useState(newId)
	const keptText = useRef<string>(undefined)

	function forget() {
		if (keptText.current !== undefined) takeAway([writingId])
		keptText.current = undefined
		forgetBefore()
	}
	function forgetBefore() {
		if (before.length === 0) return
		for (const id of before) onTakeBack(id)
		setBefore([])
	}
	function keepSoFar() {
		const isLeftAsItWas = before.length > 0 && text === unfinished.map((one) => one.text).join('\n')
		if (isLeftAsItWas || text === keptText.current) return
		if (text.trim() === '') return forget()
		keptText.current = text
		keepWriting({ id: writingId, questionId, text })
		forgetBefore()
	}
	function keep() {
		if (text.trim() === '') return
		onKeep(text)
		forget()
		setText('')
		setWritingId(newId())
	}
	const latest = useRef({ keep, keepSoFar })
	useEffect(() => {
		latest.current = { keep, keepSoFar }
	})
	useEffect(() => {
		const timer = setInterval(() => latest.current.keepSoFar(), KEEP_MILLISECONDS)
		// A telephone may never come back to a page it has hidden.
		const onHidden = () => document.visibilityState === 'hidden' && latest.current.keepSoFar()
		document.addEventListener('visibilitychange', onHidden)
		return () => {
			clearInterval(timer)
			document.removeEventListener('visibilitychange', onHidden)
			latest.current.keep()
		}
	}, [])
	return { text, setText, keep }
}

function newId() {
	return `writing-${crypto.randomUUID()}`
}
