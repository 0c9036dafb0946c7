import { Button, Card, Heading, Paragraph } from '@digdir/designsystemet-react'
import { data, Form, redirect } from 'react-router'
import { isConflict } from '#db/client.ts'
import { changeMember, changeToOneTimePassword, listMembers } from '#db/members.ts'
import type { Route } from './+types/member.route'
import { db, now } from '../db.server.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { hashPassword } from './auth.server.ts'
import { keepsAnAdministrator, readMember, type MemberError, type TypedMember } from './member-fields.ts'
import { MemberForm } from './member-form.tsx'
import { notFound } from './not-found.ts'
import { OneTimePassword } from './one-time-password.tsx'
import { requirePerson, type Person } from './person.server.ts'
import { readableSecret } from './secrets.server.ts'

export async function loader({ params, context }: Route.LoaderArgs) {
	const { one } = await findHer(requirePerson(context), params.memberId)
	const { name, email, signature, activeUntilOn, roles } = one
	return { name, email: email ?? '', signature: signature ?? '', activeUntilOn: activeUntilOn ?? '', roles }
}

export async function action({ request, params, context }: Route.ActionArgs) {
	const person = requirePerson(context)
	const { one, others } = await findHer(person, params.memberId)
	const form = await request.formData()
	const act = { unitId: person.unitId, memberId: one.id, by: person.id, at: now() }

	if (form.get('act') === 'renew-password') {
		if (!one.userId) throw notFound()
		const password = readableSecret(4)
		await changeToOneTimePassword(db, { ...act, userId: one.userId, passwordHash: await hashPassword(password) })
		return data({ password })
	}

	const { typed, error: wrong } = readMember(form, { isNew: false })
	const error = wrong ?? lastAdministrator(others, typed)
	if (error) return data({ error, typed }, { status: 422 })
	const { name, roles, signature, activeUntilOn } = typed
	try {
		await changeMember(db, { ...act, name, roles, signature: signature || null, activeUntilOn: activeUntilOn || null })
	} catch (problem) {
		if (!isConflict(problem, 'members.signature')) throw problem
		return data({ error: { code: 'taken', field: 'signature' } satisfies MemberError, typed }, { status: 422 })
	}
	return redirect('/members')
}

async function findHer({ unitId }: Person, memberId: string) {
	const everyone = await listMembers(db, { unitId })
	const one = everyone.find(({ id }) => id === memberId)
	if (!one) throw notFound()
	return { one, others: everyone.filter(({ id }) => id !== memberId) }
}

function lastAdministrator(
	others: Parameters<typeof keepsAnAdministrator>[0],
	typed: TypedMember,
): MemberError | undefined {
	const today = now().toISOString().slice(0, 10)
	return keepsAnAdministrator(others, typed, today) ? undefined : { code: 'no other administrator', field: 'roles' }
}

export default function MemberPage({ loaderData, actionData }: Route.ComponentProps) {
	const t = useText()
	const changed = actionData && 'typed' in actionData ? actionData : undefined
	return (
		<Page heading={loaderData.name} lead={t.access.memberLead(loaderData.email)}>
			{actionData && 'password' in actionData ? (
				<OneTimePassword password={actionData.password} />
			) : (
				<>
					<MemberForm isNew={false} typed={changed?.typed ?? loaderData} error={changed?.error} />
					<RenewPassword />
				</>
			)}
		</Page>
	)
}

function RenewPassword() {
	const t = useText()
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="xs">
				{t.access.cannotSignIn}
			</Heading>
			<Paragraph>{t.access.renewPasswordWhy}</Paragraph>
			<Form method="post">
				<Button type="submit" name="act" value="renew-password" variant="secondary" data-color="danger">
					{t.access.renewPassword}
				</Button>
			</Form>
		</Card>
	)
}
