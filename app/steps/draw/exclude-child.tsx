import { Button, Details, Field, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { EXCLUSION_CODES } from './exclusion-codes.ts'

/** Take a child out before contact, for one of the coded reasons. */
export function ExcludeChild({ heading, isUnknownReference }: { heading?: string; isUnknownReference: boolean }) {
	const t = useText()
	return (
		<Details>
			<Details.Summary>{heading ?? t.draw.exclude}</Details.Summary>
			<Details.Content>
				<Form method="post" className="ui-stack">
					<Paragraph>{t.draw.excludeLead}</Paragraph>
					<Textfield
						label={t.draw.reference}
						name="reference"
						required
						error={isUnknownReference && t.draw.noSuchReference}
					/>
					<Field>
						<Label>{t.draw.reason}</Label>
						<Select name="code" required>
							{EXCLUSION_CODES.map((code) => (
								<Select.Option key={code} value={code}>
									{t.draw.exclusionCodes[code]}
								</Select.Option>
							))}
						</Select>
					</Field>
					<Textfield label={t.draw.note} name="note" />
					<Button type="submit" name="act" value="exclude" variant="secondary" className="ui-fit">
						{t.draw.excludeButton}
					</Button>
				</Form>
			</Details.Content>
		</Details>
	)
}
