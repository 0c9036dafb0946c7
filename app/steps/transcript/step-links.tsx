import { NavLink } from 'react-router'
import { useText } from '#app/i18n/text.ts'

/** The way from heard to approved words, always with where she is. */
export function StepLinks({ interviewId }: { interviewId: string }) {
	const t = useText()
	const home = `/interviews/${interviewId}/transcript`
	const steps = [
		{ to: home, text: t.editor.steps.words },
		{ to: `${home}/names`, text: t.editor.steps.names },
		{ to: `${home}/approval`, text: t.editor.steps.approval },
	]
	const besides = [
		{ to: `/interviews/${interviewId}/reading`, text: t.editor.steps.reading },
		{ to: `${home}/versions`, text: t.editor.steps.versions },
		// Who was there, what was promised, a call to make: also long after (X23).
		{ to: `/interviews/${interviewId}/afterwards`, text: t.interview.afterwards },
	]
	return (
		<nav className="transcript-steps" aria-label={t.editor.steps.label}>
			<ol>
				{steps.map(({ to, text }, index) => (
					<li key={to}>
						<NavLink to={to} end>
							{index + 1}. {text}
						</NavLink>
					</li>
				))}
			</ol>
			<ul>
				{besides.map(({ to, text }) => (
					<li key={to}>
						<NavLink to={to}>{text}</NavLink>
					</li>
				))}
			</ul>
		</nav>
	)
}
