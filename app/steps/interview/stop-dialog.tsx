import { Button, Checkbox, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { useText } from '#app/i18n/text.ts'

type Stop = {
	/** `stop` asks what to do, `erase` goes straight to “are you sure”; null while closed. */
	asks: 'stop' | 'erase' | null
	/** Whether the question that is shown was asked and may have been answered aloud. */
	isQuestionOpen: boolean
	/** Whether it would count as an interview (X6), with or without that question. */
	wouldCount: (isAnswered: boolean) => boolean
	onClose: () => void
	onKeep: (isAnswered: boolean) => void
	onErase: () => void
}

/** The child wants to stop (X6): keep what was said, or erase all of it. The child chooses; erasing is asked once more. */
export function StopDialog({ asks, ...rest }: Stop) {
	const t = useText()
	return (
		<Dialog
			open={asks !== null}
			onClose={rest.onClose}
			aria-labelledby="interview-stop"
			closeButton={t.interview.close}
		>
			{asks && <Choice key={asks} startsSure={asks === 'erase'} {...rest} />}
		</Dialog>
	)
}

function Choice({
	startsSure,
	isQuestionOpen,
	wouldCount,
	onClose,
	onKeep,
	onErase,
}: Omit<Stop, 'asks'> & { startsSure: boolean }) {
	const t = useText()
	const [isSure, setIsSure] = useState(startsSure)
	const [isAnswered, setIsAnswered] = useState(false)
	if (isSure) {
		return (
			<>
				<Question heading={t.interview.eraseSure} lead={t.interview.eraseSureLead} />
				<Dialog.Block className="interview-choices">
					<Button data-color="danger" onClick={onErase}>
						{t.interview.eraseNow}
					</Button>
					<Button variant="secondary" onClick={startsSure ? onClose : () => setIsSure(false)}>
						{t.interview.doNotErase}
					</Button>
				</Dialog.Block>
			</>
		)
	}
	return (
		<>
			<Question heading={t.interview.stopHeading} lead={t.interview.stopLead} />
			<Dialog.Block className="interview-choices">
				<Button onClick={() => onKeep(isAnswered)}>{t.interview.keepWhatWasSaid}</Button>
				<Button variant="secondary" data-color="danger" onClick={() => setIsSure(true)}>
					{t.interview.eraseAll}
				</Button>
				<Button variant="tertiary" onClick={onClose}>
					{t.interview.goOn}
				</Button>
			</Dialog.Block>
			<Dialog.Block className="interview-dialog-part">
				{isQuestionOpen && (
					<Checkbox
						value="answered"
						label={t.conversation.answeredThis}
						checked={isAnswered}
						onChange={(event) => setIsAnswered(event.target.checked)}
					/>
				)}
				<Paragraph data-size="sm" role="status">
					{wouldCount(isAnswered) ? t.conversation.willCount : t.conversation.willNotCount}
				</Paragraph>
			</Dialog.Block>
		</>
	)
}

function Question({ heading, lead }: { heading: string; lead: string }) {
	return (
		<Dialog.Block className="interview-dialog-part">
			<Heading level={2} id="interview-stop">
				{heading}
			</Heading>
			<Paragraph>{lead}</Paragraph>
		</Dialog.Block>
	)
}
