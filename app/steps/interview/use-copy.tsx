import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { InterviewMark } from '#transcripts/notes-of-marks.ts'
import { forgetCopy, keepCopy } from './conversation-copy.client.ts'
import { forgetPlace, marksOfPlace, placeText, rememberPlace } from './place-here.client.ts'

type Facts = { interview: { id: string }; isCopy: boolean; known: readonly InterviewMark[] }

/**
 * What is known of the conversation: from the server, or on the kept copy without network, where it stood on this device.
 *
 * @returns the marks, and a key that changes when the copy has found its place.
 */
export function useKnown({ interview, isCopy, known }: Facts) {
	const text = useSyncExternalStore(
		() => () => {},
		() => (isCopy ? placeText(interview.id) : null),
		() => null,
	)
	return useMemo(
		() => (text ? { key: 'here', known: [...known, ...marksOfPlace(text)] } : { key: 'server', known }),
		[text, known],
	)
}

/** Keep a copy of this page while it is open with a network. */
export function useKeptCopy(interviewId: string, isCopy: boolean) {
	useEffect(() => {
		// Without it the conversation works all the same, as long as nobody reloads it without network.
		if (!isCopy) void keepCopy(interviewId).catch(() => {})
	}, [interviewId, isCopy])
}

type Stands = {
	ticks: Readonly<Record<string, boolean>>
	screen: { id: string; kind: string } | undefined
	isDone: boolean
}

/** Remember where the conversation stands while it goes on; when it is over, neither that nor the copy is kept. */
export function usePlaceHere(interviewId: string, { ticks, screen, isDone }: Stands) {
	const questionId = screen?.kind === 'question' ? screen.id : null
	useEffect(() => {
		if (!isDone) return rememberPlace(interviewId, { ticks, questionId })
		forgetPlace(interviewId)
		void forgetCopy(interviewId)
	}, [interviewId, ticks, questionId, isDone])
}
