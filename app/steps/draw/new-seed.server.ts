import { randomBytes } from 'node:crypto'

const SEED_BYTES = 16

/** A new seed from the machine's own source of chance, 32 hex digits: made only after the frame is locked. */
export function newSeed() {
	return randomBytes(SEED_BYTES).toString('hex')
}
