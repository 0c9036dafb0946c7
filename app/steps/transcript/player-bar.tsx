import { ArrowRedoIcon, ArrowUndoIcon, PauseFillIcon, PlayFillIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons'
import { useText } from '#app/i18n/text.ts'
import type { Saving } from './save-edits.client.ts'
import type { TranscriptStore } from './transcript-store.ts'
import { useStore } from './use-store.tsx'

type Props = {
	store: TranscriptStore
	saving: Saving
	sound: { isPlaying: boolean; rate: number } | null
}

/** Always at hand at the foot of the page: the sound, undo, the next uncertain word, and whether all is saved. */
export function PlayerBar({ store, saving, sound }: Props) {
	const { editor } = useText()
	const mayUndo = useStore(store, store.mayUndo)
	const mayRedo = useStore(store, store.mayRedo)
	const unsent = useStore(store, () => store.unsent().length)
	const { bar } = editor
	const isSaved = unsent === 0 && saving === 'saved'
	return (
		<div className="transcript-bar" role="group" aria-label={bar.label}>
			{sound && (
				<>
					<button type="button" data-act="back">
						{bar.back}
					</button>
					<button
						type="button"
						data-act="play"
						className="transcript-play"
						aria-label={sound.isPlaying ? bar.pause : bar.play}
					>
						{sound.isPlaying ? <PauseFillIcon aria-hidden /> : <PlayFillIcon aria-hidden />}
					</button>
					<button type="button" data-act="slower" aria-label={bar.slower}>
						−
					</button>
					<span className="transcript-rate">{editor.rate(sound.rate)}</span>
					<button type="button" data-act="faster" aria-label={bar.faster}>
						+
					</button>
				</>
			)}
			<button type="button" data-act="uncertain">
				{bar.uncertain}
			</button>
			<button type="button" data-act="undo" aria-label={bar.undo} disabled={!mayUndo}>
				<ArrowUndoIcon aria-hidden />
			</button>
			<button type="button" data-act="redo" aria-label={bar.redo} disabled={!mayRedo}>
				<ArrowRedoIcon aria-hidden />
			</button>
			<button type="button" data-act="help" aria-label={bar.help}>
				<QuestionmarkCircleIcon aria-hidden />
			</button>
			<span className="transcript-saved" role="status" data-saving={isSaved ? 'saved' : saving}>
				{isSaved ? editor.saving.saved : editor.saving[saving === 'saved' ? 'saving' : saving]}
			</span>
		</div>
	)
}
