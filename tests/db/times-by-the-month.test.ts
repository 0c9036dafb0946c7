import { asc, eq, getTableColumns, getTableName, is, sql } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfEvent, FIRST_HASH } from '#db/audit.ts'
import { changeJobProgress, findJobOfInterview } from '#db/jobs.ts'
import { findInterview } from '#db/interviews.ts'
import { findRecording, findSoundReceipt } from '#db/recordings.ts'
import { listWaitingReminders } from '#db/safety-reminders.ts'
import * as schema from '#db/schema.ts'
import { withdrawInterview } from '#db/withdrawals.ts'
import { plantEverywhere } from '#tests/fixtures/plant-everywhere.ts'
import {
	beginConversation,
	clock,
	drawProtectedRound,
	endConversation,
	workOnWords,
} from '#tests/fixtures/protected-round.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const { auditEvents, monthlyAuditEvents } = schema
const MONTH = new Date('2026-11-01T00:00:00Z')
const TABLES = Object.values(schema).filter((one) => is(one, SQLiteTable)) as readonly SQLiteTable[]
const timesOf = (table: SQLiteTable) =>
	Object.values(getTableColumns(table)).filter(({ dataType }) => dataType === 'date')
const snakeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** Tables whose rows are about the unit, its people or a round, and never name one child: by their name in SQL, with what they are of. */
const OF_NO_CHILD: Readonly<Record<string, string>> = {
	...{ user: 'sign-in', session: 'sign-in', account: 'sign-in', verification: 'sign-in', two_factor: 'sign-in' },
	...{ units: 'the unit', guide_versions: 'guides', guide_drafts: 'guides', guide_approvals: 'guides' },
	...{ audit_events: 'acts on everybody else', monthly_audit_events: 'made by the month as it is hashed' },
	...{ rounds: 'a round', round_setups: 'a round', round_interviewers: 'a round', round_milestones: 'a round' },
	...{ consent_confirmations: 'a round', participation_answers: 'a round', progress_showings: 'a round' },
	...{ round_lessons: 'a round', round_openings: 'a round', round_closures: 'a round' },
	...{ sampling_frames: 'a whole frame', frame_imports: 'a whole frame', frame_locks: 'a whole frame' },
	...{ signature_answers: 'a signature', draw_commitments: 'a whole draw', draws: 'a whole draw' },
	...{ draw_meetings: 'everyone in the room (R-2: a draw is logged with its time)' },
	...{ contact_policies: 'the unit', contact_letters: 'the unit', seminars: 'a seminar', seminar_members: 'a seminar' },
	...{ seminar_events: 'that something changed, never in what', findings: 'a theme', development_areas: 'an area' },
	...{ report_resolutions: 'the report', report_submissions: 'the report', report_approvals: 'the report' },
	...{ committee_questions: 'a meeting', actions: 'an area' },
}

let unit: TestUnit
let now: () => Date
beforeEach(async () => {
	unit = await makeTestUnit()
	now = clock()
})
afterEach(() => unit.close())

test('every table with times is either of no child, or the database itself keeps each of its times by the month', async () => {
	const rows = await unit.db.values<[string, string]>(sql`select name, sql from sqlite_master where type = 'trigger'`)
	const triggers = new Map(rows)
	const names = TABLES.map((table) => getTableName(table))
	expect(Object.keys(OF_NO_CHILD).filter((name) => !names.includes(name))).toEqual([])
	const forgotten = TABLES.filter((table) => !(getTableName(table) in OF_NO_CHILD)).flatMap((table) => {
		const name = getTableName(table)
		const kept = ['insert', 'update'].map((act) => triggers.get(`${name}_month_${act}`) ?? '')
		return timesOf(table)
			.map((column) => snakeOf(column.name))
			.filter((column) => !kept.every((text) => text.includes(`\t${column} = `)))
			.map((column) => `${name}.${column}`)
	})
	// Of a swap also the other child's times go, which its row names (and `update` sets both by another way of writing).
	expect(forgotten).toEqual(['swaps.at'])
	expect(triggers.get('swaps_month_insert')).toContain('update swaps set at = unixepoch')
})

/** Every row that names one of these ids, or a row that does: the ids of all of it, and each time that is more than a month. */
async function traceOf(ids: string[]) {
	const hers = new Set(ids)
	const exact = new Set<string>()
	const tables = TABLES.filter((table) => !/audit_events$/.test(getTableName(table)))
	for (let before = -1; before < hers.size;) {
		before = hers.size
		for (const table of tables)
			for (const row of (await unit.db.select().from(table)) as Record<string, unknown>[]) {
				const texts = Object.values(row).flatMap((value) =>
					typeof value === 'string' ? [value] : Array.isArray(value) ? value : [],
				)
				if (!texts.some((text) => hers.has(text as string))) continue
				if (typeof row.id === 'string') hers.add(row.id)
				for (const [key, value] of Object.entries(row))
					if (value instanceof Date && value.getTime() !== Date.UTC(value.getUTCFullYear(), value.getUTCMonth()))
						exact.add(`${getTableName(table)}.${key}`)
			}
	}
	return { hers, exact: [...exact].sort() }
}

async function expectLogsToSay(hers: ReadonlySet<string>) {
	const [events, monthly] = [
		await unit.db.select().from(auditEvents).orderBy(asc(auditEvents.number)),
		await unit.db.select().from(monthlyAuditEvents).orderBy(asc(monthlyAuditEvents.number)),
	]
	expect(events.filter(({ to }) => hers.has(to))).toEqual([])
	// A swap points at one of the two, and is hers whichever it is.
	expect(monthly.filter(({ to, did }) => !hers.has(to) && did !== 'assignment.swapped')).toEqual([])
	expect(new Set(monthly.map(({ at }) => at.getTime()))).toEqual(new Set([MONTH.getTime()]))
	for (const chain of [events, monthly])
		chain.forEach((row, place) => {
			expect(row.number).toBe(place + 1)
			expect(row.hash).toBe(hashOfEvent(chain[place - 1]?.hash ?? FIRST_HASH, row.number, row))
		})
	return monthly.map(({ did }) => did)
}

