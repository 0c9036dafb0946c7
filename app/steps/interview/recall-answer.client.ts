import type { RecallTrouble } from './recall-trouble.ts'

/** What this person's devices are called in for. `isOver`: the conversation is over. */
export type Recall = { id: string; interviewId: string; isAnswered: boolean; isOver: boolean }

type Answer = {
	wasEmpty: boolean
	sentCount: number
	deletedCount: number
	leftCount: number
	trouble: RecallTrouble | null
}

const LONGEST_ANSWER_MILLISECONDS = 30_000

/** Ask what is called in; undefined without a network, or when nobody is signed in. */
export async function listRecalls(): Promise<Recall[] | undefined> {
	try {
		const answer = await fetch('/device-recalls', { signal: AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS) })
		const isOurs = answer.ok && !answer.redirected
		return isOurs ? ((await answer.json()) as { recalls: Recall[] }).recalls : undefined
	} catch {
		return undefined
	}
}

/** Say how it went: counts and a code, never what lay here. The same answer again is as once. @returns whether the server heard it. */
export async function tellAnswer(recallId: string, answerId: string, answer: Answer) {
	try {
		const { status } = await fetch(`/device-recalls/${recallId}/answers/${answerId}`, {
			method: 'PUT',
			body: JSON.stringify(answer),
			headers: { 'Content-Type': 'application/json' },
			signal: AbortSignal.timeout(LONGEST_ANSWER_MILLISECONDS),
		})
		return status === 204
	} catch {
		return false
	}
}
