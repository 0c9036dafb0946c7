import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now, recordings } from '#app/db.server.ts'
import { findInterview } from '#db/interviews.ts'
import type { Route } from './+types/edits.route'
import { SentEdits } from './edit-shape.ts'
import { keepEdits, listMissed } from './transcript-acts.server.ts'

const STATUS = { kept: 204, stale: 409, refused: 422 } as const
/** A hundred changes of the longest utterances; the page never sends more. */
const MOST_BYTES = 4_000_000

/**
 * Keep changes of a transcript. Idempotent: the page sends again until it is answered. A page that did not know of something
 * is told what, where its own changes can follow after it.
 */
export async function action({ request, context, params: { interviewId } }: Route.ActionArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	if (!interview || interview.ending === 'erased' || !interview.endedAt) throw notFound()
	if (keys.isLocked()) return new Response(null, { status: 503 })
	const sent = SentEdits.safeParse(await read(request))
	if (!sent.success) return new Response(null, { status: 422 })
	const act = { unitId, interviewId, by: interviewerId, at: now() }
	const outcome = await keepEdits({ db, keys, recordings }, act, sent.data)
	if (outcome !== 'stale') return new Response(null, { status: STATUS[outcome] })
	return Response.json({ missed: (await listMissed({ db, keys }, act, sent.data)) ?? null }, { status: STATUS.stale })
}

async function read(request: Request): Promise<unknown> {
	const text = await request.text()
	if (text.length > MOST_BYTES) return undefined
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
