import { Button, Fieldset, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '../i18n/text.ts'

type Field = 'code' | 'unitName' | 'organisation' | 'committeeName' | 'name' | 'email' | 'password'

/** What the first visit asks for: the code from the server's log, the unit, and its administrator. */
export function FirstRunForm({ wrong, typed }: { wrong: readonly string[]; typed: Record<string, string> }) {
	const t = useText()
	const field = (name: Field, more: { type?: 'email' | 'password'; autoComplete?: string } = {}) => (
		<Textfield
			label={t.access.firstRunFields[name].label}
			description={t.access.firstRunFields[name].help}
			name={name}
			defaultValue={typed[name]}
			error={wrong.includes(name) && t.access.firstRunFields[name].error}
			{...more}
		/>
	)
	return (
		<Form method="post" className="ui-stack">
			{field('code', { autoComplete: 'off' })}
			<Fieldset className="ui-stack">
				<Fieldset.Legend>{t.access.firstRunUnit}</Fieldset.Legend>
				{field('organisation')}
				{field('unitName')}
				{field('committeeName')}
			</Fieldset>
			<Fieldset className="ui-stack">
				<Fieldset.Legend>{t.access.firstRunYou}</Fieldset.Legend>
				{field('name', { autoComplete: 'name' })}
				{field('email', { type: 'email', autoComplete: 'username' })}
				{field('password', { type: 'password', autoComplete: 'new-password' })}
			</Fieldset>
			<Button type="submit" className="ui-fit">
				{t.access.firstRunMake}
			</Button>
		</Form>
	)
}
