type Position = { offsetNode: Node; offset: number } | null
/** Newer browsers name it one way, older ones another. */
type Places = Document & {
	caretPositionFromPoint?: (x: number, y: number) => Position
	caretRangeFromPoint?: (x: number, y: number) => Range | null
}

/** Which letter of an element's text was pressed, counted from its start; 0 where the browser cannot tell. */
export function letterAt(element: HTMLElement, { clientX, clientY }: MouseEvent) {
	const places = document as Places
	const position = places.caretPositionFromPoint?.(clientX, clientY)
	const range = position ? undefined : places.caretRangeFromPoint?.(clientX, clientY)
	const node = position?.offsetNode ?? range?.startContainer
	if (!node || !element.contains(node)) return 0
	const before = document.createRange()
	before.setStart(element, 0)
	before.setEnd(node, position?.offset ?? range?.startOffset ?? 0)
	return before.toString().length
}
