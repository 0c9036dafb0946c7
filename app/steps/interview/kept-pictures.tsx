import { Button, Field, Label, Paragraph, Textarea } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import { MOST_WORDS } from './picture-preview.tsx'
import type { Pictures } from './use-pictures.tsx'

/** What has been kept: each picture, where it is, and the child's own words about it. */
export function KeptPictures({ pictures: { pictures, forget, describe } }: { pictures: Pictures }) {
	const t = useText().pictures
	if (pictures.length === 0) return null
	return (
		<ul className="talk-kept-pictures">
			{pictures.map(({ pictured, where, address }, index) => (
				<li key={pictured.pictureId} className="ui-stack">
					{address && <img src={address} alt={pictured.words || t.alt(index + 1)} className="talk-picture" />}
					<Paragraph data-size="sm" role="status">
						{where && t.where[where]}
					</Paragraph>
					<Words key={pictured.words} said={pictured.words} onSay={(words) => describe(pictured, words)} />
					<Button variant="tertiary" data-color="danger" className="ui-fit" onClick={() => forget(pictured)}>
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
					maxLength={MOST_WORDS}
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
