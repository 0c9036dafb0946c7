/** How the HTML report looks, on screen and on paper. Only fonts every computer has. */
export const PRINT_CSS = `
:root { color: #1c2430; background: #fff; font: 1.0625rem/1.6 system-ui, 'Segoe UI', Roboto, sans-serif; }
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
header { border-bottom: 1px solid #8a94a3; margin-bottom: 2rem; font-size: 0.9rem; color: #3d4756; }
.mark { display: inline-block; border: 2px solid #9b1c1c; color: #9b1c1c; padding: 0 0.5rem; margin-inline-end: 0.4rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; }
h2 { font-size: 1.45rem; margin-top: 2.5rem; }
h3 { font-size: 1.15rem; margin-top: 1.75rem; }
a { color: #0b4a8f; }
figure, blockquote { margin: 1.25rem 0; }
figure blockquote { margin: 0; }
blockquote { border-inline-start: 4px solid #2f6f73; padding-inline-start: 1rem; font-size: 1.1rem; }
blockquote p { margin: 0; white-space: pre-line; }
figcaption { padding-inline-start: 1.25rem; color: #3d4756; }
table { border-collapse: collapse; width: 100%; margin: 1.25rem 0; font-size: 0.95rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid #c3cad4; overflow-wrap: anywhere; }
th { border-bottom: 2px solid #1c2430; }
hr.new-page { border: 0; margin: 3rem 0; }
@media print {
	:root { font-size: 11pt; }
	body { max-width: none; padding: 0; }
	h1, h2, h3 { break-after: avoid; }
	figure, blockquote, tr, li { break-inside: avoid; }
	thead { display: table-header-group; }
	hr.new-page { break-after: page; margin: 0; height: 0; }
	a { color: inherit; }
}
@page { size: A4; margin: 22mm 20mm; }
`
