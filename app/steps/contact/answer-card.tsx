import { Button, Checkbox, Field, Label, Link as TextLink, Select } from '@digdir/designsystemet-react'
import { Form, Link } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { ALSO, HOWS } from './contact-forms.ts'
import type { ContactView } from './contact-view.server.ts'
import { letterPath } from './letters.ts'
import type { Person } from './next-step.ts'
import { SaidCard } from './said-card.tsx'
import { WORDS_TO_SAY } from './words-to-say.ts'

/** Somebody is on the line: what is said yes to, and yes, not yet or no as large buttons. */
export function AnswerCard({ who, view }: { who: Person; view: ContactView }) {
	const t = useText()
	const isInformed = view.said.some(({ kind }) => kind === 'information')
	return (
		<SaidCard heading={t.contact.whatDoes[who]} words={WORDS_TO_SAY.before[who]}>
			<Form method="post" className="ui-stack">
				<input type="hidden" name="who" value={who} />
				{who === 'child' && !isInformed && (
					<Checkbox name="information" value="yes" label={t.contact.givenInformation} />
				)}
				<fieldset className="contact-also">
					<legend>{t.contact.alsoLegend}</legend>
					{ALSO[who].map((kind) => (
						<Checkbox key={kind} name={kind} value="yes" label={t.contact.also[kind]} />
					))}
				</fieldset>
				<Field>
					<Label>{t.contact.how}</Label>
					<Select name="how" defaultValue="oral">
						{HOWS.map((how) => (
							<Select.Option key={how} value={how}>
								{t.contact.hows[how]}
							</Select.Option>
						))}
					</Select>
				</Field>
				<Button type="submit" name="act" value="yes" data-size="lg" className="contact-big">
					{t.contact.saysYes[who]}
				</Button>
			</Form>
			<div className="contact-results">
				<Button asChild variant="secondary" data-size="lg">
					<Link to={`?no=${who}`}>{t.contact.saysNo[who]}</Link>
				</Button>
				<Form method="post">
					<input type="hidden" name="channel" value={view.isProtected ? 'secretary' : 'phone'} />
					<input type="hidden" name="outcome" value="callBack" />
					<Button type="submit" name="act" value="attempt" variant="secondary" data-size="lg" className="contact-big">
						{t.contact.thinks}
					</Button>
				</Form>
			</div>
			<TextLink asChild>
				<Link to={letterPath(view, who)}>{t.contact.toLetter}</Link>
			</TextLink>
		</SaidCard>
	)
}
