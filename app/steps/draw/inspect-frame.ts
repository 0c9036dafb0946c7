import { suggestMapping, vocabularyIndexes } from './map-columns.ts'
import { FrameFileError, readRows, type CsvRow } from './read-csv.ts'
import { columnInspector, looksLikeFullName, whySensitiveHeading } from './sensitive-columns.ts'

/** So many rows of the file are shown beside the mapping. */
const SAMPLE_ROWS = 3

/** What a file is found to hold before anything of it is kept. */
export type FrameFile = { headings: string[]; samples: string[][]; rowsRead: number }

/**
 * Read a whole file once, to show what its columns are and to refuse it when one looks like names or personal numbers.
 *
 * @throws {FrameFileError} when it is empty, is no CSV, or has a column that may not come in (which, and why).
 */
export async function inspectFrame(text: string): Promise<FrameFile> {
	const lists = readRows(text)
	const [heading, ...first] = ((await lists.next()).value as CsvRow[] | undefined) ?? []
	const headings = heading?.cells ?? []
	if (headings.every((heading) => heading === '')) throw new FrameFileError('frame.empty')
	const inspector = columnInspector(headings, vocabularyIndexes(suggestMapping(headings)))
	const samples: string[][] = []
	let rowsRead = 0
	const takeAll = (rows: readonly CsvRow[]) => {
		for (const { cells } of rows) inspector.take(cells)
		samples.push(...rows.slice(0, SAMPLE_ROWS - samples.length).map(({ cells }) => cells))
		rowsRead += rows.length
	}
	takeAll(first)
	for await (const rows of lists) takeAll(rows)
	const found = inspector.found()
	if (found.length > 0) {
		const sensitive = found.map(({ index, ...why }) => ({ column: labelOf(headings, index, why.seenIn), ...why }))
		throw new FrameFileError('frame.sensitive-columns', { sensitive })
	}
	if (rowsRead === 0) throw new FrameFileError('frame.empty')
	return { headings, samples, rowsRead }
}

/** What to call a column on screen: its heading, or its place where the heading itself may be somebody's name or number. */
function labelOf(headings: readonly string[], index: number, seenIn: 'heading' | 'cells') {
	const heading = headings[index] ?? ''
	const isData =
		/\d{4}/.test(heading) || looksLikeFullName(heading) || (seenIn === 'cells' && whySensitiveHeading(heading) !== null)
	return heading === '' || isData || heading.split(/\s+/).length > 3 ? String(index + 1) : heading.slice(0, 40)
}
