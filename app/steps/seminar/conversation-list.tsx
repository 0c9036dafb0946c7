import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type Item = { number: number; band: string | null; passages: number }

/** The conversations that a member may read, by pseudonym and age band. */
export function ConversationList({
	conversations,
	current,
}: {
	conversations: readonly Item[]
	current: number | undefined
}) {
	const t = useText()
	return (
		<nav aria-labelledby="conversations" className="seminar-conversations">
			<Heading level={2} data-size="xs" id="conversations">
				{t.seminar.conversations}
			</Heading>
			{conversations.length === 0 ? (
				<Alert data-color="info">
					<Paragraph>{t.seminar.nothingToRead}</Paragraph>
				</Alert>
			) : (
				<ul>
					{conversations.map(({ number, band, passages }) => (
						<li key={number}>
							<Link to={`?child=${number}`} aria-current={number === current ? 'page' : undefined} preventScrollReset>
								<span className="seminar-child">{t.seminar.child(number)}</span>
								<span>
									{[band && t.seminar.band(band), t.seminar.passageCount(passages)].filter(Boolean).join(' · ')}
								</span>
							</Link>
						</li>
					))}
				</ul>
			)}
			<Paragraph data-size="sm">{t.seminar.nothingToReadWhy}</Paragraph>
		</nav>
	)
}
