import { Alert } from '@digdir/designsystemet-react'
import { useText } from '../i18n/text.ts'

/** The child does not want the guardian to know (L-4): said on every screen and every paper that has something of hers. */
export function KeptFromGuardian({ isKept }: { isKept: boolean | undefined }) {
	const t = useText()
	return isKept ? <Alert data-color="warning">{t.ui.keptFromGuardian}</Alert> : null
}
