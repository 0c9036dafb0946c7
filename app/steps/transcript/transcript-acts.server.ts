import { isConflict, type Db } from '#db/client.ts'
import { listMarks } from '#db/interview-marks.ts'
import { findGuideVersion } from '#db/guides.ts'
import type { KeyStore } from '#db/keys.ts'
import type { RecordingStore } from '#db/recording-store.ts'
import { findRecording } from '#db/recordings.ts'
import { destroySound } from '#db/sound.ts'
import {
	findTranscript,
	saveAnswers,
	saveTranscript,
	saveTranscriptApproval,
	type Answers,
	type NewSegment,
} from '#db/transcripts.ts'
import { questionsOf, spokenWords } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { replaceWord } from '#transcripts/deidentify.ts'
import { readMark, turnsFromMarks } from '#transcripts/notes-of-marks.ts'
import { nextVersion, whatHinders } from './edit-transcript.ts'
import { ANSWER_NAMES, type readForm } from './transcript-form.ts'

type Stores = { db: Db; keys: KeyStore; recordings: RecordingStore }
type Act = { unitId: string; interviewId: string; by: string; at: Date }

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
		startSeconds: null,
		endSeconds: null,
		hasWarning: false,
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
	if (known && known.madeBy !== 'model' && known.segments.length > 0) return false
	try {
		await saveTranscript(db, keys, { ...act, madeBy: 'person', version: (known?.version ?? 0) + 1, segments })
		return true
	} catch (error) {
		if (isConflict(error, 'transcripts.')) return false
		throw error
	}
}

/**
 * Keep what the page sent as a new version: the utterances as edited, then the chosen words replaced, then the answers.
 *
 * @returns false when somebody has saved another version since the page was opened: nothing is overwritten.
 */
export async function saveEdited({ db, keys }: Stores, act: Act, sent: ReturnType<typeof readForm>) {
	const known = await findTranscript(db, keys, act)
	if (!known || known.version !== sent.version) return false
	const hasSound = (await findRecording(db, act)) !== undefined
	const segments = nextVersion(sent.segments, known.segments, { hasSound }).map((segment) => ({
		...segment,
		text: sent.replacements.reduce((text, { word, role }) => replaceWord(text, word, role), segment.text),
	}))
	try {
		await saveTranscript(db, keys, { ...act, madeBy: 'person', version: known.version + 1, segments })
	} catch (error) {
		if (isConflict(error, 'transcripts.')) return false
		throw error
	}
	if (Object.keys(sent.answers).length > 0) await saveAnswers(db, keys, { ...act, answers: sent.answers })
	return true
}

/**
 * Approve the newest version. Then the sound is due: with `soundDays` 0 it is destroyed now, key first.
 *
 * @returns what hinders the approval; empty when it is approved.
 */
export async function approve(
	stores: Stores,
	act: Act,
	{ sent, soundDays }: { sent: ReturnType<typeof readForm>; soundDays: number },
) {
	const { db, keys } = stores
	const newest = await findTranscript(db, keys, act)
	const speakers = newest?.segments.map(({ speaker }) => speaker) ?? []
	const { namesChecked, listened } = sent
	const hindrances = whatHinders({ speakers, hasAllAnswers: hasAllAnswers(sent.answers), namesChecked, listened })
	if (!newest || hindrances.length > 0) return hindrances
	const soundDueAt = new Date(act.at.getTime() + soundDays * DAY_MILLISECONDS)
	await saveTranscriptApproval(db, { ...act, transcriptId: newest.id, soundDueAt })
	if (soundDays === 0 && (await findRecording(db, act))) await destroySound(stores, { ...act, reason: 'approved' })
	return []
}

function hasAllAnswers(answers: Partial<Answers>): answers is Answers {
	return ANSWER_NAMES.every((name) => answers[name] !== undefined)
}
