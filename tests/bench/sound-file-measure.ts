// How much memory the browser takes more while a dictaphone's file of two hours becomes chunks and is sent, and one of ten minutes:
// the real page, in a Chromium that nobody watches, against a real server. The processes that serve it are counted, four times a second.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { processesOf } from '#tests/e2e/device.ts'
import { makeUploadRig, type UploadRig } from '#tests/fixtures/upload-rig.ts'
import { openBareBrowser, type BareBrowser } from './bare-browser.ts'
import type { Measure } from './bench.ts'

const SHORT_MINUTES = 10
const LONG_MINUTES = 120
/** As a dictaphone writes it: speech in stereo at 44.1 kHz. Noise does not compress, so the bit rate is what it says. */
const KINDS = {
	mp3: ['-c:a', 'libmp3lame', '-b:a', '128k'],
	m4a: ['-c:a', 'aac', '-b:a', '96k'],
	wav: ['-c:a', 'pcm_s16le'],
}
type Kind = keyof typeof KINDS

/** The page is drawn, has come alive, and what it took to begin is given back. */
const COMES_TO_REST_MILLISECONDS = 6_000
const LOOK_MILLISECONDS = 250
const LONGEST_MILLISECONDS = 20 * 60_000
const PAGE_BYTES = 4_096
const MEGABYTE = 2 ** 20

/** Rows for one kind of file; none, with the reason on standard error, where ffmpeg is not installed. */
export async function* measureSoundFile(kind: Kind = 'mp3'): AsyncGenerator<Measure> {
	if (spawnSync('ffmpeg', ['-version']).status !== 0)
		return say('not measured: ffmpeg is not installed, which makes the files')
	const rig = await makeUploadRig(2)
	const grown: number[] = []
	try {
		await rig.start()
		for (const [nth, minutes] of [SHORT_MINUTES, LONG_MINUTES].entries()) {
			const { megabytes, seconds } = await bringIn(rig, nth, { kind, minutes })
			grown.push(megabytes)
			say(`${minutes} minutes of ${kind}: ${Math.round(seconds)} s until the server had all of it`)
			yield { name: `memory for ${minutes} min of ${kind}`, value: megabytes, unit: 'MB' }
		}
	} finally {
		await rig.close()
	}
	yield { name: `memory ${LONG_MINUTES} min / ${SHORT_MINUTES} min`, value: grown[1]! / grown[0]!, unit: 'ratio' }
}

async function bringIn(rig: UploadRig, nth: number, { kind, minutes }: { kind: Kind; minutes: number }) {
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-file-bench-'))
	const device = join(folder, 'device')
	const browser = await openBareBrowser(device)
	try {
		const file = makeFile(folder, kind, minutes)
		await browser.addCookies(cookiesOf(rig))
		await browser.goTo(`${rig.origin}/interviews/${rig.interviews[nth]!.interviewId}/sound-file`)
		await wait(COMES_TO_REST_MILLISECONDS)
		const rest = memoryOf(device)
		const began = performance.now()
		await browser.chooseFile(`document.querySelector('input[type=file]')`, file)
		const most = await watch(browser, device, `${minutes} min of ${kind}`)
		return { megabytes: (most - rest) / MEGABYTE, seconds: (performance.now() - began) / 1_000 }
	} finally {
		await browser.close()
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
	}
}

/** Until the page says that everything is safe on the server. @returns the most memory that was seen meanwhile, in bytes. */
async function watch(browser: BareBrowser, device: string, what: string) {
	const last = performance.now() + LONGEST_MILLISECONDS
	let [most, looks] = [0, 0]
	for (;;) {
		most = Math.max(most, memoryOf(device))
		const status = String(await browser.read(`document.querySelector('main')?.innerText ?? ''`))
		if (status.includes('Inspelat och sparat.')) return most
		if (/skadad|full|ingen ljudfil/.test(status)) throw new Error(`The page says: ${status}`)
		if (performance.now() > last) throw new Error(`Not over within ${LONGEST_MILLISECONDS / 60_000} minutes: ${status}`)
		if ((looks += 1) % 40 === 0)
			say(
				`${what}: ${/Läser filen: .*|\d+ delar? skickas/.exec(status)?.[0] ?? ''}, ${Math.round(memoryOf(device) / MEGABYTE)} MB in all now, at most ${Math.round(most / MEGABYTE)}`,
			)
		await wait(LOOK_MILLISECONDS)
	}
}

/**
 * What the processes that serve the page hold and no other process shares, in bytes. The browser starts more when it has run for
 * a while (a spare page, one for its own buttons, a language model's): of the pages only the largest counts, which is ours.
 */
function memoryOf(device: string) {
	const all = processesOf(device).map((pid) => {
		try {
			const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1')
			const [, resident = 0, shared = 0] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number)
			const kind = command.includes('--type=renderer') ? 'page' : command.includes('on_device_model') ? 'other' : 'ours'
			return { kind, bytes: (resident - shared) * PAGE_BYTES }
		} catch {
			return { kind: 'other', bytes: 0 } // It ended by itself meanwhile.
		}
	})
	const bytesOf = (kind: string) => all.filter((one) => one.kind === kind).map(({ bytes }) => bytes)
	return Math.max(0, ...bytesOf('page')) + bytesOf('ours').reduce((sum, bytes) => sum + bytes, 0)
}

function makeFile(folder: string, kind: Kind, minutes: number) {
	const path = join(folder, `diktafon.${kind}`)
	const sound = `anoisesrc=d=${minutes * 60}:c=pink:r=44100:a=0.3`
	execFileSync('ffmpeg', [
		'-hide_banner',
		'-loglevel',
		'error',
		'-f',
		'lavfi',
		'-i',
		sound,
		'-ac',
		'2',
		...KINDS[kind],
		path,
	])
	return path
}

function cookiesOf(rig: UploadRig) {
	return rig
		.cookie()
		.split('; ')
		.map((cookie) => {
			const at = cookie.indexOf('=')
			return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: rig.origin }
		})
}

function say(line: string) {
	process.stderr.write(`  ${line}\n`)
}
