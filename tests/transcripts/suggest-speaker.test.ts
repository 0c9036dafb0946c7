import { expect, test } from 'vitest'
import { SAMPLE_RATE } from '#transcripts/samples-of.ts'
import { suggestSpeaker } from '#transcripts/suggest-speaker.ts'

test('a voice as low as a man’s is suggested as the interviewer’s, one as high as a young child’s as the child’s', () => {
	expect(suggestSpeaker(voice(110))).toMatchObject({ speaker: 'interviewer' })
	expect(suggestSpeaker(voice(320))).toMatchObject({ speaker: 'child' })
})

test('in between, where women, teenagers and children overlap, nothing is suggested', () => {
	for (const hertz of [165, 200, 230, 260]) expect(suggestSpeaker(voice(hertz))).toBeNull()
})

test('the further from the middle the more certain, but it is never sure', () => {
	const certainties = [150, 130, 110, 90].map((hertz) => suggestSpeaker(voice(hertz))?.certainty ?? 0)
	expect(certainties).toEqual(certainties.toSorted((one, other) => one - other))
	expect(certainties[0]).toBeGreaterThanOrEqual(0.5)
	expect(certainties.at(-1)).toBeLessThanOrEqual(0.9)
})

test('silence, noise and a short cry say nothing about who it was', () => {
	let seed = 3
	const noise = Float32Array.from(
		{ length: SAMPLE_RATE },
		() => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5) * 0.4,
	)
	expect(suggestSpeaker(new Float32Array(SAMPLE_RATE))).toBeNull()
	expect(suggestSpeaker(noise)).toBeNull()
	expect(suggestSpeaker(voice(320, 0.2))).toBeNull()
})

/** A vowel at this pitch: the voice and its overtones, each weaker than the one below. */
function voice(hertz: number, seconds = 1) {
	return Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, at) => {
		const overtones = [1, 2, 3, 4, 5].map((times) => Math.sin((2 * Math.PI * hertz * times * at) / SAMPLE_RATE) / times)
		return 0.2 * overtones.reduce((sum, tone) => sum + tone, 0)
	})
}
