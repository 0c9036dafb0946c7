import type { AuditEvent } from '#db/audit.ts'
import { isConflict, type Statement } from '#db/client.ts'
import { changeUnquotable, listReadSegments } from '#db/unquotable.ts'
import { insertLastEdit, saveTranscriptEdits } from '#db/transcript-edits.ts'
import { findNewestVersion, findTranscript, saveTranscript, type Segment } from '#db/transcripts.ts'
import { applyEdits, type Edit } from './edit-segments.ts'
import { readEdit } from './edit-shape.ts'
import { mayChangeQuotes, unquotableIds, type ReadSegment } from './unquotable.ts'
import type { WorkSegment } from './segment.ts'
import type { Act, Stores } from './stores.server.ts'

type Scope = { unitId: string; interviewId: string }

/** An interview's words as they are now: the newest version with every change made in it. Undefined before there are any. */
export async function openWork({ db, keys }: Pick<Stores, 'db' | 'keys'>, scope: Scope) {
	const transcript = await findTranscript(db, keys, scope)
	if (!transcript) return undefined
	const start = transcript.segments.map((segment) => asWork(segment, transcript.madeBy))
	const edits = transcript.edits.map(({ edit }) => readEdit(edit))
	return { transcript, start, edits, segments: applyEdits(start, edits) }
}

export type Work = NonNullable<Awaited<ReturnType<typeof openWork>>>

/** A kept utterance as people work with it. */
export function asWork(kept: Segment, madeBy: 'model' | 'person' | 'archive'): WorkSegment {
	const isTimed = kept.startSeconds !== null
	return {
		...kept,
		source: kept.source ?? (isTimed ? 'heard' : kept.isVerbatim ? 'noted' : 'typed'),
		writtenBy: kept.writtenBy ?? (madeBy === 'model' ? 'model' : 'person'),
	}
}

/**
 * Keep changes that the server itself makes, after those that are there.
 *
 * @returns false when somebody changed the text in the same moment.
 */
export async function addEdits({ db, keys }: Stores, act: Act, work: Work, more: readonly Edit[]) {
	const sent = more.map((edit) => ({ id: crypto.randomUUID(), edit: JSON.stringify(edit) }))
	const where = { transcriptId: work.transcript.id, after: work.edits.length }
	const read = mayChangeQuotes(more) ? await listReadSegments(db, act) : []
	const quotes = await quotesAfter({ db }, act, { work, more, read })
	return saveTranscriptEdits(db, keys, { ...act, ...where, edits: sent }, quotes)
}

/**
 * What may not be quoted any more by these changes, for their batch: it holds for seminar and report at once.
 *
 * @param read  What others read of the interview; while that is nothing, there is nothing to take back.
 */
export async function quotesAfter(
	{ db }: Pick<Stores, 'db'>,
	act: Act,
	{ work, more, read }: { work: Pick<Work, 'start' | 'edits'>; more: readonly Edit[]; read: readonly ReadSegment[] },
): Promise<(Statement | AuditEvent)[]> {
	if (read.length === 0) return []
	return changeUnquotable(db, act, unquotableIds(read, applyEdits(work.start, [...work.edits, ...more])))
}

/** What ends the version that people worked in, for the batch that makes the next one. */
export function endOf({ db, keys }: Stores, act: Act, { transcript, edits }: Work): Promise<Statement[]> {
	return insertLastEdit(db, keys, { ...act, transcriptId: transcript.id, after: edits.length })
}

/**
 * Begin a new version with these words; the one before is kept with all its changes.
 *
 * @returns false when somebody changed the text in the same moment: then nothing is done.
 */
export async function beginVersion(
	stores: Stores,
	act: Act,
	{ work, segments, madeBy = 'person' }: { work: Work; segments: readonly WorkSegment[]; madeBy?: 'person' | 'model' },
) {
	const { db, keys } = stores
	const version = (await findNewestVersion(db, act)) + 1
	try {
		await saveTranscript(db, keys, { ...act, madeBy, version, segments }, await endOf(stores, act, work))
		return true
	} catch (error) {
		if (isConflict(error, 'transcript')) return false
		throw error
	}
}
