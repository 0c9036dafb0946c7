import { Alert, Card, Paragraph } from '@digdir/designsystemet-react'
import { useText } from '#app/i18n/text.ts'
import type { PassCode } from './first-child.ts'

type Drawn = {
	number: number
	code: string | null
	frameHash: string
	words: string
	seed: string
	listed: number
	given: number
	squares: readonly boolean[]
	passedOver: readonly { code: PassCode; times: number }[]
}

/** The list as it stands: how many have been given, who was passed over and why, and what it was made of. */
export function DrawnList({ draw }: { draw: Drawn }) {
	const t = useText()
	const codes: Record<string, string> = t.drawing.secondCodes
	return (
		<section className="ui-stack" aria-label={t.draw.picture}>
			{draw.number > 1 && (
				<Alert data-color="warning">
					<strong>{t.drawing.drawnTimes(draw.number)}.</strong> {t.drawing.drawnAnew(codes[draw.code ?? ''] ?? '')}
				</Alert>
			)}
			<Card className="ui-stack">
				<Paragraph>
					<strong>{t.draw.listed(draw.listed)}.</strong> {t.draw.given(draw.given)}.
				</Paragraph>
				<div className="draw-squares" role="img" aria-label={`${t.draw.picture}. ${t.draw.given(draw.given)}.`}>
					{draw.squares.map((isGiven, place) => (
						<span key={place} data-given={isGiven || undefined} />
					))}
				</div>
				{draw.passedOver.length > 0 && (
					<Paragraph>
						{t.draw.passedOver}:{' '}
						{draw.passedOver.map(({ code, times }) => `${t.draw.pass[code]} (${times})`).join(', ')}.
					</Paragraph>
				)}
			</Card>
			<dl className="draw-facts">
				<dt>{t.draw.fingerprint}</dt>
				<dd>
					<code>{draw.frameHash}</code>
				</dd>
				<dt>{t.drawing.spoken}</dt>
				<dd>{draw.words || t.drawing.noWords}</dd>
				<dt>{t.draw.seed}</dt>
				<dd>
					<code>{draw.seed}</code>
				</dd>
			</dl>
		</section>
	)
}
