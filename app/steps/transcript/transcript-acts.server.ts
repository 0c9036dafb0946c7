import { isConflict } from '#db/client.ts'
import { findGuideVersion } from '#db/guides.ts'
import { listMarks } from '#db/interview-marks.ts'
import { changePromiseToKept, hasComplaint, listPromises } from '#db/interview-promises.ts'
import { findInterview } from '#db/interviews.ts'
import { changePassagePlaces, listPassagePlaces } from '#db/passage-places.ts'
import { changeUnquotable, listReadSegments } from '#db/unquotable.ts'
import { findRecording, listChunks } from '#db/recordings.ts'
import { destroyPictures } from '#db/pictures.ts'
import { destroySound } from '#db/sound.ts'
import { listTranscriptEdits, saveTranscriptEdits } from '#db/transcript-edits.ts'
import {
	findNewestVersion,
	findTranscript,
	findTranscriptVersion,
	findAnswers,
	insertTranscript,
	saveAnswers,
	saveTranscript,
	saveTranscriptApproval,
	type NewSegment,
} from '#db/transcripts.ts'
import { questionsOf, spokenWords } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { readMark, turnsFromMarks } from '#transcripts/notes-of-marks.ts'
import { ANSWER_NAMES } from './answers-form.ts'
import type { Edit } from './edit-segments.ts'
import { readEdit, type SentEdits } from './edit-shape.ts'
import type { z } from 'zod'
import { followPassages } from './follow-passages.ts'
import { whatHinders, type Hindrance } from './hindrances.ts'
import { gapsBetween } from './heard-at.ts'
import { openAnswers } from './open-answers.server.ts'
import { groupsToAnswer } from './open-suggestions.ts'
import { listSuggestions } from './suggestions.server.ts'
import type { Act, Stores } from './stores.server.ts'
import { mayChangeQuotes, unquotableIds } from './unquotable.ts'
import { endOf, openWork, quotesAfter, type Work } from './work.server.ts'

const DAY_MILLISECONDS = 86_400_000

/**
 * The first version of a conversation from the notes of its screen.
 *
 * @returns false when there are no notes, or a person's text already.
 */
export async function startFromNotes(
	{ db, keys }: Stores,
	{ guideVersionId, ...act }: Act & { guideVersionId: string | null },
) {
	const version = guideVersionId && (await findGuideVersion(db, { unitId: act.unitId, guideVersionId }))
	const guide = version ? parseGuide(version.markdown).guide : undefined
	const questions = guide ? questionsOf(guide).map(({ id, text }) => ({ id, text: spokenWords(text) })) : []
	const marks = (await listMarks(db, keys, act)).flatMap((json) => readMark(json) ?? [])
	const segments = turnsFromMarks(marks, questions).map((turn) => ({
		...turn,
		...{ startSeconds: null, endSeconds: null, hasWarning: false, writtenBy: 'person' as const },
		source: turn.isVerbatim ? ('noted' as const) : ('typed' as const),
	}))
	return segments.length > 0 && saveFirst({ db, keys }, act, segments)
}

/**
 * Keep words that a person wrote from the start. They take the place of the computer's draft, never of a person's text.
 *
 * @returns false when a person, in another tab say, has kept a text already: then nothing is written.
 */
export async function saveFirst({ db, keys }: Pick<Stores, 'db' | 'keys'>, act: Act, segments: readonly NewSegment[]) {
	const known = await findTranscript(db, keys, act)
	if (known && (known.madeBy !== 'model' || known.edits.length > 0) && known.segments.length > 0) return false
	const version = (await findNewestVersion(db, act)) + 1
	try {
		await saveTranscript(db, keys, { ...act, madeBy: 'person', version, segments })
		return true
	} catch (error) {
		if (isConflict(error, 'transcripts.')) return false
		throw error
	}
}

/**
 * Keep what the page sent, change by change.
 *
 * @returns `stale` when somebody has changed the text since the page was opened, `refused` when it says “lyssnat” of sound
 *   that is no longer there; then nothing is kept.
 */
export async function keepEdits({ db, keys }: Stores, act: Act, sent: z.infer<typeof SentEdits>) {
	const hasListened = sent.edits.some(({ edit }) => edit.kind === 'tick' && edit.hasSound)
	if (hasListened && !(await findRecording(db, act))) return 'refused'
	const edits = sent.edits.map(({ id, edit }) => ({ id, edit: JSON.stringify(edit) }))
	const { transcriptId, after } = sent
	const quotes = await quotesOf({ db, keys }, act, sent)
	return (await saveTranscriptEdits(db, keys, { ...act, transcriptId, after, edits }, quotes)) ? 'kept' : 'stale'
}

/** Kinds that only say something of words: what a page that did not know of them has changed can follow after them. */
const SAID_BESIDE: readonly Edit['kind'][] = ['read', 'leave']

/**
 * What is kept that a page did not know of when it sent its changes, oldest first: its own, whose answer was lost, and what a
 * second reader has said. Undefined where somebody has changed the text itself, so that the page must be loaded again.
 */
