/**
 * Finds words where they stand as words of their own, genitive included, which is the pattern's only group.
 *
 * @param genitive  The letter it may end in, or letters to choose from: `s`, `[sS]`.
 * @param flags  Of the pattern; `u` among them.
 */
export function ownWords(words: string, { genitive, flags }: { genitive: string; flags: string }) {
	const literal = words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
	return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${literal}(${genitive}?)(?![\\p{L}\\p{M}\\p{N}])`, flags)
}
