import { Button, Details, Field, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react'
import { useFetcher } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { MOST_WORDS_OF_PICTURE } from '#transcripts/words-of-picture.ts'
import type { ShownPicture } from './pictures.server.ts'

type Gallery = { interviewId: string; pictures: readonly ShownPicture[] }

/** Beside the words that are being corrected: the pictures of the child's drawings, each by its question, with her own words. */
export function PictureGallery({ interviewId, pictures }: Gallery) {
	const t = useText().pictures
	if (pictures.length === 0) return null
	return (
		<Details>
			<Details.Summary>{`${t.gallery} (${pictures.length})`}</Details.Summary>
			<Details.Content className="ui-stack">
				<Paragraph data-size="sm">{t.galleryLead}</Paragraph>
				<ul className="picture-gallery">
					{pictures.map((picture, index) => (
						<li key={picture.id} className="ui-stack">
							<Picture {...{ interviewId, picture }} number={index + 1} />
							<WordsOfPicture picture={picture} number={index + 1} />
						</li>
					))}
				</ul>
			</Details.Content>
		</Details>
	)
}

/** The same for the child who reads what was written down (X25): to look at, together. */
export function ChildsPictures({ interviewId, pictures }: Gallery) {
	const t = useText().pictures
	if (pictures.length === 0) return null
	return (
		<section className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.gallery}
			</Heading>
			<Paragraph lang="sv">{t.galleryChild}</Paragraph>
			<ul className="picture-gallery">
				{pictures.map((picture, index) => (
					<li key={picture.id} className="ui-stack">
						<Picture {...{ interviewId, picture }} number={index + 1} />
						{picture.words && <Paragraph lang="sv">{picture.words}</Paragraph>}
					</li>
				))}
			</ul>
		</section>
	)
}

function Picture({ interviewId, picture, number }: { interviewId: string; picture: ShownPicture; number: number }) {
	const t = useText().pictures
	const { id, question, words } = picture
	return (
		<>
			{question && (
				<Paragraph data-size="sm" lang="sv">
					{t.atQuestion(question)}
				</Paragraph>
			)}
			<img src={`/interviews/${interviewId}/pictures/${id}`} alt={words || t.alt(number)} className="picture-shown" />
		</>
	)
}

function WordsOfPicture({ picture: { id, words }, number }: { picture: ShownPicture; number: number }) {
	const t = useText().pictures
	const fetcher = useFetcher()
	return (
		<fetcher.Form method="post" className="ui-stack">
			<input type="hidden" name="picture" value={id} />
			<Field>
				<Label>{t.words}</Label>
				<Textarea name="words" rows={2} lang="sv" defaultValue={words} maxLength={MOST_WORDS_OF_PICTURE} />
			</Field>
			<div className="ui-row">
				<Button type="submit" name="act" value="pictureWords" variant="secondary">
					{fetcher.state === 'idle' ? t.keepWords : t.busyWords}
				</Button>
				<Button type="submit" name="act" value="removePicture" variant="tertiary" data-color="danger">
					{t.remove(number)}
				</Button>
			</div>
		</fetcher.Form>
	)
}
