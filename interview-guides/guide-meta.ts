import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { BUILT_IN_THEMES, OLDEST, YOUNGEST, type GuideMeta, type Place } from './guide.ts'
import { problem, type Problem } from './problems.ts'
import { isMetaField } from './rules-of-meta.ts'

const Age = z.int().min(YOUNGEST).max(OLDEST)
const Word = z.string().trim().min(1).max(200)

/** Only https, and only here: a child's screen never leads to another address by itself. */
const HttpsUrl = z.string().regex(/^https:\/\/[a-z0-9.-]+(\/[\w./-]*)?$/i)

/** Semantic Versioning 2.0.0: three numbers without leading zeros, perhaps with a mark such as `-rc.1`. */
const SEMVER = /^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})(-[0-9A-Za-z-]{1,20}(\.[0-9A-Za-z-]{1,20}){0,4})?$/

const Support = z.strictObject({
	name: Word,
	phone: z
		.string()
		.regex(/^[0-9 +-]{3,20}$/)
		.optional(),
	url: HttpsUrl.optional(),
	minAge: z.int().min(0).max(99).optional(),
	maxAge: z.int().min(0).max(99).optional(),
})

const Theme = z
	.string()
	.regex(/^[a-z][A-Za-z0-9.-]{0,60}$/)
	.refine((theme) => !BUILT_IN_THEMES.some((builtIn) => builtIn === theme))

const Meta = z.strictObject({
	id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
	version: z.string().regex(SEMVER),
	status: z.enum(['draft', 'approved']),
	locale: z.string().regex(/^[a-z]{2}$/),
	title: Word,
	ageMin: Age,
	ageMax: Age,
	minutes: z.int().min(1).max(180),
	themes: z.array(Theme).min(1),
	readability: z.strictObject({ maxWordsPerQuestion: z.int().min(3).max(60), forbidWords: z.array(Word) }),
	support: z.array(Support).min(1),
	aids: z.array(Word),
})

type Document = ReturnType<typeof parseDocument>
type PlaceAt = (offset: number) => Place
type ReadMeta = { meta?: GuideMeta; at: Readonly<Record<string, Place>>; problems: Problem[] }

/**
 * The front matter of a guide, checked field by field.
 *
 * @param yaml  The text between the two `---` lines.
 * @param firstLine  Line in the file where that text begins, for messages.
 * @returns The meta and where each field stands, or no meta and at least one problem. Aliases in the YAML are not
 *          followed beyond the parser's own limit of 100, so a small file cannot become a large one.
 */
export function readMeta(yaml: string, firstLine: number): ReadMeta {
	const lines = new LineCounter()
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
	const placeAt: PlaceAt = (offset) => {
		const { line, col } = lines.linePos(offset)
		return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) }
	}

	const [broken] = document.errors
	if (broken) {
		const at = placeAt(Math.min(broken.pos[0], yaml.length))
		return { at: {}, problems: [problem('yaml-broken', at, { fault: broken.code })] }
	}
	const at = placesOf(document, placeAt)
	const read = Meta.safeParse(valueOf(document))
	if (read.success) return { meta: read.data, at, problems: agesTurned(read.data, at) }
	return { at, problems: read.error.issues.flatMap((issue) => problemsOf(issue, { document, placeAt, at })) }
}

/** Where each field of the front matter begins. */
function placesOf({ contents }: Document, placeAt: PlaceAt): Record<string, Place> {
	if (!isMap(contents)) return {}
	return Object.fromEntries(
		contents.items.flatMap(({ key }) =>
			isScalar(key) && key.range ? [[String(key.value), placeAt(key.range[0])] as const] : [],
		),
	)
}

type Read = { document: Document; placeAt: PlaceAt; at: Record<string, Place> }

function problemsOf({ code, path, ...issue }: z.core.$ZodIssue, { document, placeAt, at }: Read): Problem[] {
	const nodeAt = (keys: readonly PropertyKey[]) =>
		keys.length > 0
			? (document.getIn(keys as string[], true) as { range?: [number, number, number] } | undefined)
			: undefined
	if (code === 'unrecognized_keys' && 'keys' in issue) {
		return issue.keys.map((key) => {
			const node = nodeAt([...path, key])
			const place = path.length === 0 ? at[key] : undefined
			return problem('field-unknown', place ?? placeAt(node?.range?.[0] ?? 0), { field: [...path, key].join('.') })
		})
	}
	const field = String(path[0] ?? '')
	if (!isMetaField(field)) return [problem('yaml-broken', placeAt(0), { fault: 'MAP' })]
	const node = nodeAt(path)
	const facts = { field, where: path.map(stepOf).join('.') }
	if (node) return [problem('field-wrong', placeAt(node.range?.[0] ?? 0), facts)]
	const parent = nodeAt(path.slice(0, -1))
	return [problem('field-missing', parent?.range ? placeAt(parent.range[0]) : placeAt(0), facts)]
}

/** The third contact is number 3 to people. */
function stepOf(step: PropertyKey) {
	return typeof step === 'number' ? String(step + 1) : String(step)
}

function valueOf(document: Document): unknown {
	try {
		return document.toJS({ maxAliasCount: 100 })
	} catch {
		return undefined // an alias bomb, or an alias to nothing: the schema then names the whole as wrong
	}
}

function agesTurned({ ageMin, ageMax }: GuideMeta, { ageMin: at }: Record<string, Place>): Problem[] {
	return ageMin > ageMax && at ? [problem('ages-turned', at, { ageMin, ageMax })] : []
}
