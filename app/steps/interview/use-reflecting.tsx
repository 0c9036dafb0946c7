import { useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'
import { sealMark } from './act-queue.client.ts'
import { REFLECTIONS, reflectingId, type ReflectionAnswers } from './read-afterwards.ts'
import { startSender } from './sender.client.ts'

const LONG_AGO = new Date(0).toISOString()
/** So often is what she writes kept: a crash takes no more than this. */
const KEEP_MILLISECONDS = 1_000

type Asked = {
	interviewId: string
	/** Null when the interview has no key any more: then nothing can be kept. */
	wordsRecipient: string | null
	form: React.RefObject<HTMLFormElement | null>
}

/**
 * The interviewer's own thoughts while she writes them: sealed and kept each second like a note, on the device and on the server,
 * until the form is saved. What lay unsent here since a crash is sent first, and then stands in the form.
 *
 * @returns what to do when the form is sent: what it holds need not be kept any more.
 */
export function useReflecting({ interviewId, wordsRecipient, form }: Asked) {
	const kept = useRef<string>(undefined)
	const { revalidate } = useRevalidator()

	useEffect(() => {
		if (!wordsRecipient) return
		const began = writtenIn(form.current)
		kept.current = JSON.stringify(began)
		let hadUnsent = false
		const sender = startSender(interviewId, ({ unsent }) => {
			const isUntouched = JSON.stringify(writtenIn(form.current)) === JSON.stringify(began)
			if (hadUnsent && unsent === 0 && isUntouched) void revalidate()
			hadUnsent = unsent > 0
		})
		function keepSoFar() {
			const written = writtenIn(form.current)
			const now = JSON.stringify(written)
			if (!wordsRecipient || now === kept.current) return
			kept.current = now
			// There is only one of it, so its time says nothing, and tells nobody when they met (X9).
			const mark = { kind: 'reflecting', id: reflectingId(interviewId), at: LONG_AGO, ...written }
			void sender.keep(`marks/${mark.id}`, sealMark(wordsRecipient, mark), true)
		}
		sender.sendNow()
		const timer = setInterval(keepSoFar, KEEP_MILLISECONDS)
		const onHidden = () => document.visibilityState === 'hidden' && keepSoFar()
		document.addEventListener('visibilitychange', onHidden)
		return () => {
			clearInterval(timer)
			document.removeEventListener('visibilitychange', onHidden)
			sender.stop()
		}
	}, [interviewId, wordsRecipient, form, revalidate])

	return () => (kept.current = JSON.stringify(writtenIn(form.current)))
}

function writtenIn(form: HTMLFormElement | null): ReflectionAnswers {
	const fields = form ? new FormData(form) : undefined
	const text = (name: keyof ReflectionAnswers) => {
		const value = fields?.get(name)
		return typeof value === 'string' ? value : ''
	}
	const [went, surprised, take] = REFLECTIONS.map(text) as [string, string, string]
	return { went, surprised, take }
}
