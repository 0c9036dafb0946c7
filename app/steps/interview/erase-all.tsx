import { Button, Details, Paragraph } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** The child took everything back: folded away, and asked for in plain words. */
export function EraseAll() {
	const t = useText()
	return (
		<Details>
			<Details.Summary>{t.interview.eraseAll}</Details.Summary>
			<Details.Content>
				<Paragraph>{t.interview.eraseSureLead}</Paragraph>
				<Form method="post">
					<Button type="submit" name="act" value="erase" data-color="danger">
						{t.interview.eraseNow}
					</Button>
				</Form>
			</Details.Content>
		</Details>
	)
}
