import { expect, test } from 'vitest'
import { actOf } from '#app/steps/transcript/keys.ts'
import { makeTranscriptStore } from '#app/steps/transcript/transcript-store.ts'
import { segmentsOf } from './any-edits.ts'

const TWO_HOURS_OF_TURNS = 3_000

test('in three thousand utterances a change is told to its own row only, and leaves the list as it is', () => {
	const store = makeTranscriptStore(segmentsOf(Array.from({ length: TWO_HOURS_OF_TURNS }, () => 'ja')), [], nextId())
	const told: string[] = []
	for (const id of store.ids()) store.onRow(id, () => told.push(id))
	const before = { ids: store.ids(), row: store.rowOf('s7') }
	store.activate('s1500')
	told.length = 0
	store.apply({ kind: 'mark', segmentId: 's1500', speaker: 'child' })
	expect(new Set(told)).toEqual(new Set(['s1500']))
	expect(store.ids()).toBe(before.ids)
	expect(store.rowOf('s7')).toBe(before.row)
	told.length = 0
	store.hear({ segmentId: 's2000', word: 0 })
	store.hear({ segmentId: 's2000', word: 0 })
	expect(told).toEqual(['s2000'])
})

test('what is not sent yet is kept, in order, until it is known to be saved', () => {
	const store = makeTranscriptStore(segmentsOf(['ett', 'två']), [], nextId())
	store.apply({ kind: 'write', segmentId: 's0', text: 'Ett', as: 'person' })
	store.apply({ kind: 'join', segmentId: 's0' })
	const [first, second] = store.unsent()
	store.forget([first!])
	expect(store.unsent()).toEqual([second])
	expect(store.ids()).toEqual(['s0'])
	expect(store.apply({ kind: 'remove', segmentId: 'gone' })).toBe(false)
	expect(store.unsent()).toEqual([second])
})

test('keys write letters while somebody writes, and leave the browser’s own alone', () => {
	const press = (key: string, more = {}) => ({
		...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
		...more,
	})
	for (const key of ['b', 'i', 'n', ' ', '-', 'Enter', 'ArrowLeft'])
		expect(actOf(press(key), { isWriting: true })).toBeUndefined()
	expect(actOf(press('F4'), { isWriting: true })).toBe('play')
	expect(actOf(press('Enter', { ctrlKey: true }), { isWriting: true })).toBe('split')
	expect(actOf(press('z', { ctrlKey: true }), { isWriting: true })).toBeUndefined()
	expect(actOf(press('B'), { isWriting: false })).toBe('child')
	for (const command of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }])
		expect(actOf(press('r', command), { isWriting: false })).toBeUndefined()
})

function nextId() {
	let number = 0
	return () => `e${(number += 1)}`
}
