import { applyEdit, startOf, type Edit, type EditState } from './edit-segments.ts'
import type { WorkSegment } from './segment.ts'

/** What one row shows; the same object for as long as nothing of it has changed, so that only changed rows are drawn. */
export type Row = { segment: WorkSegment; isActive: boolean; isWriting: boolean; heardWord: number | null }
export type Unsent = { id: string; edit: Edit }

export type TranscriptStore = ReturnType<typeof makeTranscriptStore>

/**
 * The transcript as the page has it, outside of what React draws: with three thousand utterances a key press must not draw
 * three thousand rows. Each row listens to its own utterance only; the list listens to which there are.
 *
 * @param start  The version's utterances as it began. @param edits  Every change kept since. @param newId  Makes ids of changes.
 */
export function makeTranscriptStore(start: readonly WorkSegment[], edits: readonly Edit[], newId: () => string) {
	let known: readonly Edit[] = edits
	let state: EditState = edits.reduce(applyEdit, startOf(start))
	let unsent: readonly Unsent[] = []
	let activeId = state.segments[0]?.id ?? null
	let writingId: string | null = null
	let heard: { segmentId: string; word: number | null } | null = null
	let ids = state.segments.map(({ id }) => id)
	let byId = indexOf(state.segments)
	const rows = new Map<string, Row>()
	const ofRow = new Map<string, Set<() => void>>()
	const ofList = new Set<() => void>()

	function rowOf(id: string): Row {
		const known = rows.get(id)
		const segment = byId.get(id) ?? known?.segment
		if (!segment) throw new Error(`The transcript has no utterance ${id}.`)
		const isActive = id === activeId
		const isWriting = id === writingId
		const heardWord = heard?.segmentId === id ? heard.word : null
		const isSame =
			known?.segment === segment &&
			known.isActive === isActive &&
			known.isWriting === isWriting &&
			known.heardWord === heardWord
		const row = isSame ? known : { segment, isActive, isWriting, heardWord }
		rows.set(id, row)
		return row
	}

	function tell(changed: Iterable<string | null | undefined>) {
		for (const id of new Set(changed)) if (id) for (const listener of ofRow.get(id) ?? []) listener()
	}

	function become(next: EditState) {
		const before = byId
		state = next
		byId = indexOf(next.segments)
		const nextIds = next.segments.map(({ id }) => id)
		const isSameList = nextIds.length === ids.length && nextIds.every((id, index) => id === ids[index])
		if (!isSameList) ids = nextIds
		if (activeId && !byId.has(activeId)) activeId = nearest(before, activeId)
		if (writingId && !byId.has(writingId)) writingId = null
		tell([...next.segments.filter((segment) => before.get(segment.id) !== segment).map(({ id }) => id), activeId])
		for (const listener of ofList) listener()
	}

	/** The utterance that stands where one was that is gone. */
	function nearest(before: ReadonlyMap<string, WorkSegment>, id: string) {
		const place = [...before.keys()].indexOf(id)
		return ids[Math.min(Math.max(0, place - 1), ids.length - 1)] ?? null
	}

	return {
		/** Do a change: shown at once, sent as soon as it can be. */
		apply(edit: Edit) {
			const next = applyEdit(state, edit)
			if (next === state) return false
			unsent = [...unsent, { id: newId(), edit }]
			become(next)
			return true
		},
		/** Choose the utterance that keys and buttons are about. */
		activate(id: string | null, isWriting = false) {
			const before = [activeId, writingId]
			activeId = id
			writingId = isWriting ? id : null
			tell([...before, id])
			for (const listener of ofList) listener()
		},
		/** Which word is being heard. */
		hear(next: { segmentId: string; word: number | null } | null) {
			if (next?.segmentId === heard?.segmentId && next?.word === heard?.word) return
			const before = heard?.segmentId
			heard = next
			tell([before, next?.segmentId])
		},
		/** These changes are kept: they need not be sent any more. */
		forget(sent: readonly Unsent[]) {
			const kept = new Set(sent.map(({ id }) => id))
			known = [...known, ...unsent.filter(({ id }) => kept.has(id)).map(({ edit }) => edit)]
			unsent = unsent.filter(({ id }) => !kept.has(id))
			for (const listener of ofList) listener()
		},
		/**
		 * Take in what the server kept that this page did not know of, before what is not sent yet.
		 *
		 * @returns false where that cannot follow: an undo in it was of something older.
		 */
		merge(missed: readonly Unsent[]) {
			const kept = new Set(missed.map(({ id }) => id))
			const left = withoutUndone(unsent.filter(({ id }) => !kept.has(id)))
			if (!left) return false
			known = [...known, ...missed.map(({ edit }) => edit)]
			unsent = left
			become([...known, ...left.map(({ edit }) => edit)].reduce(applyEdit, startOf(start)))
			return true
		},
		rowOf,
		ids: () => ids,
		segments: () => state.segments,
		segmentOf: (id: string) => byId.get(id),
		active: () => (activeId === null ? undefined : byId.get(activeId)),
		writing: () => writingId,
		heard: () => heard,
		unsent: () => unsent,
		mayUndo: () => state.past.length > 0,
		mayRedo: () => state.future.length > 0,
		onRow: (id: string, listener: () => void) => {
			const listeners = ofRow.get(id) ?? new Set()
			ofRow.set(id, listeners.add(listener))
			return () => void listeners.delete(listener)
		},
		onAny: (listener: () => void) => {
			ofList.add(listener)
			return () => void ofList.delete(listener)
		},
	}
}

/** Changes as if what was undone among them had not been done; undefined where something before them was undone or redone. */
function withoutUndone(unsent: readonly Unsent[]): readonly Unsent[] | undefined {
	const done: Unsent[] = []
	const undone: Unsent[] = []
	for (const change of unsent) {
		const { kind } = change.edit
		const moved = kind === 'undo' ? done.pop() : kind === 'redo' ? undone.pop() : change
		if (!moved) return undefined
		if (kind === 'undo') undone.push(moved)
		else done.push(moved)
		if (kind !== 'undo' && kind !== 'redo') undone.length = 0
	}
	return done
}

function indexOf(segments: readonly WorkSegment[]): ReadonlyMap<string, WorkSegment> {
	return new Map(segments.map((segment) => [segment.id, segment]))
}
