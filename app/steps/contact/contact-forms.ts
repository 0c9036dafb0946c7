import { z } from 'zod'

/** How a family is reached; `secretary` is the only way to a child with protected identity (X9), and for nobody else. */
export const CHANNELS = ['phone', 'sms', 'letter', 'visit'] as const
export const OUTCOMES = ['reached', 'noAnswer', 'callBack'] as const
export const DECLINE_CODES = [
	'noReason',
	'childDeclined',
	'recentlyClosedWorry',
	'enoughProfessionals',
	'noTime',
	'language',
	'other',
] as const
export const HOWS = ['oral', 'written'] as const
export const PEOPLE = ['guardian', 'secondGuardian', 'child'] as const
/** What may be said yes to besides the interview itself. The child is asked of sound and quotes in the conversation. */
export const ALSO = {
	guardian: ['record', 'quote', 'photo', 'feedbackChannel'],
	secondGuardian: ['record', 'quote', 'photo', 'feedbackChannel'],
	child: ['photo', 'feedbackChannel'],
} as const

const short = z.string().trim().max(200)
const Ticked = z
	.literal('yes')
	.optional()
	.transform((value) => value === 'yes')

export const CardForm = z.object({
	childName: short,
	guardianName: short,
	phone: short,
	note: z.string().trim().max(1000),
})
export const AttemptForm = z.object({ channel: z.enum([...CHANNELS, 'secretary']), outcome: z.enum(OUTCOMES) })
export const YesForm = z.object({
	who: z.enum(PEOPLE),
	how: z.enum(HOWS).default('oral'),
	information: Ticked,
	record: Ticked,
	quote: Ticked,
	photo: Ticked,
	feedbackChannel: Ticked,
})
export const NoForm = z.object({ who: z.enum(PEOPLE), code: z.enum(DECLINE_CODES).default('noReason') })
export const NeedsForm = z.object({
	needsInterpreter: z.enum(['yes', 'no']).transform((value) => value === 'yes'),
	language: short.transform((value) => value || null),
	isInterpreterBooked: Ticked,
	hasInterpreterStated: Ticked,
	isKeptFromGuardian: Ticked,
})
export const TimeForm = z.object({
	on: z.iso.date(),
	time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
	minutes: z.coerce.number().int().min(10).max(240),
})
export const TakeBackForm = z.object({ consentId: z.string().min(1) })

/** What a yes says, one row for each thing: the interview, and what was ticked or left. */
export function saidIn({ who, how, information, ...ticks }: z.infer<typeof YesForm>) {
	const informed =
		information && who === 'child' ? [{ kind: 'information' as const, givenBy: who, how, isYes: true }] : []
	const also = ALSO[who].map((kind) => ({ kind, givenBy: who, how, isYes: ticks[kind] }))
	return [...informed, { kind: 'participate' as const, givenBy: who, how, isYes: true }, ...also]
}
