import { Alert, Button, Details, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { CodeSelect } from './code-select.tsx'
import { EXCLUSION_CODES } from './exclusion-codes.ts'
import type { ExclusionFault } from './frame-acts.server.ts'

/** Take a child out before contact, for one of the coded reasons. What was wrong, or that it is done, stands beside it. */
export function ExcludeChild({ heading, outcome }: { heading?: string; outcome?: ExclusionFault | 'done' | null }) {
	const t = useText()
	const faultOf = (code: ExclusionFault) => outcome === code && t.drawing.faults[code]
	return (
		<Details defaultOpen={Boolean(outcome)}>
			<Details.Summary>{heading ?? t.draw.exclude}</Details.Summary>
			<Details.Content>
				<Form method="post" className="ui-stack">
					{outcome && (
						<Alert
							data-color={outcome === 'done' ? 'success' : 'danger'}
							role={outcome === 'done' ? 'status' : 'alert'}
						>
							{outcome === 'done' ? t.drawing.done.excluded : t.drawing.faults[outcome]}
						</Alert>
					)}
					<Paragraph>{t.draw.excludeLead}</Paragraph>
					<Textfield
						label={t.draw.reference}
						name="reference"
						required
						error={faultOf('draw.no-such-reference') || faultOf('draw.already-excluded')}
					/>
					<CodeSelect codes={EXCLUSION_CODES} words={t.draw.exclusionCodes} />
					<Textfield label={t.draw.note} description={t.draw.noteHelp} name="note" error={faultOf('draw.needs-note')} />
					<Button type="submit" name="act" value="exclude" variant="secondary" className="ui-fit">
						{t.draw.excludeButton}
					</Button>
				</Form>
			</Details.Content>
		</Details>
	)
}
