import { Button, Field, Label, Paragraph, Textarea } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import { MOST_WORDS_OF_PICTURE } from '#transcripts/words-of-picture.ts'
import type { Pictures } from './use-pictures.tsx'

/** What has been kept: each picture, where it is, and the child's own words about it. */
export function KeptPictures({ pictures: { pictures, forget, describe } }: { pictures: Pictures }) {
	const t = useText().pictures
	if (pictures.length === 0) return null
	return (
		<ul className="talk-kept-pictures">
			{pictures.map((kept, index) => (
				<li key={kept.pictureId} className="ui-stack">
					{kept.address && (
						<img src={kept.address} alt={kept.said?.words || t.alt(index + 1)} className="talk-picture" />
					)}
					<Paragraph data-size="sm" role="status">
						{kept.where && t.where[kept.where]}
						{kept.said === undefined && ` ${t.wordsLater}`}
					</Paragraph>
					{kept.said && <Words key={kept.said.words} said={kept.said.words} onSay={(words) => describe(kept, words)} />}
					<Button variant="tertiary" data-color="danger" className="ui-fit" onClick={() => forget(kept)}>
						{t.remove(index + 1)}
					</Button>
				</li>
			))}
		</ul>
	)
}

function Words({ said, onSay }: { said: string; onSay: (words: string) => void }) {
	const t = useText().pictures
	const [words, setWords] = useState(said)
	return (
		<>
			<Field>
				<Label>{t.words}</Label>
				<Textarea
					rows={2}
					lang="sv"
					value={words}
					maxLength={MOST_WORDS_OF_PICTURE}
					onChange={(event) => setWords(event.target.value)}
				/>
			</Field>
			{words.trim() !== said && (
				<Button variant="secondary" className="ui-fit" onClick={() => onSay(words)}>
					{t.keepWords}
				</Button>
			)}
		</>
	)
}
