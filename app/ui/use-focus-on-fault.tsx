import { useEffect, useRef } from 'react'

/**
 * Where the focus goes when a form came back with faults: into the first field that has one, so that keyboard and screen
 * reader are where something is to be mended.
 *
 * @param answer  What the server said, anew each time; undefined before the first.
 * @param isFaulty  Whether it told of faults in fields.
 */
export function useFocusOnFault(answer: object | undefined, isFaulty: boolean) {
	const form = useRef<HTMLFormElement>(null)
	useEffect(() => {
		if (answer && isFaulty) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
	}, [answer, isFaulty])
	return form
}
