import { Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'

/** The h1 of a screen. It takes the focus when the screen comes, so that keyboard and screen reader follow along. */
export function ScreenHeading({ children, isQuestion = false }: { children: React.ReactNode; isQuestion?: boolean }) {
	const heading = useRef<HTMLHeadingElement>(null)
	useEffect(() => heading.current?.focus(), [])
	return (
		<Heading
			ref={heading}
			level={1}
			data-size="xl"
			tabIndex={-1}
			lang="sv"
			className={isQuestion ? 'interview-question' : 'interview-heading'}
		>
			{children}
		</Heading>
	)
}
