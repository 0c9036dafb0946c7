import { expect, test } from 'vitest'
import { protocolDocument } from '#app/steps/draw/protocol-document.ts'
import { sv } from '#app/i18n/sv.ts'
import { given, protocolWith } from '#tests/fixtures/protocol.ts'

const shown = (assignedAt: string, isPaper = false) =>
	JSON.stringify(protocolDocument(protocolWith({ assignments: [given(0, { assignedAt })] }), sv, { isPaper }))

test('who was in the room reads the hour that the clock there showed, winter and summer', () => {
	expect(shown('2026-11-24T09:05:59.000Z')).toContain('"2026-11-24 10:05"')
	expect(shown('2026-06-24T22:30:00.000Z')).toContain('"2026-06-25 00:30"')
})

test('of a child with protected identity the protocol tells the month and no more', () => {
	expect(shown('2026-11')).toContain('"2026-11"')
})

test('the protocol on paper has lines for two to sign on, the page has none', () => {
	const lines = (document: string) => document.split(`${sv.protocol.signature}: ___`).length - 1
	expect(lines(shown('2026-11-24T09:05:59.000Z', true))).toBe(2)
	expect(lines(shown('2026-11-24T09:05:59.000Z'))).toBe(0)
})
