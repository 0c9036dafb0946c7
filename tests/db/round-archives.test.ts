import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importArchive, YearTaken } from '#app/steps/round/import-archive.server.ts'
import { readRoundArchive } from '#db/report-material.ts'
import { ArchiveError, readArchive, writeArchive, type RoundArchive } from '#reports/round-archive.ts'
import { addUnit, makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const DEMO = readFileSync(join(import.meta.dirname, '..', '..', 'db', 'demo', 'round-2025.json'), 'utf8')

let unit: TestUnit
beforeAll(async () => {
	unit = await makeTestUnit()
})
afterAll(() => unit.close())

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const count = fc.option(fc.nat(300))
const answer = fc.constantFrom(
	'yes' as const,
	'partly' as const,
	'no' as const,
	'unknown' as const,
	'notAsked' as const,
)
const THEMES = ['contact', 'contact.change', 'network']

const passage = (segments: readonly { text: string }[] | null) =>
	fc
		.record({ text, themes: fc.subarray(THEMES), quote: fc.boolean(), at: fc.nat(), from: fc.nat(), length: fc.nat() })
		.map(({ text: words, themes, quote, at, from, length }) => {
			const segment = segments && segments.length > 0 ? at % segments.length : null
			const letters = [...(segments?.[segment ?? 0]?.text ?? '')]
			if (segment === null || letters.length === 0)
				return { text: words, themes, quote, segment: null, from: null, to: null }
			const start = from % letters.length
			const end = start + 1 + (length % (letters.length - start))
			return { text: letters.slice(start, end).join(''), themes, quote, segment, from: start, to: end }
		})

const segment = fc.record({
	start: fc.nat(3000),
	end: fc.nat(3000),
	speaker: fc.constantFrom('child' as const, 'interviewer' as const, 'other' as const),
	text,
})

const interview = fc.option(fc.array(segment, { maxLength: 3 })).chain((segments) =>
	fc.record({
		gender: fc.constantFrom('girl' as const, 'boy' as const, 'other' as const, 'unknown' as const),
		age: fc.option(fc.integer({ min: 5, max: 18 })),
		group: fc.option(fc.constant('g1')),
		recorded: fc.option(fc.boolean()),
		interpreter: fc.option(fc.boolean()),
		guide: fc.option(text),
		answers: fc.record({
			changedSecretary: answer,
			knowsWhy: answer,
			feelsListenedTo: answer,
			feelsCanInfluence: answer,
		}),
		passages: fc.array(passage(segments), { maxLength: 3 }),
		transcript: fc.constant(segments && { segments }),
	}),
)

const action = fc.record({
	text,
	owner: fc.option(text),
	due: fc.option(fc.constant('2025-03-01')),
	status: fc.constantFrom('notStarted' as const, 'ongoing' as const, 'done' as const, 'stopped' as const),
	effect: fc.option(text),
})

const archive: fc.Arbitrary<RoundArchive> = fc
	.record({
		year: fc.integer({ min: 1990, max: 2100 }),
		unit: text,
		minGroupSize: fc.integer({ min: 5, max: 12 }),
		exact: fc.option(text),
		interviewers: fc.record({ possible: count, done: count }),
		frame: count,
		reasons: fc.option(fc.array(fc.record({ code: text, count }), { maxLength: 3 })),
		seminars: fc.record({ held: count, participants: count }),
		interviews: fc.array(interview, { maxLength: 5 }),
		findings: fc.array(
			fc.record({
				theme: fc.constantFrom(...THEMES),
				text,
				kind: fc.constantFrom('worksWell' as const, 'needsChange' as const, 'dissent' as const),
			}),
			{ maxLength: 3 },
		),
		areas: fc.array(
			fc.record({
				name: text,
				themes: fc.subarray(THEMES),
				analysis: fc.option(text),
				proposal: fc.option(text),
				actions: fc.array(action, { maxLength: 2 }),
			}),
			{ maxLength: 3 },
		),
		meetings: fc.array(
			fc.record({ on: fc.option(fc.constant('2025-02-28')), kind: text, questions: fc.array(text, { maxLength: 2 }) }),
			{ maxLength: 2 },
		),
	})
	.map(({ exact, frame, reasons, interviews, areas, meetings, ...rest }) => ({
		...rest,
		format: 'lyhord-round/1' as const,
		organisation: 'Provby kommun',
		committee: 'Nämnden',
		ageMin: 5,
		ageMax: 18,
		attribution: exact === null ? ('band' as const) : ('exact' as const),
		...(exact !== null && { attributionApprovedBy: exact }),
		groups: [{ id: 'g1', name: 'Grupp', ageMin: null, ageMax: 12 }],
		recruitment: { frame, excluded: reasons, asked: frame, declined: reasons, unreachable: null },
		themes: THEMES.map((id) => ({ id, name: id, parent: id === 'contact.change' ? 'contact' : null })),
		interviews: interviews.map((one, index) => ({ id: `i${index}`, ...one })),
		developmentAreas: areas.map((one, index) => ({ id: `a${index}`, ...one })),
		committeeMeetings: meetings,
	}))

test('a round that is imported and exported again is the same file, byte for byte', async () => {
	const roundId = await importArchive(unit, { unitId: unit.unit.id, by: 'maj', at: NOW, archive: readArchive(DEMO) })
	const again = await readRoundArchive(unit.db, unit.keys, { unitId: unit.unit.id, roundId })
	expect(again && writeArchive(again)).toBe(DEMO)
})

test('whatever round a unit brings, export of its import is the file it brought', async () => {
	let number = 0
	await fc.assert(
		fc.asyncProperty(archive, async (round) => {
			number += 1
			const unitId = `provby-${number}`
			await addUnit(unit.db, { id: unitId, name: unitId })
			const file = writeArchive(round)
			const roundId = await importArchive(unit, { unitId, by: 'maj', at: NOW, archive: readArchive(file) })
			const again = await readRoundArchive(unit.db, unit.keys, { unitId, roundId })
			expect(again && writeArchive(again)).toBe(file)
		}),
		{ numRuns: 25 },
	)
})

test('a year that is there already is refused and nothing of it changes', async () => {
	const importing = importArchive(unit, { unitId: unit.unit.id, by: 'maj', at: NOW, archive: readArchive(DEMO) })
	await expect(importing).rejects.toThrow(YearTaken)
})

test('another unit cannot read the round', async () => {
	await addUnit(unit.db, { id: 'other', name: 'Grannköping' })
	const roundId = await importArchive(unit, { unitId: 'other', by: 'maj', at: NOW, archive: readArchive(DEMO) })
	expect(await readRoundArchive(unit.db, unit.keys, { unitId: unit.unit.id, roundId })).toBeUndefined()
})

test('every fault of a file is named by its path, all at once', () => {
	const wrong = JSON.parse(DEMO) as {
		interviews: { answers: Record<string, string>; group: string }[]
		extra?: number
		attribution: string
	}
	wrong.extra = 1
	wrong.attribution = 'exact'
	const first = wrong.interviews[0]
	if (first) first.answers.knowsWhy = 'ja'
	expect(faultsOf(JSON.stringify(wrong))).toEqual([
		'interviews[0].answers.knowsWhy: expected yes, partly, no, unknown or notAsked',
		'extra: unknown key',
	])
	const lost = JSON.parse(DEMO) as typeof wrong
	const second = lost.interviews[1]
	if (second) second.group = 'nowhere'
	expect(faultsOf(JSON.stringify({ ...lost, attribution: 'exact' }))).toEqual([
		'attributionApprovedBy: missing; attribution "exact" needs the name of who approved it',
		'interviews[1].group: there is no group nowhere',
	])
	expect(faultsOf('{')[0]).toMatch(/^not JSON/)
})

function faultsOf(file: string): readonly string[] {
	try {
		readArchive(file)
	} catch (error) {
		if (error instanceof ArchiveError) return error.faults
		throw error
	}
	return []
}
