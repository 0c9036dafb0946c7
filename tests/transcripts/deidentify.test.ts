import fc from 'fast-check'
import { expect, test } from 'vitest'
import { replaceWord, ROLES, suggestReplacements } from '#transcripts/deidentify.ts'

const words = (texts: readonly string[]) => suggestReplacements(texts).map(({ word }) => word)

test('names inside a sentence, first in a sentence, after “heter”, and months are suggested', () => {
	expect(words(['Sen kom Stina hem.', 'Farid bor i Sundsvall. Jag heter alva, nej Alva.', 'Det var i maj.'])).toEqual([
		'Alva',
		'Farid',
		'maj',
		'Stina',
		'Sundsvall',
	])
})

test('everyday words first in a sentence raise no alarm, nor does a word that is also written small', () => {
	const texts = ['Jag vet inte. Hon lyssnar. Ibland går det bra!', 'Fotboll är kul. Jag spelar fotboll.']
	expect(words(texts)).toEqual([])
})

test('a name and its genitive are one suggestion, and it is said how often it stands there', () => {
	expect(suggestReplacements(['Det var Annas katt.', 'Jag och Anna och ANNA.'])).toContainEqual({
		word: 'Anna',
		times: 3,
	})
	expect(words(['Det var Annas katt.', 'Jag och Anna.'])).toEqual(['Anna'])
})

test('a genitive stays a genitive', () => {
	expect(replaceWord('Annas katt bor hos Anna.', 'Anna', 'sibling')).toBe('(syskon)s katt bor hos (syskon).')
})

test('a name that is also a common word takes only itself: Bo is replaced, bo is what the child says', () => {
	expect(replaceWord('Jag vill bo hos Bo.', 'Bo', 'father')).toBe('Jag vill bo hos (pappa).')
})

test('a word typed in small letters is found however it is written', () => {
	expect(replaceWord('Anna, ANNA och anna', 'anna', 'friend')).toBe('(kompis), (kompis) och (kompis)')
})

test('no part of another word is ever replaced', () => {
	expect(replaceWord('Annanstans, Hanna och Anna-Karin', 'Anna', 'friend')).toBe('Annanstans, Hanna och (kompis)-Karin')
	expect(replaceWord('å Åsa åÅsa', 'Åsa', 'mother')).toBe('å (mamma) åÅsa')
})

test('what has been replaced is neither suggested nor replaced again', () => {
	const once = replaceWord('Min lärare Eva bor här.', 'Eva', 'otherPerson')
	expect(replaceWord(once, 'person', 'teacher')).toBe(once)
	expect(words([once])).toEqual([])
})

test('whatever a name looks like: it is gone afterwards, everything else stands, and twice is as once', () => {
	const letters = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäöé]{2,8}(-[A-ZÅÄÖ][a-zåäöé]{2,6})?$/)
	fc.assert(
		fc.property(letters, fc.array(fc.constantFrom('jag', 'såg', '2', '?!', 'hos')), fc.constantFrom(...ROLES), check),
	)
	function check(name: string, others: readonly string[], role: (typeof ROLES)[number]) {
		const text = [...others, name, ...others].join(' ')
		const replaced = replaceWord(text, name, role)
		expect(replaced.split(' ')).not.toContain(name)
		expect(replaced.startsWith(others.join(' '))).toBe(true)
		expect(replaced.endsWith(others.join(' '))).toBe(true)
		expect(replaceWord(replaced, name, role)).toBe(replaced)
	}
})

test('a word with signs of its own breaks nothing', () => {
	expect(replaceWord('Vi gick till Café (Linné).', 'Café (Linné)', 'place')).toBe('Vi gick till (ort).')
	expect(replaceWord('a.b', '.', 'place')).toBe('a.b')
})
