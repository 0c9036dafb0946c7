import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { newInstallation, openBrowser, startWebServer, type WebServer } from '#tests/fixtures/web-server.ts'

let server: WebServer
let origin: string

beforeAll(async () => {
	const place = await newInstallation()
	origin = `http://localhost:${place.port}`
	server = await startWebServer(place, { LYHORD_DEMO: '1' })
})

afterAll(async () => {
	await server.stop()
	server.remove()
})

async function stepInAs(person: string) {
	const browser = openBrowser(origin)
	const answer = await browser.post('/sign-in', { person })
	expect(answer.status).toBe(302)
	return browser
}

test('a page carries a strict policy with a nonce of its own each time', async () => {
	const browser = openBrowser(origin)
	const policies = await Promise.all([browser.get('/sign-in'), browser.get('/sign-in')])
	const [first, second] = policies.map(({ headers }) => String(headers['content-security-policy']))
	expect(first).toMatch(/^default-src 'none'; script-src 'self' 'nonce-[^']{20,}'; style-src 'self';/)
	expect(first).not.toContain('unsafe')
	expect(first).not.toBe(second)
})

test('everything inline on a page carries that nonce, and nothing has a style attribute', async () => {
	const { headers, body } = await openBrowser(origin).get('/sign-in')
	const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1] ?? 'missing'
	for (const [tag] of body.matchAll(/<script\b[^>]*>/g))
		expect(tag).toMatch(new RegExp(`nonce="${nonce.replace(/[+/]/g, '\\$&')}"|src="/assets/`))
	expect(body).not.toMatch(/<style|\sstyle="|\son[a-z]+="/)
})

test('pages are never kept by a browser, files named by their content for ever', async () => {
	const { headers, body } = await openBrowser(origin).get('/sign-in')
	expect(headers['cache-control']).toBe('no-store')
	const file = /href="(\/assets\/[^"]+\.css)"/.exec(body)?.[1] ?? ''
	expect((await openBrowser(origin).get(file)).headers['cache-control']).toContain('immutable')
})

test('the microphone is for our own pages, and no address is told to others', async () => {
	const { headers } = await openBrowser(origin).get('/sign-in')
	expect(headers['permissions-policy']).toContain('microphone=(self)')
	expect(headers['referrer-policy']).toBe('same-origin')
	expect(headers['x-content-type-options']).toBe('nosniff')
	expect(headers['strict-transport-security']).toBeUndefined()
})

test('before sign-in every address leads to the sign-in page, whether it exists or not', async () => {
	for (const path of ['/', '/members', '/nothing/here']) {
		const { status, headers } = await openBrowser(origin).get(path)
		expect([status, headers.location], path).toEqual([302, '/sign-in'])
	}
})

test('after sign-in what is forbidden and what does not exist give the same answer', async () => {
	const karin = await stepInAs('karin')
	const [forbidden, missing] = [await karin.get('/members'), await karin.get('/nothing/here')]
	expect(forbidden.status).toBe(404)
	expect(missing.status).toBe(404)
	const told = ({ body }: { body: string }) => /<main[\s\S]*<\/main>/.exec(body)?.[0]
	expect(told(forbidden)).toContain('Sidan finns inte eller är inte din.')
	expect(told(forbidden)).toBe(told(missing))
})

test('a member of another unit is as missing as one who never was', async () => {
	const ada = await stepInAs('ada')
	expect((await ada.get('/members/demo-karin')).status).toBe(200)
	expect((await ada.get('/members/somebody-else')).status).toBe(404)
})

test('a change sent from another site, or from nowhere, changes nothing', async () => {
	const ada = await stepInAs('ada')
	const form = { act: 'save', name: 'Stulen', roles: 'administrator' }
	for (const Origin of ['https://evil.example', 'null', `${origin}0`]) {
		expect((await ada.post('/members/demo-karin', form, { Origin })).status, Origin).toBeGreaterThanOrEqual(400)
	}
	expect((await ada.get('/members/demo-karin')).body).toContain('Karin Lind')
})

