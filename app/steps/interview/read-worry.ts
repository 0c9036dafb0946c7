import { z } from 'zod'

const MOST_CHARACTERS = 80

const HandOver = z.object({
	reminderId: z.string().min(1).max(64),
	how: z.enum(['reported', 'handedOver']),
	to: z.string().trim().min(1).max(MOST_CHARACTERS),
})
const Decision = z.object({ reminderId: z.string().min(1).max(64), decision: z.enum(['mayBeUsed', 'staysOut']) })
/** A phone number as people write it, or nothing. */
const DutyPhone = z
	.string()
	.trim()
	.max(40)
	.regex(/^[+\d\s()-]*$/)

type WorryForm =
	| ({ act: 'handOver' } & z.infer<typeof HandOver>)
	| ({ act: 'decide' } & z.infer<typeof Decision>)
	| { act: 'phone'; dutyPhone: string | null }
type WorryMistake = { code: 'worry.not-said-to-whom' | 'worry.not-decided' | 'worry.not-a-phone' }

/** What a form on the page of worries says, or what is wrong with it. */
export function readWorryForm(form: FormData): WorryForm | WorryMistake {
	const fields = Object.fromEntries(form)
	if (fields.act === 'handOver') {
		const read = HandOver.safeParse(fields)
		return read.success ? { act: 'handOver', ...read.data } : { code: 'worry.not-said-to-whom' }
	}
	if (fields.act === 'decide') {
		const read = Decision.safeParse(fields)
		return read.success ? { act: 'decide', ...read.data } : { code: 'worry.not-decided' }
	}
	const phone = DutyPhone.safeParse(fields.dutyPhone)
	return phone.success ? { act: 'phone', dutyPhone: phone.data || null } : { code: 'worry.not-a-phone' }
}

/** How long before it arrived Oro may have been pressed: a conversation without a network, and a weekend. */
const MOST_DAYS_ON_THE_WAY = 7
const DAY_MILLISECONDS = 86_400_000

/**
 * When Oro was pressed. The device says so, since without a network it arrives much later; a clock that is wrong or
 * missing is not believed.
 *
 * @param now  When the server was told.
 */
export function raisedAtOf(body: unknown, now: Date): Date {
	const read = z.object({ raisedAt: z.iso.datetime() }).safeParse(body)
	if (!read.success) return now
	const raisedAt = new Date(read.data.raisedAt)
	const age = now.getTime() - raisedAt.getTime()
	return age >= 0 && age <= MOST_DAYS_ON_THE_WAY * DAY_MILLISECONDS ? raisedAt : now
}
