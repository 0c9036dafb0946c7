import { and, asc, desc, eq, isNull, max, sql } from 'drizzle-orm'
import { auditEvent, type AuditEvent } from './audit.ts'
import { atomically, inThousands, type Db, type Statement } from './client.ts'
import { removeHeardWindows } from './heard-windows.ts'
import { changeJobsToCancelled } from './jobs.ts'
import type { KeyStore } from './keys.ts'
import { answerCodes, interviews, recordings, segments, transcriptApprovals, transcripts } from './schema.ts'
import { openWords, sealWords } from './seal.ts'
import { listSegments, sealSegments, type NewSegment } from './segments.ts'
import { listTranscriptEdits } from './transcript-edits.ts'

type Scope = { unitId: string; interviewId: string }
type Act = { by: string; at: Date }

export type { NewSegment, Segment } from './segments.ts'

export type Answer = 'yes' | 'partly' | 'no' | 'unknown' | 'notAsked'
/** The four answers that are counted in every round. */
export type Answers = { changedSecretary: Answer; knowsWhy: Answer; feelsListenedTo: Answer; feelsCanInfluence: Answer }

/**
 * The newest version of an interview's words, opened, with the changes made in it since and its approval if any; undefined
 * before the first. What the computer wrote beside a person's text is not it.
 *
 * `segments` are as the version began: `edits` must be applied to them to have the words as they are now.
 */
export async function findTranscript(db: Db, keys: KeyStore, { unitId, interviewId }: Scope) {
	const [found] = await db
		.select({
			transcript: transcripts,
			approvedAt: transcriptApprovals.at,
			approvedId: transcriptApprovals.transcriptId,
		})
		.from(transcripts)
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, transcripts.interviewId))
		.where(and(isOf({ unitId, interviewId }), eq(transcripts.isBeside, false)))
		.orderBy(desc(transcripts.version))
		.limit(1)
	if (!found) return undefined
	const which = { unitId, interviewId, transcriptId: found.transcript.id }
	const edits = await listTranscriptEdits(db, keys, which)
	return {
		...found.transcript,
		approvedAt: found.approvedAt,
		/** The version that the seminar reads, if any. */
		approvedId: found.approvedId,
		/** False too when an earlier version is approved and this one, a correction, is not yet. */
		isApproved: found.approvedId === found.transcript.id && edits.length === 0,
		segments: await listSegments(db, keys, which),
		edits,
	}
}

/** One version of an interview's words, as it began; undefined when there is none of that id in the interview. */
export async function findTranscriptVersion(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId, transcriptId }: Scope & { transcriptId: string },
) {
	const isIt = and(isOf({ unitId, interviewId }), eq(transcripts.id, transcriptId))
	const [found] = await db.select().from(transcripts).where(isIt).limit(1)
	return found && { ...found, segments: await listSegments(db, keys, { interviewId, transcriptId }) }
}

/** All versions of an interview's words, the newest first, without their words. */
export async function listTranscriptVersions(db: Db, { unitId, interviewId }: Scope) {
	return db.select().from(transcripts).where(isOf({ unitId, interviewId })).orderBy(desc(transcripts.version))
}

/** The number of the newest version, those beside included; 0 before the first. */
export async function findNewestVersion(db: Db, { unitId, interviewId }: Scope) {
	const [found] = await db
		.select({ version: max(transcripts.version) })
		.from(transcripts)
		.where(isOf({ unitId, interviewId }))
	return found?.version ?? 0
}

function isOf({ unitId, interviewId }: Scope) {
	return and(eq(transcripts.unitId, unitId), eq(transcripts.interviewId, interviewId))
}

type NewVersion = Scope &
	Act & {
		madeBy: 'model' | 'person' | 'archive'
		modelName?: string
		modelRevision?: string | null
		modelHash?: string | null
		version: number
		gaps?: { startSeconds: number; endSeconds: number }[]
		segments: readonly NewSegment[]
		/** Where the caller needs to know it before it is written. */
		id?: string
	}

/**
 * The statements that keep a new version of an interview's words; a version is never overwritten. What the computer writes
 * where there are words already lies beside them, whatever number it was given: a person chooses.
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
		version: asked,
		gaps,
		by,
		at,
		segments: turns,
		id = crypto.randomUUID(),
	}: NewVersion,
): Promise<Statement[]> {
	const rows = await sealSegments(keys, { interviewId, transcriptId: id }, turns)
	const made = { madeBy, modelName, modelRevision, modelHash, by, createdAt: at }
	const newest = madeBy === 'model' ? await findNewestVersion(db, { unitId, interviewId }) : 0
	const isBeside = newest >= asked
	const version = isBeside ? newest + 1 : asked
	return [
		db.insert(transcripts).values({ id, interviewId, unitId, version, isBeside, gaps, ...made }),
		...inThousands(rows).map((some) => db.insert(segments).values(some)),
	]
}

/**
 * Keep a new version written by a person; the computer need not write one any more.
 *
 * @param first  What ends the version before. @throws a conflict when somebody has saved a version since.
 */
export async function saveTranscript(db: Db, keys: KeyStore, version: NewVersion, first: readonly Statement[] = []) {
	const { unitId, interviewId, by, at } = version
	await atomically(db, [
		...first,
		...(await insertTranscript(db, keys, version)),
		changeJobsToCancelled(db, { unitId, interviewId }),
		removeHeardWindows(db, { interviewId }),
		auditEvent({ unitId, by, did: 'transcript.saved', to: interviewId, at }),
	])
}

/**
 * Keep the answers, some or all four, as the interviewer read them from the child's words; the last coding counts. A parent
 * in the room (X15) is kept with them.
 */
export async function saveAnswers(
	db: Db,
	keys: KeyStore,
	{ unitId, interviewId, by, at, answers }: Scope & Act & { answers: Partial<Answers> },
) {
	const sealedAnswers = await sealWords(keys, interviewId, JSON.stringify(answers))
	const guardianPresent = sql<boolean>`(select guardian_present from interviews where id = ${interviewId})`
	const change = { sealedAnswers, guardianPresent, by, at }
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
 * Approve a version: it is final (L-6), from now on the seminar may read it, and its sound is due. A later approval
 * takes the newer version, but never puts off the day of the sound.
 *
 * @param first  What else belongs to the same act: the version itself, passages that follow.
 */
export async function saveTranscriptApproval(
	db: Db,
	{ unitId, interviewId, transcriptId, by, at, soundDueAt }: Scope & Act & { transcriptId: string; soundDueAt: Date },
	first: readonly (Statement | AuditEvent)[] = [],
) {
	await atomically(db, [
		...first,
		db
			.update(transcripts)
			.set({ finalAt: at })
			.where(and(isOf({ unitId, interviewId }), eq(transcripts.id, transcriptId))),
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
			segments: await listSegments(db, keys, { interviewId, transcriptId }),
		})),
	)
}
