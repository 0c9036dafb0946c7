import { countActs, sendActs } from './act-queue.client.ts'
import { finishRecording, sendChunks } from './chunk-queue.client.ts'
import { forgetCopyAndFiles } from './conversation-copy.client.ts'
import { beOnlyEmptier } from './one-recorder.client.ts'
import { forgetAllRemembered } from './place-here.client.ts'
import { listRecalls, tellAnswer, type Recall } from './recall-answer.client.ts'
import { forgetRun, noteRun, runOf } from './recall-run.client.ts'
import { endsWith, isEmptied, type RecallTrouble } from './recall-trouble.ts'
import { countChunks, dropHalfImport, findRecordingHere, forgetSentRecording } from './sound-shelf.client.ts'
import { forgetThisDevice } from './this-device.client.ts'

/** How a recall goes on this device: what is left and why, or that all of it is sent and gone. */
export type RecallHere = { left: number; trouble: RecallTrouble | null; isDone: boolean; sent: number }

/**
 * Answer what this device is called in for (X20): send all that lies here sealed, and only when the server has confirmed each
 * piece empty the device, and say so with counts. Nothing unsent is ever deleted.
 *
 * @param tell  Told how it goes. @returns whether to ask again soon.
 */
export async function answerRecalls(recalls: readonly Recall[], tell: (here: RecallHere) => void): Promise<boolean> {
	let isLeft = false
	for (const recall of recalls) {
		const here = await answerOne(recall, () => tell({ left: 0, trouble: null, isDone: false, sent: 0 }))
		if (here) tell(here)
		if (here && !here.isDone) isLeft = true
	}
	return isLeft
}

async function answerOne(recall: Recall, tellBegun: () => void): Promise<RecallHere | undefined> {
	const { interviewId } = recall
	const alone = await beOnlyEmptier(interviewId)
	if (alone === 'elsewhere') return undefined
	if (alone === 'talking') return answerBusy(recall)
	try {
		await dropHalfImport(interviewId)
		const before = await countUnsent(interviewId)
		const run = runOf(recall.id)
		if (!(await isAnythingHere(interviewId, before)) && !run.hasBegun) return answerNothing(recall)
		if (before > 0) tellBegun()
		const { sent, stuck } = await sendAll(interviewId)
		const left = await countUnsent(interviewId)
		noteRun(recall.id, { sent, refused: Math.max(0, before - left - sent) })
		if (left > 0) return say(recall, { left, trouble: stuck ?? 'refused' })
		const trouble = await finish(recall)
		if (trouble && !endsWith(trouble)) return say(recall, { left: 0, trouble })
		noteRun(recall.id, { deleted: await empty(interviewId) })
		return say(recall, { left: 0, trouble: trouble ?? (runOf(recall.id).refused > 0 ? 'notWanted' : null) })
	} finally {
		await alone.release()
	}
}

/**
 * Notes first: the child's yes to sound is among them, and the server takes no sound without it.
 *
 * @returns `sent`: how much the server has taken in; what it did not want (erased, or the words approved) is gone from here too, and not
 *   among them. `stuck`: what stood in the way.
 */
async function sendAll(interviewId: string) {
	let sent = 0
	const notes = await sendActs(interviewId, ({ isTaken }) => (sent += Number(isTaken)))
	const sound = await sendChunks(interviewId, (over) => (sent += Number(over === undefined || over === 'ended')))
	return { sent, stuck: sound ?? notes }
}

/** The recording is whole, when the conversation is over: nobody else will come and say so. */
async function finish({ id, interviewId }: Recall): Promise<RecallTrouble | undefined> {
	if (!(await findRecordingHere(interviewId))) return undefined
	const recalls = await listRecalls()
	if (!recalls) return 'offline'
	if (!recalls.find((one) => one.id === id)?.isOver) return undefined
	const finished = await finishRecording(interviewId, { isPartial: false })
	if (finished.isDone) return undefined
	return 'missing' in finished ? 'soundMissing' : finished.trouble
}

/** Everything is on the server. @returns how many things were deleted here beside what was sent. */
async function empty(interviewId: string) {
	const recording = await forgetSentRecording(interviewId)
	if (recording === undefined) throw new Error('Something unsent came to this device while it was emptied.')
	forgetThisDevice()
	return recording + (await forgetCopyAndFiles(interviewId)) + forgetAllRemembered(interviewId)
}

/** A conversation goes on in this browser: its own page sends, and nothing is emptied now. */
async function answerBusy(recall: Recall) {
	const left = await countUnsent(recall.interviewId)
	return say(recall, { left, trouble: 'talkOpen' })
}

/** Nothing of it lies here: said once to a recall that waits, since it may be that all has come. */
async function answerNothing(recall: Recall) {
	const { answerId, isTold } = runOf(recall.id)
	if (recall.isAnswered) forgetRun(recall.id)
	if (recall.isAnswered || isTold) return undefined
	const nothing = { wasEmpty: true, sentCount: 0, deletedCount: 0, leftCount: 0, trouble: null }
	if (await tellAnswer(recall.id, answerId, nothing)) noteRun(recall.id, { isTold: true })
	return undefined
}

async function say(recall: Recall, { left, trouble }: { left: number; trouble: RecallTrouble | null }) {
	const { answerId, sent, refused, deleted } = runOf(recall.id)
	const deletedCount = sent + refused + deleted
	const isTold = await tellAnswer(recall.id, answerId, {
		...{ wasEmpty: false, sentCount: sent, deletedCount, leftCount: left, trouble },
	})
	const isDone = isTold && isEmptied({ left, trouble })
	if (isDone) forgetRun(recall.id)
	return { left, trouble: isTold ? trouble : (trouble ?? 'offline'), isDone, sent }
}

async function countUnsent(interviewId: string) {
	return (await countActs(interviewId)) + (await countChunks(interviewId))
}

async function isAnythingHere(interviewId: string, unsent: number) {
	if (unsent > 0 || (await findRecordingHere(interviewId))) return true
	const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage)]
	if (names.some((name) => name.includes(interviewId))) return true
	return 'caches' in globalThis && (await caches.match(`/interviews/${interviewId}/conversation`)) !== undefined
}
