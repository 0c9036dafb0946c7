// Measures: `npm run bench -- NAME …` (none = all), `--json` for one line a row. Each bench is a file `NAME.bench.ts` here that
// gives its rows one by one; what is compared is measured in the same run and given as a ratio.
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** One measured row: what, how much, in which unit (`s`, `ms`, `MB`, `%`, `count`, `ratio`, `p`). */
export type Measure = { name: string; value: number; unit: string }

/** What a bench file exports. It says on standard error what it does meanwhile, and gives no row for what it could not measure. */
export type Bench = { measure: () => AsyncGenerator<Measure> }

const ENDING = '.bench.ts'
const known = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith(ENDING))
	.map((file) => file.slice(0, -ENDING.length))
	.sort()

const asked = process.argv.slice(2)
const asJson = asked.includes('--json')
const names = asked.filter((word) => word !== '--json')
const unknown = names.filter((name) => !known.includes(name))
if (unknown.length > 0) {
	say(`There is no bench ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
	process.exit(2)
}

const packageJson = (await import('../../package.json', { with: { type: 'json' } })).default
say(
	`Lyhörd ${packageJson.version}, Node ${process.versions.node}, SQLite via better-sqlite3 ${packageJson.dependencies['better-sqlite3']}; ` +
		`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`,
)
for (const name of names.length > 0 ? names : known) {
	say(`\n${name}`)
	const bench = (await import(pathToFileURL(join(import.meta.dirname, `${name}${ENDING}`)).href)) as Bench
	for await (const row of bench.measure()) print(row)
}

function print({ name, value, unit }: Measure) {
	if (asJson) process.stdout.write(`${JSON.stringify({ name, value, unit })}\n`)
	else process.stdout.write(`${name.padEnd(40)} ${String(Number(value.toPrecision(4))).padStart(12)} ${unit}\n`)
}

/** With `--json` standard output holds rows only: all else is said on standard error. */
function say(line: string) {
	process.stderr.write(`${line}\n`)
}
