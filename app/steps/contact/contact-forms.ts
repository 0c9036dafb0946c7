import { z } from 'zod'

export const CHANNELS = ['letter', 'phone', 'sms', 'visit'] as const
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

const short = z.string().trim().max(200)

export const CardForm = z.object({
	childName: short,
	guardianName: short,
	phone: short,
	note: z.string().trim().max(1000),
})
export const AttemptForm = z.object({ channel: z.enum(CHANNELS), outcome: z.enum(OUTCOMES) })
export const DeclineForm = z.object({ saidBy: z.enum(['child', 'guardian']), code: z.enum(DECLINE_CODES) })

const Ticked = z.literal('yes').optional()
const YesOrNo = z.enum(['yes', 'no', '']).default('')
export const ConsentForm = z.object({
	information: z.enum(['yes', '']).default(''),
	guardian: YesOrNo,
	secondGuardian: YesOrNo,
	child: YesOrNo,
	how: z.enum(HOWS).default('oral'),
	guardianRecord: Ticked,
	guardianQuote: Ticked,
	secondGuardianRecord: Ticked,
	secondGuardianQuote: Ticked,
})

/** What a filled-in form says, one row for each answer; what was left open says nothing. */
export function saidIn(form: z.infer<typeof ConsentForm>) {
	const { information, how } = form
	const participate = (['guardian', 'secondGuardian', 'child'] as const).flatMap((givenBy) =>
		form[givenBy] === '' ? [] : [{ kind: 'participate' as const, givenBy, how, isYes: form[givenBy] === 'yes' }],
	)
	const informed =
		information === 'yes' ? [{ kind: 'information' as const, givenBy: 'child' as const, how, isYes: true }] : []
	return [...informed, ...participate, ...alsoSaidIn(form)]
}

/** A guardian who says yes to the interview is asked of sound and quotes too; the child is asked in the conversation. */
function alsoSaidIn(form: z.infer<typeof ConsentForm>) {
	return (['guardian', 'secondGuardian'] as const).flatMap((givenBy) =>
		form[givenBy] !== 'yes'
			? []
			: [
					{ kind: 'record' as const, givenBy, how: form.how, isYes: form[`${givenBy}Record`] === 'yes' },
					{ kind: 'quote' as const, givenBy, how: form.how, isYes: form[`${givenBy}Quote`] === 'yes' },
				],
	)
}
