import { z } from 'zod'
import { db } from '#app/db.server.ts'
import { isStale } from '#db/client.ts'
import { changeInterviewYes } from '#db/interviews.ts'
import { herInterview } from './her-interview.server.ts'
import type { Route } from './+types/yes.route'

const Yes = z.object({
	mayRecord: z.boolean().nullable(),
	mayQuote: z.boolean().nullable(),
	wantsToRead: z.boolean().nullable(),
})

/** The child's own yes and no, as they stand: whether sound may be taken is needed at once, before the end. */
export async function action({ context, params, request }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	const yes = Yes.safeParse(await request.json().catch(() => null))
	if (!yes.success) return new Response(null, { status: 422 })
	try {
		await changeInterviewYes(db, { ...scope, yes: yes.data })
	} catch (error) {
		if (!isStale(error)) throw error
		return new Response(null, { status: 410 })
	}
	return new Response(null, { status: 204 })
}
