import { Button, Dialog, Heading, List, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { SupportContact } from '#guides/guide.ts'
import { Support } from './words-screen.tsx'

type Worry = { isOpen: boolean; onClose: () => void; dutyPhone: string | null; support: readonly SupportContact[] }

/** “Oro” (X7): what to say, what not to ask, whom to ring. Lyhörd keeps that it happened, never what was said. */
export function WorryDialog({ isOpen, onClose, dutyPhone, support }: Worry) {
	const t = useText()
	return (
		<Dialog open={isOpen} onClose={onClose} aria-labelledby="interview-worry" closeButton={t.interview.close}>
			<Dialog.Block className="interview-dialog-part">
				<Heading level={2} id="interview-worry">
					{t.interview.worryHeading}
				</Heading>
				<Paragraph>{t.interview.worryLead}</Paragraph>
			</Dialog.Block>
			<Dialog.Block className="interview-dialog-part">
				<Heading level={3} data-size="xs">
					{t.interview.worrySay}
				</Heading>
				<List.Unordered>
					{t.interview.worryWords.map((words) => (
						<List.Item key={words}>{words}</List.Item>
					))}
				</List.Unordered>
				<Heading level={3} data-size="xs">
					{t.interview.worryDoNot}
				</Heading>
				<List.Unordered>
					{t.interview.worryNever.map((words) => (
						<List.Item key={words}>{words}</List.Item>
					))}
				</List.Unordered>
				<Heading level={3} data-size="xs">
					{t.interview.worryRing}
				</Heading>
				<Paragraph>{t.interview.worryPhones(dutyPhone)}</Paragraph>
			</Dialog.Block>
			<Dialog.Block className="interview-dialog-part">
				<Support support={support} />
			</Dialog.Block>
			<Dialog.Block className="interview-choices">
				<Button onClick={onClose}>{t.interview.worryUnderstood}</Button>
			</Dialog.Block>
		</Dialog>
	)
}
