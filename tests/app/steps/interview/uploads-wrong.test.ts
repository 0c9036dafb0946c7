import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findInterview } from '#db/interviews.ts'
import { findPicturesReceipt, listPictures } from '#db/pictures.ts'
import { listChunks, findRecording } from '#db/recordings.ts'
import { interviews } from '#db/schema.ts'
import {
	makeUploadRig,
	sealTo,
	sha256Of,
	signIn,
	type RigInterview,
	type UploadRig,
} from '#tests/fixtures/upload-rig.ts'

const DISK_CALLS_OF_A_CHUNK = 6 // open, write, force out, move into place; open the folder, force it out
const ORDERS_TRIED = 8

let rig: UploadRig
let server: Awaited<ReturnType<UploadRig['start']>>
let nth = 0
beforeAll(async () => {
	rig = await makeUploadRig(20)
	server = await rig.start()
})
afterAll(() => rig.close())

test('whatever order chunks come in, however often, the recording is whole and in order, or the missing ones are named (R3)', async () => {
	const orders = fc.record({
		came: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }),
		count: fc.constant(6),
	})
	await fc.assert(
		fc.asyncProperty(orders, async ({ came, count }) => {
			const interview = nextInterview()
			const sealed = await sealedChunks(interview, count)
			for (const number of came) {
				const { status, body } = await rig.send(interview, { number, sealed: sealed[number]! })
				expect([status, body.sha256]).toEqual([200, sha256Of(sealed[number]!)])
			}
			const missing = [0, 1, 2, 3, 4, 5].filter((number) => !came.includes(number))
			const finished = await finish(interview, count)
			expect(finished.status).toBe(missing.length > 0 ? 409 : 204)
			if (missing.length > 0) expect(await finished.json()).toMatchObject({ missing })
			const kept = await listChunks(rig.db, interview)
			expect(kept.map(({ number }) => number)).toEqual([...new Set(came)].sort())
			for (const { number } of kept)
				expect(readFileSync(fileOf(interview, number))).toEqual(Buffer.from(sealed[number]!))
		}),
		{ numRuns: ORDERS_TRIED, examples: [[{ came: [5, 4, 3, 2, 1, 0, 0, 5], count: 6 }]] },
	)
})

test('a number that holds other sound is not written over, and the device is told which number is free', async () => {
	const interview = nextInterview()
	const [first, second] = await sealedChunks(interview, 2)
	await rig.send(interview, { number: 0, sealed: first! })
	const { status, body } = await rig.send(interview, { number: 0, sealed: second! })
	expect([status, body]).toMatchObject([409, { code: 'chunk.number-taken', next: 1, endSeconds: 5 }])
	expect(readFileSync(fileOf(interview, 0))).toEqual(Buffer.from(first!))
})

