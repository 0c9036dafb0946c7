import { createHash } from 'node:crypto'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now, recordings } from '#app/db.server.ts'
import { isConflict, isDiskBroken, isDiskFull } from '#db/client.ts'
import { findNextChunkNumber, findPlaceOfChunk, saveChunk } from '#db/recordings.ts'
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
	const { id: interviewerId, unitId } = requirePerson(context)
	const facts = Facts.safeParse({
		number: params.number,
		startSeconds: request.headers.get('Lyhord-Start-Seconds') ?? undefined,
		seconds: request.headers.get('Lyhord-Seconds') ?? undefined,
	})
	if (!facts.success) return refuse(422, 'chunk.wrong')
	const sealed = await readAtMost(request, MOST_CHUNK_BYTES)
	if (sealed === TOO_LARGE) return refuse(413, 'chunk.too-large')
	if (sealed.length === 0) return refuse(422, 'chunk.wrong')

	const { interviewId } = params
	const isFromPhone = isPhone(request.headers)
	const chunk = { ...facts.data, unitId, interviewId, interviewerId, by: interviewerId, at: now() }
	// Asked only now that it is this chunk's turn: while its bytes came in, the child may have said “radera allt”.
	return inTurn(interviewId, () => keep(chunk, { sealed, isFromPhone }))
}

type Sent = z.infer<typeof Facts> & Parameters<typeof findPlaceOfChunk>[1] & { by: string; at: Date }

async function keep(
	{ interviewerId, ...chunk }: Sent,
	{ sealed, isFromPhone }: { sealed: Buffer; isFromPhone: boolean },
) {
	const { unitId, interviewId, number } = chunk
	const place = await findPlaceOfChunk(db, { unitId, interviewId, interviewerId, number })
	if (!place) throw notFound()
	if (place.ending === 'erased' || place.destroyedAt) return refuse(410, 'chunk.not-wanted')
	if (place.isProtected && isFromPhone) return refuse(403, 'chunk.protected-on-phone')
	if (place.mayRecord !== true) return refuse(409, 'chunk.child-has-not-said-yes')
	const sha256 = createHash('sha256').update(sealed).digest('hex')
	if (place.sha256 === sha256) return Response.json({ number, sha256 })
	if (place.sha256) {
		// Another device recorded this interview too: this one is told which number is free.
		const next = await findNextChunkNumber(db, { unitId, interviewId })
		return Response.json({ code: 'chunk.number-taken', next }, { status: 409 })
	}
	if (place.completedAt) return refuse(409, 'chunk.recording-complete')
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
