import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, type Db, type Statement } from './client.ts'
import { removeHeardWindows } from './heard-windows.ts'
import { changeJobsToCancelled } from './jobs.ts'
import type { KeyStore } from './keys.ts'
import { answerCodes, interviews, recordings, segments, transcriptApprovals, transcripts } from './schema.ts'
import { openWords, sealWords } from './seal.ts'

type Scope = { unitId: string; interviewId: string }
type Act = { by: string; at: Date }

/** A word as the computer heard it; times in seconds from the start of the sound, null where the model gives none. */
export type HeardWord = { text: string; startSeconds: number | null; endSeconds: number | null; isUncertain: boolean }

type SegmentRow = Omit<typeof segments.$inferSelect, 'transcriptId' | 'sealedText' | 'sealedWords'>
/**
 * One utterance of a transcript, opened. Times are seconds from the start of the sound; null where nothing was recorded.
 * `words` is what the computer heard, null where a person wrote.
 */
export type Segment = SegmentRow & { text: string; words: HeardWord[] | null }
type MadeByComputer = 'words' | 'suggestedSpeaker' | 'suggestionCertainty'
export type NewSegment = Omit<Segment, 'id' | 'number' | MadeByComputer> & Partial<Pick<Segment, MadeByComputer>>

export type Answer = 'yes' | 'partly' | 'no' | 'unknown' | 'notAsked'
/** The four answers that are counted in every round. */
export type Answers = { changedSecretary: Answer; knowsWhy: Answer; feelsListenedTo: Answer; feelsCanInfluence: Answer }

/** The newest version of an interview's words, opened, with its approval if any; undefined before the first. */
export async function findTranscript(db: Db, keys: KeyStore, { unitId, interviewId }: Scope) {
	const [found] = await db
		.select({
			transcript: transcripts,
			approvedAt: transcriptApprovals.at,
			approvedId: transcriptApprovals.transcriptId,
		})
		.from(transcripts)
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, transcripts.interviewId))
		.where(and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId)))
		.orderBy(desc(transcripts.version))
		.limit(1)
	if (!found) return undefined
	return {
		...found.transcript,
		approvedAt: found.approvedAt,
		/** False too when an earlier version is approved and this one, a correction, is not yet. */
		isApproved: found.approvedId === found.transcript.id,
		segments: await openSegments(db, keys, interviewId, found.transcript.id),
	}
}

type NewVersion = Scope &
	Act & {
		madeBy: 'model' | 'person' | 'archive'
		modelName?: string
		modelRevision?: string | null
		modelHash?: string | null
		version: number
		segments: readonly NewSegment[]
		/** Where the caller needs to know it before it is written. */
		id?: string
	}

/**
 * The statements that keep a new version of an interview's words; a version is never overwritten.
 *
 * @param version  One more than the newest: where two people save at once, the unique key refuses the second.
 */
export async function insertTranscript(
	db: Db,
	keys: KeyStore,
	{
		unitId,
		interviewId,
		madeBy,
		modelName,
		modelRevision,
		modelHash,
		version,
		by,
		at,
		segments: turns,
		id = crypto.randomUUID(),
	}: NewVersion,
): Promise<Statement[]> {
	const transcriptId = id
	const rows = await Promise.all(
		turns.map(async ({ text, words, ...turn }, number) => ({
			...turn,
			id: `${transcriptId}-${number}`,
			transcriptId,
			number,
			sealedText: await sealWords(keys, interviewId, text),
			sealedWords: words ? await sealWords(keys, interviewId, JSON.stringify(words)) : null,
		})),
	)
	const made = { madeBy, modelName, modelRevision, modelHash, by, createdAt: at }
	return [
		db.insert(transcripts).values({ id: transcriptId, interviewId, unitId, version, ...made }),
		...inThousands(rows).map((some) => db.insert(segments).values(some)),
	]
}

/**
 * Keep a new version written by a person; the computer need not write one any more.
 *
 * @throws a conflict when somebody has saved a version since.
 */
