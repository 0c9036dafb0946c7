import { Button, Checkbox, Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import type { ContactView } from './contact-view.server.ts'

/** Which language, whether an interpreter is booked and has stated secrecy (X11), and whether a guardian may know (L-4). */
export function NeedsForm({ needs, language }: Pick<ContactView, 'needs' | 'language'>) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			<Fieldset>
				<Fieldset.Legend>{t.contact.needsInterpreter}</Fieldset.Legend>
				<Radio
					name="needsInterpreter"
					value="no"
					label={t.contact.noInterpreter}
					defaultChecked={needs?.needsInterpreter === false}
				/>
				<Radio
					name="needsInterpreter"
					value="yes"
					label={t.contact.interpreter}
					defaultChecked={needs?.needsInterpreter}
				/>
			</Fieldset>
			<Textfield
				label={t.contact.language}
				name="language"
				defaultValue={needs?.language ?? language ?? ''}
				autoComplete="off"
			/>
			<Paragraph data-size="sm">{t.contact.noRelatives}</Paragraph>
			<Checkbox
				name="isInterpreterBooked"
				value="yes"
				label={t.contact.booked}
				defaultChecked={needs?.isInterpreterBooked ?? false}
			/>
			<Checkbox
				name="hasInterpreterStated"
				value="yes"
				label={t.contact.stated}
				defaultChecked={needs?.hasInterpreterStated ?? false}
			/>
			<Checkbox
				name="isKeptFromGuardian"
				value="yes"
				label={t.contact.keepFromGuardian}
				defaultChecked={needs?.isKeptFromGuardian ?? false}
			/>
			<Button type="submit" name="act" value="needs" className="ui-fit">
				{t.contact.saveNeeds}
			</Button>
		</Form>
	)
}
