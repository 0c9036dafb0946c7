import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'

export type KeyKind = 'sound' | 'words' | 'pictures' | 'contact'

const TABLES = `
	create table if not exists wrapped_keys (
		kind text not null, owner_id text not null, wrapped blob not null, primary key (kind, owner_id)
	);
	create table if not exists master (id integer primary key check (id = 1), recipient text not null);
	create table if not exists destroyed_keys (kind text not null, owner_id text not null, primary key (kind, owner_id));
`

/**
 * The file that wrapped keys live in, apart from the database: no history (`TRUNCATE` journal, `secure_delete`), and a
 * mirror to which every change is applied in the same act. A destroyed key leaves its name behind and nothing else, so
 * that what was destroyed is told from what was never here: a sweep may only end what somebody began.
 *
 * @param path  The key file; made when missing, readable by its owner only.
 * @param mirror  A second file, or undefined.
 */
export function openKeyFile(path: string, mirror?: string | undefined) {
	const files = [path, ...(mirror ? [mirror] : [])].map(openOne)
	const [first] = files as [Database.Database, ...Database.Database[]]
	const inAll = (sql: string, ...values: unknown[]) => files.forEach((file) => file.prepare(sql).run(...values))
	const removeFrom = (file: Database.Database, kind: KeyKind, ownerId: string) => {
		const { changes } = file.prepare('delete from wrapped_keys where kind = ? and owner_id = ?').run(kind, ownerId)
		if (changes > 0) file.prepare('insert or ignore into destroyed_keys values (?, ?)').run(kind, ownerId)
	}

	return {
		find: (kind: KeyKind, ownerId: string) =>
			first.prepare('select wrapped from wrapped_keys where kind = ? and owner_id = ?').pluck().get(kind, ownerId) as
				Buffer | undefined,
		save: (kind: KeyKind, ownerId: string, wrapped: Buffer) =>
			inAll('insert into wrapped_keys (kind, owner_id, wrapped) values (?, ?, ?)', kind, ownerId, wrapped),
		remove: (kind: KeyKind, ownerId: string) =>
			files.forEach((file) => file.transaction(() => removeFrom(file, kind, ownerId)).immediate()),
		/** Whose keys of this kind have been destroyed. */
		listRemoved: (kind: KeyKind) =>
			first.prepare('select owner_id from destroyed_keys where kind = ?').pluck().all(kind) as string[],
		masterRecipient: () => first.prepare('select recipient from master').pluck().get() as string | undefined,
		saveMasterRecipient: (recipient: string) => inAll('insert into master (id, recipient) values (1, ?)', recipient),
		close: () => files.forEach((file) => file.close()),
	}
}

function openOne(path: string) {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
	const file = new Database(path, { timeout: 5_000 })
	file.pragma('journal_mode = TRUNCATE')
	file.pragma('synchronous = FULL')
	file.pragma('secure_delete = ON')
	file.exec(TABLES)
	return file
}
