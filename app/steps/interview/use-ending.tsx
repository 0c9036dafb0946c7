import { useEffect } from 'react'
import { useNavigate } from 'react-router'
import { holdConversation } from './one-recorder.client.ts'
import { eraseRecording, findRecordingHere } from './sound-shelf.client.ts'

/** When the conversation is over and everything has arrived, the questions afterwards come by themselves. */
export function useLeaving(interviewId: string, mayLeave: boolean) {
	const navigate = useNavigate()
	useEffect(() => {
		if (mayLeave) void navigate(`/interviews/${interviewId}/afterwards`)
	}, [interviewId, mayLeave, navigate])
}

/**
 * What waits on the device is forgotten when the child chose “Radera allt”: at once, also without a network, and again on the
 * page that says so, for what another tab or an earlier visit left.
 */
export function useForgetting(interviewId: string, isErased: boolean) {
	useEffect(() => {
		if (isErased) void eraseRecording(interviewId)
	}, [interviewId, isErased])
}

/** While a conversation goes on here, nothing of it is emptied from the device, whoever calls it in (X20). */
export function useHolding(interviewId: string, isTalking: boolean) {
	useEffect(() => (isTalking ? holdConversation(interviewId) : undefined), [interviewId, isTalking])
}

/** Whether any sound was taken on this device; the server adds what it has from another. */
export async function hasSound(interviewId: string) {
	return findRecordingHere(interviewId).then(
		(recording) => (recording?.count ?? 0) > 0,
		() => false,
	)
}
