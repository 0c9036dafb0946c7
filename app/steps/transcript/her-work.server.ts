import { notFound } from '#app/access/not-found.ts'
import { requirePerson, type Person } from '#app/access/person.server.ts'
import { db, keys, now, recordings } from '#app/db.server.ts'
import { findInterview } from '#db/interviews.ts'
import { openOrNothing } from './transcript-view.server.ts'
import { openWork } from './work.server.ts'

type Args = { context: Parameters<typeof requirePerson>[0]; params: { interviewId: string } }

export const stores = { db, keys, recordings }

/** The person's own interview, ended and not erased. @throws a 404 for everybody else. */
export async function herInterview({ context, params: { interviewId } }: Args) {
	const person: Person = requirePerson(context)
	const { unitId, id: interviewerId } = person
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	if (!interview || interview.ending === 'erased') throw notFound()
	return { interview, act: { unitId, interviewId, by: interviewerId, at: now() } }
}

/** The same, with her words as they are now. @throws a 404 where there are none, or nobody can read them. */
export async function herWork(args: Args) {
	const { interview, act } = await herInterview(args)
	const work = interview.endedAt ? await openOrNothing(() => openWork(stores, act)) : undefined
	if (!work || work.segments.length === 0) throw notFound()
	return { interview, act, work }
}
