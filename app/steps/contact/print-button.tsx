import { Button } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'

/** Opens the browser's own print window for the page as it stands. */
export function PrintButton() {
	const t = useText()
	return (
		<Button type="button" variant="secondary" onClick={() => window.print()}>
			{t.withdrawal.print}
		</Button>
	)
}
