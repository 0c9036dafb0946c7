import { useEffect, useRef } from 'react'
import { useRunning } from './use-running.tsx'

/**
 * Where the focus goes when an act or a link took away what had it: the keyboard goes on from there, and a screen reader
 * reads it. A page that the browser has just loaded begins at its top instead, by the skip link.
 *
 * @param after  Text that changes when the focus may have been lost: where one is, or which act was the last.
 * @param keepsScroll  For what stands at the top of a page, whose scrolling the router takes care of.
 */
export function useFocusWhenLost<Wanted extends HTMLElement>(after: string, { keepsScroll = false } = {}) {
	const wanted = useRef<Wanted>(null)
	const isRunning = useRunning()
	const seen = useRef(isRunning ? undefined : after)
	useEffect(() => {
		if (seen.current === after) return
		seen.current = after
		if (document.activeElement === document.body) wanted.current?.focus({ preventScroll: keepsScroll })
	}, [after, keepsScroll])
	return wanted
}
