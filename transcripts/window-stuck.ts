/** The model came to no end with a window of half a minute. */
export class WindowStuck extends Error {
	readonly code = 'speech.stuck' as const

	constructor(milliseconds: number) {
		super(`The speech model was not done with a window of half a minute after ${milliseconds / 1_000} s.`)
	}
}
