import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Root } from 'mdast'
import type { PdfMeta } from './export-meta.ts'
import { drawableBy, undrawableIn } from './pdf-characters.ts'
import { typstData } from './typst-data.ts'
import { TYPST_TEMPLATE } from './typst-template.ts'

/** Each try can only name characters no earlier try named; a report with more than this many rounds of them is not text. */
const MOST_TRIES = 20

/**
 * The report as a tagged PDF that meets PDF/UA-1: readable by a screen reader, with language, title and real headings.
 *
 * The letters are Libertinus Serif, which the compiler carries within it (Latin, Greek and Cyrillic, so a bare machine
 * is enough); other scripts are drawn with the machine's own fonts. A character no font here can draw is printed as
 * its number, `[U+1F600]`: PDF/UA allows no empty boxes, and nothing a child said may vanish unseen.
 *
 * @param document  The report; a thematic break is a new page, a block quote's last block is its attribution.
 * @throws {PdfError} when the compiler refuses the document, for instance a heading level was jumped over.
 */
export async function toPdf(document: Root, meta: PdfMeta): Promise<Uint8Array> {
	const undrawable = new Set<string>()

	for (let tries = 1; ; tries++) {
		try {
			return compile(typstData(document, meta, drawableBy(undrawable)), meta.madeAt)
		} catch (error) {
			const more = undrawableIn(String(error instanceof Error ? error.message : error))
			const isNew = more.some((character) => !undrawable.has(character))
			if (!isNew || tries === MOST_TRIES) throw new PdfError(kindOfRefusal(error))
			more.forEach((character) => undrawable.add(character))
		}
	}
}

function compile(report: ReturnType<typeof typstData>, madeAt: Date) {
	const compiler = NodeCompiler.create()
	return compiler.pdf(
		{ mainFileContent: TYPST_TEMPLATE, inputs: { report: JSON.stringify(report) } },
		{ pdfStandard: 'ua-1', creationTimestamp: Math.floor(madeAt.getTime() / 1000) },
	)
}

/** The compiler's messages may quote the document, so only their fixed part is passed on. */
function kindOfRefusal(error: unknown) {
	const message = error instanceof Error ? error.message : ''
	return /message: "([^"`\\]{0,80})/.exec(message)?.[1]?.trim() ?? 'unknown'
}

/** The report cannot become an accessible PDF as it stands. `why` is the compiler's own phrase, without the report's words. */
export class PdfError extends Error {
	readonly code = 'report.pdf-refused' as const

	constructor(readonly why: string) {
		super(`The report cannot be made into an accessible PDF: ${why}.`)
	}
}
