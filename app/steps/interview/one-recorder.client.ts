/**
 * Be the only tab of this browser that records an interview, until `release`.
 *
 * @returns undefined when another tab already is. `release` is done when another may be it, this tab too.
 */
export async function beOnlyRecorder(interviewId: string): Promise<{ release: () => Promise<void> } | undefined> {
	let letGo = () => {}
	const whileRecording = new Promise<void>((resolve) => (letGo = resolve))
	let held: Promise<unknown> = Promise.resolve()
	const isMine = await new Promise<boolean>((resolve, reject) => {
		held = navigator.locks.request(`lyhord-recorder-${interviewId}`, { ifAvailable: true }, (lock) => {
			resolve(lock !== null)
			return lock ? whileRecording : undefined
		})
		held.catch(reject)
	})
	const release = async () => {
		letGo()
		await held
	}
	return isMine ? { release } : undefined
}
