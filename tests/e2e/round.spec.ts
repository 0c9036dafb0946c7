import { join } from 'node:path'
import { eq, isNull } from 'drizzle-orm'
import { expect, test } from '@playwright/test'
import { closeDatabase, openDatabase } from '#db/client.ts'
import {
	actions,
	committeeMeetings,
	committeeQuestions,
	developmentAreas,
	reportApprovals,
	rounds,
	transcriptApprovals,
	transcripts,
} from '#db/schema.ts'
import { checkScreen } from './check-page.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'

let server: DemoServer
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
	server = await startDemoServer()
})
test.afterAll(() => server.stop())

test('next year’s round is set up in five short steps from this year’s, and nothing typed is lost on the way', async ({
	page,
}) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/rounds/new`)
	await expect(page.getByLabel('År', { exact: true })).toHaveValue('2027')
	await expect(page.getByText('Förifyllt från omgång 2026')).toBeVisible()
	await page.getByLabel('År', { exact: true }).fill('tjugosju')
	await page.getByLabel('Nämnden heter').fill('Barnnämnden')
	await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
	await expect(page.getByText('Skriv ett år med fyra siffror')).toBeVisible()
	await expect(page.getByLabel('År', { exact: true })).toHaveValue('tjugosju')
	await expect(page.getByLabel('År', { exact: true })).toBeFocused()
	await checkScreen(page, 'setup-fault')

	await page.getByRole('button', { name: 'Grupper' }).click()
	await expect(page.getByLabel('Gruppens namn').first()).toHaveValue('Barngruppen')
	await page.getByRole('button', { name: 'Lägg till en grupp' }).click()
	await expect(page.getByLabel('Gruppens namn')).toHaveCount(6)
	await page.getByLabel('Gruppens namn').last().fill('Nya gruppen')
	await checkScreen(page, 'setup-groups')
	await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: vilka intervjuar?')
	await page.getByLabel('Karin Lind').selectOption('onLeave')
	await checkScreen(page, 'setup-interviewers')
	await page.getByRole('button', { name: 'Tillbaka' }).click()
	await expect(page.getByLabel('Gruppens namn').last()).toHaveValue('Nya gruppen')
	await page.getByRole('button', { name: 'Intervjuare' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: vilka intervjuar?')
	await expect(page.getByLabel('Karin Lind')).toHaveValue('onLeave')

	await page.goto(`${server.origin}/rounds/new/children`)
	await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
	await expect(page.getByText('bekräfta att de stämmer i år')).toBeVisible()
	await expect(page.getByLabel('Vi har läst igenom årets texter')).toBeFocused()
	await page.getByLabel('Vi har läst igenom årets texter').check()
	await page.getByLabel('Frivillig').check()
	await checkScreen(page, 'setup-children')
	await page.getByRole('button', { name: 'Spara och gå vidare' }).click()
	await expect(page.getByText('Konsekvensbedömningens nummer och datum saknas. Chefen ordnar det.')).toBeVisible()
	await page.getByLabel('Vem håller ihop rapporten?').selectOption('')
	await page.getByLabel('Konsekvensbedömning').fill('EXEMPEL-2')
	await page.getByRole('button', { name: 'Öppna omgången' }).click()
	await expect(page.getByLabel('Vem håller ihop rapporten?')).toBeFocused()
	await page.getByLabel('Vem håller ihop rapporten?').selectOption({ label: 'Maj Mentor' })
	await checkScreen(page, 'setup-decisions')
	await page.getByRole('button', { name: 'Öppna omgången' }).click()
	await expect(page.getByText('Ny omgång: vilket år?')).toBeVisible()
	await page.getByLabel('År', { exact: true }).fill('2027')
	await page.getByRole('button', { name: 'Beslut' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny omgång: besluten')
	await page.getByRole('button', { name: 'Öppna omgången' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Omgång 2027')
})

test('the round’s page shows the year wheel and what is missing, and a date in it can be moved', async ({ page }) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/rounds/demo-round-2026`)
	await expect(page.getByRole('img', { name: /Årshjul 2026/ })).toBeVisible()
	await expect(page.getByText('Rapporten är inte godkänd.')).toBeVisible()
	await checkScreen(page, 'round-page')
	await page.getByRole('link', { name: 'Ändra datum i årshjulet' }).click()
	const draw = page.getByRole('group', { name: 'Ram och lottning' })
	await draw.getByLabel('Till').fill('2026-01-01')
	await page.getByRole('button', { name: 'Spara datumen' }).click()
	await expect(page.getByText('Sista dagen kan inte ligga före den första.')).toBeVisible()
	await draw.getByLabel('Till').fill('2026-03-13')
	await page.getByRole('button', { name: 'Spara datumen' }).click()
	await expect(page.getByText('2026-02-01 – 2026-03-13')).toBeVisible()
})

