import { removeResolution, saveResolution, type ReportResolution } from '#db/report-resolutions.ts'
import { saveSubmission } from '#db/annual-reports.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import type { Draft } from '#reports/draft-types.ts'
import { mayBeSettled, openBlocks, sourceHashOf } from '#reports/settle-draft.ts'
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
	return saveResolution(db, act, decisionOf(asked.data, computed))
}

type Decision = Exclude<ReportForm, { act: 'reopen' } | { act: 'submit' }>

/** The decision as it is kept; only about what the person saw, and never other words for a computed sentence. */
function decisionOf(asked: Decision, computed: Draft): ReportResolution {
	const block = computed.sections
		.flatMap((section) => section.blocks)
		.find((one) => mayBeSettled(one) && one.key === asked.key)
	if (!block || !mayBeSettled(block)) throw notFound()
	const sourceHash = sourceHashOf(block)
	if (sourceHash !== asked.sourceHash) throw new ReportMistake('report.changed-meanwhile')
	const decision = { sentenceKey: block.key, sourceHash, text: null, reason: null }
	if (asked.act === 'hide') {
		if (asked.reason === '') throw new ReportMistake('report.reason-missing')
		return { ...decision, kind: 'hidden', reason: asked.reason }
	}
	if (block.kind === 'quotes') {
		if (asked.act !== 'quotes') throw notFound()
		return { ...decision, kind: 'quotes', text: JSON.stringify(asked.quotes) }
	}
	if (block.status === 'computed') throw notFound()
	if (asked.act === 'confirm' && block.status === 'drafted') return { ...decision, kind: 'confirmed' }
	if (asked.act !== 'write' || asked.text === '') throw new ReportMistake('report.text-missing')
	return { ...decision, kind: 'written', text: asked.text }
}
