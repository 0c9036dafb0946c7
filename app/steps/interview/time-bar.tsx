import { useEffect, useState } from 'react'
import { useText } from '#app/i18n/text.ts'

const MINUTE_MILLISECONDS = 60_000
const LOOKS_EVERY_MILLISECONDS = 15_000
/** X11: with an interpreter everything takes twice the time. */
const INTERPRETER_FACTOR = 2

/** Time as a quiet bar, no numbers and nothing that counts down. */
export function TimeBar({
	startedAt,
	minutes,
	hasInterpreter,
}: {
	startedAt: Date | null
	minutes: number
	hasInterpreter: boolean
}) {
	const t = useText()
	const [share, setShare] = useState(0)
	const planned = minutes * MINUTE_MILLISECONDS * (hasInterpreter ? INTERPRETER_FACTOR : 1)
	useEffect(() => {
		const look = () => setShare(startedAt ? Math.min(1, (Date.now() - startedAt.getTime()) / planned) : 0)
		look()
		const timer = setInterval(look, LOOKS_EVERY_MILLISECONDS)
		return () => clearInterval(timer)
	}, [startedAt, planned])
	return (
		<progress
			className="talk-time"
			max={1}
			value={share}
			aria-label={t.conversation.time}
			aria-valuetext={t.conversation.timeShares[Math.floor(share * 4)]}
		/>
	)
}
