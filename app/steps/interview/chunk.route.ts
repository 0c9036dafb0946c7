import { createHash } from 'node:crypto'
import { z } from 'zod'
import { db, recordings } from '#app/db.server.ts'
import { isConflict, isDiskBroken, isDiskFull } from '#db/client.ts'
import { findChunk, findNextChunkNumber, findRecording, findSoundReceipt, saveChunk } from '#db/recordings.ts'
import { herInterview } from './her-interview.server.ts'
import { inTurn } from './in-turn.server.ts'
import { isPhone } from './recording-consent.ts'
import { MOST_CHUNK_BYTES, MOST_CHUNKS, readAtMost, TOO_LARGE } from './upload-limits.ts'
import type { Route } from './+types/chunk.route'

const Facts = z.object({
	number: z.coerce
		.number()
		.int()
		.min(0)
		.max(MOST_CHUNKS - 1),
	startSeconds: z.coerce.number().min(0),
	seconds: z.coerce.number().min(0).max(6),
})

/**
 * Take in one chunk. Stored and forced out to the disk, then its row, then the answer with its hash: what has been answered
 * is safe. The same chunk again gets the same answer, so a retry is “send again”.
 */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	const facts = Facts.safeParse({
		number: params.number,
		startSeconds: request.headers.get('Lyhord-Start-Seconds') ?? undefined,
		seconds: request.headers.get('Lyhord-Seconds') ?? undefined,
	})
	const sealed = await readAtMost(request, MOST_CHUNK_BYTES)
	if (sealed === TOO_LARGE) return refuse(413, 'chunk.too-large')
	if (!facts.success || sealed.length === 0) return refuse(422, 'chunk.wrong')

	return inTurn(scope.interviewId, async () => {
		// Asked again now that it is this chunk's turn: while its bytes came in, the child may have said “radera allt”.
		const { interview } = await herInterview({ context, params })
		if (interview.ending === 'erased' || (await findSoundReceipt(db, scope))) return refuse(410, 'chunk.not-wanted')
		if (interview.isProtected && isPhone(request.headers)) return refuse(403, 'chunk.protected-on-phone')
		if (interview.mayRecord !== true) return refuse(409, 'chunk.child-has-not-said-yes')
		return keep({ ...scope, ...facts.data }, sealed)
	})
}

type Kept = Omit<Parameters<typeof saveChunk>[1], 'sizeBytes' | 'sha256'>

async function keep(chunk: Kept, sealed: Buffer) {
	const { unitId, interviewId, number } = chunk
	const sha256 = createHash('sha256').update(sealed).digest('hex')
	const known = await findChunk(db, { unitId, interviewId, number })
	if (known && known.sha256 === sha256) return Response.json({ number, sha256 })
	if (known) {
		// Another device recorded this interview too: this one is told which number is free.
		const next = await findNextChunkNumber(db, { unitId, interviewId })
		return Response.json({ code: 'chunk.number-taken', next }, { status: 409 })
	}
	if ((await findRecording(db, { unitId, interviewId }))?.completedAt) return refuse(409, 'chunk.recording-complete')
	try {
		await recordings.save(interviewId, number, sealed)
		await saveChunk(db, { ...chunk, sizeBytes: sealed.length, sha256 })
	} catch (error) {
		if (isDiskFull(error)) return refuse(507, 'chunk.disk-full')
		if (isDiskBroken(error)) return refuse(503, 'chunk.disk-broken')
		// Sent twice at once: the other one was faster; the device asks again and gets its hash.
		if (isConflict(error, 'chunks.')) return refuse(503, 'chunk.again')
		throw error
	}
	return Response.json({ number, sha256 })
}

function refuse(status: number, code: string) {
	return Response.json({ code }, { status })
}
