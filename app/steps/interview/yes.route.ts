import { z } from 'zod'
import { db, keys } from '#app/db.server.ts'
import { isStale } from '#db/client.ts'
import { changeInterviewYes } from '#db/interviews.ts'
import { withdrawPictures } from '#db/pictures.ts'
import { herInterview } from './her-interview.server.ts'
import { inTurn } from './in-turn.server.ts'
import type { Route } from './+types/yes.route'

const Yes = z.object({
	mayRecord: z.boolean().nullable(),
	mayQuote: z.boolean().nullable(),
	wantsToRead: z.boolean().nullable(),
	/** Left out by a page that was opened before there were pictures. */
	mayPhotograph: z.boolean().nullable().optional(),
})

/** The child's own yes and no, as they stand: whether sound and pictures may be taken is needed at once. A no to pictures destroys those there are. */
export async function action({ context, params, request }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	const yes = Yes.safeParse(await request.json().catch(() => null))
	if (!yes.success) return new Response(null, { status: 422 })
	try {
		// In turn with the pictures that come in: one that was on its way when she said no is kept by nobody.
		await inTurn(scope.interviewId, async () => {
			await changeInterviewYes(db, { ...scope, yes: yes.data })
			if (yes.data.mayPhotograph === false) await withdrawPictures({ db, keys }, scope)
		})
	} catch (error) {
		if (!isStale(error)) throw error
		return new Response(null, { status: 410 })
	}
	return new Response(null, { status: 204 })
}
