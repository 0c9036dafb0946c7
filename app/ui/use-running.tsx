import { useSyncExternalStore } from 'react'

/**
 * Whether the page runs: false in what the server writes, true in the browser once React has taken the page over.
 *
 * What is long to type waits for it: when React takes over a `textarea` it puts the server's text back in it, so on a slow
 * machine words that were typed before would be lost without a sign.
 */
export function useRunning() {
	return useSyncExternalStore(
		() => () => {},
		() => true,
		() => false,
	)
}
