import { Heading } from '@digdir/designsystemet-react'
import { createContext, useContext, useEffect, useRef } from 'react'

/** In a preview a heading leaves the focus where it is, with whoever writes, and is not the h1 of the page. */
export const QuietHeading = createContext(false)

/** The h1 of a screen. It takes the focus when the screen comes, so that keyboard and screen reader follow along. */
export function ScreenHeading({ children, isQuestion = false }: { children: React.ReactNode; isQuestion?: boolean }) {
	const heading = useRef<HTMLHeadingElement>(null)
	const isQuiet = useContext(QuietHeading)
	useEffect(() => {
		if (!isQuiet) heading.current?.focus()
	}, [isQuiet])
	return (
		<Heading
			ref={heading}
			level={isQuiet ? 3 : 1}
			data-size="xl"
			tabIndex={isQuiet ? undefined : -1}
			lang="sv"
			className={isQuestion ? 'interview-question' : 'interview-heading'}
		>
			{children}
		</Heading>
	)
}
