import { divide, unite } from './divide-unite.ts'
import { mayTick, type HeardWord, type Speaker, type WorkSegment } from './segment.ts'

/** One change, as it is kept: every change of a transcript is a row of its own, and the words are all of them applied. */
export type Edit =
	| { kind: 'write'; segmentId: string; text: string; as: 'person' | 'child' }
	| { kind: 'take'; segmentId: string; text: string; words: HeardWord[] | null }
	| { kind: 'mark'; segmentId: string; speaker?: Speaker; mayQuote?: boolean; hasThirdParty?: boolean }
	| { kind: 'tick'; segmentId: string; isOn: boolean; hasSound: boolean }
	| { kind: 'read'; segmentId: string; by: string; at: string; isRight: boolean }
	| { kind: 'split'; segmentId: string; at: number; newId: string }
	| { kind: 'join'; segmentId: string }
	| { kind: 'remove'; segmentId: string }
	| { kind: 'add'; after: string; newId: string }
	| { kind: 'replace'; changes: { segmentId: string; text: string }[] }
	/** One answer about several spellings of a name is one change; what was kept first has one only. */
	| { kind: 'leave'; words: string | readonly string[] }
	| { kind: 'undo' }
	| { kind: 'redo' }
	| { kind: 'ended' }

type Segments = readonly WorkSegment[]
export type EditState = { segments: Segments; past: readonly Segments[]; future: readonly Segments[] }

/** So many changes can be undone; all can be looked at and brought back as versions. */
const MOST_UNDO = 500

/** A text before anybody has changed it. */
export function startOf(segments: Segments): EditState {
	return { segments, past: [], future: [] }
}

/**
 * The words after one more change; the same on the page and on the server.
 *
 * A change that has nothing to change (its utterance is gone, nothing is left to undo) leaves everything as it is.
 */
export function applyEdit(state: EditState, edit: Edit): EditState {
	const { segments, past, future } = state
	if (edit.kind === 'undo') {
		const before = past.at(-1)
		return before ? { segments: before, past: past.slice(0, -1), future: [segments, ...future] } : state
	}
	if (edit.kind === 'redo') {
		const [after, ...later] = future
		return after ? { segments: after, past: [...past, segments], future: later } : state
	}
	if (edit.kind === 'read') return afterReading(state, edit)
	const next = changed(segments, edit)
	return next === segments ? state : { segments: next, past: [...past, segments].slice(-MOST_UNDO), future: [] }
}

/**
 * What a second reader has said of an utterance is not this person's to undo: it holds of the same words earlier and later too.
 */
function afterReading({ segments, past, future }: EditState, edit: Reading): EditState {
	const read = segments.find(({ id }) => id === edit.segmentId)
	const become = (some: Segments) =>
		at(some, edit.segmentId, (segment) => [segment.text === read?.text ? judged(segment, edit) : segment])
	return { segments: become(segments), past: past.map(become), future: future.map(become) }
}

/** The words after all of these changes. */
export function applyEdits(segments: Segments, edits: readonly Edit[]): Segments {
	return edits.reduce(applyEdit, startOf(segments)).segments
}

function changed(segments: Segments, edit: Exclude<Edit, { kind: 'undo' | 'redo' | 'read' }>): Segments {
	switch (edit.kind) {
		case 'ended':
			return segments
		case 'leave':
			return each(segments, (segment) => {
				const more = [edit.words]
					.flat()
					.filter((words) => segment.text.includes(words) && !segment.left.includes(words))
				return more.length > 0 ? { ...segment, left: [...segment.left, ...more] } : segment
			})
		case 'replace': {
			const texts = new Map(edit.changes.map(({ segmentId, text }) => [segmentId, text]))
			return each(segments, (segment) => {
				const text = texts.get(segment.id) ?? segment.text
				return text === segment.text ? segment : { ...segment, text }
			})
		}
		case 'add':
			return at(segments, edit.after, (segment) => [segment, added(segment, edit.newId)])
		case 'join': {
			const index = segments.findIndex(({ id }) => id === edit.segmentId)
			const [first, second] = [segments[index], segments[index + 1]]
			return first && second ? segments.toSpliced(index, 2, unite(first, second)) : segments
		}
		default:
			return at(segments, edit.segmentId, (segment) => one(segment, edit))
	}
}

type Reading = Extract<Edit, { kind: 'read' }>
type OfOne = Exclude<Extract<Edit, { segmentId: string }>, Reading>

/** What one utterance becomes: the same object where nothing changed, two, or none. */
function one(segment: WorkSegment, edit: Exclude<OfOne, { kind: 'join' }>): WorkSegment[] {
	switch (edit.kind) {
		case 'remove':
			return []
		case 'split':
			return divide(segment, edit)
		case 'mark': {
			const { speaker = segment.speaker, mayQuote = segment.mayQuote, hasThirdParty = segment.hasThirdParty } = edit
			const isSame =
				speaker === segment.speaker && mayQuote === segment.mayQuote && hasThirdParty === segment.hasThirdParty
			return [isSame ? segment : { ...segment, speaker, mayQuote, hasThirdParty }]
		}
		case 'tick': {
			const may = !edit.isOn || mayTick(segment, edit)
			return [may && segment.isVerbatim !== edit.isOn ? { ...segment, ...UNREAD, isVerbatim: edit.isOn } : segment]
		}
		case 'take':
			return [
				{ ...segment, ...UNREAD, isVerbatim: false, text: edit.text, words: edit.words, writtenBy: 'model' as const },
			]
		case 'write':
			return [edit.text === segment.text ? segment : rewritten(segment, edit)]
	}
}

const UNREAD = { secondReadBy: null, secondReadAt: null }

/** A second reader hears what stands there, or something else: then nobody holds it to be word for word any more. */
function judged(segment: WorkSegment, { by, at: readAt, isRight }: Reading): WorkSegment {
	if (!segment.isVerbatim) return segment
	if (!isRight) return { ...segment, ...UNREAD, isVerbatim: false }
	return { ...segment, secondReadBy: by, secondReadAt: new Date(readAt) }
}

/** Other words are no longer those that somebody listened to, nor those that were noted at once: it must be said anew. */
function rewritten(segment: WorkSegment, { text, as }: { text: string; as: 'person' | 'child' }): WorkSegment {
	return { ...segment, ...UNREAD, text, writtenBy: as, isVerbatim: false, hasWarning: false }
}

function added(after: WorkSegment, id: string): WorkSegment {
	return {
		...after,
		...UNREAD,
		...{ id, text: '', speaker: null, isVerbatim: false, hasWarning: false, mayQuote: true, hasThirdParty: false },
		...{ startSeconds: after.endSeconds, source: after.endSeconds === null ? 'typed' : 'heard', writtenBy: 'person' },
		...{ suggestedSpeaker: null, suggestionCertainty: null, roots: [id], words: null, left: [] },
	}
}

/** The same list where nothing became anything else, so that the page draws nothing anew. */
function each(segments: Segments, become: (segment: WorkSegment) => WorkSegment): Segments {
	const next = segments.map(become)
	return next.some((segment, index) => segment !== segments[index]) ? next : segments
}

function at(segments: Segments, segmentId: string, become: (segment: WorkSegment) => readonly WorkSegment[]): Segments {
	const index = segments.findIndex(({ id }) => id === segmentId)
	const segment = segments[index]
	if (!segment) return segments
	const next = become(segment)
	return next.length === 1 && next[0] === segment ? segments : segments.toSpliced(index, 1, ...next)
}
