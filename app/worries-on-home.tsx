import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { Link } from 'react-router'
import { useText } from './i18n/text.ts'
import type { WorriesWaiting } from './home-waits.server.ts'

/** First on the start page, before everything else: a worry that nobody has reported (X7), and what waits for a decision. */
export function WorriesOnHome({ worries: { open, isLate, toDecide } }: { worries: WorriesWaiting }) {
	const t = useText()
	if (open === 0 && toDecide === 0) return null
	const isOpen = open > 0
	return (
		<Alert data-color={isOpen ? 'danger' : 'warning'}>
			<div className="ui-stack">
				<Heading level={2} data-size="sm">
					{isOpen ? t.worry.onHome(open) : t.worry.onHomeDecide(toDecide)}
				</Heading>
				{isOpen && isLate && (
					<Paragraph>
						<strong>{t.worry.onHomeLate}</strong>
					</Paragraph>
				)}
				<Paragraph>{isOpen ? t.worry.onHomeLead : t.worry.onHomeDecideLead}</Paragraph>
				<Button asChild className="ui-fit" data-color={isOpen ? 'danger' : 'neutral'}>
					<Link to="/worries">{t.worry.toWorries}</Link>
				</Button>
			</div>
		</Alert>
	)
}
