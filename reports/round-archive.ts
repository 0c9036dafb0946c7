import type { z } from 'zod'
import { faultsOfArchive } from './archive-faults.ts'
import { RoundArchive } from './archive-shape.ts'

export type { RoundArchive } from './archive-shape.ts'

/** The file is no round archive, or something in it does not hold; nothing was written. */
export class ArchiveError extends Error {
	readonly code = 'archive.wrong' as const

	constructor(readonly faults: readonly string[]) {
		super(`This is not a round archive that can be read:\n${faults.join('\n')}`)
	}
}

/**
 * Read a round archive.
 *
 * @param text  The file's JSON. @throws {ArchiveError} naming every fault by its path, all of them at once.
 */
export function readArchive(text: string): RoundArchive {
	const json = parseJson(text)
	const parsed = RoundArchive.safeParse(json)
	if (!parsed.success) throw new ArchiveError(parsed.error.issues.flatMap((issue) => sayIssue(issue, json)))
	const faults = faultsOfArchive(parsed.data)
	if (faults.length > 0) throw new ArchiveError(faults)
	return parsed.data
}

/**
 * A round archive as it is written: the keys in the order of the format, two spaces, a final newline. Of a round held here
 * what the format has no place for is left out: whoever reads the file refuses keys it does not know.
 */
export function writeArchive(round: RoundArchive): string {
	const { shape } = RoundArchive
	const recruitment = pickKeys(round.recruitment, shape.recruitment.shape)
	// Zod gives the keys in the order of the schema, whatever order they came in.
	return `${JSON.stringify(RoundArchive.parse({ ...pickKeys(round, shape), recruitment }), null, 2)}\n`
}

function pickKeys(value: object, shape: object) {
	return Object.fromEntries(Object.entries(value).filter(([key]) => key in shape))
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch (error) {
		throw new ArchiveError([`not JSON: ${error instanceof Error ? error.message.replace(/"[^"]*"/g, '…') : ''}`])
	}
}

function sayIssue(issue: z.core.$ZodIssue, json: unknown): string[] {
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => `${pathOf([...issue.path, key])}: unknown key`)
	const path = pathOf(issue.path)
	if (isMissing(issue.path, json)) return [`${path}: missing`]
	if (issue.code === 'invalid_value') return [`${path}: expected ${listOf(issue.values.map(String))}`]
	return [`${path}: ${issue.message.replace(/^Invalid input: /, '')}`]
}

function isMissing(path: readonly PropertyKey[], json: unknown) {
	let value: unknown = json
	for (const key of path) {
		if (typeof value !== 'object' || value === null || !(key in value)) return true
		value = (value as Record<PropertyKey, unknown>)[key]
	}
	return false
}

function pathOf(path: readonly PropertyKey[]) {
	const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
	return written.replace(/^\./, '') || 'the file'
}

function listOf(values: readonly string[]) {
	return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`
}
