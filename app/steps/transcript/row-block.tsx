import { memo } from 'react'
import { useText } from '#app/i18n/text.ts'
import { clock } from './clock.ts'
import type { Gap } from './heard-at.ts'
import { MomentRow } from './moment-list.tsx'
import { SegmentRow } from './segment-row.tsx'
import type { TranscriptStore } from './transcript-store.ts'

/** So many rows are laid out and drawn together, or not at all: three thousand one by one take a fifth of a second a key. */
const ROWS_IN_BLOCK = 40

/** An utterance as the list has it: what stands before it, and its number where no time says which it is. */
type ListedRow = { id: string; number: number | null; gap: Gap | undefined; marked: number }

/** The utterances that begin a block: the same as long as the page is open, so that a change in one leaves the others alone. */
export function startsOfBlocks(ids: readonly string[]): ReadonlySet<string> {
	return new Set(ids.filter((_, index) => index % ROWS_IN_BLOCK === 0))
}

/** The rows in their blocks; where the first of a block is gone, its rows belong to the block before. */
export function blocksOf(rows: readonly ListedRow[], starts: ReadonlySet<string>): ListedRow[][] {
	const blocks: ListedRow[][] = []
	for (const row of rows) {
		if (blocks.length === 0 || starts.has(row.id)) blocks.push([row])
		else blocks.at(-1)!.push(row)
	}
	return blocks
}

type Props = { rows: readonly ListedRow[]; store: TranscriptStore; hasSound: boolean }

/** Some rows of the list; drawn anew only when one of them came, went, or has something else before it. */
export const RowBlock = memo(function RowBlock({ rows, store, hasSound }: Props) {
	return (
		<div className="transcript-block">
			{rows.flatMap(({ id, number, gap, marked }) => [
				gap && <GapRow key={`gap-${id}`} gap={gap} />,
				marked > 0 && <MomentRow key={`moment-${id}`} count={marked} />,
				<SegmentRow key={id} {...{ store, id, number, hasSound }} />,
			])}
		</div>
	)
}, isSameBlock)

function isSameBlock(one: Props, other: Props) {
	if (one.store !== other.store || one.hasSound !== other.hasSound || one.rows.length !== other.rows.length)
		return false
	return one.rows.every(({ id, number, gap, marked }, index) => {
		const row = other.rows[index]!
		return id === row.id && number === row.number && gap === row.gap && marked === row.marked
	})
}

/** The recording stood still here (X24): a locked phone, a call. Nothing is said to have been said. */
export function GapRow({ gap: { startSeconds, endSeconds } }: { gap: Gap }) {
	const t = useText()
	return (
		<div role="listitem" className="transcript-gap">
			{t.editor.gap(clock(startSeconds), clock(endSeconds - startSeconds))}
		</div>
	)
}
