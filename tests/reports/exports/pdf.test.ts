import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { PdfError, toPdf } from '#reports/exports/pdf.ts'
import { isOnPath } from '#tests/fixtures/is-on-path.ts'
import { META, NASTY_WORDS, REPORT, reportWithQuote } from './sample-report.ts'

const hasPdftotext = isOnPath('pdftotext')
const hasPdfinfo = isOnPath('pdfinfo')
if (!hasPdftotext || !hasPdfinfo)
	console.log('Skipped: reading the PDF back needs pdftotext and pdfinfo (poppler-utils).')

let pdf: Uint8Array
let source: string
beforeAll(async () => {
	pdf = await toPdf(REPORT, META)
	source = Buffer.from(pdf).toString('latin1')
})

test('it is a tagged PDF that says it meets PDF/UA-1', () => {
	expect(source.startsWith('%PDF-1.7')).toBe(true)
	expect(source).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
	expect(source).toContain('/StructTreeRoot')
	expect(source).toContain('<pdfuaid:part>1</pdfuaid:part>')
})

test('it says its language and title, and shows the title rather than the file name', () => {
	expect(source).toMatch(/\/Lang \(sv\)/)
	expect(source).toContain('Barn har berättat 2026'.replaceAll('ä', '\u00c3\u00a4'))
	expect(source).toContain('/DisplayDocTitle true')
})

test('every font is in the file, so that it looks the same everywhere', () => {
	expect(source).toMatch(/LibertinusSerif/)
	expect(source).toMatch(/\/FontFile3/)
})

test('an English edition is read with an English voice', async () => {
	expect(Buffer.from(await toPdf(REPORT, { ...META, language: 'en' })).toString('latin1')).toMatch(/\/Lang \(en\)/)
})

test('the same report makes the same file', async () => {
	expect(Buffer.compare(Buffer.from(await toPdf(REPORT, META)), Buffer.from(pdf))).toBe(0)
})

test('a report that jumps over a heading level is refused with words of the rule, not of the report', async () => {
	const jumping = structuredClone(REPORT)
	jumping.children = [
		{ type: 'heading', depth: 1, children: [{ type: 'text', value: 'Hemligt' }] },
		{ type: 'heading', depth: 3, children: [{ type: 'text', value: 'Hemligt' }] },
	]

	const refusal = await toPdf(jumping, META).catch((error: unknown) => error)
	expect(refusal).toBeInstanceOf(PdfError)
	expect((refusal as PdfError).message).toMatch(/heading/)
	expect((refusal as PdfError).message).not.toContain('Hemligt')
})

test.skipIf(!hasPdfinfo)('headings, quotes, lists, links and table headers are tagged as what they are', () => {
	const structure = execFileSync('pdfinfo', ['-struct', fileOf(pdf)], {
		stdio: ['ignore', 'pipe', 'ignore'],
	}).toString()
	for (const tag of ['H1', 'H2', 'H3', 'BlockQuote', 'L (block)', 'LI', 'Link', 'Table', 'THead', 'TH', 'TD']) {
		expect(structure).toContain(tag)
	}
	expect(execFileSync('pdfinfo', [fileOf(pdf)], { stdio: ['ignore', 'pipe', 'ignore'] }).toString()).toMatch(
		/Pages: +2/,
	)
})

test.skipIf(!hasPdftotext)('a draft is marked on every page', () => {
	const pages = textOf(pdf)
		.split('\f')
		.filter((page) => page.trim())
	expect(pages).toHaveLength(2)
	for (const page of pages) expect(page).toContain('UTKAST · EXEMPELDATA')
})

test.skipIf(!hasPdftotext).each(NASTY_WORDS)('what a child said stays words: %s', async (words) => {
	expect(squeezed(textOf(await toPdf(reportWithQuote(words), META)))).toContain(squeezed(words))
})

test('whatever a child said, the report can be made', async () => {
	const anyText = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.string({ unit: 'binary' }),
		fc.string({ unit: fc.constantFrom(...'#$*_@<>\\"\'[]{}()/`~=-+:;|&%^! \n\t') }),
	)
	await fc.assert(
		fc.asyncProperty(anyText, async (words) => {
			expect((await toPdf(reportWithQuote(words), META)).length).toBeGreaterThan(1000)
		}),
		{ numRuns: 60 },
	)
})

test.skipIf(!hasPdftotext)('and her words come out unchanged', async () => {
	const words = fc.string({
		unit: fc.constantFrom(...' abcåäöÅÄÖéŋ0123#$*_@<>\\"\'[]{}()/`~=-+:;|&%^!?.,…”’–—'),
		minLength: 1,
		maxLength: 40,
	})
	await fc.assert(
		fc.asyncProperty(words, async (text) => {
			expect(squeezed(textOf(await toPdf(reportWithQuote(`x${text}x`), META)))).toContain(squeezed(`x${text}x`))
		}),
		{ numRuns: 25 },
	)
})

test.skipIf(!hasPdftotext)('a character no font can draw is printed as its number, not left out', async () => {
	expect(textOf(await toPdf(reportWithQuote('ett \u{10ffff} två'), META))).toContain('ett [U+10FFFF] två')
})

function fileOf(content: Uint8Array) {
	const path = join(mkdtempSync(join(tmpdir(), 'lyhord-pdf-')), 'report.pdf')
	writeFileSync(path, content)
	return path
}

/** With `-layout` a hyphen at the end of a line stays; without it pdftotext takes it for a divided word. */
function textOf(content: Uint8Array) {
	return execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', fileOf(content), '-'], {
		stdio: ['ignore', 'pipe', 'ignore'],
	}).toString()
}

/** Line breaks and the width of spaces are the page's, not the child's. */
function squeezed(text: string) {
	return text.replace(/\s+/g, '')
}
