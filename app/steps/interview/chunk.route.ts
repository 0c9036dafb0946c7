import { createHash } from 'node:crypto'
import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now, recordings } from '#app/db.server.ts'
import { isConflict, isStale } from '#db/client.ts'
import { findPlaceOfChunk, saveChunk } from '#db/recordings.ts'
import { inTurn } from './in-turn.server.ts'
import { isPhone } from './recording-consent.ts'
import { refuseForDisk } from './refuse-for-disk.server.ts'
import { refuse } from './sent-by-device.ts'
import { deviceOf, soundTurns } from './sound-turn.server.ts'
import { soundThere } from './sound-there.server.ts'
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
 * is safe. The same chunk again gets the same answer, so a retry is “send again”. Sound that comes after the conversation has ended is
 * taken in as long as its words are not approved; the answer says `isOver`, so that a device that still hears stops.
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
	const from = { isPhone: isPhone(request.headers), device: deviceOf(request.headers) }
	const chunk = { ...facts.data, unitId, interviewId, interviewerId, by: interviewerId, at: now() }
	// Asked only now that it is this chunk's turn: while its bytes came in, the child may have said “radera allt”.
	return inTurn(interviewId, () => keep(chunk, { sealed, from }))
}

type Sent = z.infer<typeof Facts> & Parameters<typeof findPlaceOfChunk>[1] & { by: string; at: Date }

async function keep(
	{ interviewerId, ...chunk }: Sent,
	{ sealed, from }: { sealed: Buffer; from: { isPhone: boolean; device: string } },
) {
	const { unitId, interviewId, number } = chunk
	const place = await findPlaceOfChunk(db, { unitId, interviewId, interviewerId, number })
	if (!place) throw notFound()
	if (place.ending === 'erased' || place.destroyedAt) return refuse(410, 'chunk.not-wanted')
	if (place.approvedAt) return refuse(410, 'chunk.words-approved')
	if (place.isProtected && from.isPhone) return refuse(403, 'chunk.protected-on-phone')
	if (place.mayRecord !== true) return refuse(409, 'chunk.child-has-not-said-yes')
	const sha256 = createHash('sha256').update(sealed).digest('hex')
	const kept = { number, sha256, isOver: place.endedAt !== null }
	if (place.sha256 === sha256) return Response.json(kept)
	if (from.device && !soundTurns.take({ interviewId, device: from.device, at: chunk.at }))
		return refuse(409, 'chunk.other-device')
	if (place.sha256) {
		// Another device recorded this interview too: this one is told which number is free, and where the sound stands.
		const there = await soundThere({ unitId, interviewId })
		return Response.json({ code: 'chunk.number-taken', ...there }, { status: 409 })
	}
	try {
		await recordings.save(interviewId, number, sealed)
		await saveChunk(db, { ...chunk, sizeBytes: sealed.length, sha256 })
	} catch (error) {
		const ofDisk = refuseForDisk(error, 'chunk')
		if (ofDisk) return ofDisk
		// Sent twice at once: the other one was faster; the device asks again and gets its hash.
		if (isConflict(error, 'chunks.')) return refuse(503, 'chunk.again')
		if (isStale(error)) return refuse(410, 'chunk.words-approved')
		throw error
	}
	return Response.json(kept)
}
