/** A quiet room is louder than this (−60 dB); what is below it is a microphone that is switched off. */
const SILENT_PEAK = 0.001
/** A child may think for long, but the room is heard meanwhile. */
const SILENT_SECONDS = 8

/**
 * Watches whether the microphone hears anything at all.
 *
 * @returns a function that is told the highest sample (0–1) of each piece and its length in seconds, and says whether nothing has
 *   been heard for long.
 */
export function makeSilenceWatch() {
	let quietSeconds = 0
	return (peak: number, seconds: number) => {
		quietSeconds = peak < SILENT_PEAK ? quietSeconds + seconds : 0
		return quietSeconds >= SILENT_SECONDS
	}
}
