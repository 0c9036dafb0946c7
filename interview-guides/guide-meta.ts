import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { OLDEST, YOUNGEST, type GuideMeta, type Place } from './guide.ts'
import { problem, type Problem } from './problems.ts'

const Age = z.int().min(YOUNGEST).max(OLDEST)
const Word = z.string().trim().min(1).max(200)

/** Only https, and only here: a child's screen never leads to another address by itself. */
const HttpsUrl = z.string().regex(/^https:\/\/[a-z0-9.-]+(\/[\w./-]*)?$/i)

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

const Meta = z.strictObject({
	id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
	version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
	status: z.enum(['draft', 'approved']),
	locale: z.string().regex(/^[a-z]{2}$/),
	title: Word,
	ageMin: Age,
	ageMax: Age,
	minutes: z.int().min(1).max(180),
	themes: z.array(z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/)).min(1),
	readability: z.strictObject({ maxWordsPerQuestion: z.int().min(3).max(60), forbidWords: z.array(Word) }),
	support: z.array(Support).min(1),
	aids: z.array(Word),
})

/**
 * The front matter of a guide, checked field by field.
 *
 * @param yaml  The text between the two `---` lines.
 * @param firstLine  Line in the file where that text begins, for messages.
 * @returns The meta, or undefined with at least one problem. Aliases in the YAML are not followed beyond the parser's
 *          own limit of 100, so a small file cannot become a large one.
 */
export function readMeta(yaml: string, firstLine: number): { meta?: GuideMeta; problems: Problem[] } {
	const lines = new LineCounter()
	const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
	const placeAt = (offset: number): Place => {
		const { line, col } = lines.linePos(offset)
		return { line: line + firstLine - 1, column: col }
	}

	const [broken] = document.errors
	if (broken)
		return { problems: [problem('front-matter', placeAt(broken.pos[0]), { field: 'YAML', fault: broken.code })] }

	const read = Meta.safeParse(valueOf(document))
	if (read.success) return { meta: read.data, problems: agesTurned(read.data, firstLine) }

	const problems = read.error.issues.map(({ path, code }) => {
		const node = document.getIn(path as string[], true) as { range?: [number, number, number] } | undefined
		return problem('front-matter', placeAt(node?.range?.[0] ?? 0), { field: path.join('.') || 'YAML', fault: code })
	})
	return { problems }
}

function valueOf(document: ReturnType<typeof parseDocument>): unknown {
	try {
		return document.toJS({ maxAliasCount: 100 })
	} catch {
		return undefined // an alias bomb, or an alias to nothing: the schema then names the whole as wrong
	}
}

function agesTurned({ ageMin, ageMax }: GuideMeta, line: number): Problem[] {
	return ageMin > ageMax ? [problem('ages-turned', { line, column: 1 }, { ageMin, ageMax })] : []
}
