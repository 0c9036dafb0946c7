import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withChecksums, writeProtocol } from '#app/steps/draw/protocol.ts'
import { protocolWith } from '#tests/fixtures/protocol.ts'

let folder: string
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'lyhord-verify-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify(content: string) {
	const file = join(folder, 'lottning.json')
	writeFileSync(file, content)
	const command = ['--import', 'tsx', 'app/steps/draw/verify-draw.command.ts', file]
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
	return { status, said: stdout + stderr }
}

test('anyone with the file can repeat the draw, and is told that it holds and what is taken on trust', () => {
	const { status, said } = verify(writeProtocol(protocolWith()))
	expect(said).toContain('The draw of 2026 in Exempelköping holds. 5 children on the list and 2 given')
	expect(said).toContain('the file names nobody')
	expect(status).toBe(0)
})

test('whoever changes a child, even with new checksums, is told where', () => {
	const body = protocolWith()
	const children = body.children.map((child, index) => (index === 0 ? { ...child, reference: 'EVA' } : child))
	const { status, said } = verify(writeProtocol(withChecksums({ ...body, children })))
	expect(said).toContain('The frame hash does not fit the children')
	expect(said).toContain('The file does not hold')
	expect(status).toBe(1)
})

test('a byte changed anywhere, in the last line too, is refused by the command with what differs', () => {
	const text = writeProtocol(protocolWith())
	// The property test of check-protocol asks this of every byte; here of what the command says and how it ends.
	for (const at of [text.indexOf('"seed"') + 1, text.indexOf('"reference"') + 1, text.length - 2]) {
		const { status, said } = verify(`${text.slice(0, at)}~${text.slice(at + 1)}`)
		expect(status, `at ${at}`).toBe(1)
		expect(said, `at ${at}`).toMatch(/line \d+|[a-z]+:/i)
	}
})

test('a file that is no protocol is refused in words', () => {
	expect(verify('{}').said).toContain('format:')
	const broken = verify('{\n"format": this is no JSON')
	expect(broken.said).toContain('The file is not JSON: line 2.')
	expect(broken.status).toBe(1)
	expect(verify(Buffer.from([0xff, 0xfe]).toString('latin1')).status).toBe(1)
})
