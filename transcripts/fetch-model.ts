import { createHash } from 'node:crypto'
import {
	createReadStream,
	createWriteStream,
	existsSync,
	mkdirSync,
	renameSync,
	statSync,
	writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** What a Whisper model in ONNX consists of: small files first, so that a wrong address is found at once. */
const MODEL_FILES = [
	'config.json',
	'generation_config.json',
	'tokenizer_config.json',
	'tokenizer.json',
	'onnx/encoder_model_quantized.onnx',
	'onnx/decoder_model_merged_quantized.onnx',
] as const

/** The model could not be fetched; the message says which file, why, and what to do. */
export class ModelNotFetched extends Error {
	readonly code = 'model.not-fetched' as const
}

type Origin = { site: string; repository: string; revision: string }
export type FetchedFile = { file: string; sha256: string; wasChecked: boolean }

/**
 * Fetch a speech model into a folder, at one revision. What an earlier try left is gone on with; a file whose SHA-256 the
 * site tells is checked by it, that of the others is written down. Nothing counts as there until it is whole.
 *
 * @param onBytes  Told as the bytes come: file, bytes so far, bytes in all (0 when the site does not say).
 * @returns each file with its SHA-256, also kept in `origin.json` with the revision.
 * @throws {ModelNotFetched}
 */
export async function fetchModel(
	origin: Origin,
	folder: string,
	onBytes: (file: string, done: number, all: number) => void,
): Promise<FetchedFile[]> {
	const fetched: FetchedFile[] = []
	let commit = origin.revision
	for (const file of MODEL_FILES) {
		const address = `${origin.site}/${origin.repository}/resolve/${origin.revision}/${file}`
		const told = await askAbout(address)
		commit = told.commit ?? commit
		const place = join(folder, file)
		if (!existsSync(place)) await fetchFile(address, place, (done, all) => onBytes(file, done, all))
		const sha256 = await sha256Of(place)
		if (told.sha256 && told.sha256 !== sha256) {
			renameSync(place, `${place}.wrong`)
			throw new ModelNotFetched(
				`${file} has SHA-256 ${sha256}, but ${told.sha256} was promised. It is kept as ${place}.wrong; try again.`,
			)
		}
		fetched.push({ file, sha256, wasChecked: told.sha256 !== null })
	}
	const note = { ...origin, revision: commit, asked: origin.revision, files: fetched }
	writeFileSync(join(folder, 'origin.json'), JSON.stringify(note, null, '\t'))
	return fetched
}

/** What the site says of a file before it is fetched: its SHA-256 and the commit of the revision, where it tells. */
async function askAbout(address: string) {
	const answer = await reach(address, { method: 'HEAD', redirect: 'manual' })
	if (answer.status >= 400) throw new ModelNotFetched(`${address} answers ${answer.status}. Is the model's name right?`)
	const tag = answer.headers.get('x-linked-etag')?.replaceAll('"', '') ?? ''
	return { sha256: /^[0-9a-f]{64}$/.test(tag) ? tag : null, commit: answer.headers.get('x-repo-commit') }
}

async function fetchFile(address: string, place: string, onBytes: (done: number, all: number) => void) {
	mkdirSync(dirname(place), { recursive: true })
	const part = `${place}.part`
	const had = existsSync(part) ? statSync(part).size : 0
	const answer = await reach(address, { headers: had > 0 ? { range: `bytes=${had}-` } : {} })
	// 416: the whole file was there already, and only its name was missing.
	if (answer.status === 416 && had > 0) return renameSync(part, place)
	if (!answer.ok || !answer.body) throw new ModelNotFetched(`${address} answers ${answer.status}. Try again later.`)
	const goesOn = answer.status === 206
	const all = Number(answer.headers.get('content-length') ?? 0) + (goesOn ? had : 0)
	let done = goesOn ? had : 0
	const counted = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]).on(
		'data',
		(bytes: Buffer) => {
			done += bytes.length
			onBytes(done, all)
		},
	)
	try {
		await pipeline(counted, createWriteStream(part, { flags: goesOn ? 'a' : 'w' }))
	} catch (cause) {
		throw new ModelNotFetched(
			`${address} broke off after ${done} bytes. Run the command again: it goes on from there.`,
			{
				cause,
			},
		)
	}
	renameSync(part, place)
}

async function reach(address: string, options: RequestInit) {
	try {
		return await fetch(address, options)
	} catch (cause) {
		throw new ModelNotFetched(
			`${address} cannot be reached. Without internet: copy the model's folder here and run npm run model -- FOLDER`,
			{ cause },
		)
	}
}

/** The SHA-256 of a file, in hex. */
export async function sha256Of(file: string) {
	const hash = createHash('sha256')
	for await (const bytes of createReadStream(file)) hash.update(bytes as Buffer)
	return hash.digest('hex')
}
