import { Button, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** Take something out of the report, with a reason that is kept (report rule E6). */
export function HideForm({ blockKey, sourceHash }: { blockKey: string; sourceHash: string }) {
	const t = useText()
	return (
		<details className="report-why">
			<summary>{t.report.hide}</summary>
			<Form method="post" className="ui-stack" preventScrollReset>
				<input type="hidden" name="key" value={blockKey} />
				<input type="hidden" name="sourceHash" value={sourceHash} />
				<Textfield name="reason" label={t.report.reason} required maxLength={500} data-size="sm" />
				<Button type="submit" name="act" value="hide" variant="secondary" data-size="sm" className="ui-fit">
					{t.report.hideButton}
				</Button>
			</Form>
		</details>
	)
}
