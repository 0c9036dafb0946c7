import { Tag } from '@digdir/designsystemet-react'
import { useLocale, useText } from '#app/i18n/text.ts'
import type { forScreen } from './guide-version.ts'

/** What is wrong with a guide file, where, and how to mend it. */
export function GuideMessages({ messages }: { messages: ReturnType<typeof forScreen> }) {
	const t = useText()
	const locale = useLocale()
	return (
		<ul>
			{messages.map(({ place, level, ...words }) => (
				<li key={`${place} ${words.sv}`}>
					<code className="interview-place">{place}</code>{' '}
					<Tag data-size="sm" data-color={level === 'fail' ? 'danger' : 'warning'}>
						{t.interview.levels[level]}
					</Tag>{' '}
					{words[locale]}
				</li>
			))}
		</ul>
	)
}