export async function saveTranscript(db: Db, keys: KeyStore, version: NewVersion) {
	const { unitId, interviewId, by, at } = version
	await atomically(db, [
		...(await insertTranscript(db, keys, version)),
		changeJobsToCancelled(db, { unitId, interviewId }),
		removeHeardWindows(db, { interviewId }),
		auditEvent({ unitId, by, did: 'transcript.saved', to: interviewId, at }),
	])
}

/** Keep the answers, some or all four, as the interviewer read them from the child's words; the last coding counts. */
export async function saveAnswers(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId, by, at, answers }: Scope & Act & { answers: Partial<Answers> },
) {
	const sealedAnswers = await sealWords(keys, interviewId, JSON.stringify(answers))
	const change = { sealedAnswers, by, at }
	await atomically(db, [
		db
			.insert(answerCodes)
			.values({ interviewId, ...change })
			.onConflictDoUpdate({ target: answerCodes.interviewId, set: change }),
		auditEvent({ unitId, by, did: 'answers.coded', to: interviewId, at }),
	])
}

/** The answers of an interview as far as they are coded; all four once its transcript is approved. */
export async function findAnswers(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId }: Scope,
): Promise<Partial<Answers> | undefined> {
	const [row] = await db
		.select({ sealedAnswers: answerCodes.sealedAnswers })
		.from(answerCodes)
		.innerJoin(interviews, eq(interviews.id, answerCodes.interviewId))
		.where(and(eq(interviews.unitId, unitId), eq(answerCodes.interviewId, interviewId)))
		.limit(1)
	return row && (JSON.parse(await openWords(keys, interviewId, row.sealedAnswers)) as Partial<Answers>)
}

/**
 * Approve a version: from now on the seminar may read it, and its sound is due. A later approval takes the newer
 * version, but never puts off the day of the sound.
 */
export async function saveTranscriptApproval(
	db: Db,
	{ unitId, interviewId, transcriptId, by, at, soundDueAt }: Scope & Act & { transcriptId: string; soundDueAt: Date },
) {
	await atomically(db, [
		db
			.insert(transcriptApprovals)
			.values({ interviewId, transcriptId, by, at })
			.onConflictDoUpdate({ target: transcriptApprovals.interviewId, set: { transcriptId, by, at } }),
		db
			.update(recordings)
			.set({ soundDueAt })
			.where(
				and(eq(recordings.unitId, unitId), eq(recordings.interviewId, interviewId), isNull(recordings.soundDueAt)),
			),
		auditEvent({ unitId, by, did: 'transcript.approved', to: interviewId, at }),
	])
}

/** The approved words of a round, interview by interview, opened: the only words a seminar or a report ever reads. */
export async function listApprovedTranscripts(
	db: Db,
	keys: KeyStore,
	{ unitId, roundId }: { unitId: string; roundId: string },
) {
	const rows = await db
		.select({ interviewId: interviews.id, transcriptId: transcriptApprovals.transcriptId })
		.from(interviews)
		.innerJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.where(
			and(eq(interviews.unitId, unitId), eq(interviews.roundId, roundId), sql`${interviews.ending} is not 'erased'`),
		)
		.orderBy(asc(interviews.position))
	return Promise.all(
		rows.map(async ({ interviewId, transcriptId }) => ({
			interviewId,
			segments: await openSegments(db, keys, interviewId, transcriptId),
		})),
	)
}

async function openSegments(db: Db, keys: KeyStore, interviewId: string, transcriptId: string): Promise<Segment[]> {
	const rows = await db.query.segments.findMany({
		columns: { transcriptId: false },
		where: eq(segments.transcriptId, transcriptId),
		orderBy: asc(segments.number),
	})
	return Promise.all(
		rows.map(async ({ sealedText, sealedWords, ...segment }) => ({
			...segment,
			text: await openWords(keys, interviewId, sealedText),
			words: sealedWords && (JSON.parse(await openWords(keys, interviewId, sealedWords)) as HeardWord[]),
		})),
	)
}
