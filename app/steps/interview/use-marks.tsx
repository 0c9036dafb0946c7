import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { InterviewMark } from '#transcripts/notes-of-marks.ts'
import { sealMark } from './act-queue.client.ts'
import { foldMarks } from './fold-marks.ts'
import { startSender, type Sender, type Sending } from './sender.client.ts'
import { timeOfMark } from './time-of-mark.ts'

type Distributed<M> = M extends InterviewMark ? Omit<M, 'id' | 'at'> : never
/** A mark before it got its id and time. */
export type NewMark = Distributed<InterviewMark>

/** A note on its way: its id begins with `writing-`, which lets the server replace it as it grows. */
export type Writing = { id: string; questionId: string; text: string }

/** A picture of a drawing as it leaves this page: sealed, with the hash of what was sealed. */
export type SealedPicture = { sealed: Uint8Array<ArrayBuffer>; sha256: string }

type Asked = {
	interviewId: string
	wordsRecipient: string
	known: readonly InterviewMark[]
	/** When the conversation with a child with protected identity began; null for every other child. */
	protectedSince: Date | null
}

/**
 * The marks of a conversation: in memory for the screen, sealed on the device, and sent until the server has them.
 *
 * @param known  Marks that the server had when the page was opened.
 * @returns `state` folded from all marks; `sending` = how it goes (null until the device was asked); `mark` makes one;
 *          `keepWriting` keeps a note as far as it is written; `send` keeps and sends an act without child content, and is done when it is on the device; `takeAway` removes marks for good; `keepPicture` keeps and sends a sealed picture, and says whether there was room; `forgetPictures` throws away those that have not been sent; `forgetAll` throws away what has not been sent.
 */
export function useMarks({ interviewId, wordsRecipient, known, protectedSince }: Asked) {
	const [own, setOwn] = useState<readonly InterviewMark[]>([])
	const [sending, setSending] = useState<Sending | null>(null)
	const sender = useRef<Sender>(undefined)
	const last = useRef(0)
	// What is being written when everything is erased must not become a note in the same moment.
	const isForgotten = useRef(false)
	const state = useMemo(() => foldMarks([...known, ...own]), [known, own])

	useEffect(() => {
		sender.current = startSender(interviewId, setSending)
		sender.current.sendNow()
		return () => sender.current?.stop()
	}, [interviewId])

	// Marks are put in order by their time: two in the same millisecond must not be told apart by chance.
	const newTime = useCallback(() => {
		last.current = Math.max(timeOfMark(Date.now(), protectedSince), last.current + 1)
		return new Date(last.current).toISOString()
	}, [protectedSince])
	const mark = useCallback(
		(made: NewMark) => {
			if (isForgotten.current) return
			const whole = { ...made, id: crypto.randomUUID(), at: newTime() } as InterviewMark
			setOwn((before) => [...before, whole])
			void sender.current?.keep(`marks/${whole.id}`, sealMark(wordsRecipient, whole))
		},
		[wordsRecipient, newTime],
	)
	const keepWriting = useCallback(
		(writing: Writing) => {
			if (isForgotten.current) return
			const sealed = sealMark(wordsRecipient, { ...writing, kind: 'writing', at: newTime() })
			void sender.current?.keep(`marks/${writing.id}`, sealed, true)
		},
		[wordsRecipient, newTime],
	)
	const send = useCallback(async (path: string, facts: object) => {
		await sender.current?.keep(path, JSON.stringify(facts))
	}, [])
	const forgetAll = useCallback(() => {
		isForgotten.current = true
		setOwn([])
		void sender.current?.forget()
	}, [])
	/** Take marks away where they are kept: a note taken back, names the child did not want kept. */
	const takeAway = useCallback(
		(markIds: readonly string[]) => {
			for (const id of markIds) void send(`marks/${id}/removal`, {})
		},
		[send],
	)
	const keepPicture = useCallback(
		async (pictureId: string, picture: SealedPicture) =>
			!isForgotten.current && (await sender.current?.keepPicture(`pictures/${pictureId}`, picture)) === true,
		[],
	)
	const forgetPictures = useCallback(() => void sender.current?.forgetPictures(), [])
	return { state, sending, mark, keepWriting, send, takeAway, forgetAll, keepPicture, forgetPictures }
}
