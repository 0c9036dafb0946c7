import { Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { Root } from 'mdast'
import { docxBlocks } from './docx-blocks.ts'
import { LISTS, STYLES } from './docx-style.ts'
import type { ExportMeta } from './export-meta.ts'
import { printable } from './printable.ts'

/**
 * The report as a Word file for the case system: real heading styles, language, title, table header rows, page numbers.
 *
 * @param document  The report; a thematic break is a new page, a block quote's last block is its attribution.
 */
export async function toDocx(document: Root, meta: ExportMeta): Promise<Uint8Array> {
	const file = new Document({
		title: printable(meta.title),
		creator: printable(meta.unit),
		lastModifiedBy: printable(meta.unit),
		description: printable(meta.edition),
		styles: STYLES[meta.language],
		numbering: { config: LISTS },
		sections: [
			{
				headers: { default: new Header({ children: [editionLine(meta)] }) },
				footers: { default: new Footer({ children: [pageNumber()] }) },
				children: docxBlocks(document),
			},
		],
	})
	return new Uint8Array(await Packer.toArrayBuffer(file))
}

function editionLine({ unit, edition, marks }: ExportMeta) {
	return new Paragraph({
		style: 'EditionLine',
		children: [
			new TextRun(printable(`${unit} · ${edition}`)),
			...marks.map((mark) => new TextRun({ text: `  ${printable(mark)}`, bold: true, color: '9B1C1C' })),
		],
	})
}

function pageNumber() {
	return new Paragraph({
		style: 'EditionLine',
		children: [new TextRun({ children: [PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] })],
	})
}
