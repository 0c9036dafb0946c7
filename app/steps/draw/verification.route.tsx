import { Alert, Button, Card, Heading, List, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { data, Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/verification.route'
import './draw.css'
import { verifyProtocol } from './check-protocol.ts'

const MOST_FAULTS_SHOWN = 20

/** Repeat a draw from a protocol file, on a page: nothing of it is kept, and nothing is compared with what is kept here. */
export async function action({ request }: Route.ActionArgs) {
	const file = (await request.formData()).get('file')
	const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
	const { protocol, faults, unchecked } = verifyProtocol(bytes)
	const holds =
		protocol && faults.length === 0
			? {
					year: protocol.year,
					unit: protocol.unit,
					times: protocol.draws.length,
					children: protocol.children.length,
					given: protocol.assignments.length,
				}
			: null
	const verdict = { holds, unchecked, faults: faults.slice(0, MOST_FAULTS_SHOWN), faultCount: faults.length }
	return data(verdict, { status: holds ? 200 : 422 })
}

export default function VerificationPage({ actionData }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.protocol.verifyHeading} lead={t.protocol.verifyLead}>
			{actionData && <Verdict verdict={actionData} />}
			<Form method="post" encType="multipart/form-data" className="ui-stack">
				<Textfield label={t.protocol.verifyFile} type="file" name="file" accept=".json,application/json" required />
				<Button type="submit" className="ui-fit">
					{t.protocol.verifyButton}
				</Button>
			</Form>
		</Page>
	)
}

function Verdict({ verdict }: { verdict: NonNullable<Route.ComponentProps['actionData']> }) {
	const t = useText()
	const { holds, faults, faultCount, unchecked } = verdict
	if (!holds)
		return (
			<Alert data-color="danger" role="alert">
				<Heading level={2} data-size="xs">
					{t.protocol.doesNotHold(faultCount)}
				</Heading>
				<List.Unordered>
					{faults.map(({ code, facts }, index) => (
						<List.Item key={index}>{t.protocol.faults[code](facts)}</List.Item>
					))}
					{faultCount > faults.length && <List.Item>{t.protocol.more(faultCount - faults.length)}</List.Item>}
				</List.Unordered>
			</Alert>
		)
	return (
		<Card data-color="success" className="ui-stack" role="status">
			<Heading level={2} data-size="xs">
				{t.protocol.holds(holds.year, holds.unit)}
			</Heading>
			<Paragraph>{t.protocol.holdsFacts(holds.children, holds.given)}</Paragraph>
			{holds.times > 1 && <Paragraph>{t.protocol.drawnTimes(holds.times)}</Paragraph>}
			{unchecked.length > 0 && (
				<Paragraph>
					{t.protocol.uncheckedLead} {unchecked.map((one) => t.protocol.unchecked[one]).join(', ')}.
				</Paragraph>
			)}
			<Paragraph data-size="sm">{t.protocol.onTrust}</Paragraph>
		</Card>
	)
}
