import type { Blockquote, Paragraph, Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ExportMeta } from '#reports/exports/export-meta.ts'

export const META: ExportMeta = {
	title: 'Barn har berättat 2026',
	language: 'sv',
	unit: 'Barn och unga, Exempelköping',
	edition: 'Utkast, 24 november 2026',
	marks: ['UTKAST', 'EXEMPELDATA'],
	madeAt: new Date('2026-11-24T12:00:00Z'),
}

/** A short report with every kind of block a report has; its first page ends at the thematic break. */
export const REPORT = unified().use(remarkParse).use(remarkGfm).parse(`# Barn har berättat 2026

## Sammanfattning

Under 2026 intervjuade enheten **18 barn** och *unga*. [Mer om modellen](https://example.org/modellen) och [fel](javascript:alert(1)).

- Planera bytet
- Berätta igen
  - med bilder

1. Först
2. Sedan

***

## Kontakt med socialtjänsten

> ”Hon sa inte hejdå // sen var det en annan.”
>
> Flicka, 13–18 år

### Vad som hänt sedan förra rapporten

| Område | Läge |
| --- | --- |
| Planera bytet | genomförd |

<script>alert(1)</script>
`) as Root

/** A report of one quote, as a child said it. */
export function reportWithQuote(text: string, attribution = 'Barn'): Root {
	const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value }] })
	const quote: Blockquote = { type: 'blockquote', children: [paragraph(text), paragraph(attribution)] }
	return {
		type: 'root',
		children: [{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Citat' }] }, quote],
	}
}

/** What Typst, XML or HTML might read as something else than words. */
export const NASTY_WORDS = [
	'Hon sa inte hejdå // sen var det en annan.',
	'/* inte en kommentar */ #let x = 1 #pagebreak()',
	'$5 och $x^2$ *stjärna* _streck_ `kod` @ref <label> ~ -- ---',
	'bakstreck \\ \\n \\u{41} "rakt" \'enkelt\' [x] {y} (z)',
	'<script>alert(1)</script> &amp; </w:t> ]]>',
	'= inte en rubrik',
	'- inte en lista + 1. / term: x',
	'ŋ š đ ž ŧ á Åäö éü ß Привет Γεια',
]
