import { Paragraph } from '@digdir/designsystemet-react'
import { useState } from 'react'
import { childsWords } from '#app/i18n/childs-words.ts'
import { Wand } from './sketches.tsx'

/** The magic wand of the wish question: it sparks when it is touched. Nothing is kept: the wish itself is said, or noted. */
export function Wish() {
	const [isWaved, setIsWaved] = useState(false)
	const words = childsWords.aids
	return (
		<div className="interview-aid">
			<button
				type="button"
				className="interview-choice aid-wish"
				aria-pressed={isWaved}
				onClick={() => setIsWaved((before) => !before)}
			>
				<Wand />
				<span>{words.wand}</span>
			</button>
			<Paragraph role="status">{isWaved ? words.wandWaved : words.wandLead}</Paragraph>
		</div>
	)
}
