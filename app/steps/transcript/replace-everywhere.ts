import type { Edit } from './edit-segments.ts'
import { ownWords } from './own-words.ts'
import type { WorkSegment } from './segment.ts'

/** The change that puts a replacement in place of these words wherever they stand as words of their own, genitive included. */
export function replaceEverywhere(segments: readonly WorkSegment[], words: string, replacement: string): Edit {
	const isName = /^\p{Lu}/u.test(words)
	const pattern = ownWords(words, { genitive: '[sS]', flags: isName ? 'gu' : 'giu' })
	const changes = segments.flatMap(({ id, text }) => {
		const replaced = text.replace(pattern, (_all, genitive: string) => `${replacement}${genitive}`)
		return replaced === text ? [] : [{ segmentId: id, text: replaced }]
	})
	return { kind: 'replace', changes }
}
