import { readFileSync } from 'node:fs'
import { readArchive } from '#reports/round-archive.ts'
import { importArchive } from '../steps/round/import-archive.server.ts'
import { demoArchiveFile } from './demo-files.server.ts'
import type { DemoKit } from './demo-kit.server.ts'

/** The demo's earlier round, imported from its archive as a unit's own would be. */
export async function fillEarlierRound({ db, keys, unitId, people, now }: DemoKit): Promise<string> {
	const archive = readArchive(readFileSync(demoArchiveFile, 'utf8'))
	return importArchive({ db, keys }, { unitId, by: people.maj.id, at: now, archive })
}
