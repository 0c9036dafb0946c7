import { expect, test } from 'vitest'
import { checkGuideSet, guidesForAge } from '#guides/check-guide-set.ts'
import { checkGuide } from '#guides/check-guide.ts'
import { questionsOf, spokenWords } from '#guides/guide.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { printGuide } from '#guides/print-guide.ts'
import { withoutPlaces } from '#tests/fixtures/read-wreck.ts'

const OURS = readOurGuides()
const parsed = OURS.map(({ file, markdown }) => checkGuide(markdown, file))
const metas = parsed.flatMap(({ guide }) => (guide ? [guide.meta] : []))

test.each(OURS)('$file can be approved as it stands, with nothing to remark on', ({ file, markdown }) => {
	expect(checkGuide(markdown, file)).toMatchObject({ mayBeApproved: true, messages: [] })
})

test('the four guides reach every child of 5 to 18, each by one guide', () => {
	expect(checkGuideSet(metas)).toEqual({ gaps: [], overlaps: [] })
	expect(metas.map(({ id }) => id).sort()).toEqual(['guide-12-14', 'guide-15-18', 'guide-5-7', 'guide-8-11'])
})

test('a child gets the guide of her age, or one for younger children where that fits better', () => {
	const { own, younger } = guidesForAge(metas, 12)
	expect(own?.id).toBe('guide-12-14')
	expect(younger.map(({ id }) => id)).toEqual(['guide-8-11', 'guide-5-7'])
	expect(guidesForAge(metas, 19).own).toBeUndefined()
})

test('a missing guide leaves ages without one, and two guides of one age are named', () => {
	const without = metas.filter(({ id }) => id !== 'guide-8-11')
	expect(checkGuideSet(without).gaps).toEqual([8, 9, 10, 11])
	expect(checkGuideSet([...metas, { ageMin: 8, ageMax: 8 }]).overlaps).toEqual([8])
})

test.each(OURS)('printing $file and reading it again gives the same guide', ({ markdown }) => {
	const guide = parseGuide(markdown).guide!
	expect(withoutPlaces(parseGuide(printGuide(guide)).guide!)).toEqual(withoutPlaces(guide))
})

test('the social secretary is called by the name typed on the screen, or as the guide says without one', () => {
	const question = questionsOf(parsed.find(({ guide }) => guide?.meta.id === 'guide-8-11')!.guide!).find(
		({ id }) => id === 'k1',
	)!
	expect(spokenWords(question.text, 'Sam')).toBe('Berätta hur det är när du träffar Sam.')
	expect(spokenWords(question.text)).toBe('Berätta hur det är när du träffar din socialsekreterare.')
})

test('the hash changes with a single letter, so that a later edit cannot change what a child was asked', () => {
	const { markdown } = OURS[0]!
	expect(parseGuide(markdown).contentHash).not.toBe(
		parseGuide(markdown.replace('Samtalsguide', 'samtalsguide')).contentHash,
	)
	expect(parseGuide(markdown.replaceAll('\n', '\r\n')).contentHash).toBe(parseGuide(markdown).contentHash)
})
