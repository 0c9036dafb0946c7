import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspectFrame } from '#app/steps/draw/inspect-frame.ts'
import { FrameFileError } from '#app/steps/draw/read-csv.ts'
import { looksLikePersonalNumber } from '#app/steps/draw/sensitive-columns.ts'
import { FRAME, HEADING } from '#tests/fixtures/drawn-round.ts'

const GOOD = 'ALVA;2015-03;flicka;Barn;SARNIL;;;öppen;;H1;nej;svenska'

async function sensitiveOf(text: string) {
	try {
		await inspectFrame(text)
	} catch (error) {
		if (error instanceof FrameFileError) return error.facts.sensitive ?? error.code
		throw error
	}
	return []
}

test.each([
	'20150312-1234',
	'150312-1234',
	'201503121234',
	'1503121234',
	'20150372-1234',
	'150391-1234',
	'EX 150312+1234',
	'20150312 1234',
	'2015 03 12 12 34',
	'2015-03-12-1234',
	'150312–1234',
	'15.03.12.1234',
	'2015/03/12/1234',
	'２０１５０３１２１２３４',
	'barn150312-1234x',
])('%s looks like a personal number', async (number) => {
	expect(looksLikePersonalNumber(number)).toBe(true)
	const found = [{ column: 'referens', why: 'personalNumbers', seenIn: 'cells' }]
	expect(await sensitiveOf(`${HEADING}\n${GOOD}\n${GOOD.replace('ALVA', number)}`)).toEqual(found)
})

test.each(['EX-0001', '2026-00117', 'A9900990099', '12', '2015-03', '2015-03-12', '2015-03-12 10:30', 'H-064'])(
	'%s does not',
	(cell) => {
		expect(looksLikePersonalNumber(cell)).toBe(false)
	},
)

test('no personal or coordination number gets through, however its digits are spaced', () => {
	const twoDigits = (least: number, most: number) =>
		fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'))
	const between = fc.constantFrom('', '-', '+', ' ', '–', '.', '/', ' - ')
	const day = fc.oneof(twoDigits(1, 31), twoDigits(61, 91))
	const century = fc.constantFrom('', '19', '20')
	const parts = fc.tuple(
		century,
		twoDigits(0, 99),
		twoDigits(1, 12),
		day,
		between,
		fc.integer({ min: 1000, max: 9999 }),
	)
	fc.assert(
		fc.property(parts, between, ([century, year, month, day, dash, last], inDate) => {
			expect(looksLikePersonalNumber(`${century}${year}${inDate}${month}${inDate}${day}${dash}${last}`)).toBe(true)
		}),
	)
})

test.each(['personnummer', 'Personnr', 'PNR', 'Samordningsnummer', 'Barnets personnummer'])(
	'a column called %s is refused by its heading, even when it is empty',
	async (heading) => {
		const text = FRAME.replace('språk', `språk;${heading}`)
		expect(await sensitiveOf(text)).toEqual([{ column: heading, why: 'personalNumbers', seenIn: 'heading' }])
	},
)

test.each(['namn', 'Förnamn', 'Barnets namn', 'Efternamn', 'Name', 'Vårdnadshavare 1'])(
	'a column called %s is refused by its heading',
	async (heading) => {
		const text = FRAME.replace('språk', `språk;${heading}`)
		expect(await sensitiveOf(text)).toEqual([{ column: heading, why: 'names', seenIn: 'heading' }])
	},
)

test.each(['gruppnamn', 'Enhetsnamn', 'användarnamn'])(
	'a column called %s is about no person’s name',
	async (heading) => {
		expect(await sensitiveOf(FRAME.replace('grupp', heading))).toEqual([])
	},
)

test.each([
	['whole names', ['Alva Ek', 'Bilal Nur', 'Cilla Ask']],
	['names the other way round', ['EK, ALVA', 'NUR, BILAL', 'ASK, CILLA']],
	['given names', ['Alva', 'Bilal', 'Cilla']],
	['names nobody has listed', ['Xanthippa Quist', 'Yggmund Zetter', 'Ottokar Wrang']],
])('a column of %s is refused by its cells, whatever it is called', async (_, names) => {
	const rows = names.map((name, at) => `${GOOD.replace('ALVA', `R${at}`)};${name}`)
	const found = [{ column: 'övrigt', why: 'names', seenIn: 'cells' }]
	expect(await sensitiveOf([`${HEADING};övrigt`, ...rows].join('\n'))).toEqual(found)
})

test('handlers written as names are refused, and a single name among the references too', async () => {
	expect(await sensitiveOf(FRAME.replaceAll('SARNIL', 'Sara Nilsson'))).toEqual([
		{ column: 'handläggare', why: 'names', seenIn: 'cells' },
	])
	expect(await sensitiveOf(`${FRAME}\n${GOOD.replace('ALVA', 'Alva Ek')}`)).toEqual([
		{ column: 'referens', why: 'names', seenIn: 'cells' },
	])
})

test('groups, languages and places of two capitalised words are no names', async () => {
	const rows = Array.from({ length: 40 }, (_, at) =>
		GOOD.replace('ALVA', `R${at}`)
			.replace('Barn', at % 2 ? 'Barn Norr' : 'Team Alva')
			.replace('svenska', 'Svenska'),
	)
	const withPlace = rows.map((row, at) => `${row};${at % 2 ? 'Norra Skolan' : 'Södra Skolan'}`)
	expect(await sensitiveOf([`${HEADING};skola`, ...withPlace].join('\n'))).toEqual([])
})

test('a file without a heading row is refused, and the name or number in its first row is not repeated', async () => {
	const text = `20150312-1234;Alva Ek;2015-03\n20150412-1234;Elsa Ek;2015-04`
	expect(await sensitiveOf(text)).toEqual([
		{ column: '1', why: 'personalNumbers', seenIn: 'heading' },
		{ column: '2', why: 'names', seenIn: 'heading' },
	])
})
