import { Card, Paragraph } from '@digdir/designsystemet-react'
import { useEffect } from 'react'
import { useRevalidator } from 'react-router'
import { useText } from '#app/i18n/text.ts'

const LOOK_AGAIN_MILLISECONDS = 500

/** How far an import has come; the page asks again by itself until it is over. */
export function ImportProgress({ rowsDone, rowsRead }: { rowsDone: number; rowsRead: number }) {
	const t = useText()
	const { revalidate } = useRevalidator()
	useEffect(() => {
		const timer = setInterval(() => void revalidate(), LOOK_AGAIN_MILLISECONDS)
		return () => clearInterval(timer)
	}, [revalidate])
	return (
		<Card className="ui-stack">
			<Paragraph id="import-progress" aria-live="polite">
				{t.draw.progress(rowsDone, rowsRead)}
			</Paragraph>
			<progress className="draw-meter" aria-labelledby="import-progress" max={rowsRead} value={rowsDone} />
			<Paragraph data-size="sm">{t.draw.progressHelp}</Paragraph>
		</Card>
	)
}
