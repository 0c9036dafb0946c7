import type { InterviewMark } from '#transcripts/notes-of-marks.ts'

/** Where a conversation stands: what was ticked, and the question on the screen. No word of the child. */
type Place = { ticks: Readonly<Record<string, boolean>>; questionId: string | null }

const LONG_AGO = new Date(0).toISOString()

/**
 * Remember where the conversation stands, so that it goes on there after a reload without network. Before the first tick there is
 * nothing to remember; and the kept copy begins without ticks, which must not wipe out what it is about to read.
 */
export function rememberPlace(interviewId: string, place: Place) {
	if (Object.keys(place.ticks).length === 0) return
	localStorage.setItem(keyOf(interviewId), JSON.stringify(place))
}

/** Forget where it stood. */
export function forgetPlace(interviewId: string) {
	localStorage.removeItem(keyOf(interviewId))
}

/** Forget all that this browser remembers of an interview outside its databases. @returns how many things. */
export function forgetAllRemembered(interviewId: string) {
	let count = 0
	for (const storage of [localStorage, sessionStorage])
		for (const name of Object.keys(storage).filter((one) => one.includes(interviewId))) {
			storage.removeItem(name)
			count += 1
		}
	return count
}

/** What is remembered, as text that changes only when it does. */
export function placeText(interviewId: string) {
	return localStorage.getItem(keyOf(interviewId))
}

/** The remembered place as marks, older than any other mark. */
export function marksOfPlace(text: string): InterviewMark[] {
	const { ticks, questionId } = JSON.parse(text) as Place
	const ticked = Object.entries(ticks).map(([checkId, isYes]) => ({ kind: 'ticked' as const, checkId, isYes }))
	const asked = questionId === null ? [] : [{ kind: 'asked' as const, questionId }]
	return [...ticked, ...asked].map((mark, index) => ({ ...mark, id: `here-${index}`, at: LONG_AGO }))
}

function keyOf(interviewId: string) {
	return `lyhord-place-${interviewId}`
}
