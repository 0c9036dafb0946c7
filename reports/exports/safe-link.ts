const KNOWN_KINDS = /^(https?:\/\/|mailto:|tel:)/i

/** The address when it is one a reader may follow; null for scripts, files and everything else. */
export function safeLink(url: string) {
	return KNOWN_KINDS.test(url) ? url : null
}
