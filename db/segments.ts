import { asc, eq } from 'drizzle-orm'
import type { Db } from './client.ts'
import type { KeyStore } from './keys.ts'
import { segments } from './schema.ts'
import { openWords, sealWords } from './seal.ts'

/** A word as the computer heard it; times in seconds from the start of the sound, null where the model gives none. */
export type HeardWord = { text: string; startSeconds: number | null; endSeconds: number | null; isUncertain: boolean }
type Row = Omit<typeof segments.$inferSelect, 'transcriptId' | 'sealedText' | 'sealedWords' | 'sealedLeft' | 'roots'>

/**
 * One utterance of a transcript, opened. Times are seconds from the start of the sound; null where nothing was recorded.
 * `words` is what the computer heard, null where a person wrote; `left` are words a person has let stand.
 */
export type Segment = Row & { text: string; words: HeardWord[] | null; left: string[]; roots: string[] }

/** What must be known of a new utterance; the rest has its everyday value. */
export type NewSegment = Pick<
	Segment,
	'text' | 'speaker' | 'questionId' | 'startSeconds' | 'endSeconds' | 'isVerbatim' | 'hasWarning'
> &
	Partial<Omit<Segment, 'id' | 'number'>>

/** The utterances of one version as rows, sealed, in order. */
export function sealSegments(
	keys: KeyStore,
	{ interviewId, transcriptId }: { interviewId: string; transcriptId: string },
	turns: readonly NewSegment[],
) {
	return Promise.all(
		turns.map(async ({ text, words, left = [], roots, ...turn }, number) => {
			const id = `${transcriptId}-${number}`
			const sealed = (value: unknown) => sealWords(keys, interviewId, JSON.stringify(value))
			return {
				...everydayValues,
				...turn,
				...{ id, transcriptId, number, roots: roots ?? [id] },
				sealedText: await sealWords(keys, interviewId, text),
				sealedWords: words ? await sealed(words) : null,
				sealedLeft: left.length > 0 ? await sealed(left) : null,
			}
		}),
	)
}

// Rows of one insert must all have the same columns.
const everydayValues = {
	source: null,
	writtenBy: null,
	suggestedSpeaker: null,
	suggestionCertainty: null,
	mayQuote: true,
	hasThirdParty: false,
	secondReadBy: null,
	secondReadAt: null,
}

/** The utterances of one version, opened, in order. @throws {KeyDestroyed} {KeysLocked} as `openWords` does. */
export async function listSegments(
	db: Db,
	keys: KeyStore,
	{ interviewId, transcriptId }: { interviewId: string; transcriptId: string },
): Promise<Segment[]> {
	const rows = await db.query.segments.findMany({
		columns: { transcriptId: false },
		where: eq(segments.transcriptId, transcriptId),
		orderBy: asc(segments.number),
	})
	return Promise.all(
		rows.map(async ({ sealedText, sealedWords, sealedLeft, roots, ...segment }) => {
			const open = async <Value>(sealed: Buffer | null, orElse: Value) =>
				sealed ? (JSON.parse(await openWords(keys, interviewId, sealed)) as Value) : orElse
			return {
				...segment,
				text: await openWords(keys, interviewId, sealedText),
				words: await open<HeardWord[] | null>(sealedWords, null),
				left: await open<string[]>(sealedLeft, []),
				roots: roots ?? [segment.id],
			}
		}),
	)
}
