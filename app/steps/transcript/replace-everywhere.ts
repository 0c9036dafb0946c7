import type { Edit } from './edit-segments.ts'
import type { WorkSegment } from './segment.ts'

/** The change that puts a replacement in place of these words wherever they stand as words of their own, genitive included. */
export function replaceEverywhere(segments: readonly WorkSegment[], words: string, replacement: string): Edit {
	const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	const isName = /^\p{Lu}/u.test(words)
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{M}\\p{N}])${literal}([sS]?)(?![\\p{L}\\p{M}\\p{N}])`,
		isName ? 'gu' : 'giu',
	)
	const changes = segments.flatMap(({ id, text }) => {
		const replaced = text.replace(pattern, (_all, genitive: string) => `${replacement}${genitive}`)
		return replaced === text ? [] : [{ segmentId: id, text: replaced }]
	})
	return { kind: 'replace', changes }
}
