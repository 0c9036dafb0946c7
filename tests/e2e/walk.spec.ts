import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { findBrowser } from '#app/install.mjs'
import type { DemoPersonKey } from '#app/demo/demo-people.ts'
import { makeSpokenWav } from '#tests/fixtures/spoken-wav.ts'
import { findTestModel } from '#tests/fixtures/test-model.ts'
import { signInAs, startDemoServer, type DemoServer } from './demo-server.ts'
import { answerAfterwards, approveTranscript, holdInterview } from './walk-interview.ts'
import { approveReport, decideAction, readReport, settleReport } from './walk-report.ts'
import { drawChild, importAndLockFrame, openRound, recordConsent, verifyDraw } from './walk-step-1.ts'
import { holdSeminar, writeArea } from './walk-seminar.ts'

const YEAR = new Date().getFullYear()
const AREA = 'Ha tid när vi ses'
const WALK_MINUTES = 15

let browser: Browser
let server: DemoServer

test.beforeAll(async () => {
	const { file } = makeSpokenWav(mkdtempSync(join(tmpdir(), 'lyhord-speech-')))
	const { modelsDir, model } = findTestModel()
	server = await startDemoServer({
		fill: ['--without-round'],
		settings: { MODELS_DIR: modelsDir, SPEECH_URL: `local:${model}` },
	})
	browser = await chromium.launch({
		executablePath: findBrowser(),
		args: [
			'--no-sandbox',
			'--use-fake-ui-for-media-stream',
			'--use-fake-device-for-media-stream',
			`--use-file-for-fake-audio-capture=${file}`,
		],
	})
})
test.afterAll(async () => {
	await browser.close()
	await server.stop()
})

async function stepIn(person: DemoPersonKey): Promise<Page> {
	const context = await browser.newContext({
		locale: 'sv-SE',
		permissions: ['microphone'],
		baseURL: server.origin,
		acceptDownloads: true,
	})
	const page = await context.newPage()
	await signInAs(page, server, person)
	return page
}

test('a unit runs a small round, from a list of children to what the committee reads', async () => {
	test.setTimeout(WALK_MINUTES * 60_000)
	const maj = await stepIn('maj')
	const karin = await stepIn('karin')
	const ahmed = await stepIn('ahmed')

	const roundId = await test.step('Maj opens a round', () => openRound(maj))
	await test.step('Maj imports the frame, answers for signatures and locks it', () =>
		importAndLockFrame(maj, server, roundId))
	await test.step('Karin draws her child', () => drawChild(karin, server))
	await test.step('anyone can check the draw', () => verifyDraw(ahmed, server, roundId))
	const interviewId = await test.step('Karin records contact, consent and assent', () => recordConsent(karin))
	await test.step('Karin holds the interview with the recorder on', () => holdInterview(karin))
	await test.step('Karin answers the questions afterwards', () => answerAfterwards(karin))
	await test.step('the worker transcribes, Karin corrects and approves, the sound is destroyed', () =>
		approveTranscript(karin, server, interviewId))
	await test.step('the other interviewers hold theirs', () => server.fill(['--others', String(YEAR)]))
	const seminarId = await test.step('Maj and Ahmed hold a seminar in two browsers', () =>
		holdSeminar({ maj, ahmed }, server, roundId))
	await test.step('Maj writes a development area with evidence', () => writeArea(maj, server, seminarId, AREA))
	await test.step('Maj settles the marks of the draft', () => settleReport(maj, server, roundId))
	const per = await stepIn('per')
	await test.step('Per approves; HTML, Word and PDF come out', () => approveReport(per, server, roundId))
	const siv = await stepIn('siv')
	const round = { roundId, seminarId, interviewId, year: YEAR, area: AREA }
	await test.step('Siv reads the report and nothing below it', () => readReport(siv, server, round))
	await test.step('an action follows, and stands in next year’s draft', () => decideAction({ per, maj }, server, round))
	expect(server.log()).not.toContain('Alva')
})
