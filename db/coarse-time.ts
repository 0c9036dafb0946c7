import { and, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import { assignments, frameChildren, interviews } from './schema.ts'

/**
 * When something happened, as it is kept of a child with protected identity: the month and no more (X9). The audit log,
 * which says what a member did and nothing of a child, keeps the exact time.
 */
export function coarseTime(at: Date, { isProtected }: { isProtected: boolean }) {
	return isProtected ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth())) : at
}

/** The same for an act that knows only whose assignment it is, so that no caller can forget to say it. */
export async function keptTimeOf(
	db: Db,
	{ unitId, assignmentId, at }: { unitId: string; assignmentId: string; at: Date },
) {
	const [child] = await db
		.select({ isProtected: frameChildren.isProtected })
		.from(assignments)
		.innerJoin(frameChildren, eq(frameChildren.childId, assignments.childId))
		.where(and(eq(assignments.unitId, unitId), eq(assignments.id, assignmentId)))
	return coarseTime(at, { isProtected: child?.isProtected === true })
}

/** The same for an act on an interview: it knows itself, when the frame is long gone. */
export async function keptTimeOfInterview(
	db: Db,
	{ unitId, interviewId, at }: { unitId: string; interviewId: string; at: Date },
) {
	const [interview] = await db
		.select({ isProtected: interviews.isProtected })
		.from(interviews)
		.where(and(eq(interviews.unitId, unitId), eq(interviews.id, interviewId)))
	return coarseTime(at, { isProtected: interview?.isProtected === true })
}
