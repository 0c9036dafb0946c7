import { useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { startSaving, type Saving } from './save-edits.client.ts'
import type { TranscriptStore } from './transcript-store.ts'

type Where = { interviewId: string; transcriptId: string; after: number }

/**
 * Every change is sent by itself. Whoever leaves the page waits until all is sent; closing the window with something
 * unsent is asked about.
 */
export function useSaving(store: TranscriptStore, { interviewId, transcriptId, after }: Where) {
	const [isMerged, setIsMerged] = useState(false)
	const [saving, setSaving] = useState<Saving>('saved')
	const sender = useRef<ReturnType<typeof startSaving>>(null)
	useEffect(() => {
		const url = `/interviews/${interviewId}/transcript/edits`
		const started = startSaving(store, { url, transcriptId, after }, (told) =>
			told === 'merged' ? setIsMerged(true) : setSaving(told),
		)
		sender.current = started
		return started.stop
	}, [store, interviewId, transcriptId, after])

	useEffect(() => {
		const ask = (event: BeforeUnloadEvent) => {
			if (store.unsent().length > 0) event.preventDefault()
		}
		addEventListener('beforeunload', ask)
		return () => removeEventListener('beforeunload', ask)
	}, [store])

	const blocker = useBlocker(() => store.unsent().length > 0 && saving !== 'stale' && saving !== 'refused')
	useEffect(() => {
		if (blocker.state !== 'blocked') return undefined
		void sender.current?.now()
		return store.onAny(() => {
			if (store.unsent().length === 0) blocker.proceed()
		})
	}, [blocker, store])
	return { saving, isMerged }
}
