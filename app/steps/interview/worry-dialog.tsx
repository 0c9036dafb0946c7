import { Button, Dialog, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import { Support } from './words-screen.tsx'

type Worry = {
	/** When Oro was pressed; null while the dialog is closed. */
	raisedAt: Date | null
	/** The guide goes on. Closed in another way the dialog leaves it waiting. */
	onGoOn: () => void
	onClose: () => void
	onEnd: () => void
	dutyPhone: string | null
	support: readonly SupportContact[]
	/** What is on the device only may be the reminder. */
	isUnsent: boolean
	/** Whether anything is recorded meanwhile. */
	sound: React.ReactNode
}

/**
 * “Oro” (X7): the guide waits; what to say, what not to ask, whom to ring. Lyhörd keeps that it happened and when, never what was
 * said.
 */
export function WorryDialog({ raisedAt, onGoOn, onClose, onEnd, dutyPhone, support, isUnsent, sound }: Worry) {
	const t = useText()
	const words = t.worry.dialog
	const time = raisedAt?.toLocaleTimeString('sv-SE', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Europe/Stockholm',
	})
	return (
		<Dialog open={raisedAt !== null} onClose={onClose} aria-labelledby="talk-worry" closeButton={t.interview.close}>
			<Dialog.Block className="interview-dialog-part">
				<Heading level={2} id="talk-worry">
					{words.heading}
				</Heading>
				<Paragraph>{words.paused}</Paragraph>
				{sound}
			</Dialog.Block>
			<Dialog.Block className="interview-dialog-part">
				<ListOf heading={words.say} items={words.words} />
				<ListOf heading={words.doNotAsk} items={words.never} />
				<Paragraph>{words.write}</Paragraph>
				<Heading level={3} data-size="xs">
					{words.ring}
				</Heading>
				<List.Unordered className="talk-numbers">
					<List.Item>
						<a href="tel:112">
							<strong>{words.danger}</strong>
						</a>
					</List.Item>
					<List.Item>
						{dutyPhone ? (
							<>
								{words.duty}:{' '}
								<a href={`tel:${dutyPhone.replaceAll(/[^+\d]/g, '')}`}>
									<strong>{dutyPhone}</strong>
								</a>
							</>
						) : (
							words.byRoutine
						)}
					</List.Item>
				</List.Unordered>
				<Paragraph>{words.inside}</Paragraph>
				<Paragraph role="status">{time && words.reminder(time)}</Paragraph>
				{isUnsent && <Paragraph role="status">{words.unsent}</Paragraph>}
			</Dialog.Block>
			<Dialog.Block className="interview-choices">
				<Button onClick={onGoOn}>{words.goOn}</Button>
				<Button variant="secondary" onClick={onEnd}>
					{words.endHere}
				</Button>
			</Dialog.Block>
			<Dialog.Block className="interview-dialog-part">
				<Paragraph>{words.forChild}</Paragraph>
				<Support support={support} />
			</Dialog.Block>
		</Dialog>
	)
}

function ListOf({ heading, items }: { heading: string; items: readonly string[] }) {
	return (
		<>
			<Heading level={3} data-size="xs">
				{heading}
			</Heading>
			<List.Unordered>
				{items.map((words) => (
					<List.Item key={words}>{words}</List.Item>
				))}
			</List.Unordered>
		</>
	)
}
