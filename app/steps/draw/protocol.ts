import { hash } from 'node:crypto'
import { z } from 'zod'

const whole = z.number().int().min(0)
const MONTH = /^\d{4}-\d{2}$/
const instant = z.iso.datetime()
/** Of a child with protected identity the month and no more (X9): then the order of the file tells what came first. */
const moment = z.union([instant, z.string().regex(MONTH)])
const places = z.array(whole)

const Child = z.strictObject({
	place: whole,
	reference: z.string(),
	bornMonth: z.string().regex(MONTH),
	gender: z.string(),
	groupName: z.string(),
	/** The household's number in this protocol, from 1: children with the same number are siblings. */
	household: whole,
	ticket: z.string(),
	/** Her places in the draws before this one, told where others are withheld: then they cannot be worked out. */
	earlierPlaces: places.optional(),
})

/** A child with protected identity in the open edition (X9), or one not drawn once the frame is destroyed: that somebody stands there. */
const Withheld = z.strictObject({
	place: whole,
	isWithheld: z.literal(true),
	/** Her places in the draws before this one. */
	earlierPlaces: places,
})

const Draw = z.strictObject({
	number: whole,
	committedAt: instant,
	/** SHA-256 of `randomness`: shown in the room before the words were spoken. */
	commitment: z.string(),
	randomness: z.string(),
	words: z.string(),
	seed: z.string(),
	drawnAt: instant,
	isStratified: z.boolean(),
	allowsSiblings: z.boolean(),
	/** Why the list was drawn anew; null for the first draw. */
	code: z.string().nullable(),
})

const Pass = z.strictObject({ place: whole, code: z.string() })

/** A visible draw. Interviewers are numbers in the order they first appear: the protocol names nobody. */
const Meeting = z.strictObject({
	draw: whole,
	at: instant,
	/** In the order that chance gave them. */
	interviewers: z.array(whole),
	sample: places,
	passes: z.array(Pass),
	/** Children whom one interviewer may not meet. */
	bars: z.array(Pass.extend({ interviewer: whole })),
	/** Interviewers left without a child, and why. */
	without: z.array(
		z.strictObject({
			interviewer: whole,
			code: z.enum(['onlyOwn', 'needed', 'listEnded']),
			interviewers: whole,
			children: whole,
		}),
	),
})

const Assignment = z.strictObject({
	draw: whole,
	place: whole,
	/** Null for all in the open edition where a child with protected identity was given to somebody: one left over would be hers. */
	interviewer: whole.nullable(),
	how: z.enum(['own', 'meeting', 'takenOver', 'swapped']),
	/** Which of the meetings, from 1; null for all others. */
	meeting: whole.nullable(),
	assignedAt: moment,
	endedAt: moment.nullable(),
	endedCode: z.string().nullable(),
	isReleased: z.boolean(),
	passes: z.array(Pass),
})

export const PARTS = ['head', 'draws', 'children', 'meetings', 'assignments', 'swaps', 'exclusions'] as const
export type Part = (typeof PARTS)[number]

const Checksums = z.strictObject(
	Object.fromEntries(PARTS.map((part) => [part, z.string()])) as Record<Part, z.ZodString>,
)

const Body = z.object({
	format: z.literal('lyhord-draw/2'),
	/**
	 * `open` shows nothing of children whose identity is protected; `full` is for the mentor; `closed` is what lives on when
	 * the round is closed and its frame destroyed: only children who were drawn.
	 */
	edition: z.enum(['full', 'open', 'closed']),
	unit: z.string(),
	year: whole,
	ageMin: whole,
	ageMax: whole,
	frameHash: z.string(),
	/** The rules in sentences: why chances differ, and how strata are interleaved where they are. */
	notes: z.array(z.string()),
	draws: z.array(Draw).min(1),
	children: z.array(z.union([Child, Withheld])),
	meetings: z.array(Meeting),
	/** In the order they were given. */
	assignments: z.array(Assignment),
	swaps: z.array(z.strictObject({ at: moment, code: z.string() })),
	/** Taken out before the list was drawn, and after. */
	exclusions: z.array(z.strictObject({ code: z.string(), before: whole, after: whole })),
})

/**
 * A draw as anybody can check it: frame hash, promises, words and seeds, the list, every child given and every child passed
 * over, swaps, exclusions and draws made anew; and a checksum of each part.
 */
