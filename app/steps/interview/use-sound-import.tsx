import { useEffect, useRef, useState } from 'react'
import { FIRST_STATE, type RecorderState } from './recorder-state.ts'
import { SoundFileError } from './sound-file-error.ts'
import { findRecordingHere, type SoundThere } from './sound-shelf.client.ts'
import { makeSoundSender } from './sound-sender.client.ts'

/** Where bringing in a file stands. `kept`: on this device and on its way; another file may follow, or it is said to be all. */
export type ImportState =
	| { is: 'idle' }
	| { is: 'reading'; seconds: number; of: number }
	| { is: 'kept'; seconds: number; stated: number }
	| { is: 'failed'; error: SoundFileError }

type Props = { interviewId: string; soundRecipient: string; there: SoundThere | null }

/** Reads files into chunks, sends them, and finishes the recording when it is said that this was all. */
export function useSoundImport({ interviewId, soundRecipient, there }: Props) {
	const [state, setState] = useState<ImportState>({ is: 'idle' })
	const [sound, setSound] = useState<RecorderState>(FIRST_STATE)
	const [wantsEnd, setWantsEnd] = useState(false)
	const isAll = useRef(false)
	const reading = useRef<AbortController>(undefined)
	const sender = useRef<ReturnType<typeof makeSoundSender>>(undefined)

	useEffect(() => {
		const made = makeSoundSender(
			interviewId,
			(change) => setSound((before) => ({ ...before, ...change })),
			() => isAll.current,
		)
		sender.current = made
		void findRecordingHere(interviewId).then((here) => here && made.sendNow())
		return () => {
			reading.current?.abort()
			made.close()
		}
	}, [interviewId])

	async function bring(file: File) {
		const abort = new AbortController()
		reading.current = abort
		setState({ is: 'reading', seconds: 0, of: 0 })
		try {
			const { importSound } = await import('./import-sound.client.ts')
			const onProgress = (seconds: number, of: number) => setState({ is: 'reading', seconds, of })
			const done = await importSound({ file, interviewId, soundRecipient, there, signal: abort.signal, onProgress })
			setState({ is: 'kept', ...done })
			sender.current?.sendNow()
		} catch (error) {
			if (!(error instanceof SoundFileError)) throw error
			setState(error.code === 'cancelled' ? { is: 'idle' } : { is: 'failed', error })
		}
	}

	return {
		state,
		sound,
		wantsEnd,
		bring: (file: File) => void bring(file),
		cancel: () => reading.current?.abort(),
		finish: () => {
			isAll.current = true
			setWantsEnd(true)
			sender.current?.sendNow()
		},
	}
}
