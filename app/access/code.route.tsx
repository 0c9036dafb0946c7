import { Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { data, Form, Link, redirect } from 'react-router'
import type { Route } from './+types/code.route'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { personContext } from './person.server.ts'
import { tryCode } from './session.server.ts'

export function loader({ context }: Route.LoaderArgs) {
	if (context.get(personContext)) throw redirect('/')
	return null
}

export async function action({ request }: Route.ActionArgs) {
	const code = String((await request.formData()).get('code') ?? '').trim()
	const isShown = /^\d{3} \d{3}$/.test(code)
	const answer = await tryCode(request, isShown ? code.replace(' ', '') : code)
	if (answer.state === 'in') return redirect('/', { headers: answer.cookies })
	return data({ error: { code: answer.state as 'refused' | 'too many tries' } }, { status: 422 })
}

/** Second step of signing in: a code from the authenticator app, or a backup code. */
export default function Code({ actionData }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.access.codeHeading} lead={t.access.codeLead}>
			<Form method="post" className="ui-stack access-narrow">
				<Textfield label={t.access.code} name="code" autoComplete="one-time-code" inputMode="text" required />
				{actionData && (
					<ValidationMessage role="alert">{t.access.codeRefused[actionData.error.code]}</ValidationMessage>
				)}
				<div className="ui-row">
					<Button type="submit">{t.access.goOn}</Button>
					<Button asChild variant="tertiary">
						<Link to="/sign-in">{t.access.startOver}</Link>
					</Button>
				</div>
			</Form>
		</Page>
	)
}
