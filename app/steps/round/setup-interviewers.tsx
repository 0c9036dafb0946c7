import { Alert, Field, Label, Select } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SetupFieldsProps } from './setup-fields.ts'
import { TAKES_PART } from './setup.ts'

/** Step 3: who meets a child this year. Whoever leaves, or came after 1 October, is given none unless a person says so. */
export function SetupInterviewers({ interviewers, answers }: SetupFieldsProps) {
	const t = useText()
	if (interviewers.length === 0) return <Alert data-color="warning">{t.round.setup.noInterviewers}</Alert>
	return (
		<div className="round-interviewer-fields">
			{interviewers.map(({ id, name, activeFromOn, activeUntilOn, takesPart }) => (
				<Field key={id}>
					<Label>{name}</Label>
					{activeUntilOn && <Field.Description>{t.round.setup.leaves(activeUntilOn)}</Field.Description>}
					{!activeUntilOn && activeFromOn > `${answers.year}-10-01` && (
						<Field.Description>{t.round.setup.came(activeFromOn)}</Field.Description>
					)}
					<Select name={`interviewer:${id}`} defaultValue={takesPart}>
						{TAKES_PART.map((part) => (
							<Select.Option key={part} value={part}>
								{t.round.setup.takesPart[part]}
							</Select.Option>
						))}
					</Select>
				</Field>
			))}
		</div>
	)
}
