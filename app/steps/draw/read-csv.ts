import { parse } from 'csv-parse'

/** The file cannot be taken in at all; nothing of it was kept and the frame before it stays. */
export class FrameFileError extends Error {
	constructor(
		readonly code:
			'frame.empty' | 'frame.missing-columns' | 'frame.unreadable' | 'frame.too-large' | 'frame.sensitive-columns',
		readonly facts: {
			columns?: readonly string[]
			line?: number
			sensitive?: readonly { column: string; why: 'names' | 'personalNumbers'; seenIn: 'heading' | 'cells' }[]
		} = {},
	) {
		super(code)
	}
}

/** So many rows are read before others who wait for the server get their turn. */
const ROWS_AT_A_TIME = 1_000
const SLICE_CHARACTERS = 64 * 1024

/** The text of a file from a case system, and how it was written: UTF-8, UTF-16 with its mark, else Windows-1252. */
export function decodeText(bytes: Uint8Array) {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
		return { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes), encoding: 'UTF-16' }
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
	} catch {
		// Every byte is valid in Windows-1252, so this is the last guess and never fails.
		return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' }
	}
}

/** What stands between the cells: whichever of `;`, tab and `,` the heading row has most of. */
export function delimiterOf(text: string) {
	const heading = text.replace(/^\uFEFF/, '').match(/[^\r\n]+/)?.[0] ?? ''
	const counted = [';', '\t', ','].map((sign) => ({ sign, times: heading.split(sign).length }))
	return counted.reduce((best, one) => (one.times > best.times ? one : best)).sign
}

/** One row of the file: its line as people count (the heading is 1) and its cells, trimmed. */
export type CsvRow = { row: number; cells: string[] }

/**
 * The rows of a CSV text in lists, the heading row first of the first. A large file is read a list at a time, so that
 * nobody else has to wait.
 *
 * @throws {FrameFileError} with the line where the text is no CSV.
 */
export async function* readRows(text: string): AsyncGenerator<CsvRow[]> {
	const parser = parse({
		bom: true,
		delimiter: delimiterOf(text),
		info: true,
		relax_column_count: true,
		skip_empty_lines: true,
		trim: true,
	})
	const slices = slicesOf(text)
	const feed = () => {
		for (let slice = slices.next(); !slice.done; slice = slices.next()) if (!parser.write(slice.value)) return
		parser.end()
	}
	parser.on('drain', feed)
	feed()
	let rows: CsvRow[] = []
	try {
		for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
			rows.push({ row: info.lines, cells: record })
			if (rows.length < ROWS_AT_A_TIME) continue
			yield rows
			rows = []
			await new Promise((resolve) => setImmediate(resolve))
		}
	} catch (error) {
		if (!isCsvError(error)) throw error
		throw new FrameFileError('frame.unreadable', error.lines === undefined ? {} : { line: error.lines })
	}
	if (rows.length > 0) yield rows
}

function* slicesOf(text: string) {
	for (let start = 0; start < text.length; start += SLICE_CHARACTERS) yield text.slice(start, start + SLICE_CHARACTERS)
}

function isCsvError(error: unknown): error is Error & { lines?: number } {
	return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}
