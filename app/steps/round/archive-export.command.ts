// Write a whole round as a round archive: npm run --silent round:export -- YEAR [--unit NAME] > FILE
// It holds ages, genders and words of children: as secret as the installation itself.
import { parseArgs } from 'node:util'
import { CommandMistake, runCommand, unitOf } from '#app/run-command.server.ts'
import { readRoundArchive } from '#db/report-material.ts'
import { findRoundOfYear } from '#db/rounds.ts'
import { writeArchive } from '#reports/round-archive.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { unit: { type: 'string' } } })

await runCommand(async ({ db, keys }) => {
	const year = Number(positionals[0])
	if (!Number.isInteger(year)) throw new CommandMistake('Say which round: npm run --silent round:export -- YEAR')
	const unit = await unitOf(db, values.unit)
	const round = await findRoundOfYear(db, { unitId: unit.id, year })
	const archive = round && (await readRoundArchive(db, keys, { unitId: unit.id, roundId: round.id }))
	if (!archive) throw new CommandMistake(`${unit.name} has no round ${year}.`)
	process.stdout.write(writeArchive(archive))
})
