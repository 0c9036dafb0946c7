import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import envPaths from 'env-paths'
import { z } from 'zod'

/** Days from approval until the sound must be gone: at once by default, never more than this (domain L-8). */
const MOST_SOUND_DAYS = 30

const DEFAULT_MODEL = 'local:kb-whisper-small'

const Environment = z.object({
	DATA_DIR: z.string().min(1).optional(),
	DATABASE_URL: z.string().min(1).optional(),
	RECORDINGS_URL: z.string().min(1).optional(),
	KEYS_URL: z.string().min(1).optional(),
	KEYS_MIRROR: z.string().min(1).optional(),
	MASTER_KEY_FILE: z.string().min(1).optional(),
	SPEECH_URL: z
		.string()
		.refine(isSpeechPlace, 'use local:MODEL, or https://…/v1 of a speech service (http only on this machine)')
		.default(DEFAULT_MODEL),
	SPEECH_MODEL: z.string().min(1).default('whisper-1'),
	SPEECH_KEY: z.string().min(1).optional(),
	MODELS_DIR: z.string().min(1).optional(),
	SOUND_DAYS: z.coerce.number().int().min(0).max(MOST_SOUND_DAYS).default(0),
	ORIGIN: z.url().optional(),
	PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	TLS_CERT: z.string().min(1).optional(),
	TLS_KEY: z.string().min(1).optional(),
	LYHORD_DEMO: z.enum(['0', '1']).default('0'),
})

/**
 * The settings of this installation, checked (design §5).
 *
 * @param environment  Usually `process.env`; everything has a default but `ORIGIN`, which `npm start` asks for.
 * @returns Absolute paths and addresses. `isDemo` marks invented data and opens the demo's sign-in page.
 * @throws {ConfigError} naming each setting that is wrong, and when `DATA_DIR` lies inside a git work tree or the
 *   master key would lie inside `DATA_DIR`, where a backup of the data would take the key along.
 */
export function readConfig(environment: Record<string, string | undefined>) {
	const parsed = Environment.safeParse(environment)
	if (!parsed.success)
		throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`))
	const settings = parsed.data
	const dataDir = resolve(settings.DATA_DIR ?? envPaths('lyhord', { suffix: '' }).data)
	const masterKeyFile = resolve(settings.MASTER_KEY_FILE ?? defaultMasterKeyFile(settings.DATA_DIR))
	refuseUnsafePlaces(dataDir, masterKeyFile)

	return {
		dataDir,
		databaseUrl: settings.DATABASE_URL ?? fileUrl(dataDir, 'lyhord.db'),
		recordingsUrl: settings.RECORDINGS_URL ?? fileUrl(dataDir, 'recordings'),
		keysUrl: settings.KEYS_URL ?? fileUrl(dataDir, 'keys.db'),
		keysMirror: settings.KEYS_MIRROR,
		masterKeyFile,
		speechUrl: settings.SPEECH_URL,
		speechModel: settings.SPEECH_MODEL,
		speechKey: settings.SPEECH_KEY,
		modelsDir: resolve(settings.MODELS_DIR ?? join(dataDir, 'models')),
		soundDays: settings.SOUND_DAYS,
		origin: settings.ORIGIN && new URL(settings.ORIGIN).origin,
		port: settings.PORT,
		tlsCert: settings.TLS_CERT,
		tlsKey: settings.TLS_KEY,
		isDemo: settings.LYHORD_DEMO === '1',
	}
}

/** A child's voice goes over the wire only sealed by TLS, or not further than this machine. */
function isSpeechPlace(place: string) {
	if (/^local:.+/.test(place)) return true
	if (!URL.canParse(place)) return false
	const { protocol, hostname } = new URL(place)
	return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
}

/** The path in a `file:` address. @throws {ConfigError} for an address of a kind that is not built yet. */
export function pathOfFileUrl(name: string, url: string) {
	if (!url.startsWith('file:'))
		throw new ConfigError([`${name}: an address of this kind is not built yet: ${url}. Use file: and a path.`])
	return url.slice('file:'.length)
}

function fileUrl(folder: string, name: string) {
	return `file:${join(folder, name)}`
}

function defaultMasterKeyFile(dataDir: string | undefined) {
	return dataDir ? `${resolve(dataDir)}.master-key` : join(envPaths('lyhord', { suffix: '' }).config, 'master-key')
}

function refuseUnsafePlaces(dataDir: string, masterKeyFile: string) {
	const workTree = gitWorkTreeAround(dataDir)
	if (workTree) {
		throw new ConfigError([
			`DATA_DIR: ${dataDir} lies inside the git work tree ${workTree}, one “git add .” from a catastrophe. Choose a folder outside it.`,
		])
	}
	if (masterKeyFile.startsWith(dataDir + sep)) {
		throw new ConfigError([
			`MASTER_KEY_FILE: ${masterKeyFile} lies inside DATA_DIR. Keep the key outside the data and its backups.`,
		])
	}
}

function gitWorkTreeAround(folder: string): string | undefined {
	let place = folder
	while (!existsSync(place)) place = dirname(place)
	for (place = realpathSync(place); place !== dirname(place); place = dirname(place)) {
		if (existsSync(join(place, '.git'))) return place
	}
	return undefined
}

/** A setting is wrong. The person who installs can put it right: the message names the setting and what to do. */
export class ConfigError extends Error {
	readonly code = 'config.wrong-setting' as const

	constructor(readonly problems: readonly string[]) {
		super(problems.join('\n'))
	}
}
