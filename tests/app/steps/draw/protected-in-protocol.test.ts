import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { protocol as english } from '#app/i18n/en/protocol.ts'
import { sv } from '#app/i18n/sv.ts'
import { verifyProtocol } from '#app/steps/draw/check-protocol.ts'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { viewMeeting } from '#app/steps/draw/meeting-view.server.ts'
import { protocolDocument } from '#app/steps/draw/protocol-document.ts'
import { protocolOf } from '#app/steps/draw/protocol-of.server.ts'
import { writeProtocol } from '#app/steps/draw/protocol.ts'
import { listStandingAssignments } from '#db/assignment-changes.ts'
import { changeAssignmentToReleased, findOwnAssignment, saveDecline } from '#db/assignments.ts'
import { listDrawMeetings } from '#db/draw-meetings.ts'
import { findRound } from '#db/rounds.ts'
import { actOnDraw, drawTestRound, HEADING, RULES } from '#tests/fixtures/drawn-round.ts'
import { clock } from '#tests/fixtures/protected-round.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures')
/** Twenty-four children, two to a household; every fourth has protected identity. */
const FRAME = [
	HEADING,
	...Array.from({ length: 24 }, (_, n) => {
		const handlers = `${n === 23 ? 'KARLIN' : 'SARNIL'};;${n === 20 ? 'AHMHAS' : ''}`
		const group = n % 3 ? 'Barn' : 'Unga'
		return `BARN-${n};201${n % 8}-0${1 + (n % 9)};flicka;${group};${handlers};öppen;;H${n >> 1};${n % 4 ? 'nej' : 'ja'};svenska`
	}),
].join('\n')

let unit: TestUnit
let round: Awaited<ReturnType<typeof drawTestRound>>
let now: () => Date
beforeEach(async () => {
	unit = await makeTestUnit()
	now = clock()
	round = await drawTestRound(unit, FRAME)
})
afterEach(() => unit.close())

const act = (fields: Record<string, string>, members: readonly string[] = []) =>
	actOnDraw(unit, round, { fields, members, now })
const drawOwn = (interviewerId: string) => drawMyChild(unit.db, { ...round, interviewerId, rules: RULES, now })
const ownOf = async (interviewerId: string) => (await findOwnAssignment(unit.db, { ...round, interviewerId }))!
async function letGo(interviewerId: string) {
	const { assignment } = await ownOf(interviewerId)
	const { unitId } = round
	await changeAssignmentToReleased(unit.db, {
		...{ unitId, assignmentId: assignment.id, interviewerId, by: interviewerId, at: now() },
	})
}

/** Drawn in the room, swapped, let go for a conflict of interest, drawn again, taken out, drawn anew and once more in the room. */
async function muchHappened() {
	await act({ act: 'all' }, ['member-karin', 'member-ahmed'])
	const [one, other] = await listStandingAssignments(unit.db, round)
	const pair = { assignment: one!.assignment.id, other: other!.assignment.id }
	expect(await act({ act: 'swap', ...pair, code: 'language', note: '' })).toEqual({ done: 'swapped' })
	await letGo('member-karin')
	for (let more = 0; more < 4; more += 1) {
		await drawOwn('member-karin')
		await letGo('member-karin')
	}
	await drawOwn('member-karin')
	const { child } = await ownOf('member-ahmed')
	await act({ act: 'exclude', reference: child.reference, code: 'acuteCrisis', note: '' })
	await drawOwn('member-ahmed')
	await act({ act: 'promise', code: 'interrupted', isStratified: 'on' })
	await act({ act: 'draw', words: 'röd båt' })
	await act({ act: 'all' }, ['member-karin', 'member-ahmed'])
}

async function protocolIn(edition: 'full' | 'open') {
	const found = await findRound(unit.db, round)
	return (await protocolOf(unit.db, round, found!, { edition, t: sv }))!
}
const bytesOf = (protocol: Awaited<ReturnType<typeof protocolIn>>) => new TextEncoder().encode(writeProtocol(protocol))

test('with protected children drawn, swapped and let go, both editions hold, and of them no time but the month is in any', async () => {
	await muchHappened()
	const [full, open] = [await protocolIn('full'), await protocolIn('open')]
	expect(verifyProtocol(bytesOf(full))).toMatchObject({ faults: [], unchecked: [] })
	expect(verifyProtocol(bytesOf(open)).faults).toEqual([])
	const places = new Set(
		open.children.flatMap((child) => ('isWithheld' in child ? [child.place, ...child.earlierPlaces] : [])),
	)
	expect(places.size).toBeGreaterThan(0)
	const hers = full.assignments.filter((_, index) => open.assignments[index]?.assignedAt === '2026-11')
	expect(hers.length).toBeGreaterThan(1)
	for (const [index, { endedCode }] of open.assignments.entries())
		if (endedCode === 'withheld')
			expect(full.assignments[index]).toMatchObject({ assignedAt: '2026-11', endedAt: '2026-11' })
	expect(full.assignments.some(({ assignedAt }) => assignedAt.length > 7)).toBe(true)
})

