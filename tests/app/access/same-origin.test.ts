import { expect, test } from 'vitest'
import { isFromOurselves } from '#app/access/same-origin.ts'

const OURS = 'https://lyhord.example.se'

test('a form on our own page is from ourselves', () => {
	expect(isFromOurselves({ origin: OURS, site: 'same-origin' }, OURS)).toBe(true)
	expect(isFromOurselves({ origin: null, site: 'same-origin' }, OURS)).toBe(true)
})

test.each([
	['another site', 'https://evil.example', 'cross-site'],
	['a neighbour on the same domain', 'https://other.example.se', 'same-site'],
	['another port', `${OURS}:8443`, 'same-site'],
	['a sandboxed frame', 'null', 'cross-site'],
	['a program that says nothing', null, null],
])('a change sent by %s is not', (_who, origin, site) => {
	expect(isFromOurselves({ origin, site }, OURS)).toBe(false)
})
