import { Button, Field, Heading, Label, Paragraph, Select, Textfield } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { ROLES, type Suggestion } from '#transcripts/deidentify.ts'

/** Words that may give somebody away, each to be replaced by a role or left. */
export function ReplaceWords({ suggestions }: { suggestions: readonly Suggestion[] }) {
	const t = useText()
	return (
		<section className="ui-stack transcript-part" aria-labelledby="transcript-names">
			<Heading level={2} data-size="sm" id="transcript-names">
				{t.transcript.names}
			</Heading>
			<Paragraph>{suggestions.length > 0 ? t.transcript.namesLead : t.transcript.noNames}</Paragraph>
			{suggestions.map(({ word, times }) => (
				<ChooseRole key={word} name={`replace:${word}`} label={t.transcript.replaceWith(word, times)} />
			))}
			<div className="transcript-own">
				<Textfield label={t.transcript.ownWord} name="ownWord" autoComplete="off" />
				<ChooseRole name="ownRole" label={t.transcript.ownRole} />
			</div>
			<Button type="submit" name="act" value="save" variant="secondary" className="ui-fit">
				{t.transcript.replace}
			</Button>
		</section>
	)
}

function ChooseRole({ name, label }: { name: string; label: string }) {
	const t = useText()
	return (
		<Field>
			<Label>{label}</Label>
			<Select name={name} defaultValue="">
				<Select.Option value="">{t.transcript.leave}</Select.Option>
				{ROLES.map((role) => (
					<Select.Option key={role} value={role}>
						{t.transcript.roles[role]}
					</Select.Option>
				))}
			</Select>
		</Field>
	)
}
