import {
	Card,
	Field,
	Heading,
	Label,
	List,
	Paragraph,
	Select,
	Textfield,
	ValidationMessage,
} from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { MIN_GROUP_SIZE } from './round-defaults.ts'
import type { SetupFieldsProps } from './setup-fields.ts'
import { ATTRIBUTIONS } from './setup.ts'

/** Step 5: the decisions the round rests on (R-1, L-8, L-11, L-14) and how its report speaks of the children. */
export function SetupDecisions({ answers, editors, lessons, errorOf }: SetupFieldsProps) {
	const t = useText()
	return (
		<>
			{lessons.length > 0 && (
				<Card className="ui-stack" data-color="accent">
					<Heading level={2} data-size="xs">
						{t.round.setup.lessons}
					</Heading>
					<List.Unordered>
						{lessons.map(({ id, text }) => (
							<List.Item key={id}>{text}</List.Item>
						))}
					</List.Unordered>
				</Card>
			)}
			<Textfield
				label={t.round.retention}
				description={t.round.retentionHelp}
				name="retentionDecision"
				defaultValue={answers.retentionDecision}
				error={errorOf('retentionDecision')}
			/>
			<div>
				<Textfield
					label={t.round.dpia}
					description={t.round.setup.dpiaHelp}
					name="dpiaReference"
					defaultValue={answers.dpiaReference}
					error={errorOf('dpiaReference')}
				/>
				<Link className="ds-link" to="/rounds/impact-assessment" target="_blank">
					{t.round.setup.dpiaDraft}
				</Link>
			</div>
			<Field>
				<Label>{t.round.editor}</Label>
				<Select
					name="reportEditorId"
					defaultValue={answers.reportEditorId}
					aria-invalid={errorOf('reportEditorId') ? true : undefined}
				>
					<Select.Option value="">{t.round.setup.choose}</Select.Option>
					{editors.map(({ id, name }) => (
						<Select.Option key={id} value={id}>
							{name}
						</Select.Option>
					))}
				</Select>
				{errorOf('reportEditorId') && <ValidationMessage>{errorOf('reportEditorId')}</ValidationMessage>}
			</Field>
			<Textfield
				label={t.round.minGroup}
				description={t.round.minGroupHelp}
				name="minGroupSize"
				type="number"
				min={MIN_GROUP_SIZE}
				max={100}
				defaultValue={answers.minGroupSize}
				error={errorOf('minGroupSize')}
			/>
			<Field>
				<Label>{t.round.attribution}</Label>
				<Select name="attribution" defaultValue={answers.attribution}>
					{ATTRIBUTIONS.map((attribution) => (
						<Select.Option key={attribution} value={attribution}>
							{t.round.attributions[attribution]}
						</Select.Option>
					))}
				</Select>
			</Field>
			<Textfield
				label={t.round.setup.transcriptMonths}
				description={t.round.setup.transcriptMonthsHelp}
				name="transcriptMonths"
				type="number"
				min={0}
				max={120}
				defaultValue={answers.transcriptMonths}
				error={errorOf('transcriptMonths')}
			/>
			<Paragraph>{t.round.setup.purpose}</Paragraph>
		</>
	)
}
