import type { Db } from '#db/client.ts'
import type { KeyStore } from '#db/keys.ts'
import type { RecordingStore } from '#db/recording-store.ts'

export type Stores = { db: Db; keys: KeyStore; recordings: RecordingStore }
/** Who does something to which interview, and when. */
export type Act = { unitId: string; interviewId: string; by: string; at: Date }
