import { db } from '#app/db.server.ts'
import { removePicture } from '#db/pictures.ts'
import { herInterview } from './her-interview.server.ts'
import { inTurn } from './in-turn.server.ts'
import type { Route } from './+types/picture-removal.route'

/** One picture of a drawing is taken away for good. Idempotent: the device asks again until it is answered. */
export async function action({ context, params }: Route.ActionArgs) {
	const { scope } = await herInterview({ context, params })
	await inTurn(scope.interviewId, () => removePicture(db, { ...scope, pictureId: params.pictureId }))
	return new Response(null, { status: 204 })
}
