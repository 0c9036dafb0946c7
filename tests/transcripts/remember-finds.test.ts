import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalDetails } from '#transcripts/find-personal-details.ts'
import { rememberFinds } from '#transcripts/remember-finds.ts'

const PIECES = [
	'Stina Bergdals',
	'Bergdal',
	'stina',
	'min kompis',
	'heter',
	'Oxel',
	'oxel',
	'120314-1234',
	'😀',
	'. ',
	'(ort)',
]
const talk = fc.array(fc.array(fc.constantFrom(...PIECES)).map((some) => some.join(' ')))

test('what is remembered is what would be found anew, also where one text has changed what another tells', async () => {
	await fc.assert(
		fc.asyncProperty(talk, talk, async (before, after) => {
			const memory = rememberFinds(() => 0)
			await memory.search(before)
			expect(findPersonalDetails(after, await memory.search(after))).toEqual(findPersonalDetails(after))
		}),
	)
})

test('a long conversation lets others have their turn while it is searched', async () => {
	const texts = Array.from({ length: 200 }, (_, number) => `Sen kom Stina nummer ${number} och ringde 070-123 45 67.`)
	// A clock on which every look costs ten milliseconds.
	let milliseconds = 0
	const memory = rememberFinds(() => (milliseconds += 10))
	let turnsOfOthers = 0
	const others = setInterval(() => (turnsOfOthers += 1), 0)
	await memory.search(texts)
	clearInterval(others)
	expect(turnsOfOthers).toBeGreaterThan(10)
})

test('no name and no number is in the memory, and none can be guessed back from it in another process', async () => {
	const text = 'Stina Bergdal har 120314-1234 och bor i Sundsvall.'
	const [one, other] = [rememberFinds(() => 0), rememberFinds(() => 0)]
	await one.search([text])
	await other.search([text])
	for (const word of ['stina', 'bergdal', '120314', 'sundsvall'])
		expect(JSON.stringify(one.entries()).toLowerCase()).not.toContain(word)
	expect(one.entries().map(([key]) => key)).not.toEqual(other.entries().map(([key]) => key))
})
