import { Button, Card, Checkbox, Fieldset, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** The visible draw for everyone in the room who lacks a child: who is here, and the button. */
export function DrawForAll({ waiting }: { waiting: readonly { memberId: string; name: string; isUsual: boolean }[] }) {
	const t = useText()
	return (
		<Card className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.drawing.allHeading}
			</Heading>
			{waiting.length === 0 ? (
				<Paragraph>{t.drawing.nobodyWaits}</Paragraph>
			) : (
				<Form method="post" className="ui-stack">
					<Paragraph>{t.drawing.allLead}</Paragraph>
					<Fieldset className="draw-people">
						<Fieldset.Legend>{t.drawing.inRoom}</Fieldset.Legend>
						{waiting.map(({ memberId, name, isUsual }) => (
							<Checkbox
								key={memberId}
								label={name}
								description={isUsual ? undefined : t.drawing.isNotUsual}
								name="member"
								value={memberId}
								defaultChecked={isUsual}
							/>
						))}
					</Fieldset>
					<Button type="submit" name="act" value="all" className="ui-fit">
						{t.drawing.allButton}
					</Button>
				</Form>
			)}
		</Card>
	)
}
