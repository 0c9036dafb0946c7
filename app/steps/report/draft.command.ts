// Draft the report of a round: npm run --silent report:draft -- YEAR [--unit NAME] [--language sv|en] [--format md|html|docx|pdf] [--out FILE]
// Nothing else is written to standard output than the report itself.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { CommandMistake, runCommand, unitOf } from '#app/run-command.server.ts'
import { readReportMaterial } from '#db/report-material.ts'
import { listResolutions } from '#db/report-resolutions.ts'
import { findRoundOfYear } from '#db/rounds.ts'
import { toDocx } from '#reports/exports/docx.ts'
import type { ExportMeta } from '#reports/exports/export-meta.ts'
import { toHtml } from '#reports/exports/html.ts'
import { toPdf } from '#reports/exports/pdf.ts'
import { NumberGivenAway } from '#reports/interval-audit.ts'
import { markdownOf } from '#reports/markdown-of.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { reportAsItStands } from '#reports/report-as-it-stands.ts'

const FORMATS = ['md', 'html', 'docx', 'pdf'] as const
const USE =
	'Say which round: npm run --silent report:draft -- YEAR [--format md|html|docx|pdf] [--out FILE] [--unit NAME]'

await runCommand(async ({ db, keys, now }) => {
	const { values, year, format } = readArguments()
	const unit = await unitOf(db, values.unit)
	const round = await findRoundOfYear(db, { unitId: unit.id, year })
	const scope = { unitId: unit.id, roundId: round?.id ?? '' }
	const material = await readReportMaterial(db, keys, scope)
	if (!material) throw new CommandMistake(`${unit.name} has no round ${year}.`)

	const language = values.language === 'en' ? 'en' : 'sv'
	const resolutions = await listResolutions(db, scope)
	const { draft, document } = draftOrSay(() => reportAsItStands(material, resolutions, readTemplates(language)))
	const edition = language === 'sv' ? 'Utkast' : 'Draft'
	const mark = language === 'sv' ? 'UTKAST' : 'DRAFT'
	const meta: ExportMeta = {
		title: draft.title,
		language,
		unit: material.archive.unit,
		edition,
		marks: [mark],
		madeAt: now,
	}
	const make = {
		md: () => markdownOf(document),
		html: () => toHtml(document, meta),
		docx: () => toDocx(document, meta),
		pdf: () => toPdf(document, meta),
	}
	write(await make[format](), values.out)
})

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			round: { type: 'string' },
			unit: { type: 'string' },
			language: { type: 'string' },
			format: { type: 'string', default: 'md' },
			out: { type: 'string' },
		},
	})
	const year = Number(positionals[0] ?? values.round)
	const format = FORMATS.find((one) => one === values.format)
	if (!Number.isInteger(year)) throw new CommandMistake(USE)
	if (!format) throw new CommandMistake(`There is no format “${values.format}”. There are: ${FORMATS.join(', ')}.`)
	return { values, year, format }
}

function draftOrSay<Draft>(make: () => Draft) {
	try {
		return make()
	} catch (error) {
		if (error instanceof NumberGivenAway) throw new CommandMistake(error.message)
		throw error
	}
}

function write(report: string | Uint8Array, file: string | undefined) {
	if (file === undefined) {
		process.stdout.write(report)
		return
	}
	try {
		writeFileSync(file, report)
	} catch (error) {
		throw new CommandMistake(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`)
	}
}
