/** The milestones of the year (domain §1), in order. */
export const MILESTONES = [
	'prepare',
	'draw',
	'contact',
	'interviews',
	'tertial1',
	'tertial2',
	'groupSeminars',
	'finalSeminar',
	'report',
	'committee',
	'feedback',
] as const
export type MilestoneKey = (typeof MILESTONES)[number]

/** From and until when (YYYY-MM-DD), both days included. */
export type Milestone = { key: MilestoneKey; fromOn: string; untilOn: string }

/** First and last month of each by the model, months from January of the round's year (12 = next January). */
const USUAL_MONTHS: Record<MilestoneKey, readonly [first: number, last: number]> = {
	prepare: [0, 1],
	draw: [1, 1],
	contact: [1, 2],
	interviews: [2, 9],
	tertial1: [3, 3],
	tertial2: [7, 7],
	groupSeminars: [9, 10],
	finalSeminar: [11, 12],
	report: [12, 13],
	committee: [13, 15],
	feedback: [15, 16],
}

/** The dates of a round's milestones: the model's own, or where a person has moved them. */
export function milestonesOf(
	year: number,
	moved: readonly { key: string; fromOn: string; untilOn: string }[],
): Milestone[] {
	return MILESTONES.map((key) => {
		const other = moved.find((milestone) => milestone.key === key)
		if (other) return { key, fromOn: other.fromOn, untilOn: other.untilOn }
		const [first, last] = USUAL_MONTHS[key]
		return { key, fromOn: dayOf(Date.UTC(year, first, 1)), untilOn: dayOf(Date.UTC(year, last + 1, 0)) }
	})
}

/** Whether a milestone lies behind, is now, or is to come. */
export function whenIs({ fromOn, untilOn }: Pick<Milestone, 'fromOn' | 'untilOn'>, today: string) {
	if (untilOn < today) return 'past' as const
	return fromOn <= today ? ('now' as const) : ('later' as const)
}

export type MilestoneFault = { key: MilestoneKey; code: 'date' | 'order' }

/** What was typed for the milestones, and every fault in it: a date that is none, or an end before its beginning. */
export function readMilestones(form: FormData) {
	const typed = MILESTONES.map((key) => ({
		key,
		fromOn: String(form.get(`from:${key}`) ?? '').trim(),
		untilOn: String(form.get(`until:${key}`) ?? '').trim(),
	}))
	const faults = typed.flatMap(({ key, fromOn, untilOn }): MilestoneFault[] => {
		if (!isDay(fromOn) || !isDay(untilOn)) return [{ key, code: 'date' }]
		return untilOn < fromOn ? [{ key, code: 'order' }] : []
	})
	return { typed, faults }
}

/** Those of the typed milestones that are not where the model has them: only they are kept. */
export function movedFrom(typed: readonly Milestone[], year: number) {
	const usual = milestonesOf(year, [])
	return typed.filter(({ key, fromOn, untilOn }) => {
		const own = usual.find((milestone) => milestone.key === key)
		return own?.fromOn !== fromOn || own.untilOn !== untilOn
	})
}

function isDay(text: string) {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOf(Date.parse(text)) === text
}

function dayOf(instant: number) {
	return new Date(instant).toISOString().slice(0, 10)
}
