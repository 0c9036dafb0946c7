import { Button, Field, Label, Paragraph, Textarea } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { MOST_WORDS_OF_PICTURE } from '#transcripts/words-of-picture.ts'
import { ChoosePicture } from './choose-picture.tsx'
import type { PictureDraft } from './use-pictures.tsx'

type Preview = {
	draft: PictureDraft
	isBusy: boolean
	onWords: (words: string) => void
	onKeep: () => void
	onDrop: () => void
	onAgain: (file: Blob) => void
}

/** The picture exactly as it would be kept, and the child's own words about it; nothing is kept before “Spara”. */
export function PicturePreview({ draft, isBusy, onWords, onKeep, onDrop, onAgain }: Preview) {
	const t = useText().pictures
	return (
		<div className="ui-stack">
			<Paragraph role="status">{t.look}</Paragraph>
			<img src={draft.address} alt={t.previewAlt} className="talk-picture" />
			<Field>
				<Label>{t.words}</Label>
				<Field.Description>{t.wordsLead}</Field.Description>
				<Textarea
					rows={2}
					lang="sv"
					value={draft.words}
					maxLength={MOST_WORDS_OF_PICTURE}
					onChange={(event) => onWords(event.target.value)}
				/>
			</Field>
			<div className="ui-row">
				<Button onClick={onKeep} disabled={isBusy}>
					{t.keep}
				</Button>
				<ChoosePicture isCamera onChoose={onAgain}>
					{t.again}
				</ChoosePicture>
				<Button variant="tertiary" data-color="danger" onClick={onDrop}>
					{t.drop}
				</Button>
			</div>
		</div>
	)
}
