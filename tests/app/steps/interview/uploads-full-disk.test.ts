import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { listChunks } from '#db/recordings.ts'
import { makeUploadRig, sealTo, sha256Of } from '#tests/fixtures/upload-rig.ts'

const DISK_KILOBYTES = 1_024
const CHUNK_BYTES = 160_044

// A disk of a megabyte for the sound alone; mounting needs root. Elsewhere the same is tried by letting each call fail.
const disk = mkdtempSync(join(tmpdir(), 'lyhord-disk-'))
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_KILOBYTES}k`, 'tmpfs', disk]).status === 0
if (!isMounted)
	console.warn('Skipped: no disk may be mounted here, so none is really filled (uploads-wrong.test.ts lets it fail).')
afterAll(() => {
	if (isMounted) spawnSync('umount', [disk])
	rmSync(disk, { recursive: true, force: true })
})

test.skipIf(!isMounted)(
	'when the disk of the sound is really full the device is told so, nothing half written is left, and there is room again when somebody makes it (R5)',
	async () => {
		writeFileSync(join(disk, 'something-else'), Buffer.alloc(300_000))
		const rig = await makeUploadRig(1, { RECORDINGS_URL: `file:${join(disk, 'recordings')}` })
		try {
			await rig.start()
			const interview = rig.interviews[0]!
			const sealed = await sealTo(interview.soundRecipient, new Uint8Array(CHUNK_BYTES).fill(7))
			let number = 0
			let answer = await rig.send(interview, { number, sealed })
			while (answer.status === 200 && number < 20) answer = await rig.send(interview, { number: ++number, sealed })
			expect([answer.status, answer.body.code]).toEqual([507, 'chunk.disk-full'])
			expect(number).toBeGreaterThan(0)
			const folder = join(disk, 'recordings', interview.interviewId)
			expect(readdirSync(folder).sort()).toEqual(Array.from({ length: number }, (_, nth) => `${nth}.age`).sort())
			for (const chunk of await listChunks(rig.db, interview))
				expect(sha256Of(readFileSync(join(folder, `${chunk.number}.age`)))).toBe(chunk.sha256)

			rmSync(join(disk, 'something-else'))
			expect((await rig.send(interview, { number, sealed })).status).toBe(200)
			expect(await listChunks(rig.db, interview)).toHaveLength(number + 1)
		} finally {
			await rig.close()
		}
	},
)
