import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react'
import { useLocale, useText } from '#app/i18n/text.ts'
import type { forScreen } from './guide-version.ts'

/** More than these help nobody: the first are mended first. */
const MOST_SHOWN = 30

type Problems = { messages: ReturnType<typeof forScreen>; onGoTo: (line: number) => void }

/** What to mend in the text, each with a way to its line. */
export function GuideProblems({ messages, onGoTo }: Problems) {
	const t = useText()
	const locale = useLocale()
	const fails = messages.filter(({ level }) => level === 'fail').length
	return (
		<section className="guide-problems" aria-labelledby="guide-problems">
			<Heading level={2} data-size="xs" id="guide-problems">
				{t.guides.problems}
			</Heading>
			<Paragraph data-size="sm" role="status">
				{messages.length === 0 ? t.guides.noProblems : t.guides.problemCount(fails, messages.length - fails)}
			</Paragraph>
			<ul>
				{messages.slice(0, MOST_SHOWN).map(({ place, line, level, ...words }) => (
					<li key={`${place} ${words.sv}`}>
						<button type="button" className="guide-go-to" onClick={() => onGoTo(line)} aria-label={t.guides.goTo(line)}>
							{t.guides.line(line)}
						</button>{' '}
						<Tag data-size="sm" data-color={level === 'fail' ? 'danger' : 'warning'}>
							{t.interview.levels[level]}
						</Tag>{' '}
						<span title={place}>{words[locale]}</span>
					</li>
				))}
			</ul>
			{messages.length > MOST_SHOWN && (
				<Paragraph data-size="sm">{t.guides.moreProblems(messages.length - MOST_SHOWN)}</Paragraph>
			)}
		</section>
	)
}
