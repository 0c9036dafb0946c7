import { redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, now } from '#app/db.server.ts'
import { ChildTooOld, RoundOver, startInterview } from './start-interview.server.ts'
import type { Route } from './+types/start.route'

/** Set up the interview of an assignment, or find it, and go there. */
export async function action({ context, params: { assignmentId } }: Route.ActionArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	try {
		const interviewId = await startInterview(db, keys, { unitId, assignmentId, interviewerId, at: now() })
		if (!interviewId) throw notFound()
		return redirect(`/interviews/${interviewId}`)
	} catch (error) {
		// There she is told, and draws the next child (X19), or that no round is open.
		if (error instanceof ChildTooOld || error instanceof RoundOver) return redirect('/my-child')
		throw error
	}
}
