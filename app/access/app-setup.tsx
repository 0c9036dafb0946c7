import { Alert, Button, Card, Heading, Paragraph, Textfield, ValidationMessage } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '../i18n/text.ts'

type App = { uri: string; secret: string; backupCodes: string[]; qr: { size: number; path: string } }

/** Set up the authenticator app: password, scan, first code. Once it is in use, only a line that says so. */
export function AppSetup({ hasApp, answer }: { hasApp: boolean; answer?: object }) {
	const t = useText()
	if (hasApp) return <Alert data-color="success">{t.access.appInUse}</Alert>
	const app = answer && 'app' in answer ? (answer.app as App) : undefined
	const code = answer && 'error' in answer ? (answer.error as { code: string }).code : undefined
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.access.appHeading}
			</Heading>
			<Paragraph>{t.access.appWhy}</Paragraph>
			{app ? <Confirm app={app} isWrong={code === 'wrong code'} /> : <Start isWrong={code === 'wrong password'} />}
		</Card>
	)
}

function Start({ isWrong }: { isWrong: boolean }) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack access-narrow">
			<input type="hidden" name="act" value="start-app" />
			<Textfield label={t.access.password} type="password" name="password" autoComplete="current-password" required />
			{isWrong && <ValidationMessage role="alert">{t.access.passwordErrors['wrong password']}</ValidationMessage>}
			<Button type="submit" className="ui-fit">
				{t.access.appStart}
			</Button>
		</Form>
	)
}

function Confirm({ app, isWrong }: { app: App; isWrong: boolean }) {
	const t = useText()
	return (
		<>
			<Paragraph>{t.access.appScan}</Paragraph>
			<svg
				className="access-qr"
				viewBox={`-4 -4 ${app.qr.size + 8} ${app.qr.size + 8}`}
				role="img"
				aria-label={t.access.appQr}
			>
				<path d={app.qr.path} shapeRendering="crispEdges" />
			</svg>
			<Paragraph>{t.access.appByHand}</Paragraph>
			<p className="access-secret">{app.secret}</p>
			<Heading level={3} data-size="xs">
				{t.access.backupCodes}
			</Heading>
			<Paragraph>{t.access.backupCodesWhy}</Paragraph>
			<p className="access-secret">{app.backupCodes.join('\n')}</p>
			<Form method="post" className="ui-stack access-narrow">
				<input type="hidden" name="act" value="confirm-app" />
				<input type="hidden" name="uri" value={app.uri} />
				<input type="hidden" name="backupCodes" value={app.backupCodes.join(' ')} />
				<Textfield
					label={t.access.appFirstCode}
					name="code"
					inputMode="numeric"
					autoComplete="one-time-code"
					required
				/>
				{isWrong && <ValidationMessage role="alert">{t.access.appWrongCode}</ValidationMessage>}
				<Button type="submit" className="ui-fit">
					{t.access.appConfirm}
				</Button>
			</Form>
		</>
	)
}
