import { Paragraph } from '@digdir/designsystemet-react'
import { setTimeout as sleep } from 'node:timers/promises'
import { data, redirect } from 'react-router'
import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { logError } from '#app/access/server-log.server.ts'
import { db, now } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { findClosing } from '#db/round-closing.ts'
import { findRound } from '#db/rounds.ts'
import type { Route } from './+types/frame-import.route'
import './draw.css'
import { FrameFaultAlert, type FrameFault } from './frame-fault.tsx'
import { dropHeldFile, findHeldFile, holdFile } from './held-files.server.ts'
import { takeIn, viewImport } from './import-frame.server.ts'
import { ImportProgress } from './import-progress.tsx'
import { doubledColumns, FRAME_COLUMNS, missingColumns, suggestMapping, type Mapping } from './map-columns.ts'
import { MapColumnsForm } from './map-columns-form.tsx'
import { delimiterOf } from './read-csv.ts'

/** A small file is in before the page would be drawn; a large one shows its progress instead. */
const WAIT_MILLISECONDS = 1_000

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt || (await findClosing(db, { unitId, roundId }))) throw notFound()
	const latest = await viewImport(db, { unitId, roundId })
	const file = findHeldFile({ unitId, roundId, by }, now())
	const isRunning = latest?.state === 'running' && !latest.isBroken
	if (!file && !isRunning) throw redirect(`/rounds/${roundId}/frame`)
	const { fileName, encoding, headings, samples, rowsRead } = file ?? NOTHING
	return {
		year: round.year,
		fault: file?.fault ?? null,
		progress: isRunning ? { rowsDone: latest.rowsDone, rowsRead: latest.rowsRead } : null,
		file: { fileName, encoding, headings, samples, rowsRead, delimiter: file ? delimiterOf(file.text) : ';' },
		mapping: suggestMapping(headings),
	}
}

const NOTHING = { fileName: '', encoding: '', headings: [], samples: [], rowsRead: 0 }

export async function action({ request, context, params: { roundId } }: Route.ActionArgs) {
	const { unitId, id: by } = requirePerson(context)
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt || (await findClosing(db, { unitId, roundId }))) throw notFound()
	const whose = { unitId, roundId, by }
	const form = await request.formData()
	const file = findHeldFile(whose, now())
	const frame = redirect(`/rounds/${roundId}/frame`)
	if (!file || form.get('act') === 'drop') {
		dropHeldFile(whose)
		return frame
	}
	const mapping = mappingOf(form, file.headings.length)
	const [missing, doubled] = [missingColumns(mapping), doubledColumns(mapping)]
	if (missing.length > 0 || doubled.length > 0) return refused({ mapping, missing, doubled, fault: null })

	const { fileName, text, rowsRead } = file
	dropHeldFile(whose)
	const work = takeIn(db, { ...whose, at: now(), fileName, text, rowsRead, mapping })
		.catch((error: unknown) => {
			// By now perhaps nobody waits for the answer: the import's row says that it failed, and the log why.
			logError({ number: '', pattern: '(import)', error })
			return 'frame.broken' as const
		})
		.then((fault) => {
			if (fault) holdFile(whose, { ...file, fault: { code: fault } }, now())
			return { fault }
		})
	const over = await Promise.race([work, sleep(WAIT_MILLISECONDS, null)])
	if (!over) return redirect(`/rounds/${roundId}/frame/import`)
	return over.fault ? refused({ mapping, missing, doubled, fault: { code: over.fault } }) : frame
}

function refused<Answer extends { fault: FrameFault | null }>(answer: Answer) {
	return data(answer, { status: 422 })
}

function mappingOf(form: FormData, columns: number): Mapping {
	return Object.fromEntries(
		FRAME_COLUMNS.map((column) => {
			const value = form.get(`column:${column}`)
			const index = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : null
			return [column, index !== null && index < columns ? index : null]
		}),
	) as Mapping
}

export default function FrameImportPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { file, progress, year } = loaderData
	if (progress)
		return (
			<Page heading={t.draw.importingHeading(year)} lead={t.draw.importingLead}>
				<ImportProgress {...progress} />
			</Page>
		)
	const fault = actionData ? actionData.fault : loaderData.fault
	return (
		<Page heading={t.draw.columnsHeading} lead={t.draw.columnsLead} next={t.draw.columnsNext}>
			{fault && <FrameFaultAlert fault={fault} />}
			<Paragraph>
				{t.draw.fileFacts({
					fileName: file.fileName || t.draw.pastedName,
					rows: file.rowsRead,
					encoding: file.encoding,
					delimiter: t.draw.delimiters[file.delimiter as keyof typeof t.draw.delimiters],
				})}
			</Paragraph>
			<MapColumnsForm
				{...file}
				mapping={actionData?.mapping ?? loaderData.mapping}
				missing={actionData?.missing ?? missingColumns(loaderData.mapping)}
				doubled={actionData?.doubled ?? []}
			/>
		</Page>
	)
}
