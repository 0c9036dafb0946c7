import { useState } from 'react'
import { PHOTO } from './childs-yes.ts'
import { PictureMistake, type PictureMistakeCode } from './picture-mistake.ts'
import { addressOf, readPicture, sealPicture } from './picture.client.ts'
import type { RecordingConsent } from './recording-consent.ts'
import { picturesHere, type KeptPicture } from './pictures-here.ts'
import { MOST_PICTURES } from './upload-limits.ts'
import type { useMarks } from './use-marks.tsx'

/** What is asked before a picture: the guardians' word, and the public half of the key; null when it is destroyed. */
export type PicturesAllowed = { consent: RecordingConsent; recipient: string | null }

/** A picture that is looked at and not kept yet. */
export type PictureDraft = { jpeg: Uint8Array<ArrayBuffer>; address: string; words: string }

type Asked = {
	interviewId: string
	marks: ReturnType<typeof useMarks>
	allowed: PicturesAllowed
	onTick: (checkId: string, isYes: boolean) => void
}

/**
 * Pictures of drawings in a conversation: chosen, looked at, kept, taken away. What was kept on this page is shown from its
 * memory; what was kept before, by the server.
 */
export function usePictures({ interviewId, marks, allowed, onTick }: Asked) {
	const { state, sending, mark } = marks
	const [draft, setDraft] = useState<PictureDraft>()
	const [mistake, setMistake] = useState<PictureMistakeCode>()
	const [isBusy, setIsBusy] = useState(false)
	const [addresses, setAddresses] = useState<ReadonlyMap<string, string>>(new Map())
	const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
	const kept = picturesHere(interviewId, { pictures: state.pictures, sending, gone, addresses })

	async function busyWith(work: () => Promise<void>) {
		setIsBusy(true)
		setMistake(undefined)
		try {
			await work()
		} catch (error) {
			if (!(error instanceof PictureMistake)) throw error
			setMistake(error.code)
		} finally {
			setIsBusy(false)
		}
	}
	const choose = (file: Blob) =>
		busyWith(async () => {
			const jpeg = await readPicture(file)
			const address = await addressOf(jpeg)
			setDraft((before) => ({ jpeg, address, words: before?.words ?? '' }))
		})
	const keep = (questionId: string) =>
		busyWith(async () => {
			if (!draft || !allowed.recipient) return
			const pictureId = crypto.randomUUID()
			const sealed = await sealPicture(allowed.recipient, draft.jpeg)
			if (!(await marks.keepPicture(pictureId, sealed))) throw new PictureMistake('deviceFull')
			mark({ kind: 'pictured', questionId, pictureId, words: draft.words.trim() })
			setAddresses((before) => new Map(before).set(pictureId, draft.address))
			setDraft(undefined)
		})
	function forget({ pictureId, said }: KeptPicture) {
		setGone((before) => new Set(before).add(pictureId))
		mark({ kind: 'tookBack', noteId: pictureId })
		if (said) marks.takeAway([said.id])
		void marks.send(`pictures/${pictureId}/removal`, {})
	}
	function describe({ pictureId, said }: KeptPicture, words: string) {
		if (!said) return
		mark({ kind: 'pictured', questionId: said.questionId, pictureId, words: words.trim() })
		marks.takeAway([said.id])
	}
	/** The child's yes or no. A no takes what there is away: from this device at once, and from the server with its key. */
	function say(isYes: boolean) {
		if (!isYes) {
			setDraft(undefined)
			setAddresses(new Map())
			marks.forgetPictures()
			setGone(new Set([...gone, ...kept.map(({ pictureId }) => pictureId)]))
			for (const { pictureId } of kept) mark({ kind: 'tookBack', noteId: pictureId })
			marks.takeAway(state.pictures.map(({ id }) => id))
		}
		onTick(PHOTO, isYes)
	}

	return {
		...{ draft, mistake, isBusy, choose, keep, forget, describe, say },
		consent: allowed.consent,
		childSaid: state.ticks[PHOTO],
		isOver: state.arePicturesOver || allowed.recipient === null,
		isFull: kept.length >= MOST_PICTURES,
		dropDraft: () => setDraft(undefined),
		setWords: (words: string) => setDraft((before) => before && { ...before, words }),
		pictures: kept,
	}
}

export type Pictures = ReturnType<typeof usePictures>
