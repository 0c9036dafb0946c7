import { expect, test } from 'vitest'
import { filledIn, LETTERS, OUR_LETTERS } from '#app/steps/contact/letters.ts'

const FILLING = { interviewer: 'Karin Lind', unit: 'Enheten', organisation: 'Provby', ownConsentAge: 16 }

test('every letter is filled in to the last word, and names the age the unit has decided on, no other', () => {
	for (const letter of LETTERS) {
		const text = filledIn(OUR_LETTERS[letter], FILLING)
		expect(text).toContain('Karin Lind')
		expect(text).not.toMatch(/\{[^}]*\}/)
		expect(text).not.toMatch(/under 15/)
	}
	expect(filledIn(OUR_LETTERS['child-12-18'], FILLING)).toContain('Är du under 16 frågar vi också din vårdnadshavare.')
	expect(filledIn(OUR_LETTERS.guardian, FILLING)).toContain('Om ditt barn är under 16 år behöver vi ditt ja.')
})
