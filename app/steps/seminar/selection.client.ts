const QUIET_MILLISECONDS = 350 // a finger that drags the handles of a selection changes it many times

/** Words that a person selected in one turn, in code points from its start. */
export type Selected = { segmentId: string; from: number; to: number }

/**
 * Listen for words being selected, with mouse, finger or keyboard, inside turns (`[data-segment]`) whose words are
 * `[data-from][data-to]`. A selection over several turns counts for the first of them.
 *
 * @returns what ends the listening.
 */
export function listenForSelection(root: HTMLElement, onSelect: (selected: Selected) => void) {
	let timer: ReturnType<typeof setTimeout> | undefined
	const later = () => {
		clearTimeout(timer)
		timer = setTimeout(() => {
			const selected = selectedWords(root)
			if (selected) onSelect(selected)
		}, QUIET_MILLISECONDS)
	}
	document.addEventListener('selectionchange', later)
	return () => {
		clearTimeout(timer)
		document.removeEventListener('selectionchange', later)
	}
}

function selectedWords(root: HTMLElement): Selected | undefined {
	const selection = document.getSelection()
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
	const range = selection.getRangeAt(0)
	const words = [...root.querySelectorAll<HTMLElement>('[data-segment] [data-from]')].filter((word) =>
		holds(range, word),
	)
	const turn = words[0]?.closest<HTMLElement>('[data-segment]')
	const inTurn = words.filter((word) => turn?.contains(word))
	const [first, last] = [inTurn[0], inTurn.at(-1)]
	const segmentId = turn?.dataset.segment
	if (!first || !last || !segmentId) return undefined
	return { segmentId, from: Number(first.dataset.from), to: Number(last.dataset.to) }
}

/** Whether some letter of the word is selected; touching its edge is not enough. */
function holds(range: Range, word: HTMLElement) {
	const whole = document.createRange()
	whole.selectNodeContents(word)
	const endsAfterItsStart = range.compareBoundaryPoints(Range.START_TO_END, whole) > 0
	const startsBeforeItsEnd = range.compareBoundaryPoints(Range.END_TO_START, whole) < 0
	return endsAfterItsStart && startsBeforeItsEnd
}
