import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, type Db } from './client.ts'
import { contactLetters } from './schema.ts'

export type LetterKind = (typeof contactLetters.$inferSelect)['letter']
type Scope = { unitId: string; letter: LetterKind; language: string }

/** The unit's own wording of a letter as it stands now; undefined while it uses the one that comes with Lyhörd. */
export async function findContactLetter(db: Db, { unitId, letter, language }: Scope) {
	const { version, markdown, at } = contactLetters
	const [found] = await db
		.select({ version, markdown, at })
		.from(contactLetters)
		.where(
			and(eq(contactLetters.unitId, unitId), eq(contactLetters.letter, letter), eq(contactLetters.language, language)),
		)
		.orderBy(desc(version))
		.limit(1)
	return found
}

/** Which letters the unit has in its own words, and in which languages: the newest version of each. */
export async function listContactLetters(db: Db, { unitId }: { unitId: string }) {
	const { letter, language, version } = contactLetters
	return db
		.select({ letter, language, version: sql<number>`max(${version})` })
		.from(contactLetters)
		.where(eq(contactLetters.unitId, unitId))
		.groupBy(letter, language)
		.orderBy(asc(letter), asc(language))
}

/** Keep a new version of a letter; the ones before stay, since consents name them. */
export async function saveContactLetter(
	db: Db,
	{ unitId, letter, language, markdown, by, at }: Scope & { markdown: string; by: string; at: Date },
) {
	const id = crypto.randomUUID()
	const isIt = sql`unit_id = ${unitId} and letter = ${letter} and language = ${language}`
	const version = sql<number>`(select coalesce(max(version), 0) + 1 from contact_letters where ${isIt})`
	await atomically(db, [
		db.insert(contactLetters).values({ id, unitId, letter, language, version, markdown, by, at }),
		auditEvent({ unitId, by, did: 'letter.written', to: id, at }),
	])
}
