import { listOpenPromises } from '#db/interview-promises.ts'
import { listWaitingReminders } from '#db/safety-reminders.ts'
import type { Person } from './access/person.server.ts'
import { db, now } from './db.server.ts'
import { callOf } from './call-of.ts'
import { urgencyOf } from './steps/worry-urgency.ts'

/** What waits about worries (X7), for the start page of whoever may see it; zeros for everybody else. */
export type WorriesWaiting = { open: number; isLate: boolean; toDecide: number }

/** Mentor and manager see the unit's reminders, an interviewer her own; the decision is the mentor's. */
export async function readWorries({ id, unitId, roles }: Person): Promise<WorriesWaiting> {
	const seesAll = roles.includes('mentor') || roles.includes('manager')
	if (!seesAll && !roles.includes('interviewer')) return { open: 0, isLate: false, toDecide: 0 }
	const at = now()
	const waiting = await listWaitingReminders(db, { unitId, raisedBy: seesAll ? undefined : id })
	const urgencies = waiting.map((reminder) => urgencyOf(reminder, at))
	return {
		open: urgencies.filter((urgency) => urgency !== 'handedOver').length,
		isLate: urgencies.some((urgency) => urgency === 'overAnHour' || urgency === 'overTheDay'),
		toDecide: roles.includes('mentor') ? urgencies.filter((urgency) => urgency === 'handedOver').length : 0,
	}
}

/** What an interviewer has promised children and not done yet: in which interview to see it, how many, and whom to call when. */
export async function readOpenPromises({ id, unitId, roles }: Person) {
	if (!roles.includes('interviewer')) return null
	const open = await listOpenPromises(db, { unitId, interviewerId: id })
	const first = open[0]
	const call = callOf(open, now())
	return first ? { interviewId: call?.interviewId ?? first.interviewId, count: open.length, call } : null
}
