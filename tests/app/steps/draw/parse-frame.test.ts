import { expect, test } from 'vitest'
import { decodeText, FrameFileError } from '#app/steps/draw/read-csv.ts'
import { FRAME, HEADING } from '#tests/fixtures/drawn-round.ts'
import { parseFrame } from '#tests/fixtures/parse-frame.ts'

const NOW_MONTH = '2026-11'
const GOOD = 'ALVA;2015-03;flicka;Barn;SARNIL;;;öppen;;H1;nej;svenska'
const textOf = (bytes: Uint8Array) => decodeText(bytes).text
const refusalsOf = async (...rows: string[]) => (await parseFrame([HEADING, ...rows].join('\n'), NOW_MONTH)).refusals

async function faultOf(text: string) {
	try {
		await parseFrame(text, NOW_MONTH)
	} catch (error) {
		if (error instanceof FrameFileError) return { code: error.code, ...error.facts }
		throw error
	}
	return undefined
}

test('every child of a sound file comes in, with her handlers then and now', async () => {
	const { rowsRead, rows, refusals } = await parseFrame(FRAME, NOW_MONTH)
	expect([rowsRead, rows.length, refusals]).toEqual([5, 5, []])
	expect(rows[3]).toEqual({
		row: 5,
		reference: 'DINO',
		bornMonth: '2009-09',
		gender: 'boy',
		groupName: 'Unga',
		status: 'open',
		closedMonth: null,
		household: 'H4',
		isProtected: false,
		language: 'svenska',
		handlers: [
			{ signature: 'SARNIL', kind: 'handler' },
			{ signature: 'AHMHAS', kind: 'formerHandler' },
		],
	})
})

test('UTF-8 with or without a mark, UTF-16, Windows-1252, commas, tabs and other column orders give the same children', async () => {
	const expected = await parseFrame(FRAME, NOW_MONTH)
	const windows = Uint8Array.from(FRAME, (letter) => letter.charCodeAt(0))
	const commas = FRAME.replaceAll(';', ',')
	const tabs = FRAME.replaceAll(';', '\t')
	const reversed = FRAME.split('\n')
		.map((line) => line.split(';').toReversed().join(';'))
		.join('\r\n')
	const utf8 = new TextEncoder().encode(FRAME)
	const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)
	const utf16 = Uint8Array.from([0xff, 0xfe, ...FRAME.split('').flatMap((letter) => [letter.charCodeAt(0), 0])])
	for (const text of [
		textOf(utf8),
		textOf(utf16),
		textOf(marked),
		textOf(windows),
		commas,
		tabs,
		reversed,
		`\uFEFF${FRAME}`,
	])
		expect(await parseFrame(text, NOW_MONTH)).toEqual(expected)
})

test('several signatures in a cell are told apart, whatever their case and whichever of the two signs stands between', async () => {
	const text = `${HEADING}\nALVA;2015-03;flicka;Barn;sarnil, karlin|SARNIL;;;öppen;;H1;nej;`
	const [row] = (await parseFrame(text, NOW_MONTH)).rows
	expect(row?.handlers.map(({ signature }) => signature)).toEqual(['SARNIL', 'KARLIN'])
})

test('a refused row says which line, what is wrong and what stood there, and the others come in', async () => {
	const file = [HEADING, 'X1;2015-13;flicka;B;;;;öppen;;H;nej;', GOOD, 'X2;2030-01;pojk;B;;;;stängd;;H;kanske;'].join(
		'\n',
	)
	const { rows, refusals } = await parseFrame(file, NOW_MONTH)
	expect(rows.map(({ reference }) => reference)).toEqual(['ALVA'])
	expect(refusals).toEqual([
		{ row: 2, code: 'wrongBornMonth', facts: { value: '2015-13' } },
		{ row: 4, code: 'wrongBornMonth', facts: { value: '2030-01' } },
		{ row: 4, code: 'wrongGender', facts: { value: 'pojk' } },
		{ row: 4, code: 'wrongStatus', facts: { value: 'stängd' } },
		{ row: 4, code: 'wrongProtected', facts: { value: 'kanske' } },
	])
})

test('of two rows with the same reference the first comes in and the second names its line', async () => {
	expect(await refusalsOf(GOOD, GOOD)).toEqual([{ row: 3, code: 'duplicateReference', facts: { firstRow: '2' } }])
})

test('a row without a reference is refused', async () => {
	expect(await refusalsOf(GOOD.replace('ALVA', ''))).toEqual([{ row: 2, code: 'missingReference', facts: {} }])
})

test.each(['EX-0001', '2026-00117', 'A9900990099', '12'])(
	'a local reference such as %s is let in',
	async (reference) => {
		expect(await refusalsOf(GOOD.replace('ALVA', reference))).toEqual([])
	},
)

test.each([
	['closed without a month', 'avslutad;;'],
	['open with a month', 'öppen;2026-07;'],
	['closed before she was born', 'avslutad;2014-01;'],
	['closed in the future', 'avslutad;2027-01;'],
])('a contact that is %s is refused', async (_, cells) => {
	expect((await refusalsOf(GOOD.replace('öppen;;', cells))).map(({ code }) => code)).toEqual(['wrongClosedMonth'])
})

test('missing columns are all named', async () => {
	expect(await faultOf(FRAME.replace('hushåll', 'boende').replace('kön', 'x'))).toEqual({
		code: 'frame.missing-columns',
		columns: ['kön', 'hushåll'],
	})
})

test.each(['', ' \n ', HEADING])('a file without a single row is refused as empty', async (text) => {
	expect((await faultOf(text))?.code).toMatch(/frame\.(empty|missing-columns)/)
})

test('a file that is no CSV names the line where it breaks', async () => {
	expect(await faultOf(`${HEADING}\n${GOOD}\nB;"2015`)).toEqual({ code: 'frame.unreadable', line: 3 })
})

test('a picture by mistake is no frame, and is said to be none', async () => {
	const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe)
	expect((await faultOf(textOf(png)))?.code).toMatch(/frame\./)
})
