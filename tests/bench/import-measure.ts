// The row `import 100000`: a frame of 100 000 children, from the bytes of the file to a frame that may be locked, on a real
// database in a file. The longest time nobody else could be served meanwhile is said on standard error.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFrame } from '#app/steps/draw/import-frame.server.ts'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { findFrame } from '#db/frames.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { saveRound } from '#db/rounds.ts'
import { saveUnit } from '#db/units.ts'
import type { Measure } from './bench.ts'

const CHILDREN = 100_000
const HANDLERS = 400
const BEAT_MILLISECONDS = 5

/** Import a frame of 100 000 invented children and say how many seconds it took. */
export async function measureImport(): Promise<Measure> {
	const folder = mkdtempSync(join(tmpdir(), 'lyhord-bench-'))
	const db = openDatabase(`file:${join(folder, 'lyhord.db')}`)
	try {
		const act = await openRound(db)
		const bytes = new TextEncoder().encode(frameText())
		const heart = beat()
		const began = performance.now()
		const fault = await importFrame(db, { ...act, fileName: 'ram.csv', bytes })
		const seconds = (performance.now() - began) / 1000
		const frame = await findFrame(db, act)
		if (fault !== null || frame?.rowsAccepted !== CHILDREN) throw new Error('The frame did not come in whole.')
		process.stderr.write(
			`  ${(bytes.length / 1e6).toFixed(1)} MB, the longest others waited: ${Math.round(heart.stop())} ms\n`,
		)
		return { name: `import ${CHILDREN}`, value: seconds, unit: 's' }
	} finally {
		closeDatabase(db)
		rmSync(folder, { recursive: true, force: true })
	}
}

async function openRound(db: ReturnType<typeof openDatabase>) {
	const at = new Date()
	await migrateDatabase(db, at)
	const [unitId, roundId, by] = ['unit', 'round', 'maj']
	const names = { organisation: 'Exempelköpings kommun', committeeName: 'Socialnämnden' }
	await saveUnit(db, { id: unitId, name: 'Exempelköping', ...names, at })
	await saveRound(db, {
		...{ id: roundId, unitId, year: at.getUTCFullYear(), unitName: 'Exempelköping', ...names, ageMin: 5, ageMax: 18 },
		...{ minGroupSize: 5, attribution: 'band', createdBy: by, createdAt: at, guideVersionIds: [], groups: [] },
	})
	return { unitId, roundId, by, at }
}

function frameText() {
	const heading =
		'referens;född;kön;grupp;handläggare;medhandläggare;tidigare_handläggare;status;avslutad;hushåll;skyddad;språk'
	const rows = Array.from({ length: CHILDREN }, (_, n) => {
		const month = `${2009 + (n % 11)}-${String((n % 12) + 1).padStart(2, '0')}`
		const signature = (offset: number) => `SIG${(n * 7 + offset) % HANDLERS}`
		return `B-${n};${month};${n % 2 ? 'flicka' : 'pojke'};Grupp ${n % 40};${signature(0)};;${signature(1)}|${signature(2)};öppen;;H-${n >> 1};nej;svenska`
	})
	return [heading, ...rows].join('\r\n')
}

/** Counts how late a clock that should strike every few milliseconds is at worst. */
function beat() {
	let [last, longest] = [performance.now(), 0]
	const timer = setInterval(() => {
		const now = performance.now()
		longest = Math.max(longest, now - last - BEAT_MILLISECONDS)
		last = now
	}, BEAT_MILLISECONDS)
	return {
		stop: () => {
			clearInterval(timer)
			return longest
		},
	}
}
