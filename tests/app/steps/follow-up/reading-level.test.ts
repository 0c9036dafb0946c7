import { expect, test } from 'vitest'
import { ActionForm } from '#app/steps/follow-up/action-form.ts'
import { readingLevelOf } from '#app/steps/follow-up/reading-level.ts'

test('a small child gets the plain answer, and so does a child whose band is not known', () => {
	expect(['5–7', '8–11', '', 'okänt'].map(readingLevelOf)).toEqual(['young', 'young', 'young', 'young'])
	expect(['12–14', '15–18'].map(readingLevelOf)).toEqual(['older', 'older'])
})

test('what is left empty in an action is not known, not an empty word', () => {
	const form = ActionForm.parse({ areaId: 'a1', text: ' Rutin ', owner: ' ', due: '', status: 'ongoing', effect: '' })
	expect(form).toEqual({ areaId: 'a1', text: 'Rutin', owner: null, due: null, status: 'ongoing', effect: null })
})

test('an action without words, or with a day that does not exist, is refused', () => {
	const form = { areaId: 'a1', text: 'Rutin', owner: '', due: '2027-02-30', status: 'ongoing', effect: '' }
	expect(ActionForm.safeParse(form).success).toBe(false)
	expect(ActionForm.safeParse({ ...form, due: '', text: ' ' }).success).toBe(false)
})
