import { Card, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import { ScreenHeading } from './screen-heading.tsx'
import { Spoken, Tips } from './spoken.tsx'
import type { Screen } from './screens-of.ts'

type Words = { screen: Extract<Screen, { kind: 'words' }>; handlerName: string; support: readonly SupportContact[] }

/** What is said at the end, and where the child can turn. */
export function WordsScreen({ screen, handlerName, support }: Words) {
	return (
		<div className="ui-stack">
			<ScreenHeading>{screen.heading}</ScreenHeading>
			<Tips tips={screen.tips} />
			<Spoken says={screen.says} handlerName={handlerName} />
			<Support support={support} />
		</div>
	)
}

/** Where to turn, in large type. Numbers to ring, no links: the child's screen leads nowhere else by itself. */
export function Support({ support }: { support: readonly SupportContact[] }) {
	const t = useText()
	return (
		<Card>
			<Heading level={2} data-size="sm">
				{t.interview.support}
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
