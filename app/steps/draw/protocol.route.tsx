import { Alert, Button, Link as DsLink, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { requirePerson } from '#app/access/person.server.ts'
import { textIn, useText } from '#app/i18n/text.ts'
import { Document } from '#app/ui/document.tsx'
import { Page } from '#app/ui/page.tsx'
import type { Route } from './+types/protocol.route'
import './draw.css'
import { openProtocol } from './open-protocol.server.ts'
import { protocolDocument } from './protocol-document.ts'

export async function loader({ context, params: { roundId } }: Route.LoaderArgs) {
	const person = requirePerson(context)
	const protocol = await openProtocol(person, roundId)
	const document = protocolDocument(protocol, textIn(person.locale))
	return { roundId, year: protocol.year, times: protocol.draws.length, document }
}

export default function ProtocolPage({ loaderData: { roundId, year, times, document } }: Route.ComponentProps) {
	const t = useText()
	return (
		<Page heading={t.protocol.heading(year)} lead={t.protocol.lead}>
			{times > 1 && (
				<Alert data-color="warning">
					<strong>{t.drawing.drawnTimes(times)}.</strong>
				</Alert>
			)}
			<div className="ui-stack">
				<div className="ui-row">
					<Button asChild>
						<a href={`/rounds/${roundId}/draw/protocol/file`} download>
							{t.protocol.file}
						</a>
					</Button>
					<Button asChild variant="secondary">
						<a href={`/rounds/${roundId}/draw/protocol/pdf`} download>
							{t.protocol.pdf}
						</a>
					</Button>
				</div>
				<Paragraph data-size="sm">
					{t.protocol.fileHelp}{' '}
					<DsLink asChild>
						<Link to="/draw-verification">{t.drawing.toVerification}</Link>
					</DsLink>
				</Paragraph>
			</div>
			<Document tree={document} firstLevel={1} />
			<DsLink asChild className="ui-fit">
				<Link to={`/rounds/${roundId}/draw`}>{t.drawing.toDraw}</Link>
			</DsLink>
		</Page>
	)
}
