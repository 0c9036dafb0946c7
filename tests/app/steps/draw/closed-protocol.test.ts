import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sv } from '#app/i18n/sv.ts'
import { verifyProtocol } from '#app/steps/draw/check-protocol.ts'
import { drawMyChild } from '#app/steps/draw/draw-my-child.server.ts'
import { protocolDocument } from '#app/steps/draw/protocol-document.ts'
import { protocolOf } from '#app/steps/draw/protocol-of.server.ts'
import { writeProtocol } from '#app/steps/draw/protocol.ts'
import { saveContactAttempt } from '#db/contacts.ts'
import { findOwnAssignment } from '#db/assignments.ts'
import { countExclusions } from '#db/draw-counts.ts'
import { readRoundArchive } from '#db/report-material.ts'
import { saveRoundClosing } from '#db/round-closing.ts'
import { findRound } from '#db/rounds.ts'
import { exclusions, passes } from '#db/schema.ts'
import { importArchive } from '#app/steps/round/import-archive.server.ts'
import { readArchive, writeArchive } from '#reports/round-archive.ts'
import { addUnit, makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'
import { actOnDraw, drawTestRound, HEADING, RULES } from '#tests/fixtures/drawn-round.ts'

const REFERENCES = Array.from({ length: 12 }, (_, n) => `BARNREF-${n}-X`)
/** Twelve children; the last is protected and Karin's own case, the one before an own case of both. */
const FRAME = [
	HEADING,
	...REFERENCES.map((reference, n) => {
		const handler = n > 8 ? 'KARLIN' : 'SARNIL'
		return `${reference};201${n % 8}-0${1 + (n % 9)};${n % 2 ? 'flicka' : 'pojke'};${n % 3 ? 'Barn' : 'Unga'};${handler};;${n === 10 ? 'AHMHAS' : ''};öppen;;H${n >> 1};${n === 11 ? 'ja' : 'nej'};svenska`
	}),
].join('\n')

let unit: TestUnit
let minutes = 0
beforeEach(async () => {
	unit = await makeTestUnit()
	minutes = 0
})
afterEach(() => unit.close())

type Round = Awaited<ReturnType<typeof drawTestRound>>
const now = () => new Date(NOW.getTime() + (minutes += 1) * 60_000)

const act = (round: Round, fields: Record<string, string>, members: readonly string[] = []) =>
	actOnDraw(unit, round, { fields, members, now })

/** A list drawn twice, the second time over strata; Karin's child stands from the first, Ahmed's is drawn in the room. */
async function drawnTwice() {
	const round = await drawTestRound(unit, FRAME)
	await drawMyChild(unit.db, { ...round, interviewerId: 'member-karin', rules: RULES, now })
	const own = await findOwnAssignment(unit.db, { ...round, interviewerId: 'member-karin' })
	const attempt = { channel: 'phone' as const, outcome: 'noAnswer' as const, at: now(), by: 'member-karin' }
	await saveContactAttempt(unit.db, { ...attempt, unitId: round.unitId, assignmentId: own!.assignment.id })
	await act(round, { act: 'promise', code: 'interrupted', isStratified: 'on' })
	await act(round, { act: 'draw', words: 'röd båt' })
	expect(await act(round, { act: 'all' }, ['member-ahmed'])).toHaveProperty('meetingId')
	return round
}

async function protocolIn(round: Round, how: { edition: 'full' | 'open'; isClosed?: boolean }) {
	const found = await findRound(unit.db, round)
	return (await protocolOf(unit.db, round, found!, { ...how, t: sv }))!
}
const bytesOf = (protocol: Awaited<ReturnType<typeof protocolIn>>) => new TextEncoder().encode(writeProtocol(protocol))

test('the protocol outlives the frame: it holds, tells all that was done, and of children not drawn only that they stood there', async () => {
	const round = await drawnTwice()
	const before = await protocolIn(round, { edition: 'full' })
	const saved = bytesOf(before)
	await saveRoundClosing(unit.db, unit.keys, { ...round, at: now() })

	const after = await protocolIn(round, { edition: 'full', isClosed: true })
	const { faults, unchecked } = verifyProtocol(bytesOf(after))
	expect(faults).toEqual([])
	expect(unchecked).toEqual(['frameHash', 'order'])
	expect(after).toMatchObject({
		...{ edition: 'closed', frameHash: before.frameHash, draws: before.draws, assignments: before.assignments },
		...{ meetings: before.meetings.map(({ sample, interviewers }) => ({ sample, interviewers })) },
	})
	expect(after.children).toHaveLength(12)
	const drawn = after.children.flatMap((child) => ('isWithheld' in child ? [] : [child]))
	expect(drawn).toHaveLength(2)
	for (const { place, reference, ticket } of drawn) expect(before.children[place]).toMatchObject({ reference, ticket })
	expect(verifyProtocol(saved).faults).toEqual([])
	expect(JSON.stringify(protocolDocument(after, sv))).toContain(sv.protocol.closedEdition)
})

test('of a child who was not drawn neither reference nor ticket is left in the database', async () => {
	const round = await drawnTwice()
	const before = await protocolIn(round, { edition: 'full' })
	const file = () => readFileSync(join(unit.folder, 'data', 'lyhord.db')).toString('latin1')
	await saveRoundClosing(unit.db, unit.keys, { ...round, at: now() })
	const kept = new Set(
		(await protocolIn(round, { edition: 'full', isClosed: true })).children.flatMap((child) =>
			'isWithheld' in child ? [] : [child.reference],
		),
	)
	for (const child of before.children) {
		if ('isWithheld' in child) throw new Error('The full edition withholds nobody')
		expect(file().includes(child.reference)).toBe(kept.has(child.reference))
		expect(file().includes(child.ticket)).toBe(kept.has(child.reference))
	}
})

test('why a protected child was passed over is told to nobody once the frame is gone', async () => {
	const round = await drawnTwice()
	const protectedPlace = (await protocolIn(round, { edition: 'open' })).children.find((child) => 'isWithheld' in child)
	const childId = (await unit.db.select().from(passes)).find(({ place }) => place === protectedPlace?.place)?.childId
	await saveRoundClosing(unit.db, unit.keys, { ...round, at: now() })
	const codes = (await unit.db.select().from(passes)).filter((pass) => childId && pass.childId === childId)
	for (const { code } of codes) expect(code).toBe('withheld')
	expect(verifyProtocol(bytesOf(await protocolIn(round, { edition: 'open', isClosed: true }))).faults).toEqual([])
})

test('one changed letter in the protocol of a closed round is refused, with the part it stands in', async () => {
	const round = await drawnTwice()
	await saveRoundClosing(unit.db, unit.keys, { ...round, at: now() })
	const text = writeProtocol(await protocolIn(round, { edition: 'full', isClosed: true }))
	const forged = verifyProtocol(new TextEncoder().encode(text.replace('röd båt', 'Röd båt')))
	expect(forged.faults.map(({ code }) => code)).toEqual(['checksum', 'seed'])
})

test('a closed round still knows how it was drawn, and its archive can be read by whoever knows the format and no more', async () => {
	const round = await drawnTwice()
	const reference = (await protocolIn(round, { edition: 'full' })).children.findLast(({ place }) => place > 8)
	if (!reference || 'isWithheld' in reference) throw new Error('Nobody stands there')
	await act(round, { act: 'exclude', reference: reference.reference, code: 'acuteCrisis' })
	const counted = await countExclusions(unit.db, round)
	await saveRoundClosing(unit.db, unit.keys, { ...round, at: now() })
	expect(await unit.db.select().from(exclusions)).toEqual([])
	expect(await countExclusions(unit.db, round)).toEqual(counted)

	const archive = await readRoundArchive(unit.db, unit.keys, round)
	expect(archive).toMatchObject({
		recruitment: { frame: 12, asked: 2, declined: [], unreachable: 0 },
		draw: { draws: 2, swaps: 0, takenOver: 0, excludedAfter: [{ code: 'acuteCrisis', count: 1 }] },
	})
	const file = writeArchive(archive!)
	await addUnit(unit.db, { id: 'unit-elsewhere', name: 'Annanstans' })
	const elsewhere = { unitId: 'unit-elsewhere', by: 'maj', at: now() }
	const roundId = await importArchive(unit, { ...elsewhere, archive: readArchive(file) })
	const again = await readRoundArchive(unit.db, unit.keys, { ...elsewhere, roundId })
	expect(again && writeArchive(again)).toBe(file)
	expect(again?.recruitment).toEqual({ frame: 12, excluded: [], asked: 2, declined: [], unreachable: 0 })
	expect(again?.draw).toBeUndefined()
})
