const KEY = 'lyhord-device'
let inMemory: string | undefined

/**
 * The name this browser has given itself, by chance: the server takes an interview's sound from one device at a time, and must tell
 * them apart. It says nothing of the device or of whoever uses it.
 */
export function thisDevice() {
	inMemory ??= crypto.randomUUID()
	try {
		const known = localStorage.getItem(KEY)
		if (known) return known
		localStorage.setItem(KEY, inMemory)
	} catch {
		// A browser that keeps nothing is another device each time its page is opened.
	}
	return inMemory
}

/** A device that is called in keeps nothing of Lyhörd, its name neither; asked again, it gives itself another. */
export function forgetThisDevice() {
	inMemory = undefined
	try {
		localStorage.removeItem(KEY)
	} catch {
		// Nothing was kept there then.
	}
}
