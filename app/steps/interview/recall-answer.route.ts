import { z } from 'zod'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { isStale } from '#db/client.ts'
import { saveRecallAnswer } from '#db/device-recalls.ts'
import { isEmptied, RECALL_TROUBLES } from './recall-trouble.ts'
import { isIdOfDevice } from './sent-by-device.ts'
import type { Route } from './+types/recall-answer.route'

const Count = z.number().int().min(0).max(100_000)
const Answer = z.object({
	wasEmpty: z.boolean(),
	sentCount: Count,
	deletedCount: Count,
	leftCount: Count,
	trouble: z.enum(RECALL_TROUBLES).nullable(),
})

/** What a device that is called in says: counts and a code, never content. Idempotent. */
export async function action({ request, context, params: { recallId, answerId } }: Route.ActionArgs) {
	const { unitId, id: memberId } = requirePerson(context)
	const answer = Answer.safeParse(await request.json().catch(() => null))
	if (!answer.success || !isIdOfDevice(answerId)) return new Response(null, { status: 422 })
	const { leftCount: left, trouble } = answer.data
	const said = { answer: answer.data, isEmptied: isEmptied({ left, trouble }), at: now() }
	try {
		await saveRecallAnswer(db, { unitId, memberId, recallId, answerId, ...said })
	} catch (error) {
		if (isStale(error)) throw notFound()
		throw error
	}
	return new Response(null, { status: 204 })
}
