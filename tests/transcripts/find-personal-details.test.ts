import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalDetails } from '#transcripts/find-personal-details.ts'
import { isIdentityNumber } from '#transcripts/find-numbers.ts'
import type { DetailKind } from '#transcripts/personal-detail.ts'
import { digitRunsIn, numberOfWord } from '#transcripts/spoken-digits.ts'

const found = (text: string, kind: DetailKind) =>
	findPersonalDetails([text])
		.filter((detail) => detail.kind === kind)
		.map((detail) => detail.text)

test.each([
	'120314-1234',
	'120314 1234',
	'1203141234',
	'20120314-1234',
	'201203141234',
	'120314–1234',
	'120314+1234',
	'12 03 14 12 34',
	'1 2 0 3 1 4 1 2 3 4',
	'120374-1234',
	'tolv noll tre fjorton tolv trettiofyra',
	'tjugohundratolv noll tre fjorton tolv trettiofyra',
	'tjugohundra tolv noll tre fjorton streck ett två tre fyra',
	'ett två noll tre ett fyra ett två tre fyra',
])('a personnummer or samordningsnummer is found, spelled %s', (number) => {
	expect(found(`Hon sa ${number} till mig.`, 'identityNumber')).toEqual([number])
})

test('ten digits that begin with no day of birth are another number, and still suggested', () => {
	expect(isIdentityNumber('1299991234')).toBe(false)
	expect(found('Ärendet har nummer 1299991234.', 'phone')).toEqual(['1299991234'])
})

test.each([
	'070-123 45 67',
	'0701234567',
	'+46 70 123 45 67',
	'08-123 456 78',
	'noll sju noll ett två tre fyra fem sex sju',
])('a phone number is found, spelled %s', (number) => {
	expect(found(`Ring ${number} då.`, 'phone')).toEqual([number])
})

test('numbers of things are left alone: how often, how long, how much', () => {
	const text = 'Jag har bytt fyra gånger på två år, det tog tio minuter och kostade hundra kronor. Vi var tre stycken.'
	expect(findPersonalDetails([text])).toEqual([])
})

test('e-mail is found written and said', () => {
	expect(found('Mejla alva.berg@exempel.se nu.', 'email')).toEqual(['alva.berg@exempel.se'])
	expect(found('bilal punkt ali snabel-a exempel punkt se', 'email')).toHaveLength(1)
})

test('an address, a school and a town are told apart; “min skola” and “grundskolan” lead to nobody', () => {
	const text = 'Jag bor på Storgatan 14 i Sundsvall och går på Björkskolan. Min skola är en grundskola.'
	expect(findPersonalDetails([text]).map(({ kind, text: words }) => [kind, words])).toEqual([
		['address', 'Storgatan 14'],
		['place', 'Sundsvall'],
		['school', 'Björkskolan'],
	])
})

test('how old others are is found in years, as a number after “är”, and as the class at school', () => {
	expect(found('Min bror är fyra, hon är 15 år gammal, en fjortonåring, och Ali går i trean.', 'age')).toEqual([
		'fyra',
		'15 år gammal',
		'fjortonåring',
		'trean',
	])
})

test('who somebody is stands instead of the name, wherever the same person is named', () => {
	const details = findPersonalDetails([
		'Min bror heter Elias.',
		'Elias cykel är röd. Sen kom elias hem.',
		'Jag såg Nadja.',
	])
	expect(details.map(({ text, role }) => [text, role])).toEqual([
		['Elias', 'sibling'],
		['Elias', 'sibling'],
		['elias', 'sibling'],
		['Nadja', 'otherPerson'],
	])
})

test('a genitive is the same person and keeps its s, a first and a last name are one', () => {
	const details = findPersonalDetails(['Min kompis Stina Bergdal sa det.', 'Det var Stinas mamma.'])
	expect(details.map(({ text, role }) => [text, role])).toEqual([
		['Stina Bergdal', 'friend'],
		['Stina', 'friend'],
	])
})

test('bo is what the child says, Bo is somebody', () => {
	expect(found('Jag vill bo hos Bo, och min kompis liv hos en som heter max.', 'name')).toEqual(['Bo', 'liv', 'max'])
	expect(found('Mitt liv är bra, max tio personer vet.', 'name')).toEqual([])
})

test('whoever writes down “hen” at the start of a sentence has named nobody', () => {
	for (const text of ['Hen var ledsen.', 'Hens bror kom.', 'Henne har jag träffat.'])
		expect(found(text, 'name'), text).toEqual([])
})

test('what is told of others’ health and crimes is marked, and what the child says of itself is not', () => {
	expect(found('Pappa sitter i fängelse.', 'thirdParty')).toEqual(['fängelse'])
	expect(found('Jag dricker saft och mamma dricker kaffe.', 'thirdParty')).toEqual([])
})

test('a role that stands there already is never suggested', () => {
	expect(findPersonalDetails(['(Mamma Lena) och (skola) i (ort)'])).toEqual([])
})

