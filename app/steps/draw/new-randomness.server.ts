import { randomBytes } from 'node:crypto'

const RANDOM_BYTES = 16

/** A random number from the machine's own source of chance, 32 hex digits: made only after the frame is locked. */
export function newRandomness() {
	return randomBytes(RANDOM_BYTES).toString('hex')
}
