import { data, redirect } from 'react-router'
import type { Route } from './+types/account.route'
import { config } from '../db.server.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { AppSetup } from './app-setup.tsx'
import { changePassword, confirmApp, isSetUpOf, startApp } from './account.server.ts'
import { notFound } from './not-found.ts'
import { PasswordForm } from './password-form.tsx'
import { requirePerson } from './person.server.ts'

export async function loader({ context }: Route.LoaderArgs) {
	const person = requirePerson(context)
	return { isDemo: config.isDemo, isSetUp: person.isSetUp, ...(await isSetUpOf(person.userId)) }
}

export async function action({ request, context }: Route.ActionArgs) {
	const person = requirePerson(context)
	const form = Object.fromEntries(await request.formData()) as Record<string, string>
	const answer = await actOf(form.act)(request, person, form)
	if ('cookies' in answer) return redirect('/account', { headers: answer.cookies })
	return data(answer, { status: 'error' in answer ? 422 : 200 })
}

function actOf(act: string | undefined) {
	if (act === 'password') return changePassword
	if (act === 'start-app') return startApp
	if (act === 'confirm-app') return confirmApp
	throw notFound()
}

/** How one signs in: a password of one's own, and codes from an authenticator app. */
export default function Account({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const { isSetUp, mustChangePassword, hasApp } = loaderData
	if (loaderData.isDemo) return <Page heading={t.access.account} lead={t.access.accountDemoLead} />
	return (
		<Page heading={t.access.account} lead={isSetUp ? t.access.accountLead : t.access.accountSetUpLead}>
			{(mustChangePassword || hasApp) && <PasswordForm isOneTime={mustChangePassword} answer={actionData} />}
			{!mustChangePassword && <AppSetup hasApp={hasApp} answer={actionData} />}
		</Page>
	)
}
