import { notFound } from '#app/access/not-found.ts'
import { requirePerson } from '#app/access/person.server.ts'
import { db, keys, recordings } from '#app/db.server.ts'
import { findInterview } from '#db/interviews.ts'
import { listChunks } from '#db/recordings.ts'
import { openSound } from '#db/seal.ts'
import { findTranscript } from '#db/transcripts.ts'
import { placeChunks } from '#transcripts/place-chunks.ts'
import { SAMPLE_RATE, samplesOf, wavOf } from '#transcripts/samples-of.ts'
import type { Route } from './+types/sound.route'

/** A little before and after, so that the first sound of a word is heard. */
const MARGIN_SECONDS = 0.25

/** The sound of one utterance, opened in memory for its own interviewer; kept nowhere. */
export async function loader({ request, context, params: { interviewId, segment } }: Route.LoaderArgs) {
	const { unitId, id: interviewerId } = requirePerson(context)
	const interview = await findInterview(db, { unitId, interviewId, interviewerId })
	const transcript = interview && (await findTranscript(db, keys, { unitId, interviewId }))
	const found = transcript?.segments.find(({ number }) => number === Number(segment))
	if (!found || found.startSeconds === null || found.endSeconds === null) throw notFound()

	const from = Math.max(0, found.startSeconds - MARGIN_SECONDS)
	const until = found.endSeconds + MARGIN_SECONDS
	const chunks = (await listChunks(db, { unitId, interviewId })).filter(
		({ startSeconds, seconds }) => startSeconds < until && startSeconds + seconds > from,
	)
	if (chunks.length === 0) throw notFound()
	const opened = []
	for (const { number, startSeconds } of chunks) {
		const wav = await openSound(keys, interviewId, await recordings.read(interviewId, number))
		opened.push({ startSeconds: startSeconds - from, samples: samplesOf(wav, number) })
	}
	return asAsked(wavOf(cut(opened, until - from)), request.headers.get('Range'))
}

/** All of it, or the bytes asked for: Safari plays nothing that cannot be asked for in parts. */
function asAsked(wav: Uint8Array<ArrayBuffer>, range: string | null) {
	const headers = { 'Content-Type': 'audio/wav', 'Cache-Control': 'no-store', 'Accept-Ranges': 'bytes' }
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
	if (first === undefined || Number(first) >= wav.length) return new Response(wav, { headers })
	const end = last ? Math.min(Number(last), wav.length - 1) : wav.length - 1
	const place = { 'Content-Range': `bytes ${first}-${end}/${wav.length}` }
	return new Response(wav.subarray(Number(first), end + 1), { status: 206, headers: { ...headers, ...place } })
}

function cut(chunks: { startSeconds: number; samples: Float32Array }[], seconds: number) {
	const inside = chunks.map(({ startSeconds, samples }) =>
		startSeconds >= 0
			? { startSeconds, samples }
			: { startSeconds: 0, samples: samples.subarray(Math.round(-startSeconds * SAMPLE_RATE)) },
	)
	return placeChunks(inside).subarray(0, Math.ceil(seconds * SAMPLE_RATE))
}
