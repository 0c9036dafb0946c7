import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childsWords } from '#app/i18n/childs-words.ts'
import {
	boardOf,
	fieldAt,
	keptOf,
	labelPlaceOf,
	MAP,
	MAP_FIELDS,
	placeOf,
	TIMES,
} from '#app/steps/interview/aids/placed.ts'
import { swedishVoiceOf } from '#app/steps/interview/swedish-voice.ts'

const map = { title: 'Nätverkskarta', fields: childsWords.aids.fields }
const item = fc.record({
	id: fc.uuid(),
	field: fc.constantFrom(...MAP_FIELDS),
	name: fc.constantFrom('', 'Mamma', 'Kim', 'Farfar', 'Tränaren'),
})

test('no name leaves the device before the child has said yes, and all do after', () => {
	fc.assert(
		fc.property(fc.array(item, { maxLength: 30 }), (items) => {
			const quiet = keptOf({ items, mayKeepNames: false }, map)
			for (const { name } of items) if (name) expect(JSON.stringify(quiet)).not.toContain(name)
			expect(Object.values(quiet.counts).reduce((sum, count) => sum + count, 0)).toBe(items.length)
			const told = keptOf({ items, mayKeepNames: true }, map)
			for (const { name } of items) expect(told.words).toContain(name)
			expect(told.names).toHaveLength(items.length)
		}),
	)
})

test('after a reload a map has as many people in each field as before, with names only if they were kept', () => {
	fc.assert(
		fc.property(fc.array(item, { maxLength: 30 }), fc.boolean(), (items, mayKeepNames) => {
			const board = boardOf(keptOf({ items, mayKeepNames }, map))
			expect(board.mayKeepNames).toBe(mayKeepNames)
			const facts = (all: readonly { field: string; name: string }[]) =>
				all.map(({ field, name }) => (mayKeepNames ? `${field} ${name}` : field)).sort()
			expect(facts(board.items)).toEqual(facts(items))
		}),
	)
	expect(boardOf(undefined)).toEqual({ items: [], mayKeepNames: false })
})

test('whoever is put in a field of the map stands in that field, and so does its word', () => {
	for (const field of MAP_FIELDS) {
		expect(fieldAt(labelPlaceOf(field))).toBe(field)
		for (let nth = 0; nth < 12; nth += 1) expect(fieldAt(placeOf(field, nth))).toBe(field)
	}
	expect(fieldAt({ x: MAP.middle, y: MAP.middle })).toBeUndefined()
	expect(fieldAt({ x: 0, y: 0 })).toBeUndefined()
})

test('every point of the map belongs to one field at most, wherever a finger lets go', () => {
	const coordinate = fc.double({ min: -50, max: 450, noNaN: true })
	fc.assert(
		fc.property(coordinate, coordinate, (x, y) => {
			const field = fieldAt({ x, y })
			const distance = Math.hypot(x - MAP.middle, y - MAP.middle)
			expect(field === undefined).toBe(distance < MAP.inner || distance > MAP.radius)
		}),
	)
	expect(Object.keys(childsWords.aids.times)).toEqual([...TIMES])
	expect(Object.keys(childsWords.aids.fields)).toEqual([...MAP_FIELDS])
})

test('only a Swedish voice that lives in the device reads aloud; one of a net service never does', () => {
	const voice = (lang: string, localService: boolean) => ({ lang, localService, voiceURI: `${lang} ${localService}` })
	expect(swedishVoiceOf([voice('en-GB', true), voice('sv-SE', false), voice('sv-SE', true)])?.voiceURI).toBe(
		'sv-SE true',
	)
	expect(swedishVoiceOf([voice('sv_SE', true)])?.lang).toBe('sv_SE')
	expect(swedishVoiceOf([voice('sv-SE', false), voice('en-GB', true), voice('svk', true)])).toBeUndefined()
	expect(swedishVoiceOf([])).toBeUndefined()
})
