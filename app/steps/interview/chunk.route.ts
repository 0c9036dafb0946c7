import { createHash } from 'node:crypto'
import { z } from 'zod'
import { db, recordings } from '#app/db.server.ts'
import { isConflict, isDiskFull } from '#db/client.ts'
import { findChunk, findRecording, findSoundReceipt, saveChunk } from '#db/recordings.ts'
import { herInterview } from './her-interview.server.ts'
import { inTurn } from './in-turn.server.ts'
import type { Route } from './+types/chunk.route'

/** Five seconds of sealed sound are 160 kB and a little; anything much larger is not ours. */
const MOST_BYTES = 200_000
const Facts = z.object({
	number: z.coerce.number().int().min(0).max(20_000),
	startSeconds: z.coerce.number().min(0),
	seconds: z.coerce.number().min(0).max(6),
})

/**
 * Take in one chunk. Stored and forced out to the disk, then its row, then the answer with its hash: what has been answered
 * is safe. The same chunk again gets the same answer, so a retry is “send again”.
 */
export async function action({ request, context, params }: Route.ActionArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const { unitId, id: interviewId } = interview
	const facts = Facts.safeParse({
		number: params.number,
		startSeconds: request.headers.get('Lyhord-Start-Seconds') ?? undefined,
		seconds: request.headers.get('Lyhord-Seconds') ?? undefined,
	})
	if (Number(request.headers.get('Content-Length') ?? 0) > MOST_BYTES) return refuse(422, 'chunk.wrong')
	const sealed = Buffer.from(await request.arrayBuffer())
	if (!facts.success || sealed.length === 0 || sealed.length > MOST_BYTES) return refuse(422, 'chunk.wrong')
	if (interview.ending === 'erased' || (await findSoundReceipt(db, { unitId, interviewId })))
		return refuse(410, 'chunk.not-wanted')
	if (interview.mayRecord !== true) return refuse(409, 'chunk.child-has-not-said-yes')

	return inTurn(interviewId, () => keep({ ...scope, interviewId, ...facts.data }, sealed))
}

type Kept = Omit<Parameters<typeof saveChunk>[1], 'sizeBytes' | 'sha256'>

async function keep(chunk: Kept, sealed: Buffer) {
	const { unitId, interviewId, number } = chunk
	const sha256 = createHash('sha256').update(sealed).digest('hex')
	const known = await findChunk(db, { unitId, interviewId, number })
	if (known) return known.sha256 === sha256 ? Response.json({ number, sha256 }) : refuse(409, 'chunk.number-taken')
	if ((await findRecording(db, { unitId, interviewId }))?.completedAt) return refuse(409, 'chunk.recording-complete')
	try {
		await recordings.save(interviewId, number, sealed)
		await saveChunk(db, { ...chunk, sizeBytes: sealed.length, sha256 })
	} catch (error) {
		if (isDiskFull(error)) return refuse(507, 'chunk.disk-full')
		// Sent twice at once: the other one was faster; the device asks again and gets its hash.
		if (isConflict(error, 'chunks.')) return refuse(503, 'chunk.again')
		throw error
	}
	return Response.json({ number, sha256 })
}

function refuse(status: number, code: string) {
	return Response.json({ code }, { status })
}
