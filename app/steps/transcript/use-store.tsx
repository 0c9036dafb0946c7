import { useCallback, useSyncExternalStore } from 'react'
import type { Row, TranscriptStore } from './transcript-store.ts'

/** What one row shows; drawn again only when it has changed. */
export function useRow(store: TranscriptStore, id: string): Row {
	const subscribe = useCallback((listener: () => void) => store.onRow(id, listener), [store, id])
	const read = () => store.rowOf(id)
	return useSyncExternalStore(subscribe, read, read)
}

/** Something of the whole transcript; `read` must give the same object while it is unchanged. */
export function useStore<Value>(store: TranscriptStore, read: () => Value): Value {
	return useSyncExternalStore(store.onAny, read, read)
}
