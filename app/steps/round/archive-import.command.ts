// Read a whole round from a round archive: npm run round:import -- FILE [--unit NAME]
// In an empty installation the unit named in the archive is made, and its master key.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CommandMistake, runCommand } from '#app/run-command.server.ts'
import type { Db } from '#db/client.ts'
import { listUnits, saveUnit } from '#db/units.ts'
import { ArchiveError, readArchive, type RoundArchive } from '#reports/round-archive.ts'
import { importArchive, YearTaken } from './import-archive.server.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { unit: { type: 'string' } } })

await runCommand(async ({ db, keys, masterKeyFile, now }) => {
	const file = positionals[0]
	if (!file) throw new CommandMistake('Say which file: npm run round:import -- FILE')
	const archive = read(file)
	const unit = await unitFor(db, archive, now)
	if (!keys.hasMaster()) {
		await keys.createMasterKey()
		console.error(
			`The unit’s master key was made: ${masterKeyFile}. Keep a copy apart from the data; without it nothing can be read.`,
		)
	}
	await importInto(db, keys, unit, archive, now)
	console.error(
		`Round ${archive.year} was imported for ${unit.name}: ${archive.interviews.length} interviews, ${archive.developmentAreas.length} development areas.`,
	)
})

function read(file: string): RoundArchive {
	try {
		return readArchive(readFileSync(file, 'utf8'))
	} catch (error) {
		if (error instanceof ArchiveError) throw new CommandMistake(`${file} was not imported. ${error.message}`)
		throw new CommandMistake(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
	}
}

/** The unit named on the command line or in the archive, else the only one; in an empty installation it is made. */
async function unitFor(db: Db, { unit: name, organisation, committee }: RoundArchive, at: Date) {
	const units = await listUnits(db)
	const [only, ...others] = units
	if (values.unit !== undefined) {
		const named = units.find((unit) => unit.name === values.unit)
		if (!named)
			throw new CommandMistake(
				`There is no unit “${values.unit}” here. There is: ${units.map((unit) => unit.name).join(', ') || 'none yet'}.`,
			)
		return named
	}
	const same = units.find((unit) => unit.name === name)
	if (same) return same
	if (others.length > 0) throw new CommandMistake(`No unit here is called “${name}”. Say which it is for: --unit NAME`)
	if (only) return only
	const unit = { id: crypto.randomUUID(), name, organisation, committeeName: committee, at }
	await saveUnit(db, unit)
	return unit
}

async function importInto(
	db: Db,
	keys: Parameters<typeof importArchive>[0]['keys'],
	unit: { id: string },
	archive: RoundArchive,
	at: Date,
) {
	try {
		await importArchive({ db, keys }, { unitId: unit.id, by: 'command', at, archive })
	} catch (error) {
		if (error instanceof YearTaken) throw new CommandMistake(error.message)
		throw error
	}
}
