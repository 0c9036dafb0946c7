/** What an exported report says about itself, besides its text. */
export type ExportMeta = {
	/** The document's title, as file lists and screen readers say it: “Barn har berättat 2026”. */
	title: string
	language: 'sv' | 'en'
	/** Whose report it is: “Barn och unga, Exempelköping”. */
	unit: string
	/** Which edition, in the reader's words: “Utkast, 24 november 2026”. Stands at the top of every page. */
	edition: string
	/** Marks every page must carry (report rules E9, E11): “UTKAST”, “EXEMPELDATA”. Empty for an approved report. */
	marks: readonly string[]
	/** When this edition was made. */
	madeAt: Date
}

/** The same for a PDF of something else than a report: a letter may be in any language, as a tag (`sv`, `ar`). */
export type PdfMeta = Omit<ExportMeta, 'language'> & { language: string }
