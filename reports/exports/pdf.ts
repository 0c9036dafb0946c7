import type { Root } from 'mdast'
import { PdfRefused, printPdf } from './print-pdf.ts'
import type { PdfMeta } from './export-meta.ts'
import { typstData } from './typst-data.ts'
import { TYPST_TEMPLATE } from './typst-template.ts'

/**
 * The report as a tagged PDF that meets PDF/UA-1 (how, and with which letters: `print-pdf.ts`).
 *
 * @param document  The report; a thematic break is a new page, a block quote's last block is its attribution.
 * @throws {PdfError} when the compiler refuses the document, for instance a heading level was jumped over.
 */
export async function toPdf(document: Root, meta: PdfMeta): Promise<Uint8Array> {
	try {
		return printPdf({
			template: TYPST_TEMPLATE,
			inputOf: (clean) => typstData(document, meta, clean),
			madeAt: meta.madeAt,
		})
	} catch (error) {
		throw error instanceof PdfRefused ? new PdfError(error.why) : error
	}
}

/** The report cannot become an accessible PDF as it stands. `why` is the compiler's own phrase, without the report's words. */
export class PdfError extends Error {
	readonly code = 'report.pdf-refused' as const

	constructor(readonly why: string) {
		super(`The report cannot be made into an accessible PDF: ${why}.`)
	}
}
