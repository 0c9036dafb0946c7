import { and, asc, eq, isNotNull, ne } from 'drizzle-orm'
import type { Db, Statement } from './client.ts'
import type { KeyStore } from './keys.ts'
import { passages, segments, transcriptApprovals } from './schema.ts'
import { openWords } from './seal.ts'

type Scope = { unitId: string; interviewId: string }

/** Where a passage was marked: from and to are code points of its segment, the words are those it will always have. */
export type PassagePlace = {
	id: string
	transcriptId: string
	segmentId: string
	fromCharacter: number
	toCharacter: number
	text: string
}

/** The passages of an interview that were marked in its transcript, with the version each stands in. */
export async function listPassagePlaces(db: Db, keys: KeyStore, scope: Scope): Promise<PassagePlace[]> {
	return placesWhere(db, keys, scope)
}

/** The passages that could not follow when the transcript was corrected: they stand in an earlier version. */
export async function listPassagesLeftBehind(db: Db, keys: KeyStore, scope: Scope): Promise<PassagePlace[]> {
	return placesWhere(db, keys, scope, ne(segments.transcriptId, transcriptApprovals.transcriptId))
}

/** The statements that move passages to where their words stand now. Their words are left as they are. */
export function changePassagePlaces(
	db: Db,
	{ unitId, interviewId }: Scope,
	moves: readonly Omit<PassagePlace, 'transcriptId' | 'text'>[],
): Statement[] {
	return moves.map(({ id, ...place }) =>
		db
			.update(passages)
			.set(place)
			.where(and(eq(passages.id, id), eq(passages.unitId, unitId), eq(passages.interviewId, interviewId))),
	)
}

async function placesWhere(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId }: Scope,
	more?: ReturnType<typeof ne>,
): Promise<PassagePlace[]> {
	const isOurs = and(eq(passages.unitId, unitId), eq(passages.interviewId, interviewId))
	const rows = await db
		.select({ passage: passages, transcriptId: segments.transcriptId })
		.from(passages)
		.innerJoin(segments, eq(segments.id, passages.segmentId))
		.innerJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, passages.interviewId))
		.where(and(isOurs, isNotNull(passages.fromCharacter), isNotNull(passages.toCharacter), more))
		.orderBy(asc(passages.position))
	return Promise.all(
		rows.map(async ({ passage: { id, segmentId, fromCharacter, toCharacter, sealedText }, transcriptId }) => ({
			...{ id, transcriptId, segmentId: segmentId!, fromCharacter: fromCharacter!, toCharacter: toCharacter! },
			text: await openWords(keys, interviewId, sealedText),
		})),
	)
}