test('the open edition tells of nobody which interviewer got whom, nor why a protected child was given back', async () => {
	await muchHappened()
	const [full, open] = [await protocolIn('full'), await protocolIn('open')]
	expect(open.assignments.map(({ interviewer }) => interviewer)).toEqual(open.assignments.map(() => null))
	const hidden = full.children.filter((_, place) => 'isWithheld' in open.children[place]!)
	const text = writeProtocol(open)
	for (const child of hidden) if (!('isWithheld' in child)) expect(text).not.toContain(`"${child.reference}"`)
	const withheld = open.assignments.filter(({ endedCode }) => endedCode === 'withheld')
	expect(withheld.length).toBeGreaterThan(0)
	for (const { passes } of withheld) expect(passes.every(({ code }) => code === 'withheld')).toBe(true)
	expect(full.assignments.every(({ interviewer, endedCode }) => interviewer !== null && endedCode !== 'withheld')).toBe(
		true,
	)
	const page = JSON.stringify(protocolDocument(open, sv))
	for (const child of hidden) if (!('isWithheld' in child)) expect(page).not.toContain(`"${child.reference}"`)
})

test('that a sibling was drawn is not told where she is protected: it would say whose sister she is', async () => {
	for (let drawn = 0; drawn < 12; drawn += 1) {
		const interviewerId = drawn % 2 ? 'member-karin' : 'member-ahmed'
		await drawOwn(interviewerId)
		const { assignment } = await ownOf(interviewerId)
		const { unitId } = round
		// A no keeps the child drawn, so that her sister is passed over.
		const no = { unitId, roundId: round.roundId, assignmentId: assignment.id, interviewerId }
		await saveDecline(unit.db, {
			...{ ...no, saidBy: 'child', code: 'childDeclined', by: interviewerId, at: now() },
		})
	}
	const [full, open] = [await protocolIn('full'), await protocolIn('open')]
	const siblingsOf = ({ assignments }: typeof full) =>
		assignments.flatMap(({ passes }) =>
			passes.filter(({ code }) => code === 'siblingDrawn' || code === 'siblingHers').map(({ place }) => place),
		)
	const households = new Set(
		full.children.flatMap((child, place) =>
			'isWithheld' in open.children[place]! && !('isWithheld' in child) ? [child.household] : [],
		),
	)
	expect(siblingsOf(full).length).toBeGreaterThan(0)
	for (const place of siblingsOf(open)) {
		const child = full.children[place]!
		expect('household' in child && households.has(child.household)).toBe(false)
	}
	expect(verifyProtocol(bytesOf(open)).faults).toEqual([])
	expect(verifyProtocol(bytesOf(full)).faults).toEqual([])
})

test('the room sees interviewers by name, not in the order of the protocol’s numbers, by which pairs could be worked out', async () => {
	await act({ act: 'all' }, ['member-karin', 'member-ahmed'])
	const [meeting] = await listDrawMeetings(unit.db, round)
	const { people } = (await viewMeeting(unit.db, round, meeting!.id))!
	expect(people.map(({ name }) => name)).toEqual(['Ahmed Hassan', 'Karin Lind'])
})

test('the protocol counts passes by reason, conflicts of interest and leavers, and says what was given after the draw in the room', async () => {
	await act({ act: 'all' }, ['member-karin'])
	await drawOwn('member-ahmed')
	const { assignment } = await ownOf('member-ahmed')
	await act({ act: 'handOver', assignment: assignment.id, code: 'quit' })
	await letGo('member-karin')
	await drawOwn('member-karin')
	const page = JSON.stringify(protocolDocument(await protocolIn('full'), sv))
	for (const said of ['jäv: 1', 'slutade: 1', 'lottade själv, efter en lottning i rummet']) expect(page).toContain(said)
	expect(page).toContain(sv.protocol.passes)
})

test('protocol files written before times were told by the month are still verified', () => {
	for (const edition of ['full', 'open']) {
		const bytes = readFileSync(join(FIXTURES, `protocol-before-months-${edition}.json`))
		expect(verifyProtocol(bytes).faults).toEqual([])
	}
})

test('a real file with any byte changed, cut short or with something after it is refused, and what differs is said in words', async () => {
	await muchHappened()
	const files = [bytesOf(await protocolIn('full')), bytesOf(await protocolIn('open'))]
	const isRefused = (bytes: Uint8Array) => {
		const { faults } = verifyProtocol(bytes)
		const said = faults.map(({ code, facts }) => english.faults[code](facts))
		return said.length > 0 && said.every((line) => line.length > 0)
	}
	for (const bytes of files) {
		expect(isRefused(bytes)).toBe(false)
		const place = fc.nat({ max: bytes.length - 1 })
		fc.assert(
			fc.property(place, fc.integer({ min: 1, max: 255 }), (at, flip) => {
				const altered = bytes.slice()
				altered[at] = (altered[at] ?? 0) ^ flip
				expect(isRefused(altered)).toBe(true)
			}),
			{ numRuns: 300 },
		)
		fc.assert(
			fc.property(place, fc.uint8Array({ minLength: 1, maxLength: 9 }), (at, more) => {
				expect(isRefused(bytes.slice(0, at))).toBe(true)
				expect(isRefused(Uint8Array.from([...bytes, ...more]))).toBe(true)
			}),
			{ numRuns: 60 },
		)
	}
})
