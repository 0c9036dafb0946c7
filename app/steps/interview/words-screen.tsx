import { Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import { ScreenHeading } from './screen-heading.tsx'
import { Spoken, Tips } from './spoken.tsx'
import type { Screen } from './screens-of.ts'

type Words = {
	screen: Extract<Screen, { kind: 'words' }>
	handlerName: string
	support: readonly SupportContact[]
	/** The very last: then comes what to ask before they part. */
	isLast: boolean
}

/** What is said at the end, and where the child can turn. */
export function WordsScreen({ screen, handlerName, support, isLast }: Words) {
	const t = useText()
	return (
		<div className="ui-stack">
			<ScreenHeading>{screen.heading}</ScreenHeading>
			<Tips tips={screen.tips} />
			<Spoken says={screen.says} handlerName={handlerName} />
			<Support support={support} />
			{isLast && (
				<aside className="interview-tips" aria-label={t.conversation.beforeYouPart}>
					<Paragraph>{t.conversation.beforeYouPart}</Paragraph>
					<List.Unordered>
						{t.conversation.beforeYouPartAsks.map((ask) => (
							<List.Item key={ask}>{ask}</List.Item>
						))}
					</List.Unordered>
				</aside>
			)}
		</div>
	)
}

/** Where to turn, in large type. Numbers to ring, no links: the child's screen leads nowhere else by itself. */
export function Support({ support }: { support: readonly SupportContact[] }) {
	return (
		<Card lang="sv">
			<Heading level={2} data-size="sm">
				{childsWords.supportHeading}
			</Heading>
			<List.Unordered className="interview-support">
				{support.map(({ name, phone, url }) => (
					<List.Item key={name}>
						<strong>{name}</strong> {phone}{' '}
						<Paragraph asChild data-size="sm">
							<span>{url?.replace('https://', '')}</span>
						</Paragraph>
					</List.Item>
				))}
			</List.Unordered>
		</Card>
	)
}
