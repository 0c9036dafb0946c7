import { notFound } from '#app/access/not-found.ts'
import { localeOf } from '#app/access/locale.ts'
import { db, keys, recordings } from '#app/db.server.ts'
import { textIn } from '#app/i18n/text.ts'
import { listChunks, saveRecordingExport } from '#db/recordings.ts'
import { herInterview } from './her-interview.server.ts'
import { zipOf } from './recording-zip.ts'
import type { Route } from './+types/recording-file.route'

/**
 * The recording as one zip: the sealed chunks and the interview's sound key, sealed to the master key. The interviewer may
 * take it out and cannot open it; whoever has the recovery kit can open it and has no way to take it out: it takes two.
 */
export async function loader({ request, context, params }: Route.LoaderArgs) {
	const { interview, scope } = await herInterview({ context, params })
	const chunks = await listChunks(db, scope)
	const soundKey = keys.wrappedSoundIdentity(interview.id)
	if (chunks.length === 0 || !soundKey) throw notFound()
	await saveRecordingExport(db, scope)

	const words = textIn(localeOf(request.headers.get('Cookie')))
	const { readMe } = words.interview.soundFile
	// The child's wish follows the copy (L-4): first in the text, and as a file of its own that shows before anything is opened.
	const wish = interview.isKeptFromGuardian ? words.ui.keptFromGuardian : undefined
	const times = [
		'number;start_seconds;seconds',
		...chunks.map((one) => [one.number, one.startSeconds, one.seconds].join(';')),
	]
	const text = (name: string, words: string) => ({ name, read: () => Promise.resolve(new TextEncoder().encode(words)) })
	const zip = zipOf([
		...(wish ? [text('0-not-for-guardian.txt', `${wish}\n`)] : []),
		text('readme.txt', `${wish ? `${wish}\n\n` : ''}${readMe}\n`),
		text('times.csv', `${times.join('\n')}\n`),
		{ name: 'sound-key.age', read: () => Promise.resolve(soundKey) },
		...chunks.map(({ number }) => ({
			name: `sound/${String(number).padStart(5, '0')}.wav.age`,
			read: () => recordings.read(interview.id, number),
		})),
	])
	return new Response(zip, {
		headers: { 'Content-Type': 'application/zip', 'Content-Disposition': 'attachment; filename="recording.zip"' },
	})
}
