import { requirePerson } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { notFound } from '#app/access/not-found.ts'
import { listChunks } from '#db/recordings.ts'
import type { Route } from './+types/sound.route'
import { whoMayHear } from './who-may-hear.server.ts'
import { soundStream, wavHeader, wavLength } from './sound-stream.server.ts'

/**
 * The sound of a conversation as one WAV file, of which a browser asks for the part it plays. Opened in memory five seconds
 * at a time, for the interviewer and for a second reader; kept nowhere.
 */
export async function loader({ request, context, params: { interviewId } }: Route.LoaderArgs) {
	const person = requirePerson(context)
	if (!(await whoMayHear(person, interviewId))) throw notFound()
	const scope = { unitId: person.unitId, interviewId }
	const chunks = await listChunks(db, scope)
	if (chunks.length === 0) throw notFound()

	const length = wavLength(chunks)
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('Range') ?? '') ?? []
	const from = Number(first ?? 0)
	const until = last ? Math.min(Number(last) + 1, length) : length
	const headers = { 'Content-Type': 'audio/wav', 'Cache-Control': 'no-store', 'Accept-Ranges': 'bytes' }
	if (from >= until) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${length}` } })
	const body = soundStream({ interviewId, chunks, header: wavHeader(length) }, { from, until })
	const size = { 'Content-Length': String(until - from) }
	if (first === undefined) return new Response(body, { headers: { ...headers, ...size } })
	const place = { 'Content-Range': `bytes ${from}-${until - 1}/${length}` }
	return new Response(body, { status: 206, headers: { ...headers, ...size, ...place } })
}
