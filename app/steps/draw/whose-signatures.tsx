import { Button, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** The signatures nobody in the unit has, and a question for each: whose is it? */
export function WhoseSignatures({
	unknown,
	interviewers,
}: {
	unknown: readonly { signature: string; children: number; isAnswered: boolean; memberId: string | null }[]
	interviewers: readonly { id: string; name: string }[]
}) {
	const t = useText()
	const isAllAnswered = unknown.every(({ isAnswered }) => isAnswered)
	return (
		<Form method="post" className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.draw.unknownHeading}
			</Heading>
			<Paragraph>{t.draw.unknownLead}</Paragraph>
			{unknown.map(({ signature, children, isAnswered, memberId }) => (
				<Field key={signature}>
					<Label>{t.draw.whose(signature, children)}</Label>
					<Select name={`signature:${signature}`} defaultValue={isAnswered ? (memberId ?? 'nobody') : ''}>
						<Select.Option value="">{t.draw.choose}</Select.Option>
						<Select.Option value="nobody">{t.draw.notInterviewer}</Select.Option>
						{interviewers.map(({ id, name }) => (
							<Select.Option key={id} value={id}>
								{name}
							</Select.Option>
						))}
					</Select>
				</Field>
			))}
			<Button
				type="submit"
				name="act"
				value="signatures"
				variant={isAllAnswered ? 'secondary' : 'primary'}
				className="ui-fit"
			>
				{t.draw.saveAnswers}
			</Button>
		</Form>
	)
}
