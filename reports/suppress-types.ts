/** Every number that breaks the children down into groups, before anything is hidden. */
export type RawTables = {
	/** How many children were interviewed. */
	interviewed: number
	/** Per answer code: how many were asked (`base`), and how many gave the answer that is counted. */
	totals: readonly { code: string; base: number; count: number }[]
	/** Ways to divide the children: by gender, by age. Each child is in exactly one group of each. */
	dimensions: readonly RawDimension[]
}

/** Without `hasAnswers` only the number of children in each group is printed, not what they answered. */
export type RawDimension = { id: string; groups: readonly RawGroup[]; hasAnswers: boolean }

export type RawGroup = {
	key: string
	people: number
	answers: Readonly<Record<string, { base: number; count: number }>>
}

/** What may be printed. `null` is a number that is not shown; a table without rows is not shown at all. */
export type ShownTables = {
	interviewed: number
	totals: readonly { code: string; base: number | null; count: number | null }[]
	tables: readonly ShownTable[]
}

/** `code` is null in the table of how many children there are in each group, which has bases only. */
export type ShownTable = { dimension: string; code: string | null; rows: readonly ShownRow[] }

export type ShownRow = { key: string; base: number | null; count: number | null }
