import { hash } from 'node:crypto'

const SEED_DIGITS = 32

/** SHA-256 in hex of the random number behind a draw: shown before any words are spoken, so that it cannot be changed after. */
export function commitmentOf(randomness: string) {
	return sha256(randomness)
}

/**
 * The seed of a draw: the first 32 hex digits of SHA-256 of `randomness:words`. The system fixed its number before it knew
 * the words, and whoever spoke did not know the number: so nobody chose the seed.
 *
 * @param words  As `wordsAsSpoken` writes them; empty when nobody said anything, and then chance is the system's alone.
 */
export function seedOf(randomness: string, words: string) {
	return sha256(`${randomness}:${words}`).slice(0, SEED_DIGITS)
}

/** Words as they are kept and hashed: composed letters, lower case, one space between: what was heard, not how it was typed. */
export function wordsAsSpoken(typed: string) {
	return typed.normalize('NFC').toLocaleLowerCase('sv').trim().replace(/\s+/g, ' ')
}

function sha256(text: string) {
	return hash('sha256', text, 'hex')
}
