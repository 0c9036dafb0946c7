import { db } from '#app/db.server.ts'
import { findRecording, listChunks } from '#db/recordings.ts'
import { isOnlyMonth } from '../kept-time.ts'

/**
 * What the server already has of an interview's sound, so that a second device goes on after it; null when nothing. When it
 * began is null where only the month is kept (X9): then the second device's sound comes after what is there.
 */
export async function soundThere(scope: { unitId: string; interviewId: string }) {
	const [recording, chunks] = await Promise.all([findRecording(db, scope), listChunks(db, scope)])
	const last = chunks.at(-1)
	if (!recording || !last) return null
	const endSeconds = Math.max(...chunks.map(({ startSeconds, seconds }) => startSeconds + seconds))
	// The row was made when the first chunk had come, some seconds after its sound began.
	const firstAt = recording.startedAt
	const startedAt = isOnlyMonth(firstAt) ? null : firstAt.getTime() - (chunks[0]?.seconds ?? 0) * 1000
	return { startedAt, next: last.number + 1, endSeconds }
}
