import { and, asc, eq, notExists, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, mustHaveChanged, type Db } from './client.ts'
import { KeyDestroyed, type KeyStore } from './keys.ts'
import { listGuardiansOnQuotes } from './quote-consents.ts'
import {
	areaEvidence,
	interviews,
	members,
	passages,
	quoteClearances,
	quoteDoubts,
	quoteVetoes,
	segments,
	tags,
	transcriptApprovals,
} from './schema.ts'
import { openWords, sealWords } from './seal.ts'
import { seminarEvent, type SeminarAct } from './seminar-events.ts'

/** A marked part of an approved segment, with the words as they were when it was marked, and who put which theme on it. */
export type Passage = {
	id: string
	interviewId: string
	segmentId: string | null
	fromCharacter: number | null
	toCharacter: number | null
	text: string
	/**
	 * Its words are in the approved text and known to be word for word: false where somebody has heard otherwise since, where a
	 * correction has left the passage behind, and for a passage of an imported round without its text.
	 */
	isVerbatim: boolean
	/** Who says it; null for a passage of an imported round without its text. */
	speaker: 'child' | 'interviewer' | 'other' | null
	tags: { themeId: string; byName: string | null }[]
	/** The child does not want these words quoted: said in the transcript, before or after they were marked. */
	isVetoed: boolean
	/** A second reader has heard the segment and found it right, while there was sound. */
	isSecondRead: boolean
	/** Read by a second reader and cleared for the report; never true of what may not be quoted now. */
	isCleared: boolean
}

/** All passages of a round in the order they were marked. Those of an interview whose key is destroyed are left out. */
export async function listPassages(db: Db, keys: KeyStore, round: { roundId: string; unitId: string }) {
	const isOurs = and(eq(passages.roundId, round.roundId), eq(passages.unitId, round.unitId))
	const rows = await db
		.select({
			passage: passages,
			isVerbatim: segments.isVerbatim,
			transcriptId: segments.transcriptId,
			approvedId: transcriptApprovals.transcriptId,
			assignmentId: interviews.assignmentId,
			speaker: segments.speaker,
			mayQuote: segments.mayQuote,
			secondReadBy: segments.secondReadBy,
			vetoedAt: quoteVetoes.at,
			doubtedAt: quoteDoubts.at,
			clearedAt: quoteClearances.at,
		})
		.from(passages)
		.leftJoin(segments, eq(segments.id, passages.segmentId))
		.innerJoin(interviews, eq(interviews.id, passages.interviewId))
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, passages.interviewId))
		.leftJoin(quoteVetoes, eq(quoteVetoes.segmentId, passages.segmentId))
		.leftJoin(quoteDoubts, eq(quoteDoubts.segmentId, passages.segmentId))
		.leftJoin(quoteClearances, eq(quoteClearances.passageId, passages.id))
		.where(isOurs)
		.orderBy(asc(passages.position), asc(passages.at))
	const tagRows = await db
		.select({ passageId: tags.passageId, themeId: tags.themeId, byName: members.name })
		.from(tags)
		.innerJoin(passages, eq(passages.id, tags.passageId))
		.leftJoin(members, and(eq(members.id, tags.by), eq(members.unitId, round.unitId)))
		.where(isOurs)
		.orderBy(asc(tags.position), asc(tags.at))
	const tagsOf = (passageId: string) => tagRows.filter((tag) => tag.passageId === passageId)

	const guardians = await listGuardiansOnQuotes(db, round)

	const opened = await Promise.all(
		rows.map(async ({ passage, speaker, clearedAt, ...row }): Promise<Passage | undefined> => {
			const text = await openIfStillThere(keys, passage)
			if (text === undefined) return undefined
			const { id, interviewId, segmentId, fromCharacter, toCharacter } = passage
			const itsTags = tagsOf(id).map(({ themeId, byName }) => ({ themeId, byName }))
			const where = { id, interviewId, segmentId, fromCharacter, toCharacter }
			const isVetoed = row.mayQuote === false || row.vetoedAt !== null
			const isVerbatim =
				row.isVerbatim === true && row.doubtedAt === null && row.transcriptId === (row.approvedId ?? row.transcriptId)
			const isAllowed = !isVetoed && guardians.get(row.assignmentId ?? '') !== 'no'
			const isCleared = clearedAt !== null && isAllowed && (segmentId === null || isVerbatim)
			const read = { isVerbatim, isVetoed, isSecondRead: row.secondReadBy !== null, isCleared }
			return { ...where, text, ...read, speaker, tags: itsTags }
		}),
	)
	return opened.filter((passage) => passage !== undefined)
}

