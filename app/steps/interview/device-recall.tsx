import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/text.ts'
import { listRecalls } from './recall-answer.client.ts'
import { forgetOtherRuns } from './recall-run.client.ts'
import type { RecallHere } from './recall.client.ts'

const SOON_MILLISECONDS = 10_000
const LATER_MILLISECONDS = 300_000

/**
 * On every page of an interviewer: asks whether this device is called in (X20), when it is opened, when the network is back
 * and now and then, and says how it goes. While a conversation goes on here nothing is said: the child may look.
 */
export function DeviceRecall() {
	const t = useText()
	const here = useRecalls()
	if (!here || here.trouble === 'talkOpen') return null
	const color = here.isDone ? 'success' : here.trouble ? 'warning' : 'info'
	return (
		<div className="ui-notice">
			<Alert data-color={color} role="status">
				<Paragraph>{here.isDone ? t.recall.done(here.sent) : t.recall.sending}</Paragraph>
				{here.trouble && <Paragraph>{t.recall.stuck(here.left, t.recall.troubles[here.trouble])}</Paragraph>}
			</Alert>
		</div>
	)
}

/** What sends is fetched only where something is called in: every other page stays as light as it was. */
async function answer(tell: (here: RecallHere) => void) {
	const recalls = await listRecalls()
	if (recalls) forgetOtherRuns(recalls.map(({ id }) => id))
	if (!recalls || recalls.length === 0) return false
	const { answerRecalls } = await import('./recall.client.ts')
	return answerRecalls(recalls, tell)
}

function useRecalls() {
	const [here, setHere] = useState<RecallHere>()
	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined
		let isAsking = false
		let isOver = false
		async function ask() {
			if (isAsking || isOver) return
			isAsking = true
			clearTimeout(timer)
			const isLeft = await answer((now) => !isOver && setHere(now)).catch(() => true)
			isAsking = false
			if (!isOver) timer = setTimeout(askNow, isLeft ? SOON_MILLISECONDS : LATER_MILLISECONDS)
		}
		const askNow = () => void ask()
		const askWhenSeen = () => document.visibilityState === 'visible' && askNow()
		askNow()
		addEventListener('online', askNow)
		document.addEventListener('visibilitychange', askWhenSeen)
		return () => {
			isOver = true
			clearTimeout(timer)
			removeEventListener('online', askNow)
			document.removeEventListener('visibilitychange', askWhenSeen)
		}
	}, [])
	return here
}
