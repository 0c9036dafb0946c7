import { useEffect, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { Edit } from './edit-segments.ts'
import { gapsBefore, type Gap } from './heard-at.ts'
import { MomentList } from './moment-list.tsx'
import { placedMoments, type Moment } from './moments.ts'
import { KeysHelp } from './keys-help.tsx'
import { PlayerBar } from './player-bar.tsx'
import { blocksOf, GapRow, RowBlock, startsOfBlocks } from './row-block.tsx'
import type { WorkSegment } from './segment.ts'
import { SavingTrouble } from './saving-trouble.tsx'
import { makeTranscriptStore } from './transcript-store.ts'
import { useEditorActs } from './use-editor-acts.tsx'
import { usePlayer } from './use-player.tsx'
import { useSaving } from './use-saving.tsx'
import { useStore } from './use-store.tsx'

type Props = {
	interviewId: string
	transcriptId: string
	start: readonly WorkSegment[]
	edits: readonly Edit[]
	hasSound: boolean
	gaps: readonly Gap[]
	moments: readonly Moment[]
}

/** Listen and correct, from the first utterance to the last. */
export function Editor({ interviewId, transcriptId, start, edits, hasSound, gaps, moments }: Props) {
	const t = useText()
	const [store] = useState(() => makeTranscriptStore(start, edits, () => crypto.randomUUID()))
	const ids = useStore(store, store.ids)
	const { saving, isMerged } = useSaving(store, { interviewId, transcriptId, after: edits.length })
	const player = usePlayer(store, gaps)
	const { root, said, focusAt, isHelpOpen, closeHelp } = useEditorActs({ store, player: player.acts, hasSound })
	const [search] = useSearchParams()
	const at = search.get('at')
	useEffect(() => {
		if (at && store.segmentOf(at)) focusAt(at)
	}, [at, store, focusAt])
	const gapOf = useMemo(() => {
		const placed = gapsBefore(
			ids.map((id) => store.segmentOf(id)!),
			gaps,
		)
		return new Map(placed.map(({ gap, before }) => [before, gap]))
	}, [ids, gaps, store])
	const placed = useMemo(
		() =>
			placedMoments(
				ids.map((id) => store.segmentOf(id)!),
				moments,
			),
		[ids, moments, store],
	)
	const momentsAt = useMemo(() => {
		const counts = new Map<string | null, number>()
		for (const { segmentId } of placed) counts.set(segmentId, (counts.get(segmentId) ?? 0) + 1)
		return counts
	}, [placed])
	const [firstOfBlocks] = useState(() => startsOfBlocks(ids))
	const rows = ids.map((id, index) => ({
		id,
		number: store.segmentOf(id)?.startSeconds === null ? index + 1 : null,
		gap: gapOf.get(id),
		marked: momentsAt.get(id) ?? 0,
	}))

	return (
		<div ref={root} className="transcript-editor">
			{hasSound && (
				// The words of the sound stand in the list below: that is its caption.
				// eslint-disable-next-line jsx-a11y/media-has-caption
				<audio ref={player.audio} src={`/interviews/${interviewId}/sound`} preload="none" {...player.listeners} />
			)}
			<SavingTrouble {...{ store, saving, isMerged }} isSoundBroken={player.isBroken} />
			<MomentList moments={placed} onGoTo={focusAt} />
			<div role="list" className="transcript-list" aria-label={t.editor.list}>
				{blocksOf(rows, firstOfBlocks).map((block) => (
					<RowBlock key={block[0]!.id} rows={block} {...{ store, hasSound }} />
				))}
				{gapOf.has(null) && <GapRow gap={gapOf.get(null)!} />}
			</div>
			<PlayerBar store={store} saving={saving} sound={hasSound ? player : null} />
			<p className="transcript-aloud" role="status">
				{said}
			</p>
			<KeysHelp isOpen={isHelpOpen} onClose={closeHelp} />
		</div>
	)
}
