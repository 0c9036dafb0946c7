/**
 * Be the only tab of this browser that records an interview, until `release`.
 *
 * @returns undefined when another tab already is.
 */
export async function beOnlyRecorder(interviewId: string): Promise<{ release: () => void } | undefined> {
	let release = () => {}
	const whileRecording = new Promise<void>((resolve) => (release = resolve))
	const isMine = await new Promise<boolean>((resolve, reject) => {
		navigator.locks
			.request(`lyhord-recorder-${interviewId}`, { ifAvailable: true }, (lock) => {
				resolve(lock !== null)
				return lock ? whileRecording : undefined
			})
			.catch(reject)
	})
	return isMine ? { release } : undefined
}
