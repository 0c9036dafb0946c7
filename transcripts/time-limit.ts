import type { Listener } from './transcribe.ts'

/** Half a minute of sound takes seconds on a small machine; after this long the model goes round in circles. */
const LONGEST_WINDOW_MILLISECONDS = 10 * 60_000

/** The model came to no end with a window of half a minute. */
export class WindowStuck extends Error {
	readonly code = 'speech.stuck' as const

	constructor(milliseconds: number) {
		super(`The speech model was not done with a window of half a minute after ${milliseconds / 1_000} s.`)
	}
}

/** The same listener, but a window that takes too long is an error. The call itself goes on: only its process can end it. */
export function withTimeLimit(listener: Listener, milliseconds = LONGEST_WINDOW_MILLISECONDS): Listener {
	return {
		...listener,
		hear: async (samples) => {
			let timer: NodeJS.Timeout | undefined
			const tooLong = new Promise<never>((_, reject) => {
				timer = setTimeout(() => reject(new WindowStuck(milliseconds)), milliseconds)
			})
			try {
				return await Promise.race([listener.hear(samples), tooLong])
			} finally {
				clearTimeout(timer)
			}
		},
	}
}
