/** What is asked of a voice of the browser. */
type Voice = { lang: string; localService: boolean; voiceURI: string }

/**
 * The voice that may read to the child: Swedish, and living in this device. A voice of a net service is never used, since
 * it would send the words away; where there is no local one, nothing is read aloud.
 */
export function swedishVoiceOf<One extends Voice>(voices: readonly One[]): One | undefined {
	return voices.find(({ lang, localService }) => localService && /^sv([-_]|$)/i.test(lang))
}
