import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { Saving } from './save-edits.client.ts'
import type { TranscriptStore } from './transcript-store.ts'

type Props = { store: TranscriptStore; saving: Saving; isMerged: boolean; isSoundBroken: boolean }

/** What a person must know when something cannot be saved or heard, what to do, and every word that is not saved. */
export function SavingTrouble({ store, saving, isMerged, isSoundBroken }: Props) {
	const { trouble } = useText().editor
	const isOver = saving === 'stale' || saving === 'refused'
	const unsent = isOver ? store.unsent().flatMap(({ edit }) => (edit.kind === 'write' ? [edit.text] : [])) : []
	return (
		<div role="alert">
			{isOver && (
				<Alert data-color="danger">
					<Paragraph>{trouble[saving]}</Paragraph>
					{unsent.length > 0 && (
						<textarea
							className="transcript-unsent"
							readOnly
							rows={6}
							aria-label={trouble.unsent}
							value={unsent.join('\n\n')}
						/>
					)}
				</Alert>
			)}
			{isMerged && !isOver && <Alert>{trouble.merged}</Alert>}
			{isSoundBroken && <Alert data-color="warning">{trouble.sound}</Alert>}
		</div>
	)
}
