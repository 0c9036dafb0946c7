import { spokenWords, type Block, type Guide, type Words } from '../guide.ts'
import { sheetOf, type Sheet, type SheetMeta } from './sheet.ts'

/** Words of the sheet that are not the guide's own, in the interviewer's language. */
export type GuideLabels = {
	facts: string
	say: string
	tip: string
	childSays: string
	yes: string
	no: string
	probes: string
	skipped: string
	doesNotKnow: string
	support: string
	/** The aid's name, by its id. */
	aids: Readonly<Record<string, string>>
	minutes: (minutes: number) => string
	aid: (name: string) => string
}

/** A whole guide on A4 for the interviewer: what is said, what is asked, and room to write after each question. */
export function guideSheet(guide: Guide, meta: SheetMeta, labels: GuideLabels): Sheet {
	const { title, preface, sections } = guide
	return sheetOf(TEMPLATE, {
		meta,
		title,
		words: {
			...{ facts: labels.facts, say: labels.say, tip: labels.tip, childSays: labels.childSays, yes: labels.yes },
			...{ no: labels.no, probes: labels.probes, skipped: labels.skipped, doesNotKnow: labels.doesNotKnow },
			support: labels.support,
		},
		preface: preface.flatMap(({ paragraphs }) => paragraphs.map(said)),
		sections: sections.map(({ heading, minutes, blocks }) => ({
			heading,
			minutes: labels.minutes(minutes),
			blocks: blocks.map((block) => blockOf(block, labels)),
		})),
		support: guide.meta.support.map(({ name, phone = '', url = '' }) => ({ name, phone, url: plainUrl(url) })),
	})
}

function blockOf(block: Block, labels: GuideLabels) {
	switch (block.kind) {
		case 'note':
		case 'say':
			return { kind: block.kind, paragraphs: block.paragraphs.map(said) }
		case 'check':
			return { kind: block.kind, text: said(block.text) }
		case 'gloss':
			return { kind: block.kind, text: said(block.text) }
		case 'question':
			return {
				kind: block.kind,
				text: said(block.text),
				aid: block.aid ? labels.aid(labels.aids[block.aid] ?? block.aid) : '',
				probes: block.probes.map(said),
				gloss: block.gloss ? said(block.gloss) : '',
			}
	}
}

/** An address without what nobody types. */
export function plainUrl(url: string) {
	return url.replace('https://', '')
}

function said(words: Words) {
	return spokenWords(words)
}

const TEMPLATE = `
#let words = data.words
#let aside(body) = block(width: 100%, inset: (left: 8pt, y: 3pt), stroke: (left: 2pt + luma(180)), text(size: 9.5pt, fill: luma(60), body))
#let gloss(it) = if meta.language == "en" and it != "" { par(emph(text(size: 9.5pt, lang: "en", it))) }

#heading(level: 1, swedish(data.title))
#par(words.facts)
#if data.preface.len() > 0 { aside({ strong(words.tip); for one in data.preface { par(swedish(one)) } }) }

#for section in data.sections {
  heading(level: 2, { swedish(section.heading); text(size: 10pt, weight: "regular", " (" + section.minutes + ")") })
  for it in section.blocks {
    if it.kind == "note" { aside({ strong(words.tip); for one in it.paragraphs { par(swedish(one)) } }) }
    else if it.kind == "say" {
      block(width: 100%, inset: (left: 8pt, y: 2pt), stroke: (left: 2.5pt + rgb("#2f6f73")), {
        for one in it.paragraphs { par(swedish(one)) }
      })
    }
    else if it.kind == "check" { par({ swedish(it.text); [ ]; h(1fr); words.yes; [ ]; tick; h(1em); words.no; [ ]; tick }) }
    else if it.kind == "gloss" { gloss(it.text) }
    else {
      block(breakable: false, width: 100%, {
        heading(level: 3, swedish(it.text))
        gloss(it.gloss)
        if it.aid != "" { par(text(size: 9.5pt, fill: luma(60), it.aid)) }
        if it.probes.len() > 0 { list(..it.probes.map(one => swedish(one))) }
        answer-lines(3)
        par(text(size: 9.5pt, { tick; [ ]; words.skipped; h(1.5em); tick; [ ]; words.doesNotKnow }))
      })
    }
  }
}

#heading(level: 2, words.support)
#list(..data.support.map(one => [#strong(one.name) #one.phone #one.url]))
`
