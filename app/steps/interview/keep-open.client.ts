import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb'

/**
 * A database of this browser, opened when it is first asked for and kept open. Opened again when that failed or the browser
 * closed it by itself: after a crash the storage may not answer yet, and a no must not be the answer for ever.
 */
export function keepOpen<Shelf extends DBSchema>(name: string, upgrade: OpenDBCallbacks<Shelf>['upgrade']) {
	let open: Promise<IDBPDatabase<Shelf>> | undefined
	const forget = () => (open = undefined)
	return () => {
		open ??= openDB<Shelf>(name, 1, { ...(upgrade && { upgrade }), terminated: forget }).catch((error: unknown) => {
			forget()
			throw error
		})
		return open
	}
}