test('the progress page and the interviewers’ page hold what the round needs, and no child', async ({ page }) => {
	await signInAs(page, server, 'maj')
	await page.goto(`${server.origin}/rounds/demo-round-2026/progress`)
	await expect(page.getByText('Barngruppen')).toBeVisible()
	await page.getByRole('button', { name: 'Anteckna' }).first().click()
	await expect(page.getByText(/^Visad 20/)).toBeVisible()
	await checkScreen(page, 'round-progress')
	await page.goto(`${server.origin}/rounds/demo-round-2026/interviewers`)
	await page.getByLabel('Johan Lundin', { exact: true }).first().selectOption('none')
	await page.getByRole('button', { name: 'Spara intervjuarna' }).click()
	await expect(page.getByText('Sparat.')).toBeVisible()
	await checkScreen(page, 'round-interviewers')
})

test('a round that is not done is not closed, and says what is missing and who can mend it', async ({ page }) => {
	await signInAs(page, server, 'per')
	const address = `${server.origin}/rounds/demo-round-2026/closing`
	await page.goto(address)
	await expect(page.getByText('Inget möte med nämnden är antecknat. Chefen ordnar det.')).toBeVisible()
	await expect(page.getByRole('button', { name: 'Avsluta omgången' })).toHaveCount(0)
	await checkScreen(page, 'round-closing-not-yet')
	const forced = await page.request.post(address, {
		form: { act: 'close', sure: 'yes' },
		headers: { Origin: server.origin },
	})
	expect(forced.status()).toBe(422)
	await page.getByLabel('Något att komma ihåg nästa omgång').fill('Fråga 4 var för svår.')
	await page.getByRole('button', { name: 'Spara', exact: true }).click()
	await expect(page.getByText('Fråga 4 var för svår.')).toBeVisible()
})

test('when everything is in place the manager closes the round and gets a receipt of what was destroyed', async ({
	page,
}) => {
	await finishRound('demo-round-2026')
	await signInAs(page, server, 'per')
	await page.goto(`${server.origin}/rounds/demo-round-2026/closing`)
	await expect(page.getByText('Det här händer')).toBeVisible()
	await page.getByRole('button', { name: 'Avsluta omgången' }).click()
	await expect(page.getByRole('alert')).toContainText('Kryssa för att ni är klara')
	await page.getByLabel('Ja, vi är klara med den här omgången').check()
	await checkScreen(page, 'round-closing')
	await page.getByRole('button', { name: 'Avsluta omgången' }).click()
	await expect(page.getByText(/Kontaktkort vars nyckel är förstörd: [1-9]/)).toBeVisible()
	await expect(page.getByText(/Barn ur ramen som är borttagna: \d\d/)).toBeVisible()
	await checkScreen(page, 'round-closed')
	await page.goto(`${server.origin}/rounds`)
	await expect(page.getByText('Avslutad')).toBeVisible()
})

/** What the later steps would have left behind: every text approved, owners, an approved report and a meeting (walk.spec.ts goes that way on foot). */
async function finishRound(roundId: string) {
	const db = openDatabase(`file:${join(server.folder, 'data', 'lyhord.db')}`)
	const [round] = await db.select().from(rounds).where(eq(rounds.id, roundId))
	const unitId = String(round?.unitId)
	const [by, at] = ['demo-per', new Date()]
	const areas = await db.select().from(developmentAreas).where(eq(developmentAreas.roundId, roundId))
	for (const { id: areaId } of areas) {
		await db.update(developmentAreas).set({ proposal: 'Ett förslag' }).where(eq(developmentAreas.id, areaId))
		const action = { id: `action-${areaId}`, areaId, unitId, text: 'En åtgärd', owner: 'Per', position: 0, by, at }
		await db.insert(actions).values({ ...action, status: 'ongoing' })
	}
	const unread = await db
		.select({ transcriptId: transcripts.id, interviewId: transcripts.interviewId })
		.from(transcripts)
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, transcripts.interviewId))
		.where(isNull(transcriptApprovals.at))
	for (const one of unread) await db.insert(transcriptApprovals).values({ ...one, by, at })
	await db.insert(reportApprovals).values({ roundId, unitId, document: {}, contentHash: 'x', by, at })
	const meeting = {
		id: 'm',
		roundId,
		unitId,
		on: at.toISOString().slice(0, 10),
		kind: 'committee',
		presenters: 'Maj',
		position: 0,
	}
	await db.insert(committeeMeetings).values(meeting)
	await db.insert(committeeQuestions).values({ id: 'q', meetingId: 'm', text: 'Inga frågor', position: 0, by, at })
	closeDatabase(db)
}
