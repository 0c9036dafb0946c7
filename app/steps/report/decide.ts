import type { Draft } from '#reports/draft-types.ts'
import { mayBeSettled, sourceHashOf, type Resolution } from '#reports/settle-draft.ts'
import type { ReportForm } from './report-form.ts'
import { ReportMistake } from './report-mistake.ts'

type Asked = Exclude<ReportForm, { act: 'reopen' } | { act: 'submit' }>

/**
 * A person's decision about one part of the draft, as it is kept: only about what she saw, and never other words for a
 * computed sentence.
 *
 * @returns undefined when there is no such part, or it is not hers to decide.
 * @throws {ReportMistake} when text or reason is missing, or what it rests on has changed.
 */
export function decide(asked: Asked, computed: Draft): Resolution | undefined {
	const block = computed.sections
		.flatMap((section) => section.blocks.filter(mayBeSettled))
		.find(({ key }) => key === asked.key)
	if (!block) return undefined
	const sourceHash = sourceHashOf(block)
	if (sourceHash !== asked.sourceHash) throw new ReportMistake('report.changed-meanwhile')
	const decision = { sentenceKey: block.key, sourceHash, text: null, reason: null, note: null }
	if (asked.act === 'hide') {
		if (asked.reason === '') throw new ReportMistake('report.reason-missing')
		return { ...decision, kind: 'hidden', reason: asked.reason }
	}
	if (block.kind === 'quotes') {
		if (asked.act !== 'quotes') return undefined
		return { ...decision, kind: 'quotes', text: JSON.stringify(asked.quotes) }
	}
	if (block.status === 'computed') return undefined
	if (asked.act === 'confirm' && block.status === 'drafted') return { ...decision, kind: 'confirmed' }
	if (asked.act !== 'write' || asked.text === '') throw new ReportMistake('report.text-missing')
	return { ...decision, kind: 'written', text: asked.text }
}