test('a round is played through with her in it, and nothing in the database tells more of her times than the month', async () => {
	const alva = await drawProtectedRound(unit, now)
	expect((await traceOf([alva.childId])).exact).toEqual([])

	const interview = await beginConversation(unit, alva, now)
	// While they talk the clock of the conversation is needed, and so is the hour of a worry nobody has taken over (X7).
	const running = await traceOf([alva.childId])
	expect(running.exact).toEqual(['interviews.startedAt', 'recordings.startedAt', 'safety_reminders.raisedAt'])
	expect((await listWaitingReminders(unit.db, alva))[0]?.raisedAt.getUTCHours()).toBe(NOW.getUTCHours())

	const job = await endConversation(unit, interview, now)
	expect((await traceOf([alva.childId])).exact).toEqual(['jobs.leaseUntil'])
	expect(await changeJobProgress(unit.db, { id: String(job?.id), worker: 'worker-1', progress: 0.5, at: now() })).toBe(
		true,
	)

	await workOnWords(unit, interview, now)
	const approved = await traceOf([alva.childId])
	expect(approved.exact).toEqual([])
	expect((await findJobOfInterview(unit.db, interview))?.leaseUntil).toBeNull()
	const did = await expectLogsToSay(approved.hers)
	for (const one of [
		'assignment.swapped',
		'consent.recorded',
		'safety.raised',
		'passage.marked',
		'transcript.approved',
	])
		expect(did).toContain(one)

	const stores = { keys: unit.keys, recordings: unit.recordings }
	const taken = { ...interview, reason: 'withdrawnByChild', at: now(), affected: [] }
	await withdrawInterview(unit.db, stores, taken)
	const withdrawn = await traceOf([alva.childId])
	expect(withdrawn.exact).toEqual([])
	expect(await expectLogsToSay(new Set([...withdrawn.hers, ...approved.hers]))).toContain('interview.withdrawn')
})

test('her sound has no days of grace: its key goes at the approval, whatever the setting, and what is left says the month', async () => {
	const interview = await beginConversation(unit, await drawProtectedRound(unit, now), now)
	await endConversation(unit, interview, now)
	expect(unit.keys.has('sound', interview.interviewId)).toBe(true)
	await workOnWords(unit, interview, now)
	expect(unit.keys.has('sound', interview.interviewId)).toBe(false)
	expect(await findRecording(unit.db, interview)).toBeUndefined()
	expect((await findSoundReceipt(unit.db, interview))?.at).toEqual(MONTH)
})

test('of another child in the same round every time is kept, but for a swap with her', async () => {
	const alva = await drawProtectedRound(unit, now)
	const assignments = await unit.db.select().from(schema.assignments)
	const bilals = assignments.filter(({ childId }) => childId !== alva.childId)
	expect(bilals.map(({ how, assignedAt, endedAt }) => [how, assignedAt > MONTH, endedAt])).toEqual([
		['meeting', true, MONTH],
		['swapped', false, null],
	])
	expect((await unit.db.select().from(schema.swaps)).map(({ at }) => at)).toEqual([MONTH])
})

test('in every table that hangs on an interview a time that is written anew is the month, whoever writes it', async () => {
	const alva = await drawProtectedRound(unit, now)
	const interview = await beginConversation(unit, alva, now)
	await plantEverywhere(unit, interview.interviewId, 'kanariefågel')
	await unit.db.update(schema.interviews).set({ endedAt: NOW }).where(eq(schema.interviews.id, interview.interviewId))
	await unit.db.update(schema.safetyReminders).set({ handedOverAt: NOW })
	const facts = { roundId: alva.roundId, unitId: alva.unitId, childId: alva.childId, by: 'maj', at: NOW }
	const card = { sealedCard: Buffer.from('x'), changedBy: 'maj', changedAt: NOW }
	const owed = { id: 'owed', interviewerId: 'karin', band: '12-18', channel: 'letter' as const, areaIds: [] }
	await unit.db.insert(schema.exclusions).values({ ...facts, code: 'acuteCrisis' })
	await unit.db.insert(schema.laterHandlers).values({ ...facts, memberId: alva.interviewerId })
	await unit.db.insert(schema.contacts).values({ ...facts, ...card })
	await unit.db.insert(schema.childFeedback).values({ ...facts, ...owed, createdAt: NOW, sentAt: NOW })
	const time = { startsAt: NOW, minutes: 60, by: 'karin', at: NOW }
	await unit.db.insert(schema.agreedTimes).values({ assignmentId: alva.assignmentId, ...time })
	const no = {
		id: 'no',
		roundId: alva.roundId,
		assignmentId: alva.assignmentId,
		saidBy: 'child' as const,
		code: 'noTime',
	}
	await unit.db.insert(schema.declines).values({ ...no, by: 'karin', at: NOW })
	expect((await traceOf([alva.childId])).exact).toEqual([])
	expect((await findInterview(unit.db, interview))?.startedAt).toEqual(MONTH)
	const promised = await unit.db.select({ dueOn: schema.interviewPromises.dueOn }).from(schema.interviewPromises)
	for (const { dueOn } of promised) expect(String(dueOn).length).toBeLessThanOrEqual(7)
})
