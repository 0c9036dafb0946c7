import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyProtocol } from '#app/steps/draw/check-protocol.ts'
import { drawForAll } from '#app/steps/draw/draw-for-all.ts'
import type { ListedChild } from '#app/steps/draw/first-child.ts'
import { withChecksums, writeProtocol } from '#app/steps/draw/protocol.ts'
import { commitmentOf, seedOf } from '#app/steps/draw/seed.ts'
import { frameHashOf, ticketListOf } from '#app/steps/draw/ticket-list.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { saveDraw, saveDrawCommitment } from '#db/draws.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { saveRound } from '#db/rounds.ts'
import { saveUnit } from '#db/units.ts'
import type { Measure } from './bench.ts'
import { inclusionPValue, sayUnequalChances } from './inclusion-measure.ts'
import { measureImport } from './import-measure.ts'

const CHILDREN = 100_000
const INTERVIEWERS = 50
const RANDOMNESS = '00112233445566778899aabbccddeeff'
const WORDS = 'blå cykel'
const AT = '2026-11-24T09:00:00.000Z'
const RULES = { ageMin: 5, ageMax: 18, periodFromMonth: '2025-11', onDay: AT.slice(0, 10) }
const RUNS = 5

/**
 * The draw of a frame of 100 000 children, its verification from the bytes of the protocol file, its import, and whether
 * every child has the same chance.
 */
export async function* measure(): AsyncGenerator<Measure> {
	const frame = frameOf(CHILDREN)
	const [first] = [drawAll(frame)]
	yield { name: `draw ${CHILDREN}`, value: best(() => drawAll(frame)), unit: 's' }
	await saySaving(first.list)
	const bytes = new TextEncoder().encode(writeProtocol(protocolOf(first)))
	process.stderr.write(`  the protocol file has ${(bytes.length / 1e6).toFixed(1)} MB\n`)
	const verify = () => {
		const { faults } = verifyProtocol(bytes)
		if (faults.length > 0) throw new Error(`The protocol does not hold: ${JSON.stringify(faults.slice(0, 3))}`)
	}
	yield { name: `verify ${CHILDREN}`, value: best(verify), unit: 's' }
	yield await measureImport()
	yield { name: 'inclusion p-value', value: inclusionPValue(), unit: 'p' }
	sayUnequalChances()
}

function frameOf(size: number) {
	return Array.from({ length: size }, (_, n) => ({
		reference: `REF-${n}`,
		bornMonth: `${2009 + (n % 10)}-0${1 + (n % 9)}`,
		gender: n % 2 ? 'girl' : 'boy',
		groupName: `Grupp ${n % 7}`,
		household: `H${n >> 1}`,
		signature: `S${n % 400}`,
	}))
}

/** What happens when the mentor presses the buttons, but for the disk: hash, seed, tickets, order, sample and pairs for fifty. */
function drawAll(frame: ReturnType<typeof frameOf>) {
	const frameHash = frameHashOf(frame)
	const seed = seedOf(RANDOMNESS, WORDS)
	const list = ticketListOf(frame, seed)
	const interviewers = Array.from({ length: INTERVIEWERS }, (_, n) => ({ id: `member-${n}`, signatures: [`S${n}`] }))
	const children = list.map(({ place, bornMonth, household, signature, reference: childId }): ListedChild => {
		const signatures = [signature]
		return { childId, place, bornMonth, status: 'open', closedMonth: null, household, exclusion: null, signatures }
	})
	return { frameHash, seed, list, interviewers, result: drawForAll(interviewers, children, [], RULES) }
}

function protocolOf({ frameHash, seed, list, interviewers, result }: ReturnType<typeof drawAll>) {
	const numberOf = (id: string) => interviewers.findIndex((one) => one.id === id) + 1
	return withChecksums({
		...{ format: 'lyhord-draw/2', edition: 'full', unit: 'Exempelköping', year: 2026, ageMin: 5, ageMax: 18 },
		...{ frameHash, notes: [], swaps: [], exclusions: [] },
		draws: [
			{
				...{ number: 1, committedAt: AT, commitment: commitmentOf(RANDOMNESS), randomness: RANDOMNESS, words: WORDS },
				...{ seed, drawnAt: AT, isStratified: false, allowsSiblings: false, code: null },
			},
		],
		children: list.map(({ place, reference, bornMonth, gender, groupName, household, ticket }) => ({
			...{ place, reference, bornMonth, gender, groupName, household: Number(household.slice(1)) + 1, ticket },
		})),
		meetings: [
			{
				draw: 1,
				at: AT,
				interviewers: interviewers.map(({ id }) => numberOf(id)),
				sample: result.sample.map(({ place }) => place),
				passes: result.passes.map(({ place, code }) => ({ place, code })),
				bars: result.bars.map(({ place, code, interviewerId }) => ({
					place,
					code,
					interviewer: numberOf(interviewerId),
				})),
				without: [],
			},
		],
		assignments: result.given.map(({ child, interviewerId }) => ({
			...{ draw: 1, place: child.place, interviewer: numberOf(interviewerId), how: 'meeting' as const, meeting: 1 },
			...{ assignedAt: AT, endedAt: null, endedCode: null, isReleased: false, passes: [] },
		})),
	})
}

/** How long it takes to keep the list in a real database: said beside the row, since a disk is no part of the rule. */
async function saySaving(list: readonly { reference: string; ticket: string; place: number }[]) {
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-bench-'))
	const db = openDatabase(`file:${join(folder, 'lyhord.db')}`)
	try {
		const at = new Date(AT)
		await migrateDatabase(db, at)
		const names = { organisation: 'Exempelköpings kommun', committeeName: 'Socialnämnden' }
		await saveUnit(db, { id: 'unit', name: 'Exempelköping', ...names, at })
		const act = { unitId: 'unit', roundId: 'round' }
		await saveRound(db, {
			...{ id: 'round', unitId: 'unit', year: 2026, unitName: 'Exempelköping', ...names, ageMin: 5, ageMax: 18 },
			...{ minGroupSize: 5, attribution: 'band', createdBy: 'maj', createdAt: at, guideVersionIds: [], groups: [] },
		})
		const settings = { isStratified: false, allowsSiblings: false }
		const promise = { number: 1, commitment: commitmentOf(RANDOMNESS), randomness: RANDOMNESS, by: 'maj', at }
		await saveDrawCommitment(db, { ...act, ...settings, ...promise })
		const tickets = list.map(({ reference, ticket, place }) => ({ childId: reference, reference, ticket, place }))
		const began = performance.now()
		const made = { number: 1, frameHash: '', words: WORDS, seed: seedOf(RANDOMNESS, WORDS), drawnBy: 'maj' }
		await saveDraw(db, { id: 'draw', ...act, ...made, drawnAt: at, tickets })
		process.stderr.write(
			`  keeping the list in SQLite took ${((performance.now() - began) / 1000).toFixed(2)} s more\n`,
		)
	} finally {
		closeDatabase(db)
		rmSync(folder, { recursive: true, force: true })
	}
}

/**
 * The best of some runs, in seconds: what the machine can do when nothing else disturbs. The processor's own time is said
 * beside it, since on a busy machine the clock says more of the others.
 */
function best(work: () => unknown) {
	const runs = Array.from({ length: RUNS }, () => {
		const [began, used] = [performance.now(), process.cpuUsage()]
		work()
		const { user, system } = process.cpuUsage(used)
		return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
	})
	const quickest = Math.min(...runs.map(({ seconds }) => seconds))
	process.stderr.write(`  processor time ${Math.min(...runs.map(({ processor }) => processor)).toFixed(2)} s\n`)
	return quickest
}
