import { expect, test } from 'vitest'
import { localeOf } from '#app/access/locale.ts'
import { pathOfModules } from '#app/access/qr-path.ts'
import { pagePolicy } from '#app/access/security-headers.ts'
import type { WrongAddress } from '#app/listen-settings.ts'
import { listenSettings } from '#app/listen-settings.ts'

test('pages are in Swedish unless English was chosen', () => {
	expect(localeOf(null)).toBe('sv')
	expect(localeOf('a=1; lyhord-locale=en; b=2')).toBe('en')
	expect(localeOf('not-lyhord-locale=en')).toBe('sv')
	expect(localeOf('lyhord-locale=english')).toBe('sv')
})

test('a QR code becomes a square for each dark module', () => {
	expect(pathOfModules({ size: 2, data: [1, 0, 0, 1] })).toEqual({ size: 2, path: 'M0 0h1v1h-1zM1 1h1v1h-1z' })
})

test('the policy of a page allows no inline script or style and no other origin', () => {
	const policy = pagePolicy('abc')
	expect(policy).toContain(`script-src 'self' 'nonce-abc'`)
	expect(policy).not.toMatch(/unsafe|\*|https?:/)
})

test.each([
	['a real installation that does not say its address', { isDemo: false }, 'no origin'],
	['a certificate without its key', { isDemo: true, tlsCert: 'cert.pem' }, 'half a certificate'],
	['plain http to another machine', { isDemo: false, origin: 'http://lyhord.example.se' }, 'plain http'],
	['a demo open to the network', { isDemo: true, host: '0.0.0.0' }, 'open demo'],
])('%s is refused, with what to do', (_what, asked, reason) => {
	expect(() => listenSettings({ port: 3000, ...asked })).toThrow(expect.objectContaining({ reason }) as WrongAddress)
})

test('https behind a proxy and http on this machine are both served', () => {
	expect(listenSettings({ isDemo: false, origin: 'https://lyhord.example.se', port: 3000 })).toMatchObject({
		isHttps: true,
		host: '127.0.0.1',
	})
	expect(listenSettings({ isDemo: false, origin: 'http://localhost:3000', port: 3000 }).isHttps).toBe(false)
	expect(listenSettings({ isDemo: true, port: 3001 }).address).toBe('http://localhost:3001')
})