async function openIfStillThere(keys: KeyStore, { interviewId, sealedText }: typeof passages.$inferSelect) {
	try {
		return await openWords(keys, interviewId, sealedText)
	} catch (error) {
		if (error instanceof KeyDestroyed) return undefined
		throw error
	}
}

type Act = SeminarAct & { unitId: string }

type NewPassage = Act & {
	id: string
	interviewId: string
	roundId: string
	segmentId: string
	fromCharacter: number
	toCharacter: number
	text: string
	themeIds: readonly string[]
}

/** Keep a passage with its words sealed and its first themes; they come with it or not at all. */
export async function savePassage(db: Db, keys: KeyStore, passage: NewPassage) {
	const { id, interviewId, unitId, roundId, seminarId, segmentId, fromCharacter, toCharacter, text, themeIds, by, at } =
		passage
	const sealedText = await sealWords(keys, interviewId, text)
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from passages where round_id = ${roundId})`
	const where = { segmentId, fromCharacter, toCharacter }
	const themeTags = themeIds.map((themeId, place) => ({ passageId: id, themeId, seminarId, position: place, by, at }))
	await atomically(db, [
		db.insert(passages).values({ id, interviewId, unitId, roundId, seminarId, ...where, sealedText, position, by, at }),
		...themeTags.map((tag) => db.insert(tags).values(tag)),
		seminarEvent(db, 'passage.marked', passage),
		auditEvent({ unitId, by, did: 'passage.marked', to: id, of: [interviewId], at }),
	])
}

/** Take a passage away. @throws `isStale` when it is evidence of an area, gone already, or another unit's. */
export async function removePassage(db: Db, act: Act & { passageId: string }) {
	const { passageId, unitId, by, at } = act
	const asEvidence = db.select().from(areaEvidence).where(eq(areaEvidence.passageId, passageId))
	const isOursAndFree = and(eq(passages.id, passageId), eq(passages.unitId, unitId), notExists(asEvidence))
	await atomically(db, [
		db.delete(passages).where(isOursAndFree),
		mustHaveChanged(db),
		seminarEvent(db, 'passage.removed', act),
		auditEvent({ unitId, by, did: 'passage.removed', to: passageId, at }),
	])
}

type TagAct = Act & { passageId: string; themeId: string }

/** Put a theme on a passage. Two who put the same one at once have put it once. */
export async function saveTag(db: Db, act: TagAct) {
	const { passageId, themeId, seminarId, unitId, by, at } = act
	const position = sql<number>`(select coalesce(max(position) + 1, 0) from tags where passage_id = ${passageId})`
	await atomically(db, [
		db.insert(tags).values({ passageId, themeId, seminarId, position, by, at }).onConflictDoNothing(),
		seminarEvent(db, 'passage.tagged', act),
		auditEvent({ unitId, by, did: 'passage.tagged', to: passageId, at }),
	])
}

/** Take a theme off a passage. */
export async function removeTag(db: Db, act: TagAct) {
	const { passageId, themeId, unitId, by, at } = act
	await atomically(db, [
		db.delete(tags).where(and(eq(tags.passageId, passageId), eq(tags.themeId, themeId))),
		seminarEvent(db, 'passage.untagged', act),
		auditEvent({ unitId, by, did: 'passage.untagged', to: passageId, at }),
	])
}

/** Clear a passage for the report, as its second reader. Twice is as once. */
export async function saveQuoteClearance(db: Db, act: Act & { passageId: string }) {
	const { passageId, unitId, by, at } = act
	await atomically(db, [
		db.insert(quoteClearances).values({ passageId, by, at }).onConflictDoNothing(),
		seminarEvent(db, 'quote.cleared', act),
		auditEvent({ unitId, by, did: 'quote.cleared', to: passageId, at }),
	])
}

/** Take a clearance back. */
export async function removeQuoteClearance(db: Db, act: Act & { passageId: string }) {
	const { passageId, unitId, by, at } = act
	await atomically(db, [
		db.delete(quoteClearances).where(eq(quoteClearances.passageId, passageId)),
		seminarEvent(db, 'quote.uncleared', act),
		auditEvent({ unitId, by, did: 'quote.uncleared', to: passageId, at }),
	])
}
