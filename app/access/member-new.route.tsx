import { data } from 'react-router'
import { isConflict } from '#db/client.ts'
import { saveMember } from '#db/members.ts'
import type { Route } from './+types/member-new.route'
import { db, now } from '../db.server.ts'
import { useText } from '../i18n/text.ts'
import { Page } from '../ui/page.tsx'
import { hashPassword } from './auth.server.ts'
import { readMember, type MemberError, type TypedMember } from './member-fields.ts'
import { MemberForm } from './member-form.tsx'
import { OneTimePassword } from './one-time-password.tsx'
import { requirePerson } from './person.server.ts'
import { newId, readableSecret } from './secrets.server.ts'

const EMPTY: TypedMember = { name: '', email: '', signature: '', activeUntilOn: '', roles: ['interviewer'] }

export function loader({ context }: Route.LoaderArgs) {
	return { unitName: requirePerson(context).unitName }
}

export async function action({ request, context }: Route.ActionArgs) {
	const { id: by, unitId } = requirePerson(context)
	const { typed, error } = readMember(await request.formData(), { isNew: true })
	if (error) return data({ error, typed }, { status: 422 })
	const password = readableSecret(4)
	const facts = { ...typed, signature: typed.signature || null, passwordHash: await hashPassword(password) }
	try {
		await saveMember(db, { ...facts, id: newId(), userId: newId(), unitId, mustChangePassword: true, by, at: now() })
	} catch (error) {
		return data({ error: takenBy(error), typed }, { status: 422 })
	}
	return data({ made: { name: typed.name, password } })
}

function takenBy(error: unknown): MemberError {
	if (isConflict(error, 'user.email')) return { code: 'taken', field: 'email' }
	if (isConflict(error, 'members.signature')) return { code: 'taken', field: 'signature' }
	throw error
}

export default function NewMember({ actionData }: Route.ComponentProps) {
	const t = useText()
	if (actionData && 'made' in actionData) {
		return (
			<Page heading={t.access.memberMade(actionData.made.name)}>
				<OneTimePassword password={actionData.made.password} />
			</Page>
		)
	}
	return (
		<Page heading={t.access.addMember} lead={t.access.addMemberLead}>
			<MemberForm isNew typed={actionData?.typed ?? EMPTY} error={actionData?.error} />
		</Page>
	)
}
