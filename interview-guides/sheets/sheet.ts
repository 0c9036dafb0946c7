/** What every printed sheet says about itself, besides its text. */
export type SheetMeta = {
	/** As file lists and screen readers say it. */
	title: string
	/** Language of the words around the guide's own. */
	language: 'sv' | 'en'
	unit: string
	/** Which version and who approved it; stands at the foot of every page. */
	edition: string
	/** Marks every page must carry: “EXEMPELDATA”, “UTKAST”. */
	marks: readonly string[]
}

type Clean = (text: string) => string

/** A template of Typst and the data it shows, as `printPdf` wants them. */
export type Sheet = { template: string; inputOf: (clean: Clean) => unknown }

/** A sheet from a template and plain data: every text in it is cleaned, however deep it lies. Drawings are left alone. */
export function sheetOf(template: string, data: Record<string, unknown>): Sheet {
	return { template: PAPER + template, inputOf: (clean) => cleaned(data, clean) }
}

/** Fields that hold a drawing as SVG, which is no text for people. */
const DRAWING = 'svg'

function cleaned(value: unknown, clean: Clean): unknown {
	if (typeof value === 'string') return clean(value)
	if (Array.isArray(value)) return value.map((one) => cleaned(one, clean))
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, key === DRAWING ? inner : cleaned(inner, clean)]),
	)
}

/** Paper, letters and foot of all sheets. `answer-lines` is empty room to write in: nothing for a screen reader. */
const PAPER = `
#let data = json(bytes(sys.inputs.data))
#let meta = data.meta

#set document(title: meta.title, author: meta.unit)
#set text(font: "Libertinus Serif", size: 11pt, lang: meta.language, hyphenate: false)
#set par(leading: 0.65em, spacing: 0.9em)
#set page(
  paper: "a4",
  margin: (x: 20mm, top: 18mm, bottom: 20mm),
  footer: context text(size: 8.5pt, fill: luma(70))[
    #text(meta.edition) #strong(text(fill: rgb("#9b1c1c"), meta.marks.join(" · ", default: "")))
    #h(1fr) #counter(page).display("1 / 1", both: true)
  ],
)
#show heading: set block(above: 1.2em, below: 0.6em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12.5pt)

#let swedish(words) = text(lang: "sv", words)
#let tick = box(width: 9pt, height: 9pt, baseline: 1pt, stroke: 0.8pt + luma(60))
#let answer-lines(count) = pdf.artifact(block(above: 0.6em, below: 0.9em, {
  for _ in range(count) { block(above: 8mm, below: 0mm, line(length: 100%, stroke: (paint: luma(150), thickness: 0.5pt, dash: "dotted"))) }
}))
`
