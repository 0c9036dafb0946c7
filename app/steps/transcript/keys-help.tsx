import { Button, Dialog, Heading, Paragraph, Table } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import { KEYS_OF } from './keys.ts'

/** Every key of the editor, in words. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
	const { editor } = useText()
	const { help } = editor
	return (
		<Dialog open={isOpen} onClose={onClose} aria-label={help.heading} closeButton={help.close}>
			<div className="transcript-keys">
				<Heading level={2} data-size="sm">
					{help.heading}
				</Heading>
				<Paragraph>{help.lead}</Paragraph>
				<Table data-size="sm">
					<Table.Head>
						<Table.Row>
							<Table.HeaderCell>{help.act}</Table.HeaderCell>
							<Table.HeaderCell>{help.inList}</Table.HeaderCell>
							<Table.HeaderCell>{help.whileWriting}</Table.HeaderCell>
						</Table.Row>
					</Table.Head>
					<Table.Body>
						{KEYS_OF.map(({ act, inList, whileWriting }) => (
							<Table.Row key={act}>
								<Table.Cell>{editor.acts[act]}</Table.Cell>
								<Table.Cell>{inList ? <kbd>{inList === 'Space' ? help.space : inList}</kbd> : '–'}</Table.Cell>
								<Table.Cell>{whileWriting ? <kbd>{whileWriting}</kbd> : '–'}</Table.Cell>
							</Table.Row>
						))}
					</Table.Body>
				</Table>
				<Button onClick={onClose} variant="secondary">
					{help.close}
				</Button>
			</div>
		</Dialog>
	)
}
