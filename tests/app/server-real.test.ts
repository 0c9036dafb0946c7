import { execFileSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newInstallation, openBrowser, startWebServer, type WebServer } from '#tests/fixtures/web-server.ts'

// A real installation over https with a certificate that the test makes itself: first run, password, authenticator app.

const OPENSSL = 'openssl'
const PASSWORD = 'fyra ord som inte hör ihop'
const ADA = { email: 'ada@exempelkoping.example', password: PASSWORD }

let server: WebServer
let ca: Buffer
let origin: string

beforeAll(async () => {
	const place = await newInstallation()
	const [cert, key] = [join(place.folder, 'cert.pem'), join(place.folder, 'key.pem')]
	const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
	execFileSync(
		OPENSSL,
		['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, '-out', cert, '-keyout', key],
		{ stdio: 'pipe' },
	)
	ca = readFileSync(cert)
	origin = `https://localhost:${place.port}`
	server = await startWebServer(place, { LYHORD_DEMO: '0', ORIGIN: origin, TLS_CERT: cert, TLS_KEY: key })
})

afterAll(async () => {
	await server.stop()
	server.remove()
})

const inputOf = (body: string, name: string) =>
	new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''

/** What the authenticator app shows now (RFC 6238: SHA-1, six digits, thirty seconds). */
function codeOf(uri: string) {
	const counter = Buffer.alloc(8)
	counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
	const hash = createHmac('sha1', base32(new URL(uri).searchParams.get('secret') ?? ''))
		.update(counter)
		.digest()
	const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 0xf) & 0x7fffffff
	return String(number % 1_000_000).padStart(6, '0')
}

function base32(text: string) {
	const bits = [...text.replace(/=+$/, '')].map((sign) =>
		'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
	)
	return Uint8Array.from(bits.join('').match(/.{8}/g) ?? [], (byte) => parseInt(byte, 2))
}

let uri: string
let backupCodes: string[]

test('a new installation leads to the wizard, which asks for the code of the server’s log', async () => {
	const ada = openBrowser(origin, ca)
	expect((await ada.get('/')).headers.location).toBe('/first-run')
	const form = {
		organisation: 'Exempelköpings kommun',
		unitName: 'Exempelköping',
		committeeName: 'Socialnämnden',
		name: 'Ada Adamsson',
		...ADA,
	}
	const guess = await ada.post('/first-run', { code: 'aaaa-bbbb-cccc', ...form })
	expect(guess.status).toBe(422)
	expect(guess.body).toContain('Startkoden stämmer inte')
	expect(guess.body).not.toContain(PASSWORD)

	const code = /set-up code: (\S+)/.exec(server.log())?.[1] ?? ''
	const made = await ada.post('/first-run', { code, ...form })
	expect(made.body).toContain('AGE-SECRET-KEY-1')
	expect((await ada.post('/first-run', { code, ...form, email: 'eve@exempelkoping.example' })).status).toBe(404)
})

test('the demo’s way in is closed', async () => {
	const eve = openBrowser(origin, ca)
	expect((await eve.get('/sign-in')).body).not.toContain('Kliv in som')
	expect((await eve.post('/sign-in', { person: 'ada' })).cookies).toEqual([])
	expect((await eve.post('/api/auth/sign-up/email', { ...ADA, name: 'Eve' })).status).not.toBe(200)
})

