import { memo } from 'react'
import { useText } from '#app/i18n/text.ts'
import { clock } from './clock.ts'
import type { WorkSegment } from './segment.ts'
import { SegmentTools } from './segment-tools.tsx'
import type { TranscriptStore } from './transcript-store.ts'
import { useRow } from './use-store.tsx'
import { isUncertain, wordsInText } from './words-in-text.ts'
import { WriteField } from './write-field.tsx'

type Props = { store: TranscriptStore; id: string; number: number | null; hasSound: boolean }

/**
 * One utterance. Three thousand of these stand on the page, so it is plain and drawn only when it has changed.
 *
 * @param number  Which of the utterances it is, where no time says it: else dividing one would draw all behind it anew.
 */
export const SegmentRow = memo(function SegmentRow({ store, id, number, hasSound }: Props) {
	const t = useText()
	const { segment, isActive, isWriting, heardWord } = useRow(store, id)
	const isPlayable = hasSound && segment.startSeconds !== null
	const when = segment.startSeconds === null ? String(number ?? '') : clock(segment.startSeconds)
	const who = segment.speaker ? t.editor.speakers[segment.speaker] : t.editor.nobody
	return (
		<div
			role="listitem"
			className="transcript-row"
			data-id={id}
			data-speaker={segment.speaker ?? undefined}
			data-active={isActive || undefined}
		>
			<button
				type="button"
				className="transcript-when"
				data-act={isPlayable ? 'hear' : 'choose'}
				tabIndex={isActive ? 0 : -1}
				aria-current={isActive || undefined}
				aria-label={t.editor.rowLabel(when, who, isPlayable)}
			>
				{when}
			</button>
			<div className="transcript-said">
				<Who segment={segment} />
				{isWriting ? (
					<WriteField key={id} store={store} segment={segment} />
				) : (
					<p className="transcript-words" lang="sv" data-act="word">
						<Words segment={segment} heardWord={heardWord} />
					</p>
				)}
				<Marks segment={segment} />
				{isActive && !isWriting && <SegmentTools segment={segment} hasSound={hasSound} />}
			</div>
		</div>
	)
})

/** Who speaks; what the computer believes is dashed and says how sure it is, and is never taken for an answer. */
function Who({ segment: { speaker, suggestedSpeaker, suggestionCertainty } }: { segment: WorkSegment }) {
	const t = useText()
	if (speaker) return <span className="transcript-who">{t.editor.speakers[speaker]}</span>
	if (!suggestedSpeaker) return <span className="transcript-who">{t.editor.nobody}</span>
	const percent = suggestionCertainty === null ? null : Math.round(suggestionCertainty * 100)
	return (
		<button type="button" className="transcript-who transcript-maybe" data-act={suggestedSpeaker} tabIndex={-1}>
			{t.editor.maybe(t.editor.speakers[suggestedSpeaker], percent)}
		</button>
	)
}

/** The words; as parts only where a word is heard or uncertain, for a text is far lighter than its words one by one. */
function Words({ segment, heardWord }: { segment: WorkSegment; heardWord: number | null }) {
	const mayBeUnsure = !segment.isVerbatim && segment.words?.some((word) => word.isUncertain)
	if (heardWord === null && !mayBeUnsure) return segment.text
	let end = 0
	const parts = wordsInText(segment).map(({ from, to, isUncertain: isUnsure }, index) => {
		const before = segment.text.slice(end, from)
		end = to
		const looks = [isUnsure && 'transcript-unsure', index === heardWord && 'transcript-heard'].filter(Boolean)
		const word = segment.text.slice(from, to)
		return (
			<span key={from}>
				{before}
				{looks.length > 0 ? <mark className={looks.join(' ')}>{word}</mark> : word}
			</span>
		)
	})
	return [...parts, segment.text.slice(end)]
}

function Marks({ segment }: { segment: WorkSegment }) {
	const t = useText()
	const marks = [
		isUncertain(segment) && t.editor.marks.unsure,
		segment.isVerbatim && (segment.source === 'noted' ? t.editor.marks.noted : t.editor.marks.right),
		segment.secondReadBy && t.editor.marks.secondRead,
		!segment.mayQuote && t.editor.marks.vetoed,
		segment.hasThirdParty && t.editor.marks.thirdParty,
		segment.writtenBy === 'child' && t.editor.marks.child,
	].filter((mark) => typeof mark === 'string')
	if (marks.length === 0) return null
	return <p className="transcript-marks">{marks.join(' · ')}</p>
}
