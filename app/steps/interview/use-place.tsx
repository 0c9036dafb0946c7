import { useState } from 'react'
import { marksInOrder, type InterviewMark } from '#transcripts/notes-of-marks.ts'
import type { Screen } from './screens-of.ts'
import type { useMarks } from './use-marks.tsx'

/** Where in the conversation they are: any screen, in any order. A question that is shown is marked as asked, once. */
export function usePlace(
	screens: readonly Screen[],
	known: readonly InterviewMark[],
	{ state, mark }: Pick<ReturnType<typeof useMarks>, 'state' | 'mark'>,
) {
	const [place, setPlace] = useState(() => firstOpen(screens, known))
	function goTo(next: number) {
		const shown = screens[next]
		if (!shown) return
		if (shown.kind === 'question' && !state.questions.has(shown.id)) mark({ kind: 'asked', questionId: shown.id })
		setPlace(next)
		scrollTo({ top: 0 })
	}
	return { place, screen: screens[place] ?? screens[0], goTo }
}

/** Where to go on after a reload: the question something was last done with, else the first screen. */
function firstOpen(screens: readonly Screen[], known: readonly InterviewMark[]) {
	const last = marksInOrder(known)
		.flatMap((mark) => ('questionId' in mark ? [mark.questionId] : []))
		.at(-1)
	return Math.max(
		0,
		screens.findIndex(({ id, kind }) => kind === 'question' && id === last),
	)
}
