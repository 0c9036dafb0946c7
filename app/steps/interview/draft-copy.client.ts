/**
 * What is typed in a guide, kept on this device until the server has it: a crash, a lost network or a sign-out loses
 * nothing. A guide holds no child's words; those are never kept like this.
 */
export type DraftCopy = { revision: number; markdown: string }

const nameOf = (draftId: string) => `lyhord-guide-${draftId}`

export function keepCopy(draftId: string, copy: DraftCopy) {
	try {
		localStorage.setItem(nameOf(draftId), JSON.stringify(copy))
	} catch {
		// A full or forbidden storage: the server still has all but the last second.
	}
}

export function readCopy(draftId: string): DraftCopy | undefined {
	try {
		const copy = JSON.parse(localStorage.getItem(nameOf(draftId)) ?? 'null') as DraftCopy | null
		return typeof copy?.markdown === 'string' ? copy : undefined
	} catch {
		return undefined
	}
}

export function forgetCopy(draftId: string) {
	try {
		localStorage.removeItem(nameOf(draftId))
	} catch {
		// Nothing was kept there then.
	}
}

/** Copies of any draft whose text this is: it has become a draft of its own and is safe there. */
export function forgetCopiesOf(markdown: string) {
	try {
		const names = Object.keys(localStorage).filter((name) => name.startsWith(nameOf('')))
		for (const name of names)
			if (readCopy(name.slice(nameOf('').length))?.markdown === markdown) localStorage.removeItem(name)
	} catch {
		// Nothing was kept there then.
	}
}