test('password alone reaches only the page where the authenticator app is connected', async () => {
	const ada = openBrowser(origin, ca)
	const { cookies } = await ada.post('/sign-in', ADA)
	const session = cookies.find((cookie) => cookie.startsWith('__Host-lyhord=')) ?? 'missing'
	expect(session).toMatch(/; Path=\//)
	expect(session).toMatch(/; Secure/)
	expect(session).toMatch(/; HttpOnly/)
	expect(session).toMatch(/; SameSite=Lax/)
	expect(session).not.toMatch(/Domain/)
	expect((await ada.get('/members')).headers.location).toBe('/account')

	const begun = await ada.post('/account', { act: 'start-app', password: PASSWORD })
	uri = inputOf(begun.body, 'uri')
	backupCodes = inputOf(begun.body, 'backupCodes').split(' ')
	expect(backupCodes.length).toBeGreaterThanOrEqual(8)
	const wrong = await ada.post('/account', {
		act: 'confirm-app',
		code: '000000',
		uri,
		backupCodes: backupCodes.join(' '),
	})
	expect(wrong.status).toBe(422)
	expect((await ada.post('/account', { act: 'confirm-app', code: codeOf(uri), uri })).status).toBe(302)
	expect((await ada.get('/members')).status).toBe(200)
})

test('from then on password and code are both asked for', async () => {
	const ada = openBrowser(origin, ca)
	expect((await ada.post('/sign-in', ADA)).headers.location).toBe('/sign-in/code')
	expect((await ada.get('/members')).headers.location).toBe('/sign-in')
	expect((await ada.post('/sign-in/code', { code: '000000' })).status).toBe(422)
	expect((await ada.post('/sign-in/code', { code: codeOf(uri) })).headers.location).toBe('/')
	expect((await ada.get('/members')).status).toBe(200)
})

test('a backup code opens once', async () => {
	const [code = ''] = backupCodes
	const answers = []
	for (let round = 0; round < 2; round += 1) {
		const ada = openBrowser(origin, ca)
		await ada.post('/sign-in', ADA)
		answers.push((await ada.post('/sign-in/code', { code })).status)
	}
	expect(answers).toEqual([302, 422])
})

test('a wrong password and an unknown person get the same answer', async () => {
	const told = async (email: string) => {
		const { status, body } = await openBrowser(origin, ca).post('/sign-in', { email, password: 'fel lösenord, fel' })
		return [status, /role="alert"[^>]*>([^<]*)/.exec(body)?.[1]]
	}
	const [wrong, unknown] = [await told(ADA.email), await told('ingen@exempelkoping.example')]
	expect(wrong).toEqual([422, expect.stringContaining('stämmer inte')])
	expect(unknown).toEqual(wrong)
})

test('a person added by the administrator chooses a password of her own before anything else', async () => {
	const ada = openBrowser(origin, ca)
	await ada.post('/sign-in', ADA)
	await ada.post('/sign-in/code', { code: codeOf(uri) })
	const added = await ada.post('/members/new', {
		act: 'save',
		name: 'Karin Lind',
		email: 'karin@exempelkoping.example',
		signature: 'karlin',
		roles: 'interviewer',
	})
	const oneTime = /access-secret">([a-z0-9-]+)</.exec(added.body)?.[1] ?? ''

	const karin = openBrowser(origin, ca)
	await karin.post('/sign-in', { email: 'karin@exempelkoping.example', password: oneTime })
	expect((await karin.get('/')).headers.location).toBe('/account')
	expect(
		(await karin.post('/account', { act: 'password', current: oneTime, chosen: 'kort', again: 'kort' })).status,
	).toBe(422)
	expect(
		(await karin.post('/account', { act: 'password', current: oneTime, chosen: PASSWORD, again: PASSWORD })).status,
	).toBe(302)
	expect((await karin.get('/')).headers.location).toBe('/account')
	expect((await karin.get('/account')).body).toContain('Koppla in en autentiseringsapp')
})

test('after her last day a person is told so, and reaches nothing', async () => {
	const ada = openBrowser(origin, ca)
	await ada.post('/sign-in', ADA)
	await ada.post('/sign-in/code', { code: codeOf(uri) })
	const form = { act: 'save', name: 'Karin Lind', roles: 'interviewer', activeUntilOn: '2020-01-31' }
	const links = new Set((await ada.get('/members')).body.match(/\/members\/[0-9a-f]{32}/g))
	for (const link of links) if ((await ada.get(link)).body.includes('karin@')) await ada.post(link, form)

	const karin = openBrowser(origin, ca)
	await karin.post('/sign-in', { email: 'karin@exempelkoping.example', password: PASSWORD })
	expect((await karin.get('/')).headers.location).toBe('/sign-in')
	expect((await karin.get('/sign-in')).body).toContain('Ditt konto i enheten är avslutat')
})

test('guessing passwords is stopped after a while', async () => {
	const statuses = []
	for (let guess = 0; guess < 40; guess += 1) {
		const { body } = await openBrowser(origin, ca).post('/sign-in', {
			email: ADA.email,
			password: `gissning nummer ${guess}`,
		})
		statuses.push(body.includes('för många försök'))
	}
	expect(statuses.at(-1)).toBe(true)
})

test('neither passwords, codes nor addresses are in the log, and https is insisted on', async () => {
	expect(server.log()).not.toMatch(new RegExp(`${PASSWORD}|ada@|${backupCodes[1] ?? 'missing'}`))
	const { headers } = await openBrowser(origin, ca).get('/sign-in')
	expect(headers['strict-transport-security']).toContain('max-age=')
})
