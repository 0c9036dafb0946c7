import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useText } from '#app/i18n/text.ts'

type Stop = { isOpen: boolean; onClose: () => void; onKeep: () => void; onErase: () => void }

/** The child wants to stop (X6): keep what was said, or erase all of it. The child chooses; erasing is asked once more. */
export function StopDialog({ isOpen, onClose, onKeep, onErase }: Stop) {
	const t = useText()
	const [isSure, setIsSure] = useState(false)
	const close = () => {
		setIsSure(false)
		onClose()
	}
	return (
		<Dialog open={isOpen} onClose={close} aria-labelledby="interview-stop" closeButton={t.interview.close}>
			<Dialog.Block className="interview-dialog-part">
				<Heading level={2} id="interview-stop">
					{isSure ? t.interview.eraseSure : t.interview.stopHeading}
				</Heading>
				<Paragraph>{isSure ? t.interview.eraseSureLead : t.interview.stopLead}</Paragraph>
			</Dialog.Block>
			<Dialog.Block className="interview-choices">
				{isSure ? (
					<>
						<Button data-color="danger" onClick={onErase}>
							{t.interview.eraseNow}
						</Button>
						<Button variant="secondary" onClick={() => setIsSure(false)}>
							{t.interview.doNotErase}
						</Button>
					</>
				) : (
					<>
						<Button onClick={onKeep}>{t.interview.keepWhatWasSaid}</Button>
						<Button variant="secondary" data-color="danger" onClick={() => setIsSure(true)}>
							{t.interview.eraseAll}
						</Button>
						<Button variant="tertiary" onClick={close}>
							{t.interview.goOn}
						</Button>
					</>
				)}
			</Dialog.Block>
		</Dialog>
	)
}
