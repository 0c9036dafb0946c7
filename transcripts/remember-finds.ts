import { createHmac, randomBytes } from 'node:crypto'
import { findInText, type TextFinds } from './find-personal-details.ts'

/** Some ten conversations of two hours. */
const MOST_TEXTS = 30_000
/** So long at a time the search may keep other requests waiting. */
const TURN_MILLISECONDS = 15

/**
 * A memory of what was found in which text, so that a conversation is searched once and after a change only what was changed.
 *
 * It holds no words: places and kinds, under a hash whose key is this process's own and written nowhere.
 *
 * @param now  Milliseconds of a clock that only goes forward.
 */
export function rememberFinds(now: () => number) {
	const secret = randomBytes(32)
	const known = new Map<string, TextFinds>()
	const keyOf = (text: string) => createHmac('sha256', secret).update(text).digest('base64')

	function findIn(text: string): TextFinds {
		const key = keyOf(text)
		const finds = known.get(key) ?? findInText(text)
		// What was asked for last is forgotten last.
		known.delete(key)
		known.set(key, finds)
		if (known.size > MOST_TEXTS) for (const oldest of known.keys()) if (known.delete(oldest)) break
		return finds
	}

	return {
		/** What `findInText` finds in each of these texts; others have their turn meanwhile. */
		async search(texts: readonly string[]): Promise<TextFinds[]> {
			const found: TextFinds[] = []
			let start = now()
			for (const text of texts) {
				found.push(findIn(text))
				if (now() - start < TURN_MILLISECONDS) continue
				await new Promise((resolve) => setImmediate(resolve))
				start = now()
			}
			return found
		},
		/** What is remembered, for a test that looks for words in it. */
		entries: () => [...known],
	}
}
