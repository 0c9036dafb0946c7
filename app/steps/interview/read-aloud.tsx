import { Button } from '@digdir/designsystemet-react'
import { SpeakerSoundWave2Icon } from '@navikt/aksel-icons'
import { useEffect, useSyncExternalStore } from 'react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { swedishVoiceOf } from './swedish-voice.ts'

/** Slower than the browser's own pace: a child listens. */
const RATE = 0.9

/** Reads the question aloud by a Swedish voice of the device itself. Without one there is no button: nothing may leave the machine. */
export function ReadAloud({ words }: { words: string }) {
	const voiceUri = useSyncExternalStore(onVoices, localVoiceUri, () => '')
	useEffect(() => () => window.speechSynthesis?.cancel(), [words])
	if (!voiceUri) return null
	return (
		<Button variant="tertiary" onClick={() => speak(words)}>
			<SpeakerSoundWave2Icon aria-hidden />
			{childsWords.readAloud}
		</Button>
	)
}

function onVoices(tell: () => void) {
	window.speechSynthesis?.addEventListener?.('voiceschanged', tell)
	return () => window.speechSynthesis?.removeEventListener?.('voiceschanged', tell)
}

function localVoiceUri() {
	return swedishVoiceOf(window.speechSynthesis?.getVoices() ?? [])?.voiceURI ?? ''
}

/** Only with the local voice set by hand: else the browser might choose one of the net. */
function speak(words: string) {
	const voice = swedishVoiceOf(window.speechSynthesis.getVoices())
	if (!voice) return
	window.speechSynthesis.cancel()
	const utterance = new SpeechSynthesisUtterance(words)
	utterance.voice = voice
	utterance.lang = voice.lang
	utterance.rate = RATE
	window.speechSynthesis.speak(utterance)
}
