import { useCallback, useEffect, useRef, useState } from 'react'
import { useActionData, useFetcher, useNavigation } from 'react-router'
import { forgetCopiesOf, forgetCopy, keepCopy, readCopy } from './draft-copy.client.ts'

/** So long after the last letter is the text sent. */
const PAUSE_MILLISECONDS = 700
/** Where there was no answer it is tried again so often, also without a word from the browser about its network. */
const AGAIN_MILLISECONDS = 10_000

export type Trouble = 'offline' | 'signedOut' | 'stale' | 'tooLarge'
export type Kept = { revision: number } | { trouble: Trouble }
type Draft = { id: string; revision: number; markdown: string }

/**
 * Keep a guide while it is written: on the device with each letter, on the server after a short pause. The text field
 * holds the truth; nothing here ever writes into it but what was left on the device last time.
 */
export function useKeptDraft(draft: Draft, field: React.RefObject<HTMLTextAreaElement | null>) {
	const fetcher = useFetcher<Kept>()
	const revision = useRef(draft.revision)
	const sent = useRef(draft.markdown)
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
	const [isWaiting, setIsWaiting] = useState(false)
	const [isRestored, setIsRestored] = useState(false)
	const { data, state, submit } = fetcher
	const trouble = data && 'trouble' in data ? data.trouble : undefined
	const refused = useActionData<{ revision?: number }>()
	// While a version is being made of the text, or it is on its way already, nothing else is sent: the second would bear the
	// number of the first, and look like somebody else's.
	const isBusy = useRef(false)
	const navigation = useNavigation()
	useEffect(() => {
		isBusy.current = navigation.state !== 'idle' || state !== 'idle'
	}, [navigation.state, state])

	const send = useCallback(() => {
		if (isBusy.current) {
			clearTimeout(timer.current)
			timer.current = setTimeout(() => sendLater.current(), PAUSE_MILLISECONDS)
			return
		}
		const markdown = field.current?.value ?? ''
		setIsWaiting(false)
		sent.current = markdown
		void submit({ act: 'keep', revision: revision.current, markdown }, { method: 'post' })
	}, [field, submit])

	const sendLater = useRef(send)
	useEffect(() => {
		sendLater.current = send
	}, [send])

	const changed = useCallback(() => {
		keepCopy(draft.id, { revision: revision.current, markdown: field.current?.value ?? '' })
		setIsWaiting(true)
		clearTimeout(timer.current)
		timer.current = setTimeout(send, PAUSE_MILLISECONDS)
	}, [draft.id, field, send])

	// The bundler puts what sends into a file of its own, which cannot be fetched any more once the network is gone.
	useEffect(() => {
		void submit({ act: 'open' }, { method: 'post' })
		return () => clearTimeout(timer.current)
	}, [submit])

	useEffect(() => {
		if (trouble !== 'offline') return undefined
		const again = setInterval(send, AGAIN_MILLISECONDS)
		addEventListener('online', send)
		return () => {
			clearInterval(again)
			removeEventListener('online', send)
		}
	}, [trouble, send])

	useEffect(() => {
		if (!data || !('revision' in data)) return
		revision.current = data.revision
		if (field.current?.value === sent.current) forgetCopy(draft.id)
	}, [data, draft.id, field])

	// A try to make it a version kept the text too, under a new number.
	useEffect(() => {
		if (refused?.revision && refused.revision > revision.current) revision.current = refused.revision
	}, [refused])

	// Once, when the page opens: what did not reach the server last time.
	useEffect(() => {
		forgetCopiesOf(field.current?.value ?? '')
		const copy = readCopy(draft.id)
		if (!copy || !field.current || copy.markdown === field.current.value) return forgetCopy(draft.id)
		field.current.value = copy.markdown
		revision.current = copy.revision
		setIsRestored(true)
		changed()
	}, [draft.id, field, changed])

	return { changed, trouble, isRestored, now: isWaiting ? 'waiting' : state === 'idle' ? 'idle' : 'sending' } as const
}
