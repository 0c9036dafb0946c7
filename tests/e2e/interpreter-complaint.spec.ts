import { expect, test, type Page } from '@playwright/test'
import { checkScreen } from './check-page.ts'
import { changeRows, rowsOf, signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { button } from './talk-kit.ts'

// Karin's child speaks Somali, and complains about a colleague by name (X8, X11): from booking to the seminar.
const QUOTE = 'Ahmed lyssnar aldrig på mig'

let server: DemoServer
test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('with an interpreter, and a complaint about a named colleague: booked, stated, marked “via tolk” to the seminar, and the name is out', async ({
	browser,
}) => {
	// Each wait has a limit of its own, far below this; together they may be long on a machine with other things to do.
	test.setTimeout(600_000)
	const context = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
	const karin = await context.newPage()
	await signInAs(karin, server, 'karin')
	await karin.goto('/my-child')
	await karin.getByRole('button', { name: 'Lotta mitt barn' }).click()
	await expect(karin.getByRole('link', { name: 'Till kontakten' })).toBeVisible()
	changeRows(
		server,
		`update frame_children set language = 'somaliska', born_month = '2010-03' where child_id in (select child_id from assignments where interviewer_id = 'demo-karin')`,
	)
	await test.step('the interpreter is asked about before anybody is called, and twice the time is planned', () =>
		book(karin))
	await test.step('the interpreter states it when they meet, and is there from the first word', () => meet(karin))
	await test.step('the conversation, in short sentences', () => talk(karin))
	await test.step('the child complains about a colleague: which way it goes', () => complain(karin))
	await test.step('nothing is approved while the colleague may be recognised', () => approve(karin))
	await test.step('the complaint goes on by its own way, and waits on her start page until it is done', () =>
		passOn(karin))
	await context.close()
	const majs = await browser.newContext({ baseURL: server.origin, locale: 'sv-SE' })
	const maj = await majs.newPage()
	await signInAs(maj, server, 'maj')
	await test.step('the seminar reads “via tolk”, and no name', () => readTogether(maj))
	await majs.close()
})

async function book(karin: Page) {
	await karin.getByRole('link', { name: 'Till kontakten' }).click()
	await expect(karin.getByText('Enligt ramen talar familjen somaliska.')).toBeVisible()
	await karin.getByRole('radio', { name: 'Ja' }).check()
	await karin.getByLabel('En utbildad tolk').check()
	await checkScreen(karin, 'interpreter-booked')
	await karin.getByRole('button', { name: 'Spara' }).click()
	await karin.getByLabel('Barnets namn').fill('Påhittat Barn')
	await karin.getByRole('button', { name: 'Spara kortet' }).click()
	await karin.getByRole('button', { name: 'Fick kontakt' }).click()
	await karin.getByLabel('Barnet har fått information').check()
	await karin.getByRole('button', { name: 'Ja, barnet säger ja' }).click()
	await expect(karin.getByText('Tolk behövs: boka dubbel tid')).toBeVisible()
	await expect(karin.getByLabel('Minuter')).toHaveValue('120')
	await checkScreen(karin, 'interpreter-time')
	await karin.getByRole('button', { name: 'Gå till samtalet' }).click()
}

async function meet(karin: Page) {
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Förbered samtalet')
	await expect(karin.getByText('Be tolken lova tystnad')).toBeVisible()
	await expect(karin.getByLabel('Tolk är med'), 'what the family said is not asked again').toBeChecked()
	await checkScreen(karin, 'interpreter-prepare')
	await button(karin, 'Tolken har lovat tystnad och är ingen släkting').click()
	await expect(karin.getByText('Tolk är bokad och har lovat tystnad.')).toBeVisible()
	expect(rowsOf(server, `select did from audit_events where did = 'contact.interpreterStated'`)).toHaveLength(1)
	await karin.getByRole('radio', { name: 'Anteckna' }).check()
	await karin.getByRole('button', { name: 'Starta samtalet' }).click()
}

async function talk(karin: Page) {
	await expect(karin.getByText('Tolken har tystnadsplikt.')).toBeVisible()
	await expect(karin.getByText('Släktingar får inte tolka.')).toBeVisible()
	await checkScreen(karin, 'interpreter-assent')
	const questions = karin.getByRole('button', { name: 'Till frågorna' })
	await expect(async () => {
		for (const yes of await karin.locator('.interview-tick').getByText('Ja', { exact: true }).all()) await yes.click()
		await expect(questions).toBeEnabled({ timeout: 5_000 })
	}).toPass()
	await questions.click()
	await expect(karin.getByText('Tolk: tala till barnet')).toBeVisible()
	const next = karin.getByRole('button', { name: 'Nästa' })
	await next.click()
	await next.click()
	await karin.getByLabel('Anteckning').fill(`Hen var ledsen. ”${QUOTE}”`)
	await karin.getByRole('button', { name: 'Spara anteckningen' }).click()
	while (await next.isVisible()) await next.click()
	await karin.getByRole('button', { name: 'Avsluta samtalet' }).click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Efter samtalet')
}

async function complain(karin: Page) {
	await expect(karin.getByLabel('Tolk var med')).toBeChecked()
	await karin.locator('input[name=feltWorry][value=no]').check()
	await karin.getByLabel('Med ett brev').check()
	await karin.getByLabel('Barnet vill läsa utskriften').uncheck()
	await karin.getByLabel('Ja, barnet vill lämna en synpunkt eller ett klagomål').check()
	await checkScreen(karin, 'complaint-afterwards')
	await karin.locator('button[name="act"][value="save"]').click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Utskrift')
	await karin.getByRole('button', { name: /anteckningar/ }).click()
	await expect(karin.getByText('Via tolk')).toBeVisible()
	await checkScreen(karin, 'interpreter-transcript')
}

async function approve(karin: Page) {
	await karin.getByRole('link', { name: 'Vidare till namnen' }).click()
	await expect(karin.getByText('Barnet klagade på en kollega: namnet ska bort')).toBeVisible()
	await expect(karin.getByRole('link', { name: 'Ahmed, i en replik' })).toBeVisible()
	await checkScreen(karin, 'complaint-names')
	const cards = karin.locator('.transcript-name')
	for (let left = await cards.count(); left > 0; left -= 1) {
		await cards.first().getByRole('button', { name: 'Låt stå' }).click()
		await expect(cards).toHaveCount(left - 1)
	}
	await karin.getByRole('link', { name: 'Vidare till svaren' }).click()
	await expect(karin.getByRole('heading', { level: 1 })).toHaveText('Svar och godkännande')
	for (const answer of await karin.locator('input[type=radio][value=yes]').all()) await answer.check()
	await expect(karin.getByText('Svaren är sparade.')).toBeVisible()
	await karin.getByLabel('Jag har läst allt').check()
	await karin.getByRole('button', { name: 'Godkänn utskriften' }).click()
	await expect(karin.getByRole('alert')).toContainText('Kryssa i att kollegan')
	await checkScreen(karin, 'complaint-approval')
	await karin.getByRole('link', { name: 'Byt ut namn' }).click()
	await karin.getByLabel('Ord som ska bort').fill('Ahmed')
	await karin.locator('.transcript-own').last().getByLabel('Eller skriv själv').fill('socialsekreteraren')
	await karin.getByRole('button', { name: 'Byt ut överallt' }).click()
	await expect(karin.getByText('Inget namn på någon i enheten står kvar.')).toBeVisible()
	await karin.getByRole('link', { name: 'Vidare till svaren' }).click()
	await karin.getByLabel('Kollegan som barnet klagade på går inte att känna igen').check()
	await karin.getByLabel('Jag har läst allt').check()
	await karin.getByRole('button', { name: 'Godkänn utskriften' }).click()
	await expect(karin.getByText('Utskriften är godkänd').first()).toBeVisible()
}

async function passOn(karin: Page) {
	await karin.goto('/')
	await karin.getByRole('link', { name: 'Se vad du lovade' }).click()
	await expect(karin.getByText('Hjälp barnet att lämna en synpunkt eller ett klagomål')).toBeVisible()
	await checkScreen(karin, 'complaint-promised')
	await button(karin, 'Gjort').click()
	await karin.goto('/')
	await expect(karin.getByRole('link', { name: 'Se vad du lovade' })).toHaveCount(0)
}

async function readTogether(maj: Page) {
	const [round] = rowsOf(server, `select round_id as id from interviews where interviewer_id = 'demo-karin'`) as {
		id: string
	}[]
	await maj.goto(`/rounds/${round!.id}/seminars`)
	await maj.getByRole('radio', { name: 'Slutseminarium' }).check()
	await maj.getByLabel('Namn').fill('Slutseminarium')
	await maj.getByRole('button', { name: 'Öppna seminariet' }).click()
	await expect(maj).toHaveURL(/\/seminars\//)
	const children = await maj
		.getByRole('link', { name: /^Barn \d+/ })
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
	for (const child of children) {
		await maj.goto(child)
		if (await maj.getByText('lyssnar aldrig på mig').isVisible()) break
	}
	await expect(maj.getByText('(socialsekreteraren) lyssnar aldrig på mig').first()).toBeVisible()
	await expect(maj.getByText('via tolk').first()).toBeVisible()
	await expect(maj.locator('main')).not.toContainText('Ahmed lyssnar')
	await checkScreen(maj, 'interpreter-seminar')
}
