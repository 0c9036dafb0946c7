import { FRAME_COLUMNS, missingColumns, suggestMapping, type FrameColumn, type Mapping } from './map-columns.ts'
import { FrameFileError, readRows, type CsvRow } from './read-csv.ts'
import { looksLikeFullName } from './sensitive-columns.ts'

const GENDERS: Record<string, 'girl' | 'boy' | 'other' | 'unknown'> = {
	flicka: 'girl',
	pojke: 'boy',
	annat: 'other',
	okänt: 'unknown',
}
const STATUSES: Record<string, 'open' | 'closed'> = { öppen: 'open', avslutad: 'closed' }
const YES_OR_NO: Record<string, boolean> = { ja: true, nej: false }
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/
const LONGEST_FACT = 40

export type FrameRow = {
	row: number
	reference: string
	bornMonth: string
	gender: 'girl' | 'boy' | 'other' | 'unknown'
	groupName: string
	status: 'open' | 'closed'
	closedMonth: string | null
	household: string | null
	isProtected: boolean
	language: string | null
	handlers: { signature: string; kind: 'handler' | 'coHandler' | 'formerHandler' }[]
}

type RefusalCode =
	| 'missingReference'
	| 'duplicateReference'
	| 'wrongBornMonth'
	| 'wrongGender'
	| 'wrongStatus'
	| 'wrongClosedMonth'
	| 'wrongProtected'

/** A row that was not taken in: its line in the file, what is wrong, and what stood there (never a name). */
export type Refusal = { row: number; code: RefusalCode; facts: Record<string, string> }

/** What became of one row of the file: the child of it, or every fault it has. */
type RowResult = { child: FrameRow } | { refusals: Refusal[] }

/**
 * Read the rows of a sampling frame, one by one.
 *
 * A row with something wrong is refused with every fault it has; the others come in. Of two rows with the same reference
 * the first comes in.
 *
 * @param mapping  Which column of the file holds what; columns that nothing points to are not read.
 * @param onMonth  This month, `YYYY-MM`: nobody is born, and no case closed, after it.
 */
function rowReader(mapping: Mapping, onMonth: string) {
	const rowOf = new Map<string, number>()
	return (row: number, line: readonly string[]): RowResult => {
		const cells = cellsOf(line, mapping)
		const faults = faultsOfRow(cells, onMonth)
		const twin = rowOf.get(cells.referens)
		if (cells.referens && twin !== undefined)
			faults.push({ code: 'duplicateReference', facts: { firstRow: String(twin) } })
		if (cells.referens && twin === undefined) rowOf.set(cells.referens, row)
		if (faults.length > 0) return { refusals: faults.map((fault) => ({ row, ...fault })) }
		return { child: rowFrom(row, cells) }
	}
}

/**
 * The rows of a whole sampling frame, a list at a time.
 *
 * @param text  CSV with a heading row; `;`, `,` or tab between cells.
 * @param mapping  By the names of the columns, unless a person has corrected it.
 * @throws {FrameFileError} when the file is no frame at all, or lacks columns (all are named).
 */
export async function* readFrame(
	text: string,
	{ onMonth, mapping }: { onMonth: string; mapping?: Mapping },
): AsyncGenerator<RowResult[]> {
	const lists = readRows(text)
	const [heading, ...first] = ((await lists.next()).value as CsvRow[] | undefined) ?? []
	const read = rowReader(mapping ?? usualMapping(heading?.cells), onMonth)
	yield first.map(({ row, cells }) => read(row, cells))
	for await (const rows of lists) yield rows.map(({ row, cells }) => read(row, cells))
}

/** The mapping by the names of the columns alone. @throws {FrameFileError} naming every column that is missing. */
function usualMapping(headings: readonly string[] = []) {
	if (headings.every((heading) => heading === '')) throw new FrameFileError('frame.empty')
	const mapping = suggestMapping(headings)
	const columns = missingColumns(mapping)
	if (columns.length > 0) throw new FrameFileError('frame.missing-columns', { columns })
	return mapping
}

function cellsOf(line: readonly string[], mapping: Mapping) {
	const cellOf = (column: FrameColumn) => {
		const index = mapping[column]
		return index === null ? '' : (line[index] ?? '')
	}
	return Object.fromEntries(FRAME_COLUMNS.map((column) => [column, cellOf(column)])) as Record<FrameColumn, string>
}

function faultsOfRow(cells: Record<FrameColumn, string>, onMonth: string): Omit<Refusal, 'row'>[] {
	const faults: Omit<Refusal, 'row'>[] = []
	// What stood there is kept so that it can be found in the file, but never what may be somebody's name.
	const refuse = (code: RefusalCode, value: string) =>
		faults.push({ code, facts: { value: looksLikeFullName(value) ? '…' : value.slice(0, LONGEST_FACT) } })
	const isMonth = (value: string) => MONTH.test(value) && value <= onMonth
	if (!cells.referens) faults.push({ code: 'missingReference', facts: {} })
	if (!isMonth(cells.född)) refuse('wrongBornMonth', cells.född)
	if (!GENDERS[cells.kön.toLowerCase()]) refuse('wrongGender', cells.kön)
	const status = STATUSES[cells.status.toLowerCase()]
	if (!status) refuse('wrongStatus', cells.status)
	if (status === 'closed' ? !isMonth(cells.avslutad) || cells.avslutad < cells.född : cells.avslutad !== '')
		refuse('wrongClosedMonth', cells.avslutad)
	if (YES_OR_NO[cells.skyddad.toLowerCase()] === undefined) refuse('wrongProtected', cells.skyddad)
	return faults
}

function rowFrom(row: number, cells: Record<FrameColumn, string>): FrameRow {
	return {
		row,
		reference: cells.referens,
		bornMonth: cells.född,
		gender: GENDERS[cells.kön.toLowerCase()] ?? 'unknown',
		groupName: cells.grupp,
		status: STATUSES[cells.status.toLowerCase()] ?? 'open',
		closedMonth: cells.avslutad || null,
		household: cells.hushåll || null,
		isProtected: YES_OR_NO[cells.skyddad.toLowerCase()] ?? false,
		language: cells.språk || null,
		handlers: [
			...signaturesIn(cells.handläggare).map((signature) => ({ signature, kind: 'handler' as const })),
			...signaturesIn(cells.medhandläggare).map((signature) => ({ signature, kind: 'coHandler' as const })),
			...signaturesIn(cells.tidigare_handläggare).map((signature) => ({ signature, kind: 'formerHandler' as const })),
		],
	}
}

function signaturesIn(cell: string) {
	const signatures = cell.split(/[,|]/).map((signature) => signature.trim().toUpperCase())
	return [...new Set(signatures.filter(Boolean))]
}
