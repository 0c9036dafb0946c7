import { Dialog } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import { Support } from './words-screen.tsx'

/** The support card, any time during the talk: large, for the child to see. */
export function SupportDialog({
	isOpen,
	onClose,
	support,
}: {
	isOpen: boolean
	onClose: () => void
	support: readonly SupportContact[]
}) {
	const t = useText()
	return (
		<Dialog
			open={isOpen}
			onClose={onClose}
			aria-label={t.conversation.support}
			closeButton={t.conversation.supportClose}
		>
			<Dialog.Block>
				<Support support={support} />
			</Dialog.Block>
		</Dialog>
	)
}
