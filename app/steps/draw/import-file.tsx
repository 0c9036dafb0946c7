import { Button, Details, Field, Heading, Label, Paragraph, Textarea, Textfield } from '@digdir/designsystemet-react'
import { Form, useNavigation } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** Choose a file, or paste rows copied from a spreadsheet. What she typed stays when something was wrong. */
export function ImportFile({ isFirst }: { isFirst: boolean }) {
	const t = useText()
	const isReading = useNavigation().formData?.get('act') === 'read'
	return (
		<Form method="post" encType="multipart/form-data" className="ui-stack">
			<Heading level={2} data-size="sm">
				{isFirst ? t.draw.importHeading : t.draw.importAgain}
			</Heading>
			<Textfield
				label={t.draw.file}
				description={t.draw.fileHelp}
				type="file"
				name="file"
				accept=".csv,.txt,.tsv,text/csv,text/plain"
			/>
			<Details>
				<Details.Summary>{t.draw.paste}</Details.Summary>
				<Details.Content>
					<Field>
						<Label>{t.draw.pasted}</Label>
						<Field.Description>{t.draw.pastedHelp}</Field.Description>
						<Textarea name="pasted" rows={6} spellCheck={false} className="draw-pasted" />
					</Field>
				</Details.Content>
			</Details>
			<Button
				type="submit"
				name="act"
				value="read"
				variant={isFirst ? 'primary' : 'secondary'}
				className="ui-fit"
				loading={isReading}
			>
				{isReading ? t.draw.reading : t.draw.importButton}
			</Button>
			<Paragraph data-size="sm">{t.draw.importPromise}</Paragraph>
		</Form>
	)
}
