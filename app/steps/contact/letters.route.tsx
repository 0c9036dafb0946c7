import { Card, Heading, Link as TextLink, List, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { useText } from '#app/i18n/text.ts'
import { KeptFromGuardian } from '#app/ui/kept-from-guardian.tsx'
import { Page } from '#app/ui/page.tsx'
import { listContactLetters } from '#db/contact-letters.ts'
import type { Route } from './+types/letters.route'
import { LETTERS } from './letters.ts'
import { isKeptFromGuardian } from './open-letter.server.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const assignmentId = new URL(request.url).searchParams.get('assignment')
	const isKept = assignmentId !== null && (await isKeptFromGuardian(person, assignmentId))
	return { own: await listContactLetters(db, { unitId: person.unitId }), assignmentId, isKept }
}

/** All letters: the four that come with Lyhörd, and the unit's own in any language; from a child's card, with her wish (L-4). */
export default function LettersPage({ loaderData: { own, assignmentId, isKept } }: Route.ComponentProps) {
	const t = useText()
	const forWhom = assignmentId ? `assignment=${assignmentId}` : ''
	return (
		<Page heading={t.contact.lettersHeading} lead={t.contact.lettersLead}>
			<KeptFromGuardian isKept={isKept} />
			{LETTERS.map((letter) => {
				const versions = own.filter((one) => one.letter === letter)
				const hasOwnSwedish = versions.some(({ language }) => language === 'sv')
				return (
					<Card key={letter} className="ui-stack">
						<Heading level={2} data-size="xs">
							{t.contact.letters[letter]}
						</Heading>
						{isKept && (
							<Paragraph>{letter === 'guardian' ? t.contact.letterNotToGuardian : t.contact.letterByHand}</Paragraph>
						)}
						<List.Unordered>
							{!hasOwnSwedish && (
								<List.Item>
									<TextLink asChild>
										<Link to={`/letters/${letter}?${forWhom}`}>{t.contact.letterOurs}</Link>
									</TextLink>
								</List.Item>
							)}
							{versions.map(({ language, version }) => (
								<List.Item key={language}>
									<TextLink asChild>
										<Link to={`/letters/${letter}?language=${language}&${forWhom}`}>
											{t.contact.letterOwn(language, version)}
										</Link>
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
