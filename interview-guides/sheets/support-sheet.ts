import type { SupportContact } from '../guide.ts'
import { plainUrl } from './guide-sheet.ts'
import { sheetOf, type Sheet, type SheetMeta } from './sheet.ts'

/** The contacts of a guide that are for somebody of this age (X23); without an age, all of them. */
export function contactsFor(support: readonly SupportContact[], age: number | null): SupportContact[] {
	return support.filter(({ minAge = 0, maxAge = 99 }) => age === null || (minAge <= age && age <= maxAge))
}

type Words = { thanks: string; lead: string; danger: string }

/** The card that the child takes home: thanks, and where to turn (R-24, X23). Four on a sheet to cut apart, read aloud once. */
export function supportSheet(contacts: readonly SupportContact[], meta: SheetMeta, words: Words): Sheet {
	const shown = contacts.map(({ name, phone = '', url = '' }) => ({ name, phone, url: plainUrl(url) }))
	return sheetOf(TEMPLATE, { meta, words, contacts: shown })
}

const TEMPLATE = `
#let card(head) = block(width: 100%, height: 120mm, inset: 8mm, stroke: (paint: luma(140), thickness: 0.6pt, dash: "dashed"), breakable: false, {
  head
  par(text(size: 12pt, data.words.lead))
  for one in data.contacts {
    block(above: 1.1em, {
      text(size: 14pt, weight: "bold", one.name)
      if one.phone != "" { linebreak(); text(size: 19pt, weight: "bold", fill: rgb("#2f6f73"), one.phone) }
      if one.url != "" { linebreak(); text(size: 11pt, one.url) }
    })
  }
  v(1fr)
  par(text(size: 11pt, data.words.danger))
})
#let first = card(heading(level: 1, data.words.thanks))
#let copy = pdf.artifact(card(block(above: 0pt, below: 0.9em, text(size: 20pt, weight: "bold", data.words.thanks))))

#grid(columns: (1fr, 1fr), gutter: 4mm, first, copy, copy, copy)
`
