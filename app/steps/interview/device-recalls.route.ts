import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { listOwnRecalls } from '#db/device-recalls.ts'
import type { Route } from './+types/device-recalls.route'

/** What this person's devices are called in for (X20); each device asks by itself. */
export async function loader({ context }: Route.LoaderArgs) {
	const { unitId, id: memberId } = requirePerson(context)
	return Response.json(
		{ recalls: await listOwnRecalls(db, { unitId, memberId }) },
		{ headers: { 'Cache-Control': 'no-store' } },
	)
}
