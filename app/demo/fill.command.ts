// Fill an empty DATA_DIR with the demo unit. `npm run demo` and the browser tests call it; nothing here is a real person.
//   (nothing)            the earlier round, and one in progress where Karin has yet to draw her child and Johan to read what the computer wrote
//   --without-round      the earlier round only
//   --others ROUND_YEAR  in a round somebody opened by hand: the interviews of everyone but Karin, approved
import { parseArgs } from 'node:util'
import { closeDatabase, openDatabase } from '#db/client.ts'
import { readConfig } from '#db/config.ts'
import { openKeys } from '#db/keys.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openRecordings } from '#db/recording-store.ts'
import { findRoundOfYear } from '#db/rounds.ts'
import type { DemoKit } from './demo-kit.server.ts'
import { DEMO_UNIT } from './demo-people.ts'
import { fillEarlierRound } from './fill-earlier-round.server.ts'
import { fillGuides } from './fill-guides.server.ts'
import { fillOthers, OTHERS } from './fill-others.server.ts'
import { fillPeople } from './fill-people.server.ts'
import { fillDrawMeeting, fillRound2026 } from './fill-round.server.ts'
import { fillSeminar } from './fill-seminar.server.ts'

const { values } = parseArgs({ options: { 'without-round': { type: 'boolean' }, others: { type: 'string' } } })
const config = readConfig(process.env)
if (!config.isDemo) {
	console.error('The demo filler writes invented people and runs only with LYHORD_DEMO=1.')
	process.exit(1)
}

const db = openDatabase(config.databaseUrl)
const now = new Date()
await migrateDatabase(db, now)
const keys = await openKeys(config)
const people = await fillPeople({ db, keys, now })
const kit: DemoKit = { db, keys, recordings: openRecordings(config.recordingsUrl), unitId: DEMO_UNIT.id, people, now }

if (values.others) await fillOthers(kit, await roundOf(values.others))
else await fillAll()
keys.close()
closeDatabase(db)

async function fillAll() {
	await fillEarlierRound(kit)
	await fillGuides(kit)
	if (values['without-round']) return
	const roundId = await fillRound2026(kit)
	await fillDrawMeeting(kit, { roundId, interviewers: OTHERS })
	await fillOthers(kit, roundId, 'johan')
	await fillSeminar(kit, { roundId, isClosed: false })
}

async function roundOf(year: string) {
	const round = await findRoundOfYear(db, { unitId: kit.unitId, year: Number(year) })
	if (!round) throw new Error(`The demo unit has no round ${year}`)
	return round.id
}
