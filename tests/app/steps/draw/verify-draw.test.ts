import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { withChecksum, type Protocol } from '#app/steps/draw/protocol.ts'
import { listAssignments } from '#db/assignments.ts'
import { findDraw, listTickets } from '#db/draws.ts'
import { drawTestRound, RULES, SEED } from '#tests/fixtures/drawn-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeEach(async () => {
	unit = await makeTestUnit()
})
afterEach(() => unit.close())

function verify(content: string) {
	const file = join(unit.folder, 'lottning.json')
	writeFileSync(file, content)
	const command = ['--import', 'tsx', 'app/steps/draw/verify-draw.command.ts', file]
	const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' })
	return { status, said: stdout + stderr }
}

async function protocolOfDraw(): Promise<Protocol> {
	const act = await drawTestRound(unit)
	await drawMyChild(unit.db, { ...act, interviewerId: unit.people.karin.id, rules: RULES, now: () => NOW })
	const draw = await findDraw(unit.db, act)
	const [given] = await listAssignments(unit.db, act)
	const tickets = await listTickets(unit.db, act)
	const passes = tickets.slice(0, given?.place ?? 0).map(({ place }) => ({ place, code: 'ownCase' }))
	const one = { place: given?.place ?? 0, interviewer: 1, assignedAt: NOW.toISOString(), passes }
	return withChecksum({
		format: 'lyhord-draw/1',
		unit: unit.unit.name,
		year: 2026,
		ageMin: RULES.ageMin,
		ageMax: RULES.ageMax,
		frameHash: draw?.frameHash ?? '',
		seed: SEED,
		drawnAt: NOW.toISOString(),
		note: '',
		children: tickets.map(({ place, reference, bornMonth, gender, groupName, ticket }) => ({
			...{ place, reference, bornMonth, gender, groupName, ticket },
			household: place,
		})),
		assignments: [{ ...one, endedAt: null, endedCode: null, isReleased: false }],
	})
}

test('anyone with the file can repeat the draw, and is told that it holds', async () => {
	const { status, said } = verify(JSON.stringify(await protocolOfDraw(), null, 2))
	expect(said).toBe('The draw of 2026 holds: 5 children, 1 given, frame hash, tickets and order repeated.\n')
	expect(status).toBe(0)
})

test('whoever changes a child, even with a new checksum, is told where', async () => {
	const body = await protocolOfDraw()
	const children = body.children.map((child, index) => (index === 0 ? { ...child, reference: 'EVA' } : child))
	const { status, said } = verify(JSON.stringify(withChecksum({ ...body, children })))
	expect(said).toContain('The frame hash does not fit the children')
	expect(said).toContain('The ticket at place 0 is not SHA-256 of seed and reference.')
	expect(said).toContain('The draw of 2026 does not hold: 2 faults.')
	expect(status).toBe(1)
})

test('a file that is no protocol is refused in words', () => {
	expect(verify('{}').said).toContain('format:')
	const broken = verify('this is no JSON')
	expect(broken.said).toContain('cannot be read as a protocol')
	expect(broken.status).toBe(1)
})
