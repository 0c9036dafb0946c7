/**
 * Keep the screen awake until `release`: a screen that locks stops the microphone. Asked for again whenever the page comes back,
 * since the browser lets go by itself when it is hidden.
 *
 * @param tell  Told whether the browser does it.
 */
export function holdScreen(tell: (isHeld: boolean) => void) {
	let lock: WakeLockSentinel | undefined
	let isWanted = true

	async function ask() {
		if (!isWanted || document.visibilityState !== 'visible') return
		try {
			lock = await navigator.wakeLock.request('screen')
			if (!isWanted) return await lock.release()
			tell(true)
		} catch {
			tell(false)
		}
	}
	const askAgain = () => void ask()
	document.addEventListener('visibilitychange', askAgain)
	void ask()

	return {
		release: () => {
			isWanted = false
			document.removeEventListener('visibilitychange', askAgain)
			void lock?.release()
		},
	}
}
