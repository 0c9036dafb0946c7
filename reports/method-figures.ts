import type { FigureMaterial, Printed, ReasonCount, ReasonFigures } from './figure-types.ts'
import { LEAST_POSSIBLE_VALUES } from './interval-audit.ts'
import { fewOr, HIDDEN, known, total } from './printed.ts'
import { groupSizeOf } from './suppress-row.ts'

/** Who was asked, who said no and why, and who could not be reached: totals of the unit are printed (report rules C3, C12). */
export function listFigures({ recruitment, minGroupSize }: FigureMaterial) {
	const { frame, excluded, asked, declined, guardianNo, unreachable } = recruitment
	const declinedBy = whoDeclined(declined, guardianNo, minGroupSize)
	const reasons = reasonFigures(declined, minGroupSize)
	return {
		recruitment: {
			frame: known(frame),
			excluded: reasonFigures(excluded, minGroupSize),
			asked: known(asked),
			declined: declinedBy?.child.kind === 'number' ? withoutCounts(reasons) : reasons,
			declinedBy,
			unreachable: total(unreachable),
		},
	}
}

/**
 * The children's own no and a guardian's no: both numbers or neither, so that the total never gives the other away
 * (C2, C7). A group of none is hidden as one of few is, else its being hidden would tell.
 */
function whoDeclined(list: readonly ReasonCount[] | null, guardianNo: number | null | undefined, minGroupSize: number) {
	const sum = list && sumOf(list.map(({ count }) => count))
	if (sum === null || sum === 0 || guardianNo === null || guardianNo === undefined) return null
	const child = sum - guardianNo
	const isOpen = Math.min(child, guardianNo) >= groupSizeOf(minGroupSize)
	return isOpen ? { child: known(child), guardian: known(guardianNo) } : { child: HIDDEN, guardian: HIDDEN }
}

/** Beside whose no it was, counted reasons would tell how many children, or guardians, gave one of them (C8). */
function withoutCounts({ reasons, ...list }: ReasonFigures): ReasonFigures {
	return { ...list, reasons: reasons.map(({ code }) => ({ code, count: HIDDEN })) }
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
 * The total is printed (C3). The reasons stand without their counts as soon as one count is below the smallest group
 * (C12), and are left out altogether when the total would then say too much of how many are behind one of them (C13).
 */
export function reasonFigures(list: readonly ReasonCount[] | null, minGroupSize: number): ReasonFigures {
	if (list === null) return { total: known(null), reasons: [], isKnown: false }

	const given = list.filter(({ count }) => count !== 0)
	const counts = given.map(({ count }) => count)
	const isOpen = counts.every((count) => count === null || count >= groupSizeOf(minGroupSize))
	const sum = sumOf(counts)
	const isTelling = !isOpen && sum !== null && (given.length === 1 || sum - given.length + 1 < LEAST_POSSIBLE_VALUES)
	const reasons = given.map(({ code, count }) => ({ code, count: isOpen ? known(count) : HIDDEN }))
	return { total: total(sum), reasons: isTelling ? [] : reasons, isKnown: true }
}

/** Null as soon as one count is not known. */
function sumOf(counts: readonly (number | null)[]) {
	return counts.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0)
}

/**
 * How many interviews were recorded, and how many were written down: one to four are “enstaka” (template 2.5). They say
 * how we worked, not what a child told, so the larger of them is a total as any other and stands (C3).
 */
function recordings(recorded: number | null, interviewed: number): { recorded: Printed; notRecorded: Printed } {
	return { recorded: fewOr(recorded), notRecorded: fewOr(recorded === null ? null : interviewed - recorded) }
}

/** How many are true; null as soon as one is not known. */
function countTrue(values: readonly (boolean | null)[]) {
	return values.includes(null) ? null : values.filter(Boolean).length
}
