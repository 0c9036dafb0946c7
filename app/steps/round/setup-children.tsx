import {
	Alert,
	Card,
	Checkbox,
	Fieldset,
	Heading,
	List,
	Paragraph,
	ValidationMessage,
} from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { PARTICIPATION } from './participation.ts'
import type { SetupFieldsProps } from './setup-fields.ts'

/**
 * Step 4: what the children are promised: guides for every age, this year's consent texts, nine requirements (L-21). What
 * is to be read opens beside the form, so that no tick is lost.
 */
export function SetupChildren({ answers, guides, missingAges, errorOf }: SetupFieldsProps) {
	const t = useText()
	const consentError = errorOf('consentConfirmed')
	return (
		<>
			<section className="ui-stack" aria-labelledby="setup-guides">
				<Heading level={2} data-size="sm" id="setup-guides">
					{t.round.guides}
				</Heading>
				{guides.length > 0 && (
					<List.Unordered>
						{guides.map(({ id, title }) => (
							<List.Item key={id}>
								<Link className="ds-link" to={`/guides/${id}`} target="_blank">
									{title}
								</Link>
							</List.Item>
						))}
					</List.Unordered>
				)}
				{missingAges.length > 0 && (
					<Alert data-color="warning">
						<Paragraph>{t.round.guidesMissing(missingAges.join(', '))}</Paragraph>
						<Link className="ds-link" to="/guides">
							{t.round.toGuides}
						</Link>
					</Alert>
				)}
			</section>
			<Card className="ui-stack">
				<Heading level={2} data-size="sm">
					{t.round.setup.consentHeading}
				</Heading>
				<Paragraph>{t.round.setup.consentLead}</Paragraph>
				<Link className="ds-link ui-fit" to="/letters" target="_blank">
					{t.round.setup.toLetters}
				</Link>
				<Checkbox
					name="consentConfirmed"
					value="yes"
					label={t.round.consentConfirmed}
					defaultChecked={answers.consentConfirmed}
					aria-invalid={consentError ? true : undefined}
					aria-describedby={consentError ? 'consent-error' : undefined}
				/>
				{consentError && <ValidationMessage id="consent-error">{consentError}</ValidationMessage>}
				<Paragraph data-size="sm">{t.round.setup.legalBasis}</Paragraph>
			</Card>
			<Fieldset>
				<Fieldset.Legend>{t.round.setup.participationHeading}</Fieldset.Legend>
				<Fieldset.Description>{t.round.setup.participationLead}</Fieldset.Description>
				{PARTICIPATION.map((key) => (
					<Checkbox
						key={key}
						name="participation"
						value={key}
						label={t.round.setup.participation[key].name}
						description={t.round.setup.participation[key].means}
						defaultChecked={answers.participation.includes(key)}
					/>
				))}
			</Fieldset>
		</>
	)
}
