const HOUR_MILLISECONDS = 3_600_000
/** X7: a reminder escalates after one hour … */
const ESCALATES_AFTER_HOURS = 1
/** … and at the end of the day, which is when the unit's own office closes. */
const DAY_ENDS_AT_HOUR = 16
const TIME_ZONE = 'Europe/Stockholm'

export type Urgency = 'handedOver' | 'now' | 'overAnHour' | 'overTheDay'

type Raised = { raisedAt: Date; handedOverAt: Date | null }

/**
 * How urgent a reminder to report a worry is (X7): it escalates after an hour, and again when the day is over.
 *
 * @param now  The clock. A reminder that nobody has taken over never becomes less urgent.
 */
export function urgencyOf({ raisedAt, handedOverAt }: Raised, now: Date): Urgency {
	if (handedOverAt) return 'handedOver'
	if (isDayOver(raisedAt, now)) return 'overTheDay'
	const hours = (now.getTime() - raisedAt.getTime()) / HOUR_MILLISECONDS
	return hours >= ESCALATES_AFTER_HOURS ? 'overAnHour' : 'now'
}

/** The day of a reminder ends at closing time; of one raised later than that, at midnight. */
function isDayOver(raisedAt: Date, now: Date) {
	if (now <= raisedAt) return false
	const [raised, here] = [localTime(raisedAt), localTime(now)]
	if (here.day !== raised.day) return true
	return raised.hour < DAY_ENDS_AT_HOUR && here.hour >= DAY_ENDS_AT_HOUR
}

function localTime(at: Date) {
	const [day, time] = at.toLocaleString('sv-SE', { timeZone: TIME_ZONE }).split(' ')
	return { day, hour: Number(time?.slice(0, 2)) }
}
