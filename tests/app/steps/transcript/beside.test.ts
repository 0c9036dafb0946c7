import { expect, test } from 'vitest'
import { besideOf } from '#app/steps/transcript/beside.ts'
import { gapsBetween } from '#app/steps/transcript/heard-at.ts'
import { sittingsOf } from '#app/steps/transcript/version-points.ts'
import { segmentOf } from './any-edits.ts'

test('the computer’s new words stand beside what a person has of the same seconds; what only it heard stands alone', () => {
	const mine = [segmentOf('a', 'hon lysnar', 0), segmentOf('b', 'ja', 10)]
	const heard = [segmentOf('x', 'hon lyssnar', 0.2), segmentOf('y', 'viskning', 5), segmentOf('z', 'jag', 10)]
	expect(besideOf(mine, heard).map(({ segmentId, now, text }) => [segmentId, now, text])).toEqual([
		['a', 'hon lysnar', 'hon lyssnar'],
		[null, '', 'viskning'],
		['b', 'ja', 'jag'],
	])
})

test('a stretch without sound is a gap, the seam between two chunks is not (X24)', () => {
	const chunks = [0, 5.02, 70].map((startSeconds) => ({ startSeconds, seconds: 5 }))
	expect(gapsBetween(chunks)).toEqual([{ startSeconds: 10.02, endSeconds: 70 }])
})

test('changes are remembered by sitting: a pause of ten minutes or another person begins the next', () => {
	const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute))
	const edits = [
		{ number: 1, by: 'karin', at: at(0) },
		{ number: 2, by: 'karin', at: at(9) },
		{ number: 3, by: 'maj', at: at(10) },
		{ number: 4, by: 'maj', at: at(20) },
	]
	expect(sittingsOf(edits).map(({ after, changes, by }) => [after, changes, by])).toEqual([
		[4, 1, 'maj'],
		[3, 1, 'maj'],
		[2, 2, 'karin'],
	])
})
