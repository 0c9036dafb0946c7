import { Card, Heading, Link as TextLink, List } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import { listContactLetters } from '#db/contact-letters.ts'
import type { Route } from './+types/letters.route'
import { LETTERS } from './letters.ts'

export async function loader({ context }: Route.LoaderArgs) {
	const { unitId } = requirePerson(context)
	return { own: await listContactLetters(db, { unitId }) }
}

/** All letters: the four that come with Lyhörd, and the unit's own in any language. */
export default function LettersPage({ loaderData: { own } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.contact.lettersHeading} lead={t.contact.lettersLead}>
			{LETTERS.map((letter) => {
				const versions = own.filter((one) => one.letter === letter)
				const hasOwnSwedish = versions.some(({ language }) => language === 'sv')
				return (
					<Card key={letter} className="ui-stack">
						<Heading level={2} data-size="xs">
							{t.contact.letters[letter]}
						</Heading>
						<List.Unordered>
							{!hasOwnSwedish && (
								<List.Item>
									<TextLink asChild>
										<Link to={`/letters/${letter}`}>{t.contact.letterOurs}</Link>
									</TextLink>
								</List.Item>
							)}
							{versions.map(({ language, version }) => (
								<List.Item key={language}>
									<TextLink asChild>
										<Link to={`/letters/${letter}?language=${language}`}>{t.contact.letterOwn(language, version)}</Link>
									</TextLink>
								</List.Item>
							))}
						</List.Unordered>
					</Card>
				)
			})}
		</Page>
	)
}
