import { z } from 'zod'
import { missingToOpen, type Missing } from './gates.ts'
import { PARTICIPATION } from './participation.ts'
import { MIN_GROUP_SIZE, periodFromMonth, TRANSCRIPT_MONTHS } from './round-defaults.ts'

/** The five short steps in which a round is set up, in order. */
export const SETUP_STEPS = ['year', 'groups', 'interviewers', 'children', 'decisions'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

export const ATTRIBUTIONS = ['band', 'exact'] as const
/** What an interviewer does in the round: meets a child, meets none this year, or is on leave. */
export const TAKES_PART = ['one', 'none', 'onLeave'] as const
export type TakesPart = (typeof TAKES_PART)[number]

const Group = z.object({
	name: z.string().catch(''),
	managerMemberId: z.string().catch(''),
	memberIds: z.array(z.string()).catch([]),
})

/** Everything that is typed in the five steps, as typed: also what is not right yet is kept. */
const Answers = z.object({
	year: z.string().catch(''),
	committeeName: z.string().catch(''),
	periodFromMonth: z.string().catch(''),
	groups: z.array(Group).catch([]),
	interviewers: z.record(z.string(), z.enum(TAKES_PART)).catch({}),
	consentConfirmed: z.boolean().catch(false),
	participation: z.array(z.enum(PARTICIPATION)).catch([]),
	retentionDecision: z.string().catch(''),
	dpiaReference: z.string().catch(''),
	reportEditorId: z.string().catch(''),
	minGroupSize: z.string().catch(''),
	attribution: z.enum(ATTRIBUTIONS).catch('band'),
	transcriptMonths: z.string().catch(''),
})
export type SetupAnswers = z.infer<typeof Answers>

/** What is wrong with a field of a step. */
export type SetupFault = {
	field: string
	code:
		'year' | 'yearTaken' | 'month' | 'missing' | 'groups' | 'sameName' | 'tooSmall' | 'months' | 'confirm' | 'person'
}

/** The year before, as far as the next one starts from it. Consent texts are not among it: they are confirmed anew. */
export type Template = {
	committeeName: string
	groups: readonly { name: string; managerMemberId: string | null; memberIds: readonly string[] }[]
	retentionDecision: string | null
	reportEditorId: string | null
	minGroupSize: number
	attribution: 'band' | 'exact'
	transcriptMonths: number
}

/** The answers kept between the steps; what cannot be read any more is empty, never an error. */
export function readAnswers(kept: unknown): SetupAnswers {
	const read = Answers.safeParse(kept)
	return read.success ? read.data : Answers.parse({})
}

/**
 * What a new round starts from: last year's, where there was one, with a new year, and nothing confirmed.
 *
 * @param today  `YYYY-MM-DD`.  @param lastYear  The unit's newest round, if it has one.
 */
export function startingAnswers({
	today,
	lastYear,
	template,
	committeeName,
	ownId,
}: {
	today: string
	lastYear: number | null
	template: Template | null
	committeeName: string
	ownId: string
}): SetupAnswers {
	const year = Math.max(Number(today.slice(0, 4)), (lastYear ?? 0) + 1)
	return {
		year: String(year),
		committeeName: template?.committeeName ?? committeeName,
		periodFromMonth: periodFromMonth(today.slice(0, 7)),
		groups: (template?.groups ?? []).map((group) => ({
			name: group.name,
			managerMemberId: group.managerMemberId ?? '',
			memberIds: [...group.memberIds],
		})),
		interviewers: {},
		consentConfirmed: false,
		participation: [],
		retentionDecision: template?.retentionDecision ?? '',
		dpiaReference: '',
		reportEditorId: template?.reportEditorId ?? ownId,
		minGroupSize: String(template?.minGroupSize ?? MIN_GROUP_SIZE),
		attribution: template?.attribution ?? 'band',
		transcriptMonths: String(template?.transcriptMonths ?? TRANSCRIPT_MONTHS),
	}
}

/** The answers with what was typed in one step; the other steps stay as they were. */
export function withStep(answers: SetupAnswers, step: SetupStep, form: FormData): SetupAnswers {
	const text = (name: string) => String(form.get(name) ?? '').trim()
	const all = (name: string) => form.getAll(name).map(String)
	if (step === 'year')
		return {
			...answers,
			year: text('year'),
			committeeName: text('committeeName'),
			periodFromMonth: text('periodFromMonth'),
		}
	if (step === 'groups') return { ...answers, groups: groupsIn(form) }
	if (step === 'interviewers') {
		const said = [...form.entries()].flatMap(([name, value]) =>
			name.startsWith('interviewer:') && TAKES_PART.some((part) => part === value)
				? [[name.slice('interviewer:'.length), value]]
				: [],
		)
		return readAnswers({ ...answers, interviewers: Object.fromEntries(said) as unknown })
	}
	if (step === 'children')
		return readAnswers({
			...answers,
			consentConfirmed: text('consentConfirmed') === 'yes',
			participation: PARTICIPATION.filter((key) => all('participation').includes(key)),
		})
	return readAnswers({
		...answers,
		retentionDecision: text('retentionDecision'),
		dpiaReference: text('dpiaReference'),
		reportEditorId: text('reportEditorId'),
		minGroupSize: text('minGroupSize'),
		attribution: text('attribution'),
		transcriptMonths: text('transcriptMonths'),
	})
}

function groupsIn(form: FormData) {
	const numbers = [...new Set([...form.keys()].flatMap((name) => /^group:(\d+):/.exec(name)?.[1] ?? []))]
	return numbers.map((number) => ({
		name: String(form.get(`group:${number}:name`) ?? '').trim(),
		managerMemberId: String(form.get(`group:${number}:manager`) ?? ''),
		memberIds: form.getAll(`group:${number}:member`).map(String),
	}))
}

/** What the answers are checked against: years that are taken, and who is in the unit. */
export type SetupKnown = {
	takenYears: readonly number[]
	memberIds: ReadonlySet<string>
	editorIds: ReadonlySet<string>
}

/** Every fault in one step, each with the field it stands beside; empty when one may go on. */
export function faultsOf(step: SetupStep, answers: SetupAnswers, known: SetupKnown): SetupFault[] {
	const faults: (SetupFault | false)[] = {
		year: () => faultsOfYear(answers, known),
		groups: () => faultsOfGroups(answers, known),
		interviewers: () => [],
		children: () => [!answers.consentConfirmed && { field: 'consentConfirmed', code: 'confirm' as const }],
		decisions: () => faultsOfDecisions(answers, known),
	}[step]()
	return faults.filter((fault) => fault !== false)
}

function faultsOfYear({ year, committeeName, periodFromMonth: month }: SetupAnswers, { takenYears }: SetupKnown) {
	return [
		!/^20\d\d$/.test(year) && { field: 'year', code: 'year' as const },
		takenYears.includes(Number(year)) && { field: 'year', code: 'yearTaken' as const },
		committeeName === '' && { field: 'committeeName', code: 'missing' as const },
		!/^20\d\d-(0[1-9]|1[0-2])$/.test(month) && { field: 'periodFromMonth', code: 'month' as const },
	]
}

function faultsOfGroups({ groups }: SetupAnswers, { memberIds }: SetupKnown) {
	const names = namedGroups(groups).map(({ name }) => name.toLowerCase())
	return [
		names.length === 0 && { field: 'group:0:name', code: 'groups' as const },
		...groups.map(({ name, managerMemberId }, at) => {
			if (name !== '' && names.indexOf(name.toLowerCase()) !== names.lastIndexOf(name.toLowerCase()))
				return { field: `group:${at}:name`, code: 'sameName' as const }
			const isStranger = managerMemberId !== '' && !memberIds.has(managerMemberId)
			return isStranger && { field: `group:${at}:manager`, code: 'person' as const }
		}),
	]
}

function faultsOfDecisions(answers: SetupAnswers, { editorIds }: SetupKnown) {
	const smallest = Number(answers.minGroupSize)
	const months = Number(answers.transcriptMonths)
	return [
		answers.retentionDecision === '' && { field: 'retentionDecision', code: 'missing' as const },
		answers.dpiaReference === '' && { field: 'dpiaReference', code: 'missing' as const },
		!editorIds.has(answers.reportEditorId) && { field: 'reportEditorId', code: 'person' as const },
		!(Number.isInteger(smallest) && smallest >= MIN_GROUP_SIZE && smallest <= 100) && {
			field: 'minGroupSize',
			code: 'tooSmall' as const,
		},
		!(answers.transcriptMonths !== '' && Number.isInteger(months) && months >= 0 && months <= 120) && {
			field: 'transcriptMonths',
			code: 'months' as const,
		},
	]
}

/** Groups that have a name; a row left empty is no group. */
export function namedGroups(groups: SetupAnswers['groups']) {
	return groups.filter(({ name }) => name !== '')
}

/** The first step with a fault in it; null when all five are right. */
export function firstFaultyStep(answers: SetupAnswers, known: SetupKnown) {
	return SETUP_STEPS.find((step) => faultsOf(step, answers, known).length > 0) ?? null
}

/** What R-1 still asks of a round with these answers. */
export function missingInSetup(
	answers: SetupAnswers,
	facts: {
		ageMin: number
		ageMax: number
		guides: readonly { ageMin: number; ageMax: number }[]
		interviewers: number
	},
): Missing[] {
	return missingToOpen({
		...facts,
		retentionDecision: answers.retentionDecision || null,
		dpiaReference: answers.dpiaReference || null,
		reportEditorId: answers.reportEditorId || null,
		isConsentConfirmed: answers.consentConfirmed,
	})
}
