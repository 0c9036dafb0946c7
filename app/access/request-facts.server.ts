import { randomInt } from 'node:crypto'
import { createContext } from 'react-router'

/**
 * What the log may say of a request: its number, shown to the person too when something breaks, and the pattern of its
 * route. Never its address: ids and searches do not belong in a log.
 */
export const requestFactsContext = createContext({ number: '', pattern: '' })

/** A new number, short enough to be read out on the telephone. */
export function newRequestNumber() {
	return String(randomInt(100_000, 1_000_000))
}
