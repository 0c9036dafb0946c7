import { Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { Page } from '#app/ui/page.tsx'
import './round.css'

/** A draft of the impact assessment (L-14) that the unit completes and adopts: risks, measures, what risk remains. */
export default function ImpactAssessment() {
	const t = useText()
	const dpia = t.round.assessment
	return (
		<Page heading={dpia.heading} lead={dpia.lead} next={dpia.next}>
			{dpia.sections.map(({ heading, points }) => (
				<section key={heading} className="ui-stack">
					<Heading level={2} data-size="sm">
						{heading}
					</Heading>
					<List.Unordered>
						{points.map((point) => (
							<List.Item key={point}>{point}</List.Item>
						))}
					</List.Unordered>
				</section>
			))}
			<section className="ui-stack">
				<Heading level={2} data-size="sm">
					{dpia.risksHeading}
				</Heading>
				{dpia.risks.map(({ risk, measures, remains }) => (
					<div key={risk} className="round-risk">
						<Paragraph>
							<strong>{risk}</strong>
						</Paragraph>
						<Paragraph>
							{dpia.measures}: {measures}
						</Paragraph>
						<Paragraph>
							{dpia.remains}: {remains}
						</Paragraph>
					</div>
				))}
			</section>
		</Page>
	)
}
