import { isConflict, type Db } from '#db/client.ts'
import type { KeyStore } from '#db/keys.ts'
import { findRoundOfYear } from '#db/rounds.ts'
import { saveRoundArchive } from '#db/round-archives.ts'
import type { RoundArchive } from '#reports/round-archive.ts'

/** The unit has a round of that year already; it is never overwritten. */
export class YearTaken extends Error {
	readonly code = 'archive.year-taken' as const

	constructor(readonly year: number) {
		super(`There is a round ${year} already. Nothing was imported.`)
	}
}

/** Keep an archive as a round of the unit. @returns the round's id. @throws {YearTaken} */
export async function importArchive(
	stores: { db: Db; keys: KeyStore },
	{ unitId, by, at, archive }: { unitId: string; by: string; at: Date; archive: RoundArchive },
) {
	const { year } = archive
	if (await findRoundOfYear(stores.db, { unitId, year })) throw new YearTaken(year)
	const roundId = crypto.randomUUID()
	try {
		await saveRoundArchive(stores, { unitId, roundId, by, at }, archive)
	} catch (error) {
		if (isConflict(error)) throw new YearTaken(year)
		throw error
	}
	return roundId
}
