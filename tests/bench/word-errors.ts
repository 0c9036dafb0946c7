/** The words of a text, in small letters and without signs. */
export function wordsIn(text: string) {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Words left out, put in or exchanged, as a share of the words that were said. */
export function wordErrors(said: string, heard: string) {
	const [right, written] = [wordsIn(said), wordsIn(heard)]
	let costs = Array.from({ length: written.length + 1 }, (_, at) => at)
	for (const [row, word] of right.entries()) {
		const next = [row + 1]
		for (const [column, other] of written.entries())
			next.push(Math.min(costs[column + 1]! + 1, next[column]! + 1, costs[column]! + (word === other ? 0 : 1)))
		costs = next
	}
	return (costs.at(-1) ?? 0) / right.length
}
