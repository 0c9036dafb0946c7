/**
 * The whole PDF in Typst's own language. The report comes in as data (`sys.inputs.data`, JSON of the mdast tree) and
 * its texts are only ever shown as strings, so nothing a child said can be read as markup: no escaping to forget.
 */
export const TYPST_TEMPLATE = `
#let report = json(bytes(sys.inputs.data))
#let meta = report.meta

#set document(title: meta.title, author: meta.unit)
#set text(font: "Libertinus Serif", size: 11.5pt, lang: meta.language, hyphenate: false)
#set par(leading: 0.72em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (x: 24mm, top: 26mm, bottom: 24mm),
  numbering: if meta.language == "sv" { "1 (1)" } else { "1 / 1" },
  header: text(size: 9pt, fill: luma(70))[
    #text(meta.unit + " · " + meta.edition) #h(1fr) #strong(text(fill: rgb("#9b1c1c"), meta.marks.join(" · ", default: "")))
  ],
)
#set heading(numbering: none)
#show heading: set block(above: 1.7em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading.where(level: 3): set text(size: 12.5pt)
#show link: it => underline(text(fill: rgb("#0b4a8f"), it))
#set table(stroke: (x: none, y: 0.5pt + luma(170)), inset: (x: 4pt, y: 5pt), align: left + top)
#show table.cell.where(y: 0): set text(weight: "bold")
#show table: set par(leading: 0.55em)
#set quote(quotes: false)
#show quote.where(block: true): it => block(
  above: 1.1em,
  below: 1.1em,
  inset: (left: 12pt, y: 2pt),
  stroke: (left: 2.5pt + rgb("#2f6f73")),
  breakable: false,
  {
    it.body
    if it.attribution != none { block(above: 0.7em, text(size: 10pt, fill: luma(60), it.attribution)) }
  },
)

#let kids(node) = node.at("children", default: ())

#let inline(nodes) = for node in nodes {
  if node.type == "strong" { strong(inline(kids(node))) }
  else if node.type == "emphasis" { emph(inline(kids(node))) }
  else if node.type == "link" and node.url != none { link(node.url, inline(kids(node))) }
  else if node.type == "break" { linebreak() }
  else if "value" in node { text(node.value) }
  else { inline(kids(node)) }
}

// A line that leads to a quote, a list or a table is never left alone at the foot of a page.
#let blocks(nodes) = for (place, node) in nodes.enumerate() {
  let leads = nodes.at(place + 1, default: (type: none)).type in ("blockquote", "list", "table")
  if node.type == "heading" { heading(level: node.depth, inline(kids(node))) }
  else if node.type == "paragraph" {
    let line = par(inline(kids(node)))
    if leads { block(sticky: true, below: 0.8em, line) } else { line }
  }
  else if node.type == "list" {
    let items = kids(node).map(item => blocks(kids(item)))
    if node.ordered { enum(start: node.start, ..items) } else { list(..items) }
  }
  else if node.type == "blockquote" {
    let by = node.attribution
    quote(block: true, attribution: if by == none { none } else { inline(kids(by)) }, blocks(kids(node)))
  }
  else if node.type == "table" {
    let rows = kids(node).map(row => kids(row).map(cell => [#inline(kids(cell))]))
    let width = calc.max(..rows.map(row => row.len()))
    let full = rows.map(row => row + ([],) * (width - row.len()))
    table(columns: (auto,) * (width - 1) + (1fr,), table.header(..full.first()), ..full.slice(1).flatten())
  }
  else if node.type == "thematicBreak" { pagebreak(weak: true) }
  else if "value" in node { par(text(node.value)) }
  else { blocks(kids(node)) }
}

#blocks(report.children)
`
