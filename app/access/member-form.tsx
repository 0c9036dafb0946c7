import { Button, Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { Form, Link } from 'react-router'
import { useText } from '../i18n/text.ts'
import type { MemberError, TypedMember } from './member-fields.ts'
import { ROLES } from './roles.ts'

/** Who somebody is in the unit and what she may do. What was typed stays when something has to be put right. */
export function MemberForm({ isNew, typed, error }: { isNew: boolean; typed: TypedMember; error?: MemberError }) {
	const t = useText()
	const errorOf = (field: MemberError['field']) => error?.field === field && t.access.memberErrors[error.code]
	return (
		<Form method="post" className="ui-stack access-narrow">
			<input type="hidden" name="act" value="save" />
			<Textfield label={t.access.memberName} name="name" defaultValue={typed.name} error={errorOf('name')} />
			{isNew && (
				<Textfield
					label={t.access.email}
					description={t.access.memberEmailHelp}
					type="email"
					name="email"
					defaultValue={typed.email}
					error={errorOf('email')}
				/>
			)}
			<Textfield
				label={t.access.signature}
				description={t.access.signatureHelp}
				name="signature"
				defaultValue={typed.signature}
				error={errorOf('signature')}
			/>
			<Roles typed={typed} error={errorOf('roles')} />
			{!isNew && (
				<Textfield
					label={t.access.activeUntilOn}
					description={t.access.activeUntilHelp}
					type="date"
					name="activeUntilOn"
					defaultValue={typed.activeUntilOn}
					error={errorOf('activeUntilOn')}
				/>
			)}
			<div className="ui-row">
				<Button type="submit">{isNew ? t.access.makeMember : t.ui.save}</Button>
				<Button asChild variant="tertiary">
					<Link to="/members">{t.ui.cancel}</Link>
				</Button>
			</div>
		</Form>
	)
}

function Roles({ typed, error }: { typed: TypedMember; error: string | false | undefined }) {
	const t = useText()
	return (
		<Fieldset>
			<Fieldset.Legend>{t.access.roles}</Fieldset.Legend>
			<Fieldset.Description>{t.access.rolesHelp}</Fieldset.Description>
			{ROLES.map((role) => (
				<Checkbox
					key={role}
					name="roles"
					value={role}
					label={t.ui.roles[role]}
					description={t.access.roleInWords[role]}
					defaultChecked={typed.roles.includes(role)}
				/>
			))}
			{error && <ValidationMessage>{error}</ValidationMessage>}
		</Fieldset>
	)
}
