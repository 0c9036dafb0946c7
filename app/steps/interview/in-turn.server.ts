const turns = new Map<string, Promise<unknown>>()

/**
 * Do this when whatever was asked for before it under the same name is done. Two devices may send the same number at
 * once; the one that comes second must see the row of the first before it touches the file. Erasing takes its turn too.
 */
export function inTurn<T>(name: string, act: () => Promise<T>): Promise<T> {
	const mine = (turns.get(name) ?? Promise.resolve()).then(act, act)
	turns.set(name, mine)
	const forget = () => {
		if (turns.get(name) === mine) turns.delete(name)
	}
	mine.then(forget, forget)
	return mine
}
