import { Button, Card, Heading, Paragraph, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '../i18n/text.ts'

const ERRORS = ['too short', 'not the same', 'the old one', 'wrong password'] as const

/** Choose a new password; with the one-time password as the old one the first time. */
export function PasswordForm({ isOneTime, answer }: { isOneTime: boolean; answer?: object }) {
	const t = useText()
	const code = errorIn(answer)
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="sm">
				{isOneTime ? t.access.choosePassword : t.access.changePassword}
			</Heading>
			<Paragraph>{t.access.passwordAdvice}</Paragraph>
			<Form method="post" className="ui-stack access-narrow">
				<input type="hidden" name="act" value="password" />
				<Textfield
					label={isOneTime ? t.access.oneTimePassword : t.access.currentPassword}
					type="password"
					name="current"
					autoComplete="current-password"
					required
				/>
				<Textfield label={t.access.newPassword} type="password" name="chosen" autoComplete="new-password" required />
				<Textfield
					label={t.access.newPasswordAgain}
					type="password"
					name="again"
					autoComplete="new-password"
					required
				/>
				{code && <ValidationMessage role="alert">{t.access.passwordErrors[code]}</ValidationMessage>}
				<Button type="submit" className="ui-fit">
					{t.access.savePassword}
				</Button>
			</Form>
		</Card>
	)
}

function errorIn(answer: object | undefined) {
	const error = answer && 'error' in answer ? (answer.error as { code: string }) : undefined
	const isAboutApp = answer && 'app' in answer
	return isAboutApp ? undefined : ERRORS.find((code) => code === error?.code)
}