test('a number word is the number it says', () => {
	const examples = {
		noll: 0,
		fjorton: 14,
		åttiofem: 85,
		tjugohundra: 2000,
		tvåtusentolv: 2012,
		nittonhundraåttiofem: 1985,
	}
	for (const [word, number] of Object.entries(examples)) expect(numberOfWord(word), word).toBe(number)
	expect(numberOfWord('hej')).toBeUndefined()
})

test('every digit of a row is in it, in order, however it is spaced', () => {
	const digits = fc.stringMatching(/^\d{6,12}$/)
	const gaps = fc.array(fc.constantFrom('', ' ', '-'), { minLength: 12, maxLength: 12 })
	fc.assert(
		fc.property(digits, gaps, (row, between) => {
			const written = [...row].map((digit, index) => digit + (index < row.length - 1 ? between[index] : '')).join('')
			expect(digitRunsIn(`hej ${written} då`)).toEqual([{ from: 4, to: 4 + written.length, digits: row }])
		}),
	)
})

test('suggestions lie inside their text, apart from each other, and say what stands there, whatever was said', () => {
	const words = fc.constantFrom(
		'Alva',
		'heter',
		'120314-1234',
		'noll sju',
		'😀',
		'Björkskolan',
		'mamma',
		'dricker',
		'å̈',
		'i maj',
		'(ort)',
		'12 år',
		'. ',
	)
	fc.assert(
		fc.property(fc.array(fc.array(words).map((some) => some.join(' '))), (texts) => {
			let last = { segment: -1, to: 0 }
			for (const detail of findPersonalDetails(texts)) {
				const points = [...String(texts[detail.segment])]
				expect(points.slice(detail.from, detail.to).join('')).toBe(detail.text)
				if (detail.segment === last.segment) expect(detail.from).toBeGreaterThanOrEqual(last.to)
				else expect(detail.segment).toBeGreaterThan(last.segment)
				last = detail
			}
		}),
	)
})

test.each([
	['tesfay han är min morbror', 'tesfay'],
	['alla säger jordi', 'jordi'],
	['det var niran som lagade maten', 'niran'],
	['rimas mamma ringde', 'rima'],
	['jag och biniam bråkade', 'biniam'],
	['pålle heter min bonuspappa', 'pålle'],
	['min pappa pentti dricker kaffe', 'pentti'],
	['hon heter tjinda eller chinda', 'chinda'],
])('a name in small letters that no list has is found where the sentence points at somebody: “%s”', (text, name) => {
	expect(found(text, 'name').some((words) => words.startsWith(name))).toBe(true)
})

test.each([
	'mormor bakar bullar på söndagar',
	'min mamma jobbar alltid',
	'det var jobbigt som barn',
	'jag och hunden gick ut',
	'läxan var svår',
	'när han kom hem',
	'alla säger att det blir bra',
])('what only looks like it is left alone: “%s”', (text) => {
	expect(found(text, 'name')).toEqual([])
})

test.each([
	'noll åtta elva trettio fyra nollor',
	'tjugo tolv, noll tre, fjorton, streck, tolv, trettifyra',
	'tvåtusen nio noll sju tjugotvå och sen ett två tre fyra',
	'nollnio nollsju åttitvå tolv trettifyra',
])('a personnummer or samordningsnummer is found as a child says it: %s', (number) => {
	expect(found(`mitt personnummer är ${number}`, 'identityNumber')).toEqual([number])
})

test('slangy tens are numbers, and “plus fyrtisex” belongs to the phone number', () => {
	expect(numberOfWord('sjuttitre')).toBe(73)
	expect(numberOfWord('åttitvå')).toBe(82)
	expect(numberOfWord('trettioett')).toBe(31)
	expect(found('ring plus fyrtisex sju tre fem fem fem ett två ett två', 'phone')).toEqual([
		'plus fyrtisex sju tre fem fem fem ett två ett två',
	])
	expect(found('nolla sju tre fem fem fem tolv tolv', 'phone')).toHaveLength(1)
})

test.each(['de sista fyra är femtiosju elva', 'fyra sista noll noll ett tre', 'sista siffrorna är 7 7 1 2'])(
	'the last four of a personnummer are found alone: %s',
	(text) => {
		expect(found(text, 'identityNumber')).toHaveLength(1)
	},
)

test('four digits that nobody calls the last of something are left alone', () => {
	expect(found('det sista jag minns är tolv trettiofyra', 'identityNumber')).toEqual([])
})

test('“dubbel fem” in a phone number is two digits', () => {
	expect(found('hon har noll sju noll dubbel fem tre tre två ett', 'phone')).toEqual([
		'noll sju noll dubbel fem tre tre två ett',
	])
})

test('a day and a month said by their numbers are a date, the third class is not', () => {
	expect(found('jag fyller år den första i tredje', 'date')).toEqual(['den första i tredje'])
	expect(found('hon sitter på första i tredje klass', 'date')).toEqual([])
})

test('names from registers are found in small letters; words that are names elsewhere are not', () => {
	expect(found('jag skrev till algot och agnieszka', 'name')).toEqual(['algot', 'agnieszka'])
	expect(found('jag känner mig trygg och stark i en skog och vill ha rosa', 'name')).toEqual([])
})
