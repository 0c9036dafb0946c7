import { questionsOf, spokenWords, type Guide } from '../guide.ts'
import { sheetOf, type Sheet, type SheetMeta } from './sheet.ts'

/** A picture card of an aid: drawings with their words. `svg` is the drawing itself, empty where there is only the word. */
export type AidCard = { heading: string; pictures: readonly { svg: string; word: string }[] }

type Labels = { heading: string; questions: string; stop: string; stopLead: string }

/** Cards to cut apart: one for each question, one for each picture of the aids, and the stop card. */
export function cardSheet(guide: Guide, meta: SheetMeta, labels: Labels, aids: readonly AidCard[]): Sheet {
	const headings = new Map(
		guide.sections.flatMap(({ heading, blocks }) =>
			blocks.flatMap((block) => (block.kind === 'question' ? [[block.id, heading] as const] : [])),
		),
	)
	return sheetOf(TEMPLATE, {
		meta,
		labels,
		hasStopCard: guide.meta.aids.includes('stopkort'),
		questions: questionsOf(guide).map(({ id, text }) => ({
			heading: headings.get(id) ?? '',
			text: spokenWords(text),
		})),
		aids,
	})
}

const TEMPLATE = `
#let labels = data.labels
#let card-height = 76mm
#let card(body) = block(width: 100%, height: card-height, inset: 7mm, stroke: (paint: luma(140), thickness: 0.6pt, dash: "dashed"), breakable: false, body)
#let cards(all) = grid(columns: (1fr, 1fr), gutter: 4mm, ..all)

#heading(level: 1, labels.heading)
#if data.hasStopCard {
  heading(level: 2, labels.stop)
  par(labels.stopLead)
  align(center, block(width: 110mm, height: 110mm, {
    place(center + horizon, pdf.artifact(polygon.regular(fill: rgb("#b3261e"), size: 108mm, vertices: 8)))
    place(center + horizon, text(size: 54pt, weight: "bold", fill: white, swedish("STOPP")))
  }))
  pagebreak()
}
#heading(level: 2, labels.questions)
#cards(data.questions.map(one => card({
  text(size: 9.5pt, fill: luma(80), swedish(one.heading))
  align(center + horizon, text(size: 19pt, swedish(one.text)))
})))
#for aid in data.aids {
  pagebreak(weak: true)
  heading(level: 2, aid.heading)
  cards(aid.pictures.map(one => card(align(center + horizon, {
    if one.svg != "" { image(bytes(one.svg), format: "svg", height: 44mm, alt: one.word) }
    par(text(size: if one.svg != "" { 18pt } else { 26pt }, weight: "bold", swedish(one.word)))
  }))))
}
`
