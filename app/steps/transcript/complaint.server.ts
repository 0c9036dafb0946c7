import { hasComplaint } from '#db/interview-promises.ts'
import { listMembers } from '#db/members.ts'
import { colleaguesLeft } from './colleagues-left.ts'
import type { WorkSegment } from './segment.ts'
import type { Act, Stores } from './stores.server.ts'

/** Where the child complained about a named colleague (X8): which colleagues' names still stand there. Else null. */
export async function viewComplaint(db: Stores['db'], act: Act, segments: readonly WorkSegment[]) {
	if (!(await hasComplaint(db, act))) return null
	const names = (await listMembers(db, act)).map(({ name }) => name)
	return colleaguesLeft(segments, names)
}