export const Protocol = Body.extend({ checksums: Checksums }).strict()
export type Protocol = z.infer<typeof Protocol>
/** What the file holds, or every fault of its shape. A long list of plain children is looked through without the schema. */
export function readShape(json: unknown) {
	const children = (json as { children?: unknown } | null)?.children
	if (!Array.isArray(children) || !children.every(isPlainChild)) return Protocol.safeParse(json)
	const parsed = Protocol.safeParse({ ...(json as object), children: [] })
	return parsed.success ? { ...parsed, data: { ...parsed.data, children } } : parsed
}

const PLAIN_KEYS = ['place', 'reference', 'bornMonth', 'gender', 'groupName', 'household', 'ticket']

/** Just what `Child` asks of a child who is told in full, her keys in the order they are written: the schema would say the same. */
function isPlainChild(row: unknown): row is KnownChild {
	if (typeof row !== 'object' || row === null) return false
	const { place, reference, bornMonth, gender, groupName, household, ticket } = row as Record<string, unknown>
	let at = 0
	for (const key in row) if (key !== PLAIN_KEYS[at++]) return false
	return (
		at === PLAIN_KEYS.length &&
		isWhole(place) &&
		isWhole(household) &&
		[reference, gender, groupName, ticket].every((text) => typeof text === 'string') &&
		typeof bornMonth === 'string' &&
		MONTH.test(bornMonth)
	)
}

function isWhole(value: unknown) {
	return Number.isSafeInteger(value) && Number(value) >= 0
}

export type ProtocolBody = Omit<Protocol, 'checksums'>
export type ProtocolChild = Protocol['children'][number]
export type KnownChild = z.infer<typeof Child>

/** The protocol with the checksum of each of its parts, so that a changed letter is found and its part named. */
export function withChecksums(given: ProtocolBody): Protocol {
	// The schema gives every row its keys in one order, whatever order they came in.
	const body = Body.parse(given)
	const texts = textsOf(body)
	const checksums = Object.fromEntries(PARTS.map((part) => [part, sha256(texts[part])])) as Record<Part, string>
	return { ...body, checksums }
}

/** The one way a protocol is written: a line for each child and each act, so that two files can be compared line by line. */
export function writeProtocol({ checksums, ...body }: Protocol) {
	return writtenFrom(textsOf(body), checksums)
}

/** The file and the checksums it ought to have, both from the same texts: a long list is written only once. */
export function writtenWithChecksums({ checksums, ...body }: Protocol) {
	const texts = textsOf(body)
	const computed = Object.fromEntries(PARTS.map((part) => [part, sha256(texts[part])])) as Record<Part, string>
	return { text: writtenFrom(texts, checksums), computed }
}

function writtenFrom(texts: Record<Part, string>, checksums: Record<Part, string>) {
	const lists = PARTS.slice(1).map((part) => `"${part}": [${texts[part] && `\n${texts[part]}\n`}],\n`)
	const sums = PARTS.map((part) => `"${part}": ${JSON.stringify(checksums[part])}`).join(',\n')
	return `{\n${texts.head},\n${lists.join('')}"checksums": {\n${sums}\n}\n}\n`
}

function textsOf({ draws, children, meetings, assignments, swaps, exclusions, ...head }: ProtocolBody) {
	const { format, edition, unit, year, ageMin, ageMax, frameHash, notes } = head
	const inOrder = { format, edition, unit, year, ageMin, ageMax, frameHash, notes }
	return {
		head: Object.entries(inOrder)
			.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
			.join(',\n'),
		draws: rowsOf(draws),
		children: rowsOf(children),
		meetings: rowsOf(meetings),
		assignments: rowsOf(assignments),
		swaps: rowsOf(swaps),
		exclusions: rowsOf(exclusions),
	}
}

/** A row to a line. Written in one go a long list takes half the time; not where rows hold what stands between rows too. */
function rowsOf(rows: readonly object[]) {
	const inOneLine = JSON.stringify(rows).slice(1, -1)
	const inLines = inOneLine.replaceAll('},{', '},\n{')
	const breaks = inLines.length - inOneLine.length
	return breaks === Math.max(0, rows.length - 1) ? inLines : rows.map((row) => JSON.stringify(row)).join(',\n')
}

function sha256(text: string) {
	return hash('sha256', text, 'hex')
}
