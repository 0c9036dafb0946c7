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

const reading = (segmentId: string, isRight: boolean) => ({
	id: `read-${segmentId}`,
	edit: { kind: 'read' as const, segmentId, by: 'maj', at: '2026-11-24T10:00:00Z', isRight },
})
const right = { kind: 'tick' as const, isOn: true, hasSound: true }

test('what a second reader has said is taken in beside what is not sent yet, and nothing that was written is lost', () => {
	const store = makeTranscriptStore(segmentsOf(['ett', 'två']), [{ ...right, segmentId: 's0' }], nextId())
	store.activate('s1', true)
	store.apply({ kind: 'write', segmentId: 's1', text: 'Två!', as: 'person' })
	store.apply({ kind: 'write', segmentId: 's1', text: 'fel', as: 'person' })
	store.apply({ kind: 'undo' })
	expect(store.merge([reading('s0', false)])).toBe(true)
	expect(store.segments().map(({ text, isVerbatim }) => [text, isVerbatim])).toEqual([
		['ett', false],
		['Två!', false],
	])
	expect([store.active()?.id, store.writing()]).toEqual(['s1', 's1'])
	expect(store.unsent().map(({ edit }) => edit)).toEqual([
		{ kind: 'write', segmentId: 's1', text: 'Två!', as: 'person' },
	])
})

test('what a second reader has said cannot be undone by whoever writes', () => {
	const store = makeTranscriptStore(segmentsOf(['ett']), [{ ...right, segmentId: 's0' }], nextId())
	store.apply({ kind: 'mark', segmentId: 's0', speaker: 'child' })
	store.merge([reading('s0', false)])
	store.apply({ kind: 'undo' })
	expect(store.segments()[0]).toMatchObject({ speaker: null, isVerbatim: false })
})

test('changes whose answer was lost are not done twice when they come back with a reading', () => {
	const store = makeTranscriptStore(segmentsOf(['ett två']), [], nextId())
	store.apply({ kind: 'split', segmentId: 's0', at: 4, newId: 'new' })
	const lost = store.unsent()
	store.apply({ kind: 'mark', segmentId: 's0', speaker: 'child' })
	expect(store.merge([...lost, reading('s0', true)])).toBe(true)
	expect(store.segments().map(({ text, speaker }) => [text, speaker])).toEqual([
		['ett', 'child'],
		['två', null],
	])
	expect(store.unsent().map(({ edit }) => edit.kind)).toEqual(['mark'])
})

test('an undo of something older than the reading is not guessed about: the page must be loaded again', () => {
	const store = makeTranscriptStore(segmentsOf(['ett']), [{ ...right, segmentId: 's0' }], nextId())
	store.apply({ kind: 'undo' })
	expect(store.merge([reading('s0', true)])).toBe(false)
	expect(store.unsent()).toHaveLength(1)
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
