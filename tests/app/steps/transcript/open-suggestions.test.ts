import { describe, expect, test } from 'vitest'
import { groupsToAnswer, openPlacesOf, replaceAt, suggestionsOf } from '#app/steps/transcript/open-suggestions.ts'
import { applyEdits } from '#app/steps/transcript/edit-segments.ts'
import type { WorkSegment } from '#app/steps/transcript/segment.ts'
import { findPersonalDetails } from '#transcripts/find-personal-details.ts'

/** As much of an utterance as suggestions look at. */
const said = (...texts: string[]) =>
	texts.map((text, n) => ({ id: `s${n}`, text, left: [] as string[] }) as unknown as WorkSegment)
const open = (segments: readonly WorkSegment[]) =>
	suggestionsOf(segments, findPersonalDetails(segments.map(({ text }) => text)))
/** The spellings of each name that are answered together. */
const asked = (...texts: string[]) =>
	groupsToAnswer(open(said(...texts)))
		.filter(({ kind }) => kind === 'name')
		.map(({ forms }) => forms.map(({ words, times }) => (times === 1 ? words : `${words} × ${times}`)))

describe('one person has one answer', () => {
	test('with and without a surname, in small letters and in the genitive', () => {
		expect(
			asked('Min kompis Stina Bergdal kom.', 'Jag och stina lekte hos stina.', 'Stinas mamma ringde Stina.'),
		).toEqual([['Stina Bergdal', 'stina × 2', 'Stina × 2']])
	})

	test('also where no list has the name: what is said of Zorek says whose Zoreks is', () => {
		expect(asked('Han heter Zorek.', 'Det var Zoreks cykel.')).toEqual([['Zorek × 2']])
		const segments = said('Min bror heter Zorek.', 'Det var Zoreks cykel.')
		const [group] = groupsToAnswer(open(segments))
		expect(applyEdits(segments, [replaceAt(segments, group!.places, group!.proposal)]).map(({ text }) => text)).toEqual(
			['Min bror heter (syskon).', 'Det var (syskon)s cykel.'],
		)
	})

	test('not where two surnames or two roles say that they are two people', () => {
		expect(asked('Stina Bergdal kom.', 'Sen kom Stina Lundgren.', 'Jag såg stina.')).toEqual([
			['Stina Bergdal'],
			['Stina Lundgren'],
			['stina'],
		])
		expect(asked('Min kompis Stina kom.', 'Min lärare Stina Bergdal såg det.')).toEqual([['Stina'], ['Stina Bergdal']])
	})

	test('names that only begin alike are different people', () => {
		expect(asked('Jag såg Anna.', 'Sen kom Anna-Karin.', 'Och Annika.')).toEqual([['Anna'], ['Anna-Karin'], ['Annika']])
		expect(asked('Jag såg Lars.', 'Och Lar.')).toEqual([['Lars'], ['Lar']])
	})

	test('a role that is said of one Stina is not given to another with another surname', () => {
		const roles = findPersonalDetails(['Min kompis Stina Bergdal kom.', 'Stina Lundgren såg det.'])
		expect(roles.map(({ role }) => role)).toEqual(['friend', 'otherPerson'])
	})
})

test('an answer is about the spellings she ticked; the rest wait for theirs', () => {
	const segments = said('Stina Bergdal kom.', 'Sen gick stina.')
	const replaced = applyEdits(segments, [replaceAt(segments, openPlacesOf(open(segments), ['stina']), '(kompis)')])
	expect(replaced.map(({ text }) => text)).toEqual(['Stina Bergdal kom.', 'Sen gick (kompis).'])
	const left = applyEdits(segments, [{ kind: 'leave', words: ['Stina Bergdal', 'stina'] }])
	expect(groupsToAnswer(open(left))).toEqual([])
	expect(applyEdits(segments, [{ kind: 'leave', words: ['Stina Bergdal', 'stina'] }, { kind: 'undo' }])).toEqual(
		segments,
	)
})
