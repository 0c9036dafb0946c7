import { Button, Field, Label, Paragraph, Select, Table, ValidationMessage } from '@digdir/designsystemet-react'
import { Form, useNavigation } from 'react-router'
import { useText } from '#app/i18n/text.ts'
import { FRAME_COLUMNS, type FrameColumn, type Mapping } from './map-columns.ts'

/** Which column of the file holds what: suggested by name, corrected by a person before anything is kept. */
export function MapColumnsForm({
	headings,
	samples,
	mapping,
	missing,
	doubled,
}: {
	headings: readonly string[]
	samples: readonly (readonly string[])[]
	mapping: Mapping
	missing: readonly FrameColumn[]
	doubled: readonly FrameColumn[]
}) {
	const t = useText()
	const isImporting = useNavigation().formData?.get('act') === 'import'
	const nameOf = (index: number) => headings[index] || t.draw.columnNumber(index + 1)
	const unused = headings.flatMap((_, index) => (Object.values(mapping).includes(index) ? [] : [nameOf(index)]))
	return (
		<Form method="post" className="ui-stack">
			<div className="draw-columns">
				{FRAME_COLUMNS.map((column) => {
					const fault = missing.includes(column)
						? t.draw.columnMissing
						: doubled.includes(column)
							? t.draw.columnDoubled
							: null
					const index = mapping[column]
					return (
						<Field key={column} className="draw-column">
							<Label>{t.draw.columns[column]}</Label>
							<Field.Description>{t.draw.columnHelp[column]}</Field.Description>
							<Select name={`column:${column}`} defaultValue={index ?? ''} aria-invalid={fault ? true : undefined}>
								<Select.Option value="">{t.draw.noColumn}</Select.Option>
								{headings.map((heading, at) => (
									<Select.Option key={`${at}${heading}`} value={at}>
										{nameOf(at)}
									</Select.Option>
								))}
							</Select>
							{fault && <ValidationMessage>{fault}</ValidationMessage>}
						</Field>
					)
				})}
			</div>
			<div className="ui-stack">
				<Paragraph>{t.draw.samples}</Paragraph>
				{/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
				<div className="draw-samples" role="region" aria-label={t.draw.samples} tabIndex={0}>
					<Table data-size="sm">
						<Table.Head>
							<Table.Row>
								{headings.map((heading, at) => (
									<Table.HeaderCell key={`${at}${heading}`}>{nameOf(at)}</Table.HeaderCell>
								))}
							</Table.Row>
						</Table.Head>
						<Table.Body>
							{samples.map((cells, row) => (
								<Table.Row key={row}>
									{headings.map((heading, at) => (
										<Table.Cell key={`${at}${heading}`}>{cells[at]}</Table.Cell>
									))}
								</Table.Row>
							))}
						</Table.Body>
					</Table>
				</div>
				{unused.length > 0 && <Paragraph>{t.draw.unusedColumns(unused.join(', '))}</Paragraph>}
			</div>
			<div className="ui-row">
				<Button type="submit" name="act" value="import" loading={isImporting}>
					{isImporting ? t.draw.importing : t.draw.confirmMapping}
				</Button>
				<Button type="submit" name="act" value="drop" variant="tertiary">
					{t.draw.dropFile}
				</Button>
			</div>
		</Form>
	)
}
