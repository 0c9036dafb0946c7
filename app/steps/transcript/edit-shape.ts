import { z } from 'zod'
import type { Edit } from './edit-segments.ts'

/** One utterance is never longer than this; what is longer is divided when it is pasted. */
export const MOST_LETTERS = 20_000
/** So many changes come in one sending: the page sends far fewer. */
const MOST_EDITS = 200

const Id = z.string().regex(/^[\w.:-]{1,120}$/)
const Words = z.string().max(MOST_LETTERS)

/** What the page may send. Undoing is a change like any other; who has read what is said by the server. */
const PageEdit = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('write'), segmentId: Id, text: Words, as: z.enum(['person', 'child']) }),
	z.strictObject({
		kind: z.literal('mark'),
		segmentId: Id,
		speaker: z.enum(['child', 'interviewer', 'other']).optional(),
		mayQuote: z.boolean().optional(),
		hasThirdParty: z.boolean().optional(),
	}),
	z.strictObject({ kind: z.literal('tick'), segmentId: Id, isOn: z.boolean(), hasSound: z.boolean() }),
	z.strictObject({ kind: z.literal('split'), segmentId: Id, at: z.number().int().nonnegative(), newId: Id }),
	z.strictObject({ kind: z.literal('join'), segmentId: Id }),
	z.strictObject({ kind: z.literal('remove'), segmentId: Id }),
	z.strictObject({ kind: z.literal('add'), after: Id, newId: Id }),
	z.strictObject({ kind: z.literal('undo') }),
	z.strictObject({ kind: z.literal('redo') }),
])

/** Changes as the page sends them: after how many that it knows of, each with an id of its own. */
export const SentEdits = z.strictObject({
	transcriptId: Id,
	after: z.number().int().nonnegative(),
	edits: z
		.array(z.strictObject({ id: z.uuid(), edit: PageEdit }))
		.min(1)
		.max(MOST_EDITS),
})

/** A kept change, as the server sealed it. */
export function readEdit(json: string): Edit {
	return JSON.parse(json) as Edit
}
