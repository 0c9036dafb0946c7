import { Paragraph } from '@digdir/designsystemet-react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { useLocale, useText } from '#app/i18n/text.ts'
import { spokenWords, type Note, type Say, type Words } from '#guides/guide.ts'

/** What is read aloud, or said in own words. */
export function Spoken({ says, handlerName }: { says: readonly Say[]; handlerName: string }) {
	return (
		<div className="interview-spoken" lang="sv">
			{says.flatMap((say) =>
				say.paragraphs.map((words, index) => (
					<Paragraph key={`${say.at.line}-${index}`} data-size="lg" variant="long">
						{spokenWords(words, handlerName)}
					</Paragraph>
				)),
			)}
		</div>
	)
}

/** What is said about the interpreter before the first question (X11), in short sentences that are easy to translate. */
export function InterpretersWords() {
	return (
		<div className="interview-spoken" lang="sv">
			<Paragraph data-size="lg" variant="long">
				{childsWords.interpreter}
			</Paragraph>
		</div>
	)
}

/** Tips for the interviewer: never read aloud. */
export function Tips({ tips }: { tips: readonly Note[] }) {
	const t = useText()
	if (tips.length === 0) return null
	return (
		<aside className="interview-tips" aria-label={t.interview.tips}>
			{tips.flatMap((note) =>
				note.paragraphs.map((words, index) => (
					<Paragraph key={`${note.at.line}-${index}`} data-size="sm" lang="sv">
						{spokenWords(words)}
					</Paragraph>
				)),
			)}
		</aside>
	)
}

/** What the Swedish words mean, for an interviewer who has chosen English. */
export function Gloss({ words }: { words: Words | null }) {
	const locale = useLocale()
	if (locale !== 'en' || !words) return null
	return (
		<Paragraph data-size="sm" className="interview-gloss">
			{spokenWords(words)}
		</Paragraph>
	)
}