test('from a phone no sound of a child with protected identity is taken in, whatever she said yes to; from a computer it is (X9)', async () => {
	const interview = nextInterview()
	await rig.db.update(interviews).set({ isProtected: true }).where(eq(interviews.id, interview.interviewId))
	const [sealed] = await sealedChunks(interview, 1)
	const phone = { number: 0, sealed: sealed!, userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)' }
	expect(await rig.send(interview, phone)).toEqual({ status: 403, body: { code: 'chunk.protected-on-phone' } })
	expect(await listChunks(rig.db, interview)).toEqual([])
	const computer = { ...phone, userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140' }
	expect((await rig.send(interview, computer)).status).toBe(200)
})

test.each([
	['EIO', 503, 'chunk.disk-broken'],
	['ENOSPC', 507, 'chunk.disk-full'],
] as const)(
	'whichever call to the disk fails with %s, the chunk is not called safe, and is when sent again (R5, R7)',
	async (code, status, says) => {
		const interview = nextInterview()
		const sealed = await sealedChunks(interview, DISK_CALLS_OF_A_CHUNK + 2)
		await rig.send(interview, { number: 0, sealed: sealed[0]! })
		for (let call = 1; call <= DISK_CALLS_OF_A_CHUNK; call += 1) {
			await server.order({ fail: { code, call } })
			const failed = await rig.send(interview, { number: call, sealed: sealed[call]! })
			expect([failed.status, failed.body.code], `call ${call}`).toEqual([status, says])
			expect((await listChunks(rig.db, interview)).map(({ number }) => number)).not.toContain(call)
			const again = await rig.send(interview, { number: call, sealed: sealed[call]! })
			expect(again.body.sha256).toBe(sha256Of(sealed[call]!))
		}
		await server.order({ fail: { code, call: DISK_CALLS_OF_A_CHUNK + 1 } })
		const last = await rig.send(interview, { number: DISK_CALLS_OF_A_CHUNK + 1, sealed: sealed.at(-1)! })
		expect(last.status, 'there is no further call that could fail').toBe(200)
		await server.order({ fail: { code, call: 0 } })
		expect(readdirSync(folderOf(interview)).filter((name) => name.endsWith('.part'))).toEqual([])
	},
)

test('a full database takes no chunk, says so, lets everything be read, and goes on when there is room (R5)', async () => {
	const interview = nextInterview()
	const sealed = await sealedChunks(interview, 1)
	await server.order({ pages: 1 })
	let number = 0
	let answer = await rig.send(interview, { number, sealed: sealed[0]! })
	while (answer.status === 200 && number < 500)
		answer = await rig.send(interview, { number: ++number, sealed: sealed[0]! })
	expect([answer.status, answer.body.code]).toEqual([507, 'chunk.disk-full'])
	expect(await listChunks(rig.db, interview)).toHaveLength(number)
	expect((await rig.send(interview, { number: 0, sealed: sealed[0]! })).status).toBe(number > 0 ? 200 : 507)
	await server.order({ pages: null })
	expect((await rig.send(interview, { number, sealed: sealed[0]! })).status).toBe(200)
	expect(await listChunks(rig.db, interview)).toHaveLength(number + 1)
})

test('sound larger than five seconds is cut off at the limit, whatever is said about its size (S14)', async () => {
	const interview = nextInterview()
	const huge = open(interview, 0, { 'Content-Length': '1000000000000' })
	huge.flushHeaders()
	expect(await statusOf(huge)).toBe(413)

	const endless = open(interview, 0, { 'Transfer-Encoding': 'chunked' })
	let sent = 0
	const pour = () => {
		while (!endless.destroyed && sent < 100_000_000 && endless.write(Buffer.alloc(65_536))) sent += 65_536
	}
	endless.on('drain', pour)
	pour()
	expect([413, 0]).toContain(await statusOf(endless))
	endless.destroy()
	expect(sent).toBeLessThan(64_000_000)

	const liar = open(interview, 0, { 'Content-Length': '10' })
	liar.end(Buffer.alloc(10))
	expect(await statusOf(liar)).toBe(200) // ten bytes it said and ten it sent: sealed or not is told only by whoever has the key
	expect((await listChunks(rig.db, interview)).map(({ sizeBytes }) => sizeBytes)).toEqual([10])
})

test('chunks of nothing, chunks beyond the longest recording, and bodies that never come stop nobody else (S14)', async () => {
	const interview = nextInterview()
	const [sealed] = await sealedChunks(interview, 1)
	expect((await rig.send(interview, { number: 0, sealed: new Uint8Array() })).status).toBe(422)
	expect((await rig.send(interview, { number: 5_000, sealed: sealed! })).status).toBe(422)
	expect((await rig.send(interview, { number: 0, sealed: sealed!, seconds: 3_600 })).status).toBe(422)
	const stalled = Array.from({ length: 50 }, (_, number) => {
		const one = open(interview, number, { 'Content-Length': '160244' })
		one.on('error', () => {})
		one.write(Buffer.alloc(100))
		return one
	})
	expect((await rig.send(interview, { number: 0, sealed: sealed! })).status).toBe(200)
	for (const one of stalled) one.destroy()
	expect(await listChunks(rig.db, interview)).toHaveLength(1)
})

test('a recording that was ended without its lost part counts as none, also when the end of the conversation arrives after it (X14)', async () => {
	const interview = nextInterview()
	const [first, , third] = await sealedChunks(interview, 3)
	await rig.send(interview, { number: 0, sealed: first! })
	await rig.send(interview, { number: 2, sealed: third! })
	expect((await finish(interview, 3, true)).status).toBe(204)
	const yes = { mayRecord: true, mayQuote: true, wantsToRead: null }
	expect((await end(interview, { ending: 'complete', isRecorded: true, yes, outcomes: {} })).status).toBe(204)
	expect(await findInterview(rig.db, interview)).toMatchObject({ ending: 'complete', isRecorded: false })
})

test('“radera allt” takes rows, files and keys, also from a chunk that was on its way', async () => {
	const interview = nextInterview()
	const { interviewId } = interview
	const [first, second] = await sealedChunks(interview, 2)
	await rig.send(interview, { number: 0, sealed: first! })
	const onItsWay = open(interview, 1, { 'Content-Length': String(second!.length) })
	onItsWay.write(second!.slice(0, 1_000))
	expect((await end(interview, { ending: 'erased' })).status).toBe(204)
	onItsWay.end(second!.slice(1_000))
	expect(await statusOf(onItsWay)).toBe(410)
	expect((await rig.send(interview, { number: 0, sealed: first! })).status).toBe(410)

	expect(existsSync(folderOf(interview))).toBe(false)
	expect(await listChunks(rig.db, interview)).toEqual([])
	expect(await findRecording(rig.db, interview)).toBeUndefined()
	expect([rig.keys.has('sound', interviewId), rig.keys.has('words', interviewId)]).toEqual([false, false])
	expect(await findInterview(rig.db, interview)).toMatchObject({ ending: 'erased', mayRecord: null })
})

function nextInterview() {
	const interview = rig.interviews[nth++]
	if (!interview) throw new Error('The rig has too few interviews.')
	return interview
}

function sealedChunks({ soundRecipient }: RigInterview, count: number) {
	return Promise.all(
		Array.from({ length: count }, (_, number) => sealTo(soundRecipient, new Uint8Array(1_000).fill(number))),
	)
}

function end({ interviewId }: RigInterview, ending: object) {
	return fetch(`${rig.origin}/interviews/${interviewId}/ending`, {
		...{ method: 'PUT', body: JSON.stringify(ending) },
		headers: { Cookie: rig.cookie(), Origin: rig.origin, 'Content-Type': 'application/json' },
	})
}

function finish({ interviewId }: RigInterview, count: number, isPartial = false) {
	return fetch(`${rig.origin}/interviews/${interviewId}/recording`, {
		...{ method: 'POST', body: JSON.stringify({ count, isPartial }) },
		headers: { Cookie: rig.cookie(), Origin: rig.origin, 'Content-Type': 'application/json' },
	})
}

/** An upload in the test's own hands. */
function open({ interviewId }: RigInterview, number: number, headers: Record<string, string>) {
	const facts = { 'Lyhord-Start-Seconds': '0', 'Lyhord-Seconds': '5' }
	return httpRequest(`${rig.origin}/interviews/${interviewId}/chunks/${number}`, {
		method: 'PUT',
		headers: { Cookie: rig.cookie(), Origin: rig.origin, ...facts, ...headers },
	})
}

/** What the server answered; 0 when it hung up. */
async function statusOf(request: ClientRequest) {
	const answered = once(request, 'response') as Promise<[IncomingMessage]>
	return answered.then(
		([response]) => response.resume().statusCode ?? 0,
		() => 0,
	)
}

function folderOf({ interviewId }: RigInterview) {
	return join(rig.folder, 'data', 'recordings', interviewId)
}

function fileOf(interview: RigInterview, number: number) {
	return join(folderOf(interview), `${number}.age`)
}

test('a picture of a drawing is taken in after the child’s own yes only, sealed, small enough, and answered with its hash; her no takes all of them away', async () => {
	const interview = nextInterview()
	const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9])
	const sealed = Buffer.from(await sealTo(interview.pictureRecipient, jpeg))
	expect(await put(interview, 'pictures/sun', sealed)).toEqual([409, { code: 'picture.child-has-not-said-yes' }])
	const said = { mayRecord: true, mayQuote: true, wantsToRead: null }
	await put(interview, 'yes', Buffer.from(JSON.stringify({ ...said, mayPhotograph: true })))
	expect(await put(interview, 'pictures/sun', jpeg)).toEqual([422, { code: 'picture.wrong' }])
	expect(await put(interview, 'pictures/sun', Buffer.alloc(1_100_001))).toEqual([413, { code: 'picture.too-large' }])
	const kept = [200, { sha256: sha256Of(sealed) }]
	expect(await put(interview, 'pictures/sun', sealed)).toEqual(kept)
	expect(await put(interview, 'pictures/sun', sealed), 'sent again').toEqual(kept)
	const other = Buffer.from(await sealTo(interview.pictureRecipient, jpeg))
	expect(await put(interview, 'pictures/sun', other)).toEqual([409, { code: 'picture.id-taken' }])

	const address = `${rig.origin}/interviews/${interview.interviewId}/pictures/sun`
	const shown = await fetch(address, { headers: { Cookie: rig.cookie() } })
	expect([shown.status, shown.headers.get('Content-Type'), shown.headers.get('Cache-Control')]).toEqual([
		...[200, 'image/jpeg', 'no-store'],
	])
	expect(Buffer.from(await shown.arrayBuffer())).toEqual(jpeg)
	const missing = await fetch(`${rig.origin}/interviews/no-such/pictures/sun`, { headers: { Cookie: rig.cookie() } })
	for (const person of ['ahmed', 'maj', 'per', 'ada', 'siv']) {
		const refused = await fetch(address, { headers: { Cookie: await signIn(rig.origin, person) } })
		expect([person, refused.status]).toEqual([person, missing.status])
	}
	// A camera's file, sealed by a device that was tampered with: nobody is shown where it was taken.
	const withPlace = Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, 0, 4, 1, 2]), jpeg.subarray(2)])
	await put(interview, 'pictures/place', Buffer.from(await sealTo(interview.pictureRecipient, withPlace)))
	const place = await fetch(address.replace('sun', 'place'), { headers: { Cookie: rig.cookie() } })
	expect(place.status).toBe(404)
	for (let nth = 3; nth <= 12; nth += 1) expect((await put(interview, `pictures/p${nth}`, sealed))[0]).toBe(200)
	expect(await put(interview, 'pictures/p13', sealed)).toEqual([409, { code: 'picture.too-many' }])

	await put(interview, 'yes', Buffer.from(JSON.stringify({ ...said, mayPhotograph: false })))
	expect(await listPictures(rig.db, interview)).toEqual([])
	expect(rig.keys.has('pictures', interview.interviewId)).toBe(false)
	expect(await findPicturesReceipt(rig.db, interview)).toMatchObject({ pictureCount: 12, reason: 'yesTakenBack' })
	await put(interview, 'yes', Buffer.from(JSON.stringify({ ...said, mayPhotograph: true })))
	expect(await put(interview, 'pictures/late', sealed)).toEqual([410, { code: 'picture.not-wanted' }])
})

async function put({ interviewId }: RigInterview, path: string, body: Buffer) {
	const answer = await fetch(`${rig.origin}/interviews/${interviewId}/${path}`, {
		method: 'PUT',
		body: new Uint8Array(body),
		headers: { Cookie: rig.cookie(), Origin: rig.origin, 'Content-Type': 'application/octet-stream' },
	})
	return [answer.status, (await answer.json().catch(() => ({}))) as unknown]
}
