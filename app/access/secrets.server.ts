import { randomBytes, randomInt } from 'node:crypto'

/** Without letters and digits that are taken for one another. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A secret that can be read out and typed: groups of four signs with hyphens between. Each sign is about five bits. */
export function readableSecret(groups: number) {
	const sign = () => READABLE[randomInt(READABLE.length)]
	return Array.from({ length: groups }, () => Array.from({ length: 4 }, sign).join('')).join('-')
}

/** An id that nobody can guess. */
export function newId() {
	return randomBytes(16).toString('hex')
}