export async function listMissed({ db, keys }: Pick<Stores, 'db' | 'keys'>, act: Act, sent: z.infer<typeof SentEdits>) {
	const kept = await listTranscriptEdits(db, keys, { ...act, transcriptId: sent.transcriptId })
	const own = new Set(sent.edits.map(({ id }) => id))
	const missed = kept.filter(({ number }) => number > sent.after).map(({ id, edit }) => ({ id, edit: readEdit(edit) }))
	const isMergeable = missed.every(({ id, edit }) => own.has(id) || SAID_BESIDE.includes(edit.kind))
	return missed.length > 0 && isMergeable ? missed : undefined
}

async function quotesOf(stores: Pick<Stores, 'db' | 'keys'>, act: Act, sent: z.infer<typeof SentEdits>) {
	const more = sent.edits.map(({ edit }) => edit)
	const read = mayChangeQuotes(more) ? await listReadSegments(stores.db, act) : []
	// While nobody else reads the words there is nothing to take back, and two hours of talk need not be opened.
	const work = read.length > 0 ? await openWork(stores, act) : undefined
	return work ? quotesAfter(stores, act, { work, more, read }) : []
}

/**
 * Approve the words as they are now. They become a version that is final; passages follow where their words still stand;
 * then pictures of drawings are destroyed, and the sound is due: with `soundDays` 0, and of a child with protected identity,
 * whose day of grace nobody may read (X9), it is destroyed now, key first.
 *
 * @param how  What the person ticked: she has read all, and the colleague whom the child complained about is not named (X8).
 * @returns what hinders the approval, empty when it is approved; `stale` when somebody changed the text in that moment.
 */
export async function approve(
	stores: Stores,
	act: Act,
	{ hasRead, isColleagueOut = false, ...setting }: { hasRead: boolean; isColleagueOut?: boolean; soundDays: number },
): Promise<Hindrance[] | 'stale'> {
	const { db, keys } = stores
	const work = await openWork(stores, act)
	const answers = await openAnswers(stores, act)
	const answered = ANSWER_NAMES.filter((name) => answers[name] !== undefined).length
	const said = (work?.segments ?? []).filter(({ text }) => text.trim())
	const suggestions = groupsToAnswer(await listSuggestions(said)).length
	const isColleagueLeft = !isColleagueOut && (await hasComplaint(db, act))
	const done = { suggestions, answered, questions: ANSWER_NAMES.length, hasRead, isColleagueLeft }
	const hindrances = whatHinders(said, done)
	if (!work || hindrances.length > 0) return hindrances

	const coded = (await findAnswers(db, keys, act)) ?? {}
	if (Object.keys(coded).length < answered) await saveAnswers(db, keys, { ...act, answers })
	const chunks = await listChunks(db, act)
	const gaps = chunks.length > 0 ? gapsBetween(chunks) : (work.transcript.gaps ?? [])
	const transcriptId = crypto.randomUUID()
	const version = (await findNewestVersion(db, act)) + 1
	const soundDays = (await findInterview(db, act))?.isProtected ? 0 : setting.soundDays
	const soundDueAt = new Date(act.at.getTime() + soundDays * DAY_MILLISECONDS)
	const made = { madeBy: 'person' as const }
	try {
		await saveTranscriptApproval(db, { ...act, transcriptId, soundDueAt }, [
			...(await endOf(stores, act, work)),
			...(await insertTranscript(db, keys, { ...act, ...made, version, gaps, segments: said, id: transcriptId })),
			...(await movesOfPassages(stores, act, { said, transcriptId })),
			...(await changeUnquotable(
				db,
				{ ...act, approvedId: transcriptId },
				unquotableIds(await listReadSegments(db, act), said),
			)),
		])
	} catch (error) {
		if (isConflict(error, 'transcript')) return 'stale'
		throw error
	}
	// A picture cannot be de-identified, and has done its work: it never outlives the approval, whatever days the sound has.
	await destroyPictures({ db, keys }, { ...act, reason: 'approved' })
	if (soundDays === 0 && (await findRecording(db, act))) await destroySound(stores, { ...act, reason: 'approved' })
	await keepPromiseOfName(db, act)
	return []
}

/** A complaint that stays as feedback asks for one thing: that the name is out (X8). Now it is. */
async function keepPromiseOfName(db: Stores['db'], act: Act) {
	const hers = { ...act, interviewerId: act.by }
	const waits = (await listPromises(db, hers)).some(({ kind, keptAt }) => kind === 'feedback' && !keptAt)
	if (waits) await changePromiseToKept(db, { ...hers, kind: 'feedback' })
}

/** Every passage of the interview, followed from the version it stands in to the one that becomes final. */
async function movesOfPassages(
	{ db, keys }: Stores,
	act: Act,
	{ said, transcriptId }: { said: Work['segments']; transcriptId: string },
) {
	const places = await listPassagePlaces(db, keys, act)
	const after = said.map(({ text, roots }, number) => ({ id: `${transcriptId}-${number}`, text, roots }))
	const moves = []
	for (const earlierId of new Set(places.map((place) => place.transcriptId))) {
		const earlier = await findTranscriptVersion(db, keys, { ...act, transcriptId: earlierId })
		const its = places.filter((place) => place.transcriptId === earlierId)
		const followed = followPassages(its, earlier?.segments ?? [], after)
		moves.push(...followed.flatMap(({ id, place }) => (place ? [{ id, ...place }] : [])))
	}
	return changePassagePlaces(db, act, moves)
}
