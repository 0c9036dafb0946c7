import { expect, test } from 'vitest'
import { mayDo, WHO_MAY } from '#app/access/who-may.ts'

// Domain R-40: her own start page and account, and the approved report; nothing below it.
const OPEN_TO_ALL_SIGNED_IN = Object.keys(WHO_MAY).filter((pattern) => mayDo(pattern, 'see', []))
const patternsSeenBy = (role: 'committee' | 'administrator') =>
	Object.keys(WHO_MAY).filter((pattern) => mayDo(pattern, 'see', [role]) && !OPEN_TO_ALL_SIGNED_IN.includes(pattern))

test('the committee reaches the approved report and nothing below it', () => {
	for (const pattern of patternsSeenBy('committee')) expect(pattern).toMatch(/^\/reports(\/|$)/)
	for (const pattern of OPEN_TO_ALL_SIGNED_IN)
		expect(pattern).not.toMatch(/rounds|seminars|interviews|assignments|reports/)
})

test('the committee writes nothing about a round', () => {
	const acts = Object.keys(WHO_MAY).filter(
		(pattern) => mayDo(pattern, 'act', ['committee']) && !mayDo(pattern, 'act', []),
	)
	expect(acts).toEqual([])
})

test('the technical administrator sees no seminar, no report and no answer to a child', () => {
	for (const pattern of patternsSeenBy('administrator'))
		expect(pattern).not.toMatch(/seminars|reports|feedback|actions/)
})
