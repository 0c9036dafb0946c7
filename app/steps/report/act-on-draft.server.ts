import { removeResolution, saveResolution } from '#db/report-resolutions.ts'
import { saveSubmission } from '#db/annual-reports.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { openBlocks } from '#reports/settle-draft.ts'
import { decide } from './decide.ts'
import { mayEdit, openDraft } from './open-draft.server.ts'
import { ReportForm } from './report-form.ts'
import { ReportMistake } from './report-mistake.ts'

/** Do what the editor asked for. @throws {ReportMistake} when she can put it right; a 404 when it is not hers. */
export async function actOnDraft(person: Person, roundId: string, form: FormData) {
	const { scope, round, computed, draft, contentHash } = await openDraft(person, roundId)
	if (!mayEdit(person, round)) throw notFound()
	const asked = ReportForm.safeParse({ ...Object.fromEntries(form), quotes: form.getAll('quote') })
	if (!asked.success) throw new ReportMistake('report.text-missing')
	const act = { ...scope, by: person.id, at: now() }
	if (asked.data.act === 'reopen') return removeResolution(db, act, asked.data.key)
	if (asked.data.act === 'submit') {
		if (openBlocks(draft).length > 0) throw new ReportMistake('report.marks-left')
		return saveSubmission(db, { ...act, contentHash })
	}
	const decision = decide(asked.data, computed)
	if (!decision) throw notFound()
	return saveResolution(db, act, decision)
}
