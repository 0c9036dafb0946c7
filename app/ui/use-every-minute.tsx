import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

const MINUTE_MILLISECONDS = 60_000

/** Ask the server again each minute, so that what escalates does so on a page that stands open. */
export function useEveryMinute() {
	const { revalidate } = useRevalidator()
	useEffect(() => {
		const timer = setInterval(() => void revalidate(), MINUTE_MILLISECONDS)
		return () => clearInterval(timer)
	}, [revalidate])
}
