import { ANSWER_CODES, type FigureMaterial, type Figures, type Gender } from './figure-types.ts'
import { ageGroupsOf, genderGroupsOf, type AgeGroup } from './group-children.ts'
import { auditFigures } from './interval-audit.ts'
import { listFigures, methodFigures } from './method-figures.ts'
import { HIDDEN, known, shown, total } from './printed.ts'
import { printedFigures } from './printed-figures.ts'
import { ageKey, genderKey, rawTables } from './raw-tables.ts'
import { isTooFew } from './suppress-row.ts'
import type { ShownTables } from './suppress-types.ts'
import { suppress } from './suppress.ts'

/**
 * Every number of a round's report, computed from its interviews and lists, and already hidden where it must be.
 *
 * Nothing in the answer needs to be hidden later, and nothing hidden is in it.
 *
 * @throws {NumberGivenAway} when a hidden number could still be worked out; the report must not be made.
 */
export function figuresOf(material: FigureMaterial): Figures {
	const { interviews, minGroupSize } = material
	if (isTooFew(interviews.length, minGroupSize)) return figuresOfTooFew(material)

	const genders = genderGroupsOf(
		interviews.map(({ gender }) => gender),
		minGroupSize,
	)
	const ages = ageGroupsOf(
		interviews.map(({ age }) => age),
		minGroupSize,
	)
	const tables = suppress(rawTables(interviews, genders ?? [], ages ?? []), minGroupSize)
	auditFigures(printedFigures(tables))

	return {
		isTooSmall: false,
		interviewed: known(interviews.length),
		genders: genderRows(genders ?? [], tables),
		...ageFigures(material, ages, tables),
		answers: answerFigures(genders ?? [], tables),
		...listFigures(material),
		...methodFigures(material),
	}
}

/** Fewer than five children: no numbers about them, no gender, no age (C1). What is known of the adults stays. */
function figuresOfTooFew({ interviewers, seminars }: FigureMaterial): Figures {
	const noReasons = { total: HIDDEN, reasons: [], isKnown: true }
	return {
		isTooSmall: true,
		interviewed: HIDDEN,
		genders: null,
		ageSpan: null,
		ageUnknown: HIDDEN,
		ageGroups: null,
		answers: ANSWER_CODES.map((code) => ({ code, base: HIDDEN, count: HIDDEN, byGender: null })),
		interviewers: { possible: known(interviewers.possible), done: HIDDEN },
		recruitment: {
			frame: HIDDEN,
			excluded: noReasons,
			asked: HIDDEN,
			declined: noReasons,
			declinedBy: null,
			unreachable: HIDDEN,
		},
		recorded: HIDDEN,
		notRecorded: HIDDEN,
		interpreter: HIDDEN,
		guides: HIDDEN,
		seminars: { held: known(seminars.held), participants: known(seminars.participants) },
	}
}

function genderRows(genders: readonly Gender[][], tables: ShownTables): Figures['genders'] {
	const rows = rowsOf(tables, 'gender', null)
	if (!rows) return null
	return genders.map((parts) => ({ parts, people: shown(rows.get(genderKey(parts))?.base ?? null) }))
}

function ageFigures({ interviews }: FigureMaterial, ages: readonly AgeGroup[] | null, tables: ShownTables) {
	const knownAges = interviews.flatMap(({ age }) => (age === null ? [] : [age]))
	const rows = rowsOf(tables, 'age', null)
	const ageGroups = (ages ?? []).map((group) => ({
		...(group ?? { from: null, to: null }),
		people: shown(rows?.get(ageKey(group))?.base ?? null),
	}))
	return {
		ageSpan: knownAges.length > 0 ? { min: Math.min(...knownAges), max: Math.max(...knownAges) } : null,
		ageUnknown: total(interviews.length - knownAges.length),
		ageGroups: rows && ageGroups.length > 0 ? ageGroups : null,
	}
}

function answerFigures(genders: readonly Gender[][], tables: ShownTables): Figures['answers'] {
	return ANSWER_CODES.map((code) => {
		const all = tables.totals.find((one) => one.code === code)
		const rows = rowsOf(tables, 'gender', code)
		const byGender = genders.map((parts) => {
			const row = rows?.get(genderKey(parts))
			return { parts, base: shown(row?.base ?? null), count: shown(row?.count ?? null) }
		})
		const count = all?.count ?? null
		return {
			code,
			base: shown(all?.base ?? null),
			count: count === null ? HIDDEN : total(count),
			byGender: rows ? byGender : null,
		}
	})
}

/** The rows of one table by their group; null when the table is not shown. */
function rowsOf({ tables }: ShownTables, dimension: string, code: string | null) {
	const table = tables.find((one) => one.dimension === dimension && one.code === code)
	return table && table.rows.length > 0 ? new Map(table.rows.map((row) => [row.key, row])) : null
}
