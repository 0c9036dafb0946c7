import { setTimeout as rest } from 'node:timers/promises'
import { z } from 'zod'
import type { WindowSegment } from './hear-window.ts'
import { SAMPLE_RATE, wavOf } from './samples-of.ts'
import type { Listener } from './transcribe.ts'

const WINDOW_MILLISECONDS = 5 * 60_000
const TRIES = 3
const REST_MILLISECONDS = 1_000
const LANES = 2
/** A busy service is waited for on the spot for so long; longer than that the job goes back to wait. */
const LONGEST_REST_MILLISECONDS = 30_000
const SHORTEST_BREAK_MILLISECONDS = 30_000
const LONGEST_BREAK_MILLISECONDS = 10 * 60_000
const TOO_MANY = 429
const UNAVAILABLE = 503

/** The speech service has too much to do: not its refusal and not the sound's fault. Ask again after this long. */
export class ServiceBusy extends Error {
	readonly code = 'speech.service-busy' as const

	/** @param saysMilliseconds  What it says itself (`Retry-After`); null where it says nothing. */
	constructor(
		host: string,
		status: number,
		readonly saysMilliseconds: number | null,
	) {
		super(`The speech service at ${host} is busy (${status}).`)
	}

	/** How long to leave it alone: as long as it says, but no job waits for hours. */
	get breakMilliseconds() {
		const asked = this.saysMilliseconds ?? 0
		return Math.min(LONGEST_BREAK_MILLISECONDS, Math.max(SHORTEST_BREAK_MILLISECONDS, asked))
	}
}

/** The speech service did not write the words down: it refused (4xx), or could not be reached or broke, three times. */
export class ServiceFailed extends Error {
	constructor(
		readonly code: 'speech.service-refused' | 'speech.service-down',
		readonly host: string,
		readonly status: number,
		options?: ErrorOptions,
	) {
		super(`The speech service at ${host} ${status > 0 ? `answers ${status}` : 'cannot be reached'}.`, options)
	}
}

const Times = { start: z.number(), end: z.number() }
const Answer = z.object({
	segments: z.array(z.object({ ...Times, text: z.string(), avg_logprob: z.number().max(0).optional() })).optional(),
	words: z.array(z.object({ ...Times, word: z.string(), probability: z.number().optional() })).nullish(),
	text: z.string(),
})

type Service = { url: string; model: string; key?: string; milliseconds?: number; restMilliseconds?: number }

/**
 * A speech service that speaks OpenAI's protocol (`POST …/audio/transcriptions`), inside the municipality. It gets one
 * window of at most 28 s at a time, never a whole conversation in one request, and nothing that says whose it is.
 */
export function listenRemotely(service: Service): Listener {
	return {
		name: `${service.model} (${new URL(service.url).host})`,
		revision: null,
		hash: null,
		lanes: LANES,
		hear: async (samples) => {
			const seconds = samples.length / SAMPLE_RATE
			return { segments: segmentsOf(await ask(service, samples), seconds), endSeconds: seconds }
		},
	}
}

async function ask(service: Service, samples: Float32Array) {
	for (let tries = 1; ; tries += 1) {
		try {
			return await askOnce(service, samples)
		} catch (error) {
			const isRefused = error instanceof ServiceFailed && error.code === 'speech.service-refused'
			const asked = (error instanceof ServiceBusy && error.saysMilliseconds) || 0
			if (isRefused || tries === TRIES || asked > LONGEST_REST_MILLISECONDS) throw error
			await rest(Math.max(asked, (service.restMilliseconds ?? REST_MILLISECONDS) * tries))
		}
	}
}

async function askOnce(service: Service, samples: Float32Array) {
	const { host } = new URL(service.url)
	const form = new FormData()
	form.set('file', new Blob([wavOf(samples)], { type: 'audio/wav' }), 'window.wav')
	const fields = { model: service.model, language: 'sv', response_format: 'verbose_json', temperature: '0' }
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	for (const what of ['segment', 'word']) form.append('timestamp_granularities[]', what)
	let answer: Response
	let body: unknown
	try {
		answer = await fetch(`${service.url.replace(/\/$/, '')}/audio/transcriptions`, {
			method: 'POST',
			body: form,
			headers: service.key ? { authorization: `Bearer ${service.key}` } : {},
			signal: AbortSignal.timeout(service.milliseconds ?? WINDOW_MILLISECONDS),
		})
		body = answer.ok ? await answer.json() : await answer.arrayBuffer()
	} catch (cause) {
		throw new ServiceFailed('speech.service-down', host, 0, { cause })
	}
	if (answer.status === TOO_MANY || answer.status === UNAVAILABLE)
		throw new ServiceBusy(host, answer.status, millisecondsOf(answer.headers.get('retry-after')))
	if (!answer.ok)
		throw new ServiceFailed(
			answer.status >= 500 ? 'speech.service-down' : 'speech.service-refused',
			host,
			answer.status,
		)
	const read = Answer.safeParse(body)
	// An answer of another shape will not be of this one next time.
	if (!read.success) throw new ServiceFailed('speech.service-refused', host, answer.status)
	return read.data
}

/** `Retry-After`: seconds, or a date. */
function millisecondsOf(retryAfter: string | null) {
	if (!retryAfter) return null
	const milliseconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now()
	return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : null
}

function segmentsOf({ segments, words, text }: z.infer<typeof Answer>, seconds: number): WindowSegment[] {
	const all = segments ?? [{ start: 0, end: seconds, text, avg_logprob: undefined }]
	return all
		.filter((segment) => segment.text.trim())
		.map(({ start, end, text: said, avg_logprob: logProbability }, index) => {
			const until = all[index + 1]?.start ?? Infinity
			const own = (words ?? []).filter((word) => (index === 0 || word.start >= start) && word.start < until)
			const probability = logProbability === undefined ? 1 : Math.exp(logProbability)
			const timed = own.map((word) => ({
				text: word.word.trim(),
				startSeconds: word.start,
				endSeconds: word.end,
				probability: word.probability ?? probability,
			}))
			const untimed = said
				.trim()
				.split(/\s+/)
				.map((word) => ({ text: word, startSeconds: null, endSeconds: null, probability }))
			const wordsOfIt = timed.length > 0 ? timed : untimed
			return {
				text: said.trim(),
				startSeconds: start,
				endSeconds: Math.min(end, seconds),
				words: wordsOfIt,
				hadLoop: false,
			}
		})
}
