import {
	Button,
	Checkbox,
	Fieldset,
	Paragraph,
	Radio,
	Textarea,
	Field,
	Label,
	ValidationMessage,
} from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { FEEDBACK_CHANNELS, type ReflectionAnswers } from './read-afterwards.ts'

type Facts = {
	interview: { withInterpreter: boolean | null; guardianPresent: boolean | null }
	answers: ReflectionAnswers
	feltWorry: boolean | null
	feedbackChannel: string | null
}

type Mistake = 'interview.worry-unanswered' | 'interview.no-channel' | 'interview.already-approved'

/** The questions after the conversation, as one form. */
export function AfterwardsForm({ facts, error }: { facts: Facts; error?: Mistake }) {
	const t = useText()
	const { interview, answers, feltWorry, feedbackChannel } = facts
	return (
		<Form method="post" className="ui-stack">
			<Fieldset>
				<Fieldset.Legend>{t.interview.feltWorry}</Fieldset.Legend>
				<Fieldset.Description>{t.interview.feltWorryLead}</Fieldset.Description>
				<Radio name="feltWorry" value="no" label={t.interview.no} defaultChecked={feltWorry === false} />
				<Radio name="feltWorry" value="yes" label={t.interview.yes} defaultChecked={feltWorry === true} />
				<Wrong code="interview.worry-unanswered" error={error} />
			</Fieldset>
			<Fieldset>
				<Fieldset.Legend>{t.interview.whoWasThere}</Fieldset.Legend>
				<Checkbox
					name="withInterpreter"
					value="yes"
					label={t.interview.withInterpreter}
					defaultChecked={interview.withInterpreter === true}
				/>
				<Checkbox
					name="guardianPresent"
					value="yes"
					label={t.interview.guardianPresent}
					defaultChecked={interview.guardianPresent === true}
				/>
			</Fieldset>
			<Fieldset>
				<Fieldset.Legend>{t.interview.feedback}</Fieldset.Legend>
				<Fieldset.Description>{t.interview.feedbackLead}</Fieldset.Description>
				{FEEDBACK_CHANNELS.map((channel) => (
					<Radio
						key={channel}
						name="feedbackChannel"
						value={channel}
						label={t.interview.channels[channel]}
						defaultChecked={feedbackChannel === channel}
					/>
				))}
				<Wrong code="interview.no-channel" error={error} />
			</Fieldset>
			<Paragraph>{t.interview.reflectionLead}</Paragraph>
			{(['went', 'surprised', 'take'] as const).map((name) => (
				<Field key={name}>
					<Label>{t.interview.reflection[name]}</Label>
					<Textarea name={name} rows={3} maxLength={4000} defaultValue={answers[name]} />
				</Field>
			))}
			<Button type="submit" name="act" value="save" data-size="lg" className="ui-fit">
				{t.interview.saveAfterwards}
			</Button>
		</Form>
	)
}

function Wrong({ code, error }: { code: Mistake; error?: Mistake }) {
	const t = useText()
	return code === error ? <ValidationMessage role="alert">{t.interview.errors[code]}</ValidationMessage> : null
}