test('a form sent after the session ended says so instead of looking saved', async () => {
	const answer = await openBrowser(origin).post('/members/demo-karin', { act: 'save', name: 'Ingen' })
	expect(answer.status).toBe(401)
})

test('signing out ends the session itself, not only the cookie', async () => {
	const karin = openBrowser(origin)
	const { cookies } = await karin.post('/sign-in', { person: 'karin' })
	const stolen = cookies.map((cookie) => cookie.split(';')[0]).join('; ')
	await karin.post('/sign-out', {})
	const request = await fetch(`${origin}/`, { headers: { Cookie: stolen }, redirect: 'manual' })
	expect(request.status).toBe(302)
})

test('the language is remembered, and leads nobody to another site', async () => {
	const browser = openBrowser(origin)
	expect((await browser.post('/language', { locale: 'en', back: '//evil.example' })).headers.location).toBe('/')
	expect((await browser.get('/sign-in')).body).toContain('<html lang="en"')
})

test('the log names the pattern of a route, never an address with its ids', async () => {
	const ada = await stepInAs('ada')
	await ada.get('/members/demo-sara?q=hemligt')
	expect(server.log()).toContain('GET /members/:memberId 200')
	expect(server.log()).not.toMatch(/demo-sara|hemligt/)
})

test('a second web server on the same data is refused in words', async () => {
	const { port } = await newInstallation()
	const second = await startWebServer({ folder: server.folder, port }, { LYHORD_DEMO: '1' })
	expect(second.exitCode()).toBe(1)
	expect(second.log()).toContain('Another Lyhörd web server already uses')
})

test('a body larger than anything of ours is refused', async () => {
	const ada = await stepInAs('ada')
	const answer = await ada
		.post('/members/new', { name: 'x' }, { 'Content-Length': String(40 * 1024 * 1024) })
		.catch(() => ({ status: 413 }))
	expect(answer.status).toBe(413)
})

test('what breaks is told with a number that stands in the log, without what was stored', async () => {
	const karin = await stepInAs('karin')
	const db = openDatabase(`file:${join(server.folder, 'data', 'lyhord.db')}`)
	await db.run(sql`alter table rounds rename to rounds_away`)
	const { status, body } = await karin.get('/')
	await db.run(sql`alter table rounds_away rename to rounds`)
	closeDatabase(db)

	expect(status).toBe(500)
	const number = /Säg numret (\d{6})/.exec(body)?.[1] ?? 'missing'
	expect(server.log()).toContain(`error ${number} / `)
	expect(server.log()).not.toMatch(/no such table|select /i)
	expect(body).not.toMatch(/no such table|select /i)
})

test('the administrator gives a one-time password, which is shown once and signs the person out everywhere', async () => {
	const [ada, johan] = [await stepInAs('ada'), await stepInAs('johan')]
	const { body } = await ada.post('/members/demo-johan', { act: 'renew-password' })
	expect(body).toMatch(/access-secret">[a-z0-9]{4}(-[a-z0-9]{4}){3}</)
	expect((await johan.get('/')).headers.location).toBe('/sign-in')
	expect((await ada.get('/members/demo-johan')).body).not.toContain('access-secret')
})

test('a member’s roles are changed, and the last administrator stays', async () => {
	const ada = await stepInAs('ada')
	const per = { act: 'save', name: 'Per Persson', signature: '', roles: 'mentor' }
	expect((await ada.post('/members/demo-per', per)).headers.location).toBe('/members')
	expect((await (await stepInAs('per')).get('/rounds/archives/new')).status).toBe(200)
	const answer = await ada.post('/members/demo-ada', { act: 'save', name: 'Ada Adamsson', roles: 'mentor' })
	expect(answer.status).toBe(422)
	expect(answer.body).toContain('Någon måste vara administratör')
})

test('two people cannot have the same signature', async () => {
	const ada = await stepInAs('ada')
	const answer = await ada.post('/members/demo-eva', {
		act: 'save',
		name: 'Eva Berg',
		signature: 'karlin',
		roles: 'interviewer',
	})
	expect([answer.status, answer.body.includes('Den finns redan hos en annan person')]).toEqual([422, true])
})
