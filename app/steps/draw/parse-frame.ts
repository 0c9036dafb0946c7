import { readCsv } from './read-csv.ts'

/** The columns of a sampling frame, as the case system's export or the sample file has them (domain §2.2). */
const FRAME_COLUMNS = [
	'referens',
	'född',
	'kön',
	'grupp',
	'handläggare',
	'medhandläggare',
	'tidigare_handläggare',
	'status',
	'avslutad',
	'hushåll',
	'skyddad',
	'språk',
] as const
type Column = (typeof FRAME_COLUMNS)[number]

const GENDERS: Record<string, 'girl' | 'boy' | 'other' | 'unknown'> = {
	flicka: 'girl',
	pojke: 'boy',
	annat: 'other',
	okänt: 'unknown',
}
const STATUSES: Record<string, 'open' | 'closed'> = { öppen: 'open', avslutad: 'closed' }
const YES_OR_NO: Record<string, boolean> = { ja: true, nej: false }
const MONTH = /^(19|20)\d\d-(0[1-9]|1[0-2])$/
/** Year, month, day (a coordination number has 60 more) and four digits, wherever it stands in a reference. */
const PERSONAL_NUMBER = /(^|\D)(\d{2})?\d{2}(0[1-9]|1[0-2])([0-2]\d|3[01]|[6-8]\d|9[01])[-+ ]?\d{4}(\D|$)/
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

export type RefusalCode =
	| 'missingReference'
	| 'personalNumber'
	| 'duplicateReference'
	| 'wrongBornMonth'
	| 'wrongGender'
	| 'wrongStatus'
	| 'wrongClosedMonth'
	| 'wrongProtected'

/** A row that was not taken in: its line in the file, what is wrong, and what stood there (never a name). */
export type Refusal = { row: number; code: RefusalCode; facts: Record<string, string> }

/**
 * Read a sampling frame.
 *
 * A row with something wrong is refused with every fault it has; the others come in. Of two rows with the same reference
 * the first comes in.
 *
 * @param text  CSV with the columns of `FRAME_COLUMNS`, in any order, `;` or `,` between cells.
 * @param onMonth  This month, `YYYY-MM`: nobody is born, and no case closed, after it.
 * @throws {FrameFileError} when the file is no frame at all.
 */
export function parseFrame(text: string, onMonth: string) {
	const lines = readCsv(text, FRAME_COLUMNS)
	const rows: FrameRow[] = []
	const refusals: Refusal[] = []
	const rowOf = new Map<string, number>()
	for (const { row, cells } of lines) {
		const faults = faultsOfRow(cells as Record<Column, string>, onMonth)
		const reference = cells.referens ?? ''
		const twin = rowOf.get(reference)
		if (reference && twin !== undefined) faults.push({ code: 'duplicateReference', facts: { firstRow: String(twin) } })
		if (reference && twin === undefined) rowOf.set(reference, row)
		if (faults.length > 0) refusals.push(...faults.map((fault) => ({ row, ...fault })))
		else rows.push(rowFrom(row, cells as Record<Column, string>))
	}
	return { rowsRead: lines.length, rows, refusals }
}

function faultsOfRow(cells: Record<Column, string>, onMonth: string): Omit<Refusal, 'row'>[] {
	const faults: Omit<Refusal, 'row'>[] = []
	const refuse = (code: RefusalCode, value: string) =>
		faults.push({ code, facts: { value: value.slice(0, LONGEST_FACT) } })
	const isMonth = (value: string) => MONTH.test(value) && value <= onMonth
	if (!cells.referens) faults.push({ code: 'missingReference', facts: {} })
	// The value is left out: a personal number must not be kept even as a fault.
	if (PERSONAL_NUMBER.test(cells.referens) || PERSONAL_NUMBER.test(cells.hushåll))
		faults.push({ code: 'personalNumber', facts: {} })
	if (!isMonth(cells.född)) refuse('wrongBornMonth', cells.född)
	if (!GENDERS[cells.kön.toLowerCase()]) refuse('wrongGender', cells.kön)
	const status = STATUSES[cells.status.toLowerCase()]
	if (!status) refuse('wrongStatus', cells.status)
	if (status === 'closed' ? !isMonth(cells.avslutad) || cells.avslutad < cells.född : cells.avslutad !== '')
		refuse('wrongClosedMonth', cells.avslutad)
	if (YES_OR_NO[cells.skyddad.toLowerCase()] === undefined) refuse('wrongProtected', cells.skyddad)
	return faults
}

function rowFrom(row: number, cells: Record<Column, string>): FrameRow {
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
