import { agesNotCovered } from './ages-covered.ts'
import { isTertialDue, TERTIALS } from './tertials.ts'

/** Who can mend what is missing: a role of the model, in the words of the round's page. */
type Who = 'mentor' | 'manager' | 'interviewer' | 'editor'

/** One thing that is missing, how many there are of it where that can be counted, and who can mend it. */
export type Missing = { code: MissingCode; count?: number; ages?: readonly number[]; who: Who }

export type MissingCode =
	| 'guides'
	| 'retentionDecision'
	| 'dpiaReference'
	| 'reportEditor'
	| 'consentTexts'
	| 'interviewers'
	| 'draw'
	| 'consent'
	| 'sound'
	| 'tertial1'
	| 'tertial2'
	| 'transcripts'
	| 'areas'
	| 'areaEvidence'
	| 'areaProposal'
	| 'areaOwner'
	| 'approval'
	| 'meeting'
	| 'presenters'
	| 'questions'
	| 'feedback'

/** Everything the gates look at, as plain values. */
export type GateFacts = {
	today: string
	year: number
	openedOn: string | null
	ageMin: number
	ageMax: number
	guides: readonly { ageMin: number; ageMax: number }[]
	retentionDecision: string | null
	dpiaReference: string | null
	reportEditorId: string | null
	isConsentConfirmed: boolean
	interviewers: number
	draw: { seed: string; frameHash: string; drawnBy: string } | null
	/** Interviews that began without a yes written down; the start refuses them. */
	withoutConsent: number
	/** Interviews whose transcript is approved and whose sound is due, but not yet destroyed. */
	soundLeft: number
	shownTertials: readonly number[]
	transcriptsWaiting: number
	areas: readonly { hasEvidence: boolean; hasProposal: boolean; hasOwner: boolean }[]
	isReportApproved: boolean
	meetings: readonly { on: string | null; presenters: string | null; questions: number }[]
	feedbackWaiting: number
}

export type Gate = {
	rule: `R-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
	/** Which act it refuses while something is missing. */
	stops: 'opening' | 'contact' | 'interview' | 'seminar' | 'approval' | 'closing'
	missing: (facts: GateFacts) => Missing[]
}

/** The gates of the year (domain §1), in order: a pure function each, from plain facts to what is missing. */
export const GATES: readonly Gate[] = [
	{ rule: 'R-1', stops: 'opening', missing: missingToOpen },
	{
		rule: 'R-2',
		stops: 'contact',
		missing: ({ draw }) => (draw?.seed && draw.frameHash && draw.drawnBy ? [] : [{ code: 'draw', who: 'mentor' }]),
	},
	{
		rule: 'R-3',
		stops: 'interview',
		missing: ({ withoutConsent }) => counted('consent', withoutConsent, 'interviewer'),
	},
	{ rule: 'R-4', stops: 'closing', missing: ({ soundLeft }) => counted('sound', soundLeft, 'interviewer') },
	{ rule: 'R-5', stops: 'closing', missing: missingTertials },
	{
		rule: 'R-6',
		stops: 'seminar',
		missing: ({ transcriptsWaiting }) => counted('transcripts', transcriptsWaiting, 'interviewer'),
	},
	{ rule: 'R-7', stops: 'closing', missing: missingInAreas },
	{
		rule: 'R-8',
		stops: 'approval',
		missing: ({ isReportApproved }) => (isReportApproved ? [] : [{ code: 'approval', who: 'editor' }]),
	},
	{ rule: 'R-9', stops: 'closing', missing: missingMeeting },
	{
		rule: 'R-10',
		stops: 'closing',
		missing: ({ feedbackWaiting }) => counted('feedback', feedbackWaiting, 'interviewer'),
	},
]

/** guides for every age, a retention decision, an impact assessment, an editor and this year's consent texts. */
export function missingToOpen(
	facts: Pick<
		GateFacts,
		| 'ageMin'
		| 'ageMax'
		| 'guides'
		| 'retentionDecision'
		| 'dpiaReference'
		| 'reportEditorId'
		| 'isConsentConfirmed'
		| 'interviewers'
	>,
): Missing[] {
	const ages = agesNotCovered(facts.guides, facts)
	return [
		...(ages.length > 0 ? [{ code: 'guides' as const, ages, who: 'mentor' as const }] : []),
		...(facts.interviewers > 0 ? [] : [{ code: 'interviewers' as const, who: 'mentor' as const }]),
		...(facts.isConsentConfirmed ? [] : [{ code: 'consentTexts' as const, who: 'mentor' as const }]),
		...(facts.retentionDecision ? [] : [{ code: 'retentionDecision' as const, who: 'manager' as const }]),
		...(facts.dpiaReference ? [] : [{ code: 'dpiaReference' as const, who: 'manager' as const }]),
		...(facts.reportEditorId ? [] : [{ code: 'reportEditor' as const, who: 'mentor' as const }]),
	]
}

/** A tertial that ended while the round was open wants its one page shown at the workplace meeting. */
function missingTertials({ year, today, openedOn, shownTertials }: GateFacts): Missing[] {
	return TERTIALS.filter(
		(tertial) => isTertialDue({ tertial, year, today, openedOn }) && !shownTertials.includes(tertial),
	).map((tertial) => ({ code: `tertial${tertial}`, who: 'mentor' }))
}

function missingInAreas({ areas }: GateFacts): Missing[] {
	if (areas.length === 0) return [{ code: 'areas', who: 'mentor' }]
	return [
		...counted('areaEvidence', areas.filter(({ hasEvidence }) => !hasEvidence).length, 'mentor'),
		...counted('areaProposal', areas.filter(({ hasProposal }) => !hasProposal).length, 'mentor'),
		...counted('areaOwner', areas.filter(({ hasOwner }) => !hasOwner).length, 'manager'),
	]
}

/**
 * one meeting that has been held, with its date, who presented, and what the committee asked (also “nothing” is written
 * down). What one meeting lacks another does not make up for; of several the one that lacks least is told of.
 */
function missingMeeting({ meetings, today }: GateFacts): Missing[] {
	const held = meetings.filter(({ on }) => on !== null && on <= today)
	const lacking = held.map(({ presenters, questions }): Missing[] => [
		...(presenters ? [] : [{ code: 'presenters' as const, who: 'manager' as const }]),
		...(questions > 0 ? [] : [{ code: 'questions' as const, who: 'manager' as const }]),
	])
	const [least] = lacking.sort((one, other) => one.length - other.length)
	return least ?? [{ code: 'meeting', who: 'manager' }]
}

function counted(code: MissingCode, count: number, who: Who): Missing[] {
	return count > 0 ? [{ code, count, who }] : []
}

/** Every gate with what is missing in it, for the round's page. */
export function gatesOf(facts: GateFacts) {
	return GATES.map(({ rule, stops, missing }) => ({ rule, stops, missing: missing(facts) }))
}

/** A round closes only when every gate is open (R-10 last): what is missing, all of it; empty when it may close. */
export function missingToClose(facts: GateFacts) {
	return gatesOf(facts).flatMap(({ rule, missing }) => missing.map((one) => ({ rule, ...one })))
}
