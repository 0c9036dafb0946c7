import { Alert } from '@digdir/designsystemet-react'
import { data, redirect } from 'react-router'
import { z } from 'zod'
import type { Route } from './+types/sign-in.route'
import { config } from '../db.server.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { DemoSignIn } from './demo-sign-in.tsx'
import { findDemoUser } from './demo-sign-in.server.ts'
import { notFound } from './not-found.ts'
import { personContext } from './person.server.ts'
import { findSessionUser, stepInAs, trySignIn } from './session.server.ts'
import { SignInForm } from './sign-in-form.tsx'

const Form = z.object({ email: z.string(), password: z.string() })

export async function loader({ request, context }: Route.LoaderArgs) {
	if (context.get(personContext)) throw redirect('/')
	// Signed in but nobody here: her last day in the unit has passed.
	return { isDemo: config.isDemo, hasLeft: Boolean(await findSessionUser(request)) }
}

export async function action({ request }: Route.ActionArgs) {
	const form = Object.fromEntries(await request.formData())
	if (config.isDemo) return stepIn(request, String(form.person))

	const typed = Form.parse(form)
	const answer = await trySignIn(request, typed)
	if (answer.state === 'in') return redirect('/', { headers: answer.cookies })
	if (answer.state === 'code wanted') return redirect('/sign-in/code', { headers: answer.cookies })
	return data({ error: { code: answer.state }, email: typed.email }, { status: 422 })
}

async function stepIn(request: Request, key: string) {
	const userId = await findDemoUser(key)
	if (!userId) throw notFound()
	return redirect('/', { headers: await stepInAs(request, userId) })
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	if (loaderData.isDemo) return <DemoSignIn />
	return (
		<Page heading={t.access.signIn} lead={t.access.signInLead}>
			{loaderData.hasLeft && <Alert data-color="info">{t.access.accountEnded}</Alert>}
			<SignInForm error={actionData?.error.code} email={actionData?.email} />
		</Page>
	)
}
