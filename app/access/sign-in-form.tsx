import { Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '../i18n/text.ts'

/** E-mail and password. What was wrong of the two is not said. */
export function SignInForm({ error, email }: { error?: 'refused' | 'too many tries'; email?: string }) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack access-narrow">
			<Textfield
				label={t.access.email}
				type="email"
				name="email"
				autoComplete="username"
				defaultValue={email}
				required
			/>
			<Textfield label={t.access.password} type="password" name="password" autoComplete="current-password" required />
			{error && <ValidationMessage role="alert">{t.access.signInRefused[error]}</ValidationMessage>}
			<Button type="submit" className="ui-fit">
				{t.access.signIn}
			</Button>
		</Form>
	)
}
