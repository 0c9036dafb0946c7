import { Button, Field, Heading, Label, Paragraph, Select } from '@digdir/designsystemet-react'
import { Form } from 'react-router'
import { useText } from '#app/i18n/text.ts'

type From = {
	versions: readonly { id: string; title: string; version: string }[]
	ours: readonly { file: string; title: string }[]
}

/** Begin to write: from one of the unit's versions, or from a guide that comes with Lyhörd. */
export function BeginGuide({ versions, ours }: From) {
	const t = useText()
	return (
		<Form method="post" className="ui-stack">
			<Heading level={2} data-size="sm">
				{t.guides.begin}
			</Heading>
			<Paragraph>{t.guides.beginLead}</Paragraph>
			<Field>
				<Label>{t.guides.beginFrom}</Label>
				<Select name="from">
					{versions.map(({ id, title, version }) => (
						<Select.Option key={id} value={`version:${id}`}>
							{t.guides.version(title, version)}
						</Select.Option>
					))}
					{ours.map(({ file, title }) => (
						<Select.Option key={file} value={`ours:${file}`}>
							{t.guides.ours(title)}
						</Select.Option>
					))}
				</Select>
			</Field>
			<Button type="submit" name="act" value="begin" className="ui-fit">
				{t.guides.beginNow}
			</Button>
		</Form>
	)
}
