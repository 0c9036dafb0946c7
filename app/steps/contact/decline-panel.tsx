import { Button, Details, Field, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { DECLINE_CODES } from './contact-forms.ts'

/** A no, kept without pressing for a reason, or nobody reached. */
export function DeclinePanel({ hasNo, isUnreachable }: { hasNo: boolean; isUnreachable: boolean }) {
	const t = useText()
	return (
		<Details key={String(hasNo)} defaultOpen={hasNo}>
			<Details.Summary>{t.contact.declineHeading}</Details.Summary>
			<Details.Content className="ui-stack">
				<Paragraph>{t.contact.declineLead}</Paragraph>
				<Form method="post" className="ui-stack">
					<Field>
						<Label>{t.contact.saidBy}</Label>
						<Select name="saidBy" defaultValue="child">
							<Select.Option value="child">{t.contact.child}</Select.Option>
							<Select.Option value="guardian">{t.contact.guardian}</Select.Option>
						</Select>
					</Field>
					<Field>
						<Label>{t.contact.declineCode}</Label>
						<Select name="code" defaultValue="noReason">
							{DECLINE_CODES.map((code) => (
								<Select.Option key={code} value={code}>
									{t.contact.declineCodes[code]}
								</Select.Option>
							))}
						</Select>
					</Field>
					<Button type="submit" name="act" value="decline" variant="secondary" className="ui-fit">
						{t.contact.saveDecline}
					</Button>
				</Form>
				{isUnreachable && (
					<Form method="post" className="ui-stack">
						<Paragraph>{t.contact.unreachable}</Paragraph>
						<Button type="submit" name="act" value="unreachable" variant="secondary" className="ui-fit">
							{t.contact.saveUnreachable}
						</Button>
					</Form>
				)}
			</Details.Content>
		</Details>
	)
}
