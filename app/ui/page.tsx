import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { useLocation } from 'react-router'
import { useText } from '../i18n/text.ts'
import { useFocusWhenLost } from './use-focus-when-lost.tsx'

/**
 * The frame of one page: one h1, a lead in plain words, the content, and last what comes next and for whom. The h1 takes the
 * focus where a link or a form led here and took away what had it.
 *
 * @param heading  The h1; never a child's name.
 * @param lead  One or two sentences: what this page is for.
 * @param next  What happens after this, for whom; shown in a calm panel below the content.
 * @param isWide  For pages that need the whole screen (the seminar); text is else kept to a readable width.
 */
export function Page({
	heading,
	lead,
	next,
	isWide = false,
	children,
}: {
	heading: string
	lead?: React.ReactNode
	next?: React.ReactNode
	isWide?: boolean
	children?: React.ReactNode
}) {
	const t = useText()
	const { pathname } = useLocation()
	const top = useFocusWhenLost<HTMLHeadingElement>(`${pathname} ${heading}`, { keepsScroll: true })
	return (
		<main id="main" tabIndex={-1} className="ui-page" data-wide={isWide || undefined}>
			<header className="ui-page-head">
				<Heading level={1} data-size="xl" ref={top} tabIndex={-1}>
					{heading}
				</Heading>
				{lead && (
					<Paragraph data-size="lg" variant="long" className="ui-lead">
						{lead}
					</Paragraph>
				)}
			</header>
			{children}
			{next && (
				<aside className="ui-next" aria-labelledby="ui-next">
					<Heading level={2} data-size="xs" id="ui-next">
						{t.ui.whatIsNext}
					</Heading>
					{typeof next === 'string' ? <Paragraph>{next}</Paragraph> : next}
				</aside>
			)}
		</main>
	)
}
