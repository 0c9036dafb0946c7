import { Textfield } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SetupFieldsProps } from './setup-fields.ts'

/** Step 1: which year, which committee, and how far back the frame reaches. */
export function SetupYear({ answers, errorOf }: SetupFieldsProps) {
	const t = useText()
	return (
		<>
			<Textfield
				label={t.round.year}
				name="year"
				inputMode="numeric"
				defaultValue={answers.year}
				error={errorOf('year')}
			/>
			<Textfield
				label={t.round.setup.committee}
				name="committeeName"
				defaultValue={answers.committeeName}
				error={errorOf('committeeName')}
			/>
			<Textfield
				label={t.round.period}
				description={t.round.periodHelp}
				name="periodFromMonth"
				defaultValue={answers.periodFromMonth}
				error={errorOf('periodFromMonth')}
			/>
		</>
	)
}
