import { useEffect, useRef } from 'react'
import { useRevalidator } from 'react-router'
import { listenForNews } from './news.client.ts'

/**
 * Keeps a page of a seminar as it is now: what anybody does, this browser too, comes in by loading it again.
 *
 * @param since  The last event that the page showed when it was loaded.
 */
export function LiveNews({ seminarId, since }: { seminarId: string; since: number }) {
	const { revalidate } = useRevalidator()
	const first = useRef(since)
	const load = useRef(revalidate)
	useEffect(() => {
		load.current = revalidate
	})
	useEffect(() => listenForNews(seminarId, first.current, () => void load.current()), [seminarId])
	return null
}
