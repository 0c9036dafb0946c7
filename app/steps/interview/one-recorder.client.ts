/**
 * Be the only tab of this browser that records an interview, until `release`.
 *
 * @returns undefined when another tab already is. `release` is done when another may be it, this tab too.
 */
export function beOnlyRecorder(interviewId: string) {
	return beOnly(`lyhord-recorder-${interviewId}`)
}

/** Be the only tab of this browser that empties it of an interview, until `release`: `talking` while a conversation or a recording goes on here. */
export async function beOnlyEmptier(interviewId: string) {
	const alone = await beOnly(`lyhord-recall-${interviewId}`)
	if (!alone) return 'elsewhere'
	const recorder = await beOnlyRecorder(interviewId)
	const talk = recorder && (await beOnly(talkName(interviewId)))
	const release = async () => {
		for (const one of [talk, recorder, alone]) await one?.release()
	}
	if (talk) return { release }
	await release()
	return 'talking'
}

/** A conversation goes on in this tab, until what is returned is called; several tabs may have it open. */
export function holdConversation(interviewId: string) {
	const letGo = new AbortController()
	void navigator.locks.request(
		talkName(interviewId),
		{ mode: 'shared' },
		() => new Promise<void>((resolve) => letGo.signal.addEventListener('abort', () => resolve(), { once: true })),
	)
	return () => letGo.abort()
}

function talkName(interviewId: string) {
	return `lyhord-talk-${interviewId}`
}

async function beOnly(name: string): Promise<{ release: () => Promise<void> } | undefined> {
	let letGo = () => {}
	const whileHeld = new Promise<void>((resolve) => (letGo = resolve))
	let held: Promise<unknown> = Promise.resolve()
	const isMine = await new Promise<boolean>((resolve, reject) => {
		held = navigator.locks.request(name, { ifAvailable: true }, (lock) => {
			resolve(lock !== null)
			return lock ? whileHeld : undefined
		})
		held.catch(reject)
	})
	const release = async () => {
		letGo()
		await held
	}
	return isMine ? { release } : undefined
}
