import { expect, type Page } from '@playwright/test'
import { changeRows, rowsOf, type DemoServer } from './demo-server.ts'
import { recordConsent } from './walk-step-1.ts'

/** Karin's child, of this age, and a conversation with her that nobody has begun. @returns the interview's id. */
export async function talkWith(
	page: Page,
	server: DemoServer,
	{ bornMonth, guide }: { bornMonth: string; guide: string },
) {
	const interviewId = idOfKarinsInterview(server) ?? (await firstTalk(page))
	const ofIt = `where interview_id = '${interviewId}'`
	changeRows(
		server,
		`update frame_children set born_month = '${bornMonth}' where child_id in (select child_id from assignments where interviewer_id = 'demo-karin')`,
		`delete from segments where transcript_id in (select id from transcripts ${ofIt})`,
		...['transcripts', 'interview_marks', 'interview_promises', 'reflections'].map(
			(table) => `delete from ${table} ${ofIt}`,
		),
		`update interviews set guide_version_id = null, guide_id = null, started_at = null, ended_at = null, ending = null, closed_at = null, with_interpreter = null where id = '${interviewId}'`,
	)
	await page.goto(`/interviews/${interviewId}`)
	await page.getByRole('radio', { name: 'Anteckna' }).check()
	await page.getByRole('button', { name: 'Starta samtalet' }).click()
	await expect(page.getByRole('button', { name: 'Till frågorna' })).toBeVisible()
	expect(rowOf(server, `select guide_id as guide from interviews where id = '${interviewId}'`)).toEqual({ guide })
	return interviewId
}

async function firstTalk(page: Page) {
	await page.goto('/my-child')
	await page.getByRole('button', { name: 'Lotta mitt barn' }).click()
	await expect(page.getByRole('link', { name: 'Till kontakten' })).toBeVisible()
	return recordConsent(page)
}

export function button(page: Page, name: string) {
	return page.getByRole('button', { name, exact: true })
}

function idOfKarinsInterview(server: DemoServer) {
	const row = rowOf(server, `select id from interviews where interviewer_id = 'demo-karin'`) as
		{ id: string } | undefined
	return row?.id
}

/** One row of the server's own database. */
export function rowOf(server: DemoServer, query: string): unknown {
	return rowsOf(server, query)[0]
}

/** How many acts lie on the device and nowhere else. */
export function waitingOnDevice(page: Page) {
	return page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const opening = indexedDB.open('lyhord-acts')
				opening.onsuccess = () => {
					const counting = opening.result.transaction('acts').objectStore('acts').count()
					counting.onsuccess = () => {
						opening.result.close()
						resolve(counting.result)
					}
				}
			}),
	)
}
