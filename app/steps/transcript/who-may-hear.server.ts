import type { Person } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { findInterview } from '#db/interviews.ts'
import { findSecondReading } from '#db/second-readings.ts'

/** Whether a person may hear the sound of an interview: its interviewer, or a mentor who may be its second reader. */
export async function whoMayHear(person: Person, interviewId: string) {
	const { unitId, id: memberId } = person
	if (await findInterview(db, { unitId, interviewId, interviewerId: memberId })) return true
	if (!person.roles.includes('mentor')) return false
	return (await findSecondReading(db, { unitId, interviewId, memberId })) !== undefined
}
