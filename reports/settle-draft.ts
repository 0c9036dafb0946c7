import { createHash } from 'node:crypto'
import type { Block, Draft, Quotes, Sentence } from './draft-types.ts'

/** What a person decided about one sentence or choice of quotes. `text` of `quotes` is a JSON list of ids. */
export type Resolution = {
	sentenceKey: string
	kind: 'confirmed' | 'written' | 'hidden' | 'quotes'
	text: string | null
	reason: string | null
	sourceHash: string
	/** Why it must be decided anew, where that is known. */
	note: 'withdrawal' | null
}

/** What a decision rests on: when this changes, it must be made again (report rule E10). */
export function sourceHashOf(block: Sentence | Quotes) {
	const rests =
		block.kind === 'quotes'
			? block.offered.map(({ id, text, attribution }) => [id, text, attribution])
			: [block.status, block.text, block.sources]
	return createHash('sha256')
		.update(JSON.stringify([block.key, rests]))
		.digest('hex')
}

/** What every sentence and choice of a draft rests on, by its key: two drafts are compared by it. */
export function hashesOf({ sections }: Draft): Map<string, string> {
	const blocks = sections.flatMap((section) => section.blocks.filter(mayBeSettled))
	return new Map(blocks.map((block) => [block.key, sourceHashOf(block)]))
}

/** The draft with what people have decided put in. A decision whose grounds have changed is not used, only marked. */
export function settleDraft(draft: Draft, resolutions: readonly Resolution[]): Draft {
	const byKey = new Map(resolutions.map((one) => [one.sentenceKey, one]))
	const sections = draft.sections.map((section) => ({
		...section,
		blocks: section.blocks.flatMap((block) => settle(block, 'key' in block ? byKey.get(block.key) : undefined)),
	}))
	return { ...draft, sections }
}

/** The sentences and choices that still wait for a person. */
export function openBlocks({ sections }: Draft): (Sentence | Quotes)[] {
	return sections.flatMap(({ blocks }) =>
		blocks.flatMap((block) => (mayBeSettled(block) && !block.isSettled ? [block] : [])),
	)
}

/** Whether this is something a person decides about. */
export function mayBeSettled(block: Block): block is Sentence | Quotes {
	return block.kind === 'quotes' || block.kind === 'sentence'
}

function settle(block: Block, resolution: Resolution | undefined): Block[] {
	if (!resolution || !mayBeSettled(block)) return [block]
	if (resolution.sourceHash !== sourceHashOf(block))
		return [{ ...block, isStale: true, isWithdrawn: resolution.note === 'withdrawal' }]
	if (resolution.kind === 'hidden') return []
	if (block.kind === 'quotes') return [chosen(block, resolution)]
	return [{ ...block, isSettled: true, text: resolution.kind === 'written' ? (resolution.text ?? '') : block.text }]
}

function chosen(block: Quotes, { text }: Resolution): Quotes {
	const ids = JSON.parse(text ?? '[]') as readonly string[]
	return { ...block, isSettled: true, chosen: block.sources.filter((id) => ids.includes(id)) }
}
