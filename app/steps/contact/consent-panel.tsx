import { Button, Checkbox, Field, Fieldset, Heading, Label, Radio, Select } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { HOWS } from './contact-forms.ts'

/** Yes or no from everyone whose word counts; what was said last is filled in. */
export function ConsentPanel({ needsGuardian, said }: { needsGuardian: boolean; said: Record<string, boolean> }) {
	const t = useText()
	const people = needsGuardian ? (['guardian', 'secondGuardian', 'child'] as const) : (['child'] as const)
	return (
		<section className="ui-stack contact-panel" aria-labelledby="contact-consent">
			<Heading level={2} data-size="sm" id="contact-consent">
				{t.contact.consentHeading}
			</Heading>
			<Form method="post" className="ui-stack">
				<Checkbox
					name="information"
					value="yes"
					label={t.contact.givenInformation}
					defaultChecked={said['information.child'] ?? false}
				/>
				{people.map((person) => (
					<Fieldset key={person}>
						<Fieldset.Legend>{t.contact[person]}</Fieldset.Legend>
						<Radio
							name={person}
							value="yes"
							label={t.contact.saysYes}
							defaultChecked={said[`participate.${person}`] === true}
						/>
						<Radio
							name={person}
							value="no"
							label={t.contact.saysNo}
							defaultChecked={said[`participate.${person}`] === false}
						/>
						<Radio
							name={person}
							value=""
							label={t.contact.notYet}
							defaultChecked={said[`participate.${person}`] === undefined}
						/>
						{person !== 'child' && <AlsoYes person={person} said={said} />}
					</Fieldset>
				))}
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
				<Button type="submit" name="act" value="consent" className="ui-fit">
					{t.contact.saveConsent}
				</Button>
			</Form>
		</section>
	)
}

/** What a guardian may say yes to besides the interview itself. */
function AlsoYes({ person, said }: { person: 'guardian' | 'secondGuardian'; said: Record<string, boolean> }) {
	const t = useText()
	return (
		<div className="contact-also">
			<Checkbox
				name={`${person}Record`}
				value="yes"
				label={t.contact.alsoRecord}
				defaultChecked={said[`record.${person}`] ?? false}
			/>
			<Checkbox
				name={`${person}Quote`}
				value="yes"
				label={t.contact.alsoQuote}
				defaultChecked={said[`quote.${person}`] ?? false}
			/>
		</div>
	)
}
