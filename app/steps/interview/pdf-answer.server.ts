import type { Sheet } from '#guides/sheets/sheet.ts'
import { printPdf } from '#reports/exports/print-pdf.ts'

/** A sheet as a file to keep or print. The name is of what it is, never of whom it is about (L-3). */
export function pdfAnswer(sheet: Sheet, name: string, madeAt: Date): Response {
	return new Response(printPdf({ ...sheet, madeAt }) as BodyInit, {
		headers: {
			'Content-Type': 'application/pdf',
			'Content-Disposition': `attachment; filename="${name}.pdf"`,
			'Cache-Control': 'no-store',
		},
	})
}
