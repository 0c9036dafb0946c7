import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** A guide of one's own: a Markdown file, checked before it is kept. */
export function UploadGuide() {
	const t = useText()
	return (
		<Form method="post" encType="multipart/form-data" className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.interview.ownGuide}
			</Heading>
			<Paragraph>{t.interview.ownGuideLead}</Paragraph>
			<Textfield type={'file' as 'text'} name="file" accept=".md,text/markdown" label={t.interview.file} />
			<Button type="submit" name="act" value="upload" variant="secondary" className="ui-fit">
				{t.interview.upload}
			</Button>
		</Form>
	)
}
