import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSound } from '#db/seal.ts'
import { HOLD_POINTS, killUploads } from '#tests/fixtures/kill-uploads.ts'
import { makeUploadRig, type UploadRig } from '#tests/fixtures/upload-rig.ts'

const EACH_POINT_TIMES = 2

let rig: UploadRig
beforeAll(async () => (rig = await makeUploadRig(1)))
afterAll(() => rig.close())

test(`the server is killed ${HOLD_POINTS.length * EACH_POINT_TIMES} times, at every step of taking in sound: what it called safe is there, byte for byte, and the rest is sent again`, async () => {
	const interview = rig.interviews[0]!
	const points = Array.from({ length: EACH_POINT_TIMES }, () => HOLD_POINTS).flat()
	let kills = 0
	for await (const { point, wrong, told } of killUploads(rig, interview, points)) {
		kills += 1
		expect(wrong, `after the kill at “${point}”`).toEqual([])
		expect(told.acknowledged.size).toBe(kills * 2)
	}
	expect(kills).toBeGreaterThanOrEqual(12)
	for (let number = 0; number < kills * 2; number += 1) {
		const wav = await openSound(
			rig.keys,
			interview.interviewId,
			await rig.recordings.read(interview.interviewId, number),
		)
		expect(wav).toHaveLength(160_044)
	}
})
