import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { DEMO_PEOPLE, type DemoPersonKey } from '../demo/demo-people.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'

/** In the order of the story: who opens the round, who meets the children, who approves, who reads, who keeps it running. */
const CHAPTERS = [
	['mentor', ['maj']],
	['interviewer', ['karin', 'ahmed', 'eva', 'ola', 'sara', 'johan']],
	['manager', ['per']],
	['committee', ['siv']],
	['administrator', ['ada']],
] as const satisfies readonly (readonly [string, readonly DemoPersonKey[]])[]

/** The demo's sign-in: step in as any of the invented people, told by what they do. */
export function DemoSignIn() {
	const t = useText()
	return (
		<Page heading={t.access.demoHeading} lead={t.access.demoLead} isWide>
			<div className="access-chapters">
				{CHAPTERS.map(([role, keys]) => (
					<Card key={role} className="access-chapter" data-role={role}>
						<Heading level={2} data-size="sm">
							{t.ui.roles[role]}
						</Heading>
						<Paragraph>{t.access.roleInWords[role]}</Paragraph>
						<Form method="post" className="ui-row">
							{keys.map((key) => (
								<StepIn key={key} person={key} />
							))}
						</Form>
					</Card>
				))}
			</div>
		</Page>
	)
}

function StepIn({ person }: { person: DemoPersonKey }) {
	const t = useText()
	const { name } = DEMO_PEOPLE[person]
	return (
		<Button
			type="submit"
			name="person"
			value={person}
			variant={person === 'maj' || person === 'karin' ? 'primary' : 'secondary'}
		>
			{t.access.stepInAs(name.split(' ')[0] ?? name)}
		</Button>
	)
}
