import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { toDocx } from '#reports/exports/docx.ts'
import { isOnPath } from '#tests/fixtures/is-on-path.ts'
import { META, NASTY_WORDS, REPORT, reportWithQuote } from './sample-report.ts'
import { filesOf } from './unzip.ts'

let files: Map<string, string>
beforeAll(async () => {
	files = filesOf(await toDocx(REPORT, META))
})

test('the file is one that Word opens: its parts are there', () => {
	expect([...files.keys()]).toEqual(
		expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
	)
})

test('it says its title and language', () => {
	expect(files.get('docProps/core.xml')).toContain('<dc:title>Barn har berättat 2026</dc:title>')
	expect(files.get('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>')
})

test('headings are real headings, so that they can be jumped between', () => {
	expect(styleOf('Barn har berättat 2026')).toBe('Heading1')
	expect(styleOf('Kontakt med socialtjänsten')).toBe('Heading2')
	expect(styleOf('Vad som hänt sedan förra rapporten')).toBe('Heading3')
	expect(styleOf('Flicka, 13–18 år')).toBe('Attribution')
})

test('only the first row of a table is its header', () => {
	const document = files.get('word/document.xml') ?? ''
	expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1)
	expect(document.indexOf('<w:tblHeader/>')).toBeLessThan(document.indexOf('Område'))
})

test('the summary ends its page, and a draft is marked on every page', () => {
	expect(files.get('word/document.xml')).toContain('<w:br w:type="page"/>')
	const headers = [...files].filter(([name]) => name.startsWith('word/header')).map(([, xml]) => wordsOf(xml))
	expect(headers.join()).toContain('UTKAST')
})

test('no link leads to a script', () => {
	expect([...files.values()].join()).not.toContain('javascript:')
	expect(files.get('word/_rels/document.xml.rels')).toContain('https://example.org/modellen')
})

test.each(NASTY_WORDS)('what a child said stays words: %s', async (words) => {
	const document = filesOf(await toDocx(reportWithQuote(words), META)).get('word/document.xml') ?? ''
	expect(wordsOf(document)).toContain(words)
})

test('any words at all come out unchanged', async () => {
	const words = fc
		.string({ unit: 'grapheme', minLength: 1 })
		.filter((text) => !/[\p{Cc}\p{Surrogate}\u2028\u2029\ufffe\uffff]/u.test(text))
	await fc.assert(
		fc.asyncProperty(words, async (text) => {
			const document = filesOf(await toDocx(reportWithQuote(`x${text}x`), META)).get('word/document.xml') ?? ''
			expect(wordsOf(document)).toContain(`x${text}x`)
		}),
		{ numRuns: 40 },
	)
})

// Reads XML as strictly as Word does; skipped where neither is installed.
const reader = ['xmllint', 'python3'].find(isOnPath)

test.skipIf(!reader)('every part is well-formed XML', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-docx-'))
	const parts = filesOf(await toDocx(reportWithQuote(`${NASTY_WORDS.join(' ')} \u0000\u0008\ud800`), META))
	const paths = [...parts.keys()].map((name) => join(folder, name.replaceAll('/', '-')))
	for (const [place, xml] of [...parts.values()].entries()) writeFileSync(paths[place] ?? '', xml)

	if (reader === 'xmllint') execFileSync('xmllint', ['--noout', ...paths])
	else
		execFileSync('python3', [
			'-c',
			'import sys, xml.dom.minidom as m; [m.parse(path) for path in sys.argv[1:]]',
			...paths,
		])
})

function styleOf(words: string) {
	const paragraphs = (files.get('word/document.xml') ?? '').split('</w:p>')
	const paragraph = paragraphs.find((xml) => wordsOf(xml).trim() === words)
	return /<w:pStyle w:val="([^"]+)"/.exec(paragraph ?? '')?.[1]
}

function wordsOf(xml: string) {
	const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
	return xml.replace(/<[^>]+>/g, '').replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => named[name] ?? '')
}
