import type { Db } from '#db/client.ts'
import type { KeyStore } from '#db/keys.ts'
import type { openRecordings } from '#db/recording-store.ts'
import type { DemoPersonKey } from './demo-people.ts'

/** A person of the demo unit as the fillers know her. */
export type DemoMember = { id: string; unitId: string; name: string; signature: string | null }

/** What every filler of the demo gets: where to write, for whom, and the time it pretends to be. */
export type DemoKit = {
	db: Db
	keys: KeyStore
	recordings: ReturnType<typeof openRecordings>
	unitId: string
	people: Record<DemoPersonKey, DemoMember>
	now: Date
}
