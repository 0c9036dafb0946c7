import type { Draft, Sentence } from './draft-types.ts'
import type { Resolution } from './settle-draft.ts'

const MOST_PER_CHILD = 2 // report rule Q3

/** What a person should look at once more before the report is handed over; nothing here stops it. */
export type Warning =
	/** Written by hand, and found in nothing that was computed (report rule E3). */
	| { code: 'number-not-in-material'; key: string; numbers: readonly string[] }
	/** More quotes of one child than the rules would take. */
	| { code: 'many-quotes-of-one-child'; quotes: number }

/** Check what people have written and chosen against the material. */
export function checkReport({ sections }: Draft, resolutions: readonly Resolution[]): Warning[] {
	const written = new Set(resolutions.flatMap(({ kind, sentenceKey }) => (kind === 'written' ? [sentenceKey] : [])))
	const blocks = sections.flatMap((section) => section.blocks)
	const sentences = blocks.filter((block): block is Sentence => block.kind === 'sentence')
	const ours = blocks.flatMap((block) => {
		if (block.kind === 'sentence') return written.has(block.key) ? [] : [block.text]
		if (block.kind === 'items') return block.items
		return block.kind === 'table' ? block.rows.flat() : []
	})
	const known = new Set(ours.flatMap(numbersIn))
	const strange = sentences.flatMap(({ key, text }): Warning[] => {
		const numbers = written.has(key) ? numbersIn(text).filter((number) => !known.has(number)) : []
		return numbers.length > 0 ? [{ code: 'number-not-in-material', key, numbers }] : []
	})
	return [...strange, ...manyOfOneChild(blocks)]
}

function manyOfOneChild(blocks: Draft['sections'][number]['blocks']): Warning[] {
	const perChild = new Map<string, number>()
	for (const block of blocks) {
		if (block.kind !== 'quotes') continue
		for (const { id, child } of block.offered) {
			if (block.chosen.includes(id)) perChild.set(child, (perChild.get(child) ?? 0) + 1)
		}
	}
	const quotes = Math.max(0, ...perChild.values())
	return quotes > MOST_PER_CHILD ? [{ code: 'many-quotes-of-one-child', quotes }] : []
}

function numbersIn(text: string) {
	return text.match(/\d+/g) ?? []
}
