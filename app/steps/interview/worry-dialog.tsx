import { Button, Dialog, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import { Support } from './words-screen.tsx'

type Worry = {
	/** When Oro was pressed; null while the dialog is closed. */
	raisedAt: Date | null
	onGoOn: () => void
	onEnd: () => void
	dutyPhone: string | null
	support: readonly SupportContact[]
}

/** “Oro” (X7): what to say, what not to ask, whom to ring. Lyhörd keeps that it happened and when, never what was said. */
export function WorryDialog({ raisedAt, onGoOn, onEnd, dutyPhone, support }: Worry) {
	const t = useText()
	const words = t.worry.dialog
	const time = raisedAt?.toLocaleTimeString('sv-SE', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Europe/Stockholm',
	})
	return (
		<Dialog open={raisedAt !== null} onClose={onGoOn} aria-labelledby="talk-worry" closeButton={t.interview.close}>
			<Dialog.Block className="interview-dialog-part">
				<Heading level={2} id="talk-worry">
					{words.heading}
				</Heading>
				<Paragraph>{words.paused}</Paragraph>
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
						<strong>{words.danger}</strong>
					</List.Item>
					<List.Item>
						{dutyPhone ? (
							<>
								{words.duty}: <strong>{dutyPhone}</strong>
							</>
						) : (
							words.byRoutine
						)}
					</List.Item>
				</List.Unordered>
				<Paragraph>{words.inside}</Paragraph>
				<Paragraph role="status">{time && words.reminder(time)}</Paragraph>
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
