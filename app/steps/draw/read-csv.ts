import { parse } from 'csv-parse/sync'

/** The file cannot be read as a frame at all; nothing was taken in and the frame before it stays. */
export class FrameFileError extends Error {
	constructor(
		readonly code: 'frame.empty' | 'frame.missing-columns' | 'frame.unreadable',
		readonly facts: { columns?: readonly string[]; line?: number } = {},
	) {
		super(code)
	}
}

/** The text of a file from a case system: UTF-8, else Windows-1252, which every byte is valid in. */
export function textOf(bytes: Uint8Array) {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('windows-1252').decode(bytes)
	}
}

/**
 * The rows of a CSV file with a heading row, `;` or `,` between cells.
 *
 * @returns Each row by its lower-case column name, with its line number in the file as people count (heading = 1).
 * @throws {FrameFileError} when it is empty, is no CSV, or lacks one of `columns`, naming all that are missing.
 */
export function readCsv(text: string, columns: readonly string[]) {
	const heading = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1)[0] ?? ''
	const delimiter = heading.includes(';') ? ';' : ','
	const records = parseRecords(text, delimiter)
	const names = records[0]?.record.map((name) => name.trim().toLowerCase())
	if (!names) throw new FrameFileError('frame.empty')
	const missing = columns.filter((column) => !names.includes(column))
	if (missing.length > 0) throw new FrameFileError('frame.missing-columns', { columns: missing })

	if (records.length === 1) throw new FrameFileError('frame.empty')
	return records.slice(1).map(({ record, info }) => ({
		row: info.lines,
		cells: Object.fromEntries(names.map((name, index) => [name, record[index]?.trim() ?? ''])),
	}))
}

function parseRecords(text: string, delimiter: string) {
	try {
		const options = { bom: true, delimiter, info: true, relax_column_count: true, skip_empty_lines: true } as const
		return parse(text, options) as unknown as { record: string[]; info: { lines: number } }[]
	} catch (error) {
		const line = error instanceof Error && 'lines' in error ? Number(error.lines) : undefined
		throw new FrameFileError('frame.unreadable', line === undefined ? {} : { line })
	}
}
