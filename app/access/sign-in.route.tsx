import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form, redirect } from 'react-router'
import type { Route } from './+types/sign-in.route'
import { findDemoUser } from './demo-sign-in.server.ts'
import { beginSession } from './session.server.ts'
import { config } from '../db.server.ts'
import { DEMO_PEOPLE } from '../demo/demo-people.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { notFound } from './not-found.ts'

export function loader() {
	return { isDemo: config.isDemo }
}

export async function action({ request }: Route.ActionArgs) {
	if (!config.isDemo) throw notFound()
	const key = (await request.formData()).get('person')
	const userId = await findDemoUser(String(key))
	if (!userId) throw notFound()
	return redirect('/', { headers: { 'Set-Cookie': await beginSession(userId) } })
}

export default function SignIn({ loaderData }: Route.ComponentProps) {
	const t = useText()
	if (!loaderData.isDemo) return <Page heading={t.access.signIn} />
	return (
		<Page heading={t.access.demoHeading} lead={t.access.demoLead} isWide>
			<ul className="ui-cards">
				{Object.entries(DEMO_PEOPLE).map(([key, { name, roles }]) => (
					<li key={key}>
						<Card className="ui-stack">
							<Heading level={2} data-size="sm">
								{name}
							</Heading>
							<Paragraph>{t.access.roleInWords[roles[0]]}</Paragraph>
							<Form method="post">
								<Button type="submit" name="person" value={key}>
									{t.access.stepInAs(name.split(' ')[0] ?? name)}
								</Button>
							</Form>
						</Card>
					</li>
				))}
			</ul>
		</Page>
	)
}
