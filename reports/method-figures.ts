import type { FigureMaterial, Printed, ReasonCount, ReasonFigures } from './figure-types.ts'
import { LEAST_POSSIBLE_VALUES } from './interval-audit.ts'
import { fewOr, HIDDEN, known, total } from './printed.ts'
import { groupSizeOf } from './suppress-row.ts'

/** Who was asked, who said no and why, and who could not be reached (report rules C3, C12). */
export function listFigures({ recruitment, minGroupSize }: FigureMaterial) {
	const { frame, excluded, asked, declined, unreachable } = recruitment
	const saidNo = reasonFigures(declined, minGroupSize)
	return {
		recruitment: {
			frame: known(frame),
			excluded: reasonFigures(excluded, minGroupSize),
			// Those asked, less those interviewed and those not reached, are those who said no.
			asked: saidNo.total.kind === 'hidden' ? HIDDEN : known(asked),
			declined: saidNo,
			unreachable: total(unreachable),
		},
	}
}

/** How the round was done: interviewers, recordings, interpreters, guides, seminars. */
export function methodFigures({ interviews, interviewers, seminars }: FigureMaterial) {
	const guides = new Set(interviews.flatMap(({ guide }) => (guide === null ? [] : [guide]))).size
	return {
		interviewers: { possible: known(interviewers.possible), done: known(interviewers.done) },
		...recordings(countTrue(interviews.map(({ recorded }) => recorded)), interviews.length),
		interpreter: fewOr(countTrue(interviews.map(({ interpreter }) => interpreter))),
		guides: known(guides === 0 ? null : guides),
		seminars: { held: known(seminars.held), participants: known(seminars.participants) },
	}
}

/**
 * Reasons without their counts as soon as one count is below the smallest group. The total is hidden too when, with at
 * least one child behind each reason, it would say too much of how many are behind one of them.
 */
function reasonFigures(list: readonly ReasonCount[] | null, minGroupSize: number): ReasonFigures {
	if (list === null) return { total: known(null), reasons: [], isKnown: false }

	const given = list.filter(({ count }) => count !== 0)
	const counts = given.map(({ count }) => count)
	const sum = counts.some((count) => count === null)
		? null
		: counts.reduce<number>((all, count) => all + (count ?? 0), 0)
	const isOpen = counts.every((count) => count === null || count >= groupSizeOf(minGroupSize))
	const isSumTelling = !isOpen && sum !== null && sum - given.length + 1 < LEAST_POSSIBLE_VALUES
	return {
		total: isSumTelling ? HIDDEN : total(sum),
		reasons: given.map(({ code, count }) => ({ code, count: isOpen ? known(count) : HIDDEN })),
		isKnown: true,
	}
}

/** Two counts that make up all the interviews: when one of them is small, the other would give it away. */
function recordings(recorded: number | null, interviewed: number): { recorded: Printed; notRecorded: Printed } {
	if (recorded === null) return { recorded: known(null), notRecorded: known(null) }

	const notRecorded = fewOr(interviewed - recorded)
	const few = [fewOr(recorded), notRecorded].some(({ kind }) => kind === 'few')
	if (!few) return { recorded: known(recorded), notRecorded }
	return {
		recorded: fewOr(recorded).kind === 'few' ? { kind: 'few' } : HIDDEN,
		notRecorded: notRecorded.kind === 'few' ? { kind: 'few' } : HIDDEN,
	}
}

/** How many are true; null as soon as one is not known. */
function countTrue(values: readonly (boolean | null)[]) {
	return values.includes(null) ? null : values.filter(Boolean).length
}
