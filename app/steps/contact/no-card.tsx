import { Button, Field, Label, Link as TextLink, Paragraph, Select } from '@digdir/designsystemet-react'
import { Form, Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { DECLINE_CODES } from './contact-forms.ts'
import type { ContactView } from './contact-view.server.ts'
import type { Person } from './next-step.ts'
import { SaidCard } from './said-card.tsx'
import { WORDS_TO_SAY } from './words-to-say.ts'

/** A no: thanks, or praise for a child, read aloud first; then it is noted, without pressing for a reason. */
export function NoCard({ who, view }: { who: Person; view: ContactView }) {
	const t = useText()
	return (
		<SaidCard heading={t.contact.noHeading[who]} words={WORDS_TO_SAY.afterNo[who]}>
			<Paragraph>{t.contact.declineLead}</Paragraph>
			<Form method="post" className="ui-stack">
				<input type="hidden" name="who" value={who} />
				<Field>
					<Label>{t.contact.declineCode}</Label>
					<Select name="code" defaultValue={who === 'child' ? 'childDeclined' : 'noReason'}>
						{DECLINE_CODES.map((code) => (
							<Select.Option key={code} value={code}>
								{t.contact.declineCodes[code]}
							</Select.Option>
						))}
					</Select>
				</Field>
				<Button type="submit" name="act" value="no" data-size="lg" className="contact-big">
					{t.contact.saveDecline}
				</Button>
			</Form>
			<TextLink asChild>
				<Link to={`/assignments/${view.assignmentId}/contact`}>{t.contact.backFromNo}</Link>
			</TextLink>
		</SaidCard>
	)
}
