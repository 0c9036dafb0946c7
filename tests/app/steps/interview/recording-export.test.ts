import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXPORT_COMMANDS } from '#app/i18n/export-commands.ts'
import { access as sv } from '#app/i18n/sv/access.ts'
import { access as en } from '#app/i18n/en/access.ts'
import { auditEvents } from '#db/schema.ts'
import { makeUploadRig, sealTo, signIn, type UploadRig } from '#tests/fixtures/upload-rig.ts'
import { wavOf } from '#transcripts/samples-of.ts'

const SECONDS = [5, 5, 2]

let rig: UploadRig
beforeAll(async () => {
	rig = await makeUploadRig(2)
	await rig.start()
})
afterAll(() => rig.close())

const hasTools = ['age', 'unzip', 'sox'].every((tool) => spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0)
if (!hasTools) console.warn('Skipped: age, unzip or sox is not installed, so no exported recording is opened here.')

test.skipIf(!hasTools)(
	'an exported recording is opened with the recovery kit, by the commands that stand in the kit and Debian’s own age, to the very bytes that were recorded',
	async () => {
		const interview = rig.interviews[0]!
		const wavs = SECONDS.map((seconds, nth) =>
			wavOf(Float32Array.from({ length: seconds * 16_000 }, (_, index) => Math.sin(index / (5 + nth)) * 0.4)),
		)
		for (const [number, wav] of wavs.entries()) {
			const sealed = await sealTo(interview.soundRecipient, wav)
			const startSeconds = number === 2 ? 40 : number * 5
			const { status } = await rig.send(interview, { number, sealed, startSeconds, seconds: SECONDS[number] })
			expect(status).toBe(200)
		}
		const answer = await takeOut(interview.interviewId, rig.cookie())
		expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/zip'])
		const folder = join(rig.folder, 'taken-out')
		mkdirSync(folder)
		writeFileSync(join(folder, 'recording.zip'), Buffer.from(await answer.arrayBuffer()))
		execFileSync('unzip', ['-q', 'recording.zip'], { cwd: folder })
		expect(readFileSync(join(folder, 'sound', '00000.wav.age')).includes('WAVEfmt')).toBe(false)

		expect([sv.kitCommands, en.kitCommands]).toEqual([EXPORT_COMMANDS, EXPORT_COMMANDS])
		writeFileSync(join(folder, 'recovery-kit.txt'), readFileSync(rig.config.masterKeyFile))
		execFileSync('sh', ['-e', '-c', sv.kitCommands], { cwd: folder })
		for (const [number, wav] of wavs.entries())
			expect(readFileSync(join(folder, 'sound', `0000${number}.wav`))).toEqual(Buffer.from(wav))
		const whole = readFileSync(join(folder, 'whole.wav'))
		expect(whole.subarray(44)).toEqual(Buffer.concat(wavs.map((wav) => wav.slice(44))))
		expect(readFileSync(join(folder, 'times.csv'), 'utf8')).toContain('2;40;2')
	},
)

test('only the interviewer herself takes a recording out, it is written in the log, and without sound there is nothing', async () => {
	const [recorded, empty] = rig.interviews
	await rig.send(recorded!, { number: 3, sealed: await sealTo(recorded!.soundRecipient, new Uint8Array(100)) })
	expect((await takeOut(recorded!.interviewId, rig.cookie())).status).toBe(200)
	for (const person of ['ahmed', 'maj', 'per', 'siv', 'ada'])
		expect([person, (await takeOut(recorded!.interviewId, await signIn(rig.origin, person))).status]).toEqual([
			person,
			404,
		])
	expect((await takeOut(empty!.interviewId, rig.cookie())).status).toBe(404)
	const events = (await rig.db.select().from(auditEvents)).filter(({ did }) => did === 'recording.exported')
	expect(events.length).toBeGreaterThan(0)
	expect(new Set(events.map(({ by, to }) => `${by} ${to}`))).toEqual(
		new Set([`${recorded!.interviewerId} ${recorded!.interviewId}`]),
	)
})

function takeOut(interviewId: string, cookie: string) {
	return fetch(`${rig.origin}/interviews/${interviewId}/recording/file`, {
		headers: { Cookie: cookie },
		redirect: 'manual',
	})
}
