import { expect, test } from 'vitest'
import { placedMoments, secondsInto } from '#app/steps/transcript/moments.ts'
import { segmentOf } from './any-edits.ts'

const moment = { id: 'm', questionId: 'k1', question: 'Hur är det?' }

test('a marked moment stands beside what was being said, or on its question where nothing was recorded', () => {
	const heard = [segmentOf('a', 'ja', 0), segmentOf('b', 'nej', 10), segmentOf('c', 'kanske', 20)]
	const at = (seconds: number) => placedMoments(heard, [{ ...moment, seconds }])[0]?.segmentId
	expect([at(0), at(9), at(10), at(15), at(999)]).toEqual(['a', 'a', 'b', 'b', 'c'])
	const written = heard.map((one, number) => ({ ...one, startSeconds: null, questionId: number < 2 ? 'k1' : 'k2' }))
	expect(placedMoments(written, [{ ...moment, seconds: null }])[0]?.segmentId).toBe('b')
	expect(placedMoments(written, [{ ...moment, questionId: 'x', seconds: 4 }])[0]?.segmentId).toBeNull()
})

test('a moment before the recording began has no time in it, nor has one where only the month it began is kept (X9)', () => {
	const recordingAt = new Date('2026-03-03T09:00:05Z')
	expect(secondsInto(recordingAt, new Date('2026-03-03T09:00:30Z'))).toBe(30)
	expect(secondsInto(recordingAt, new Date('2026-03-03T08:59:00Z'))).toBeNull()
	expect(secondsInto(undefined, recordingAt)).toBeNull()
	expect(secondsInto(new Date('2026-03-01T00:00:00Z'), recordingAt)).toBeNull()
})
