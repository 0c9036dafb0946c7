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
import { besideName, SETTINGS_FILES, WEIGHTS } from './has-model.server.ts'

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
	for (const { file, told } of await filesOf(origin)) {
		commit = told.commit ?? commit
		const place = join(folder, file)
		if (!existsSync(place)) await fetchFile(addressOf(origin, file), place, (done, all) => onBytes(file, done, all))
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

type Told = { sha256: string | null; commit: string | null }
type WantedFile = { file: string; told: Told }

/** What is to be fetched: small files first, so that a wrong address is found at once; the graphs last, for they make the model count as there. */
async function filesOf(origin: Origin): Promise<WantedFile[]> {
	const settings = []
	for (const file of SETTINGS_FILES) settings.push(await wanted(origin, file))
	for (const { encoder, decoder } of WEIGHTS) {
		const graphs = await Promise.all([encoder, decoder].map((file) => ifThere(origin, file)))
		const [first, second] = graphs
		if (first && second)
			return [...settings, ...(await besideOf(origin, encoder)), ...(await besideOf(origin, decoder)), first, second]
	}
	throw new ModelNotFetched(
		`${origin.site}/${origin.repository} has no weights in ONNX at revision ${origin.revision} (${WEIGHTS.map(({ decoder }) => decoder).join(', ')}). Name a revision that has them with MODEL_REVISION, or take a folder: npm run model -- FOLDER`,
	)
}

async function besideOf(origin: Origin, graph: string): Promise<WantedFile[]> {
	const files: WantedFile[] = []
	for (;;) {
		const next = await ifThere(origin, besideName(graph, files.length))
		if (!next) return files
		files.push(next)
	}
}

async function wanted(origin: Origin, file: string): Promise<WantedFile> {
	const there = await ifThere(origin, file)
	if (!there) throw new ModelNotFetched(`${addressOf(origin, file)} answers 404. Is the model's name right?`)
	return there
}

/** What the site says of a file before it is fetched: its SHA-256 and the commit of the revision, where it tells. */
async function ifThere(origin: Origin, file: string): Promise<WantedFile | undefined> {
	const address = addressOf(origin, file)
	const answer = await reach(address, { method: 'HEAD', redirect: 'manual' })
	if (answer.status === 404) return undefined
	if (answer.status >= 400) throw new ModelNotFetched(`${address} answers ${answer.status}. Is the model's name right?`)
	const tag = answer.headers.get('x-linked-etag')?.replaceAll('"', '') ?? ''
	const sha256 = /^[0-9a-f]{64}$/.test(tag) ? tag : null
	return { file, told: { sha256, commit: answer.headers.get('x-repo-commit') } }
}

function addressOf({ site, repository, revision }: Origin, file: string) {
	return `${site}/${repository}/resolve/${revision}/${file}`
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
