import type { RouterContextProvider } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { findInterview } from '#db/interviews.ts'

type Asked = { context: Readonly<RouterContextProvider>; params: { interviewId: string } }

/**
 * The interview of this page, for its own interviewer only, and the scope that every change of it carries.
 *
 * @throws the 404 of a page that does not exist, for anybody else.
 */
export async function herInterview({ context, params: { interviewId } }: Asked) {
	const person = requirePerson(context)
	const { unitId, id: interviewerId } = person
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	if (!interview) throw notFound()
	return { person, interview, scope: { unitId, interviewId, interviewerId, by: interviewerId, at: now() } }
}
