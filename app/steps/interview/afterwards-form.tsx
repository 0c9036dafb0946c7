import {
	Button,
	Checkbox,
	Field,
	Fieldset,
	Label,
	Paragraph,
	Radio,
	Textarea,
	Textfield,
	ValidationMessage,
} from '@digdir/designsystemet-react'
import { useRef } from 'react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import {
	COMPLAINT_ROUTES,
	FEEDBACK_CHANNELS,
	PROMISES,
	REFLECTIONS,
	type PromiseKind,
	type ReflectionAnswers,
} from './read-afterwards.ts'
import { useReflecting } from './use-reflecting.tsx'

type Facts = {
	who: { withInterpreter: boolean; guardianPresent: boolean; withSigns: boolean }
	answers: ReflectionAnswers
	feltWorry: boolean | null
	feedbackChannel: string | null
	wantsToRead: boolean
	promises: readonly { kind: PromiseKind; dueOn: string | null }[]
	interview: { id: string; isClosed: boolean; wordsRecipient: string | null; isProtected: boolean }
}

type Mistake =
	'interview.worry-unanswered' | 'interview.no-channel' | 'interview.not-a-day' | 'interview.already-approved'

const WHO = ['withInterpreter', 'guardianPresent', 'withSigns'] as const

/** The questions after the conversation, as one form. */
export function AfterwardsForm({ facts, error }: { facts: Facts; error?: Mistake }) {
	const t = useText()
	const { who, answers, feltWorry, feedbackChannel, interview } = facts
	const form = useRef<HTMLFormElement>(null)
	const onSent = useReflecting({ interviewId: interview.id, wordsRecipient: interview.wordsRecipient, form })
	return (
		<Form method="post" className="ui-stack" ref={form} onSubmit={onSent}>
			<Fieldset>
				<Fieldset.Legend>{t.interview.feltWorry}</Fieldset.Legend>
				<Fieldset.Description>{t.interview.feltWorryLead}</Fieldset.Description>
				<Radio name="feltWorry" value="no" label={t.interview.no} defaultChecked={feltWorry === false} />
				<Radio name="feltWorry" value="yes" label={t.interview.yes} defaultChecked={feltWorry === true} />
				<Wrong code="interview.worry-unanswered" error={error} />
			</Fieldset>
			<Fieldset>
				<Fieldset.Legend>{t.interview.whoWasThere}</Fieldset.Legend>
				{WHO.map((name) => (
					<Checkbox
						key={name}
						name={name}
						value="yes"
						label={t.afterwards.who[name]}
						description={t.afterwards.whoLead[name]}
						defaultChecked={who[name]}
					/>
				))}
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
			<Promised facts={facts} error={error} />
			<Paragraph>{t.interview.reflectionLead}</Paragraph>
			{REFLECTIONS.map((name) => (
				<Field key={name}>
					<Label>{t.interview.reflection[name]}</Label>
					<Textarea key={answers[name]} name={name} rows={3} maxLength={4000} defaultValue={answers[name]} />
				</Field>
			))}
			<Button type="submit" name="act" value="save" data-size="lg" className="ui-fit">
				{t.interview.saveAfterwards}
			</Button>
		</Form>
	)
}

/** What the child asked for, or what she should be asked before they part. Only that, never what was said. */
function Promised({ facts: { promises, wantsToRead, interview }, error }: { facts: Facts; error?: Mistake }) {
	const t = useText()
	const has = (kind: PromiseKind) => promises.some((promise) => promise.kind === kind)
	const route = COMPLAINT_ROUTES.find(has) ?? 'none'
	return (
		<>
			<Fieldset>
				<Fieldset.Legend>{t.afterwards.askChild}</Fieldset.Legend>
				<Fieldset.Description>{t.afterwards.askChildLead}</Fieldset.Description>
				{PROMISES.map((kind) => (
					<Checkbox
						key={kind}
						name={kind}
						value="yes"
						label={t.afterwards.asks[kind]}
						description={t.afterwards.asksLead[kind]}
						defaultChecked={has(kind) || (kind === 'read' && wantsToRead && !interview.isClosed)}
					/>
				))}
			</Fieldset>
			<Textfield
				type={interview.isProtected ? 'month' : 'date'}
				name="followUpCallOn"
				label={t.afterwards.followUpCall}
				description={t.afterwards.followUpCallLead}
				defaultValue={promises.find(({ kind }) => kind === 'followUpCall')?.dueOn ?? ''}
				error={error === 'interview.not-a-day' ? t.afterwards.errors[error] : undefined}
			/>
			<Fieldset>
				<Fieldset.Legend>{t.afterwards.complaint}</Fieldset.Legend>
				<Fieldset.Description>{t.afterwards.complaintLead}</Fieldset.Description>
				{(['none', ...COMPLAINT_ROUTES] as const).map((one) => (
					<Radio
						key={one}
						name="complaint"
						value={one}
						label={t.afterwards.complaints[one]}
						defaultChecked={route === one}
					/>
				))}
			</Fieldset>
		</>
	)
}

function Wrong({ code, error }: { code: 'interview.worry-unanswered' | 'interview.no-channel'; error?: Mistake }) {
	const t = useText()
	return code === error ? <ValidationMessage role="alert">{t.interview.errors[code]}</ValidationMessage> : null
}
