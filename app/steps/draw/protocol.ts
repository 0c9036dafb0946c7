import { createHash } from 'node:crypto'
import { z } from 'zod'

const whole = z.number().int().min(0)

const Covered = z.object({
	format: z.literal('lyhord-draw/1'),
	unit: z.string(),
	year: whole,
	ageMin: whole,
	ageMax: whole,
	frameHash: z.string(),
	seed: z.string(),
	drawnAt: z.iso.datetime(),
	/** Siblings, and children whom many have handled, have another chance than others: said in one sentence. */
	note: z.string(),
	children: z.array(
		z.strictObject({
			place: whole,
			reference: z.string(),
			bornMonth: z.string(),
			gender: z.string(),
			groupName: z.string(),
			/** The household's number in this protocol, from 1: children with the same number are siblings. */
			household: whole,
			ticket: z.string(),
		}),
	),
	/** In the order they were given. */
	assignments: z.array(
		z.strictObject({
			place: whole,
			/** The interviewer's number in the order they first drew: the protocol names nobody. */
			interviewer: whole,
			assignedAt: z.iso.datetime(),
			endedAt: z.iso.datetime().nullable(),
			endedCode: z.string().nullable(),
			isReleased: z.boolean(),
			passes: z.array(z.strictObject({ place: whole, code: z.string() })),
		}),
	),
})

/**
 * A draw as anybody can check it: frame hash, seed, list, every child given and every child passed over, and a checksum
 * of all that.
 */
export const Protocol = Covered.extend({ checksum: z.string() }).strict()
export type Protocol = z.infer<typeof Protocol>

/** The protocol with its checksum, so that a changed letter anywhere is found. */
export function withChecksum(protocol: z.infer<typeof Covered>): Protocol {
	return { ...protocol, checksum: checksumOf(protocol) }
}

/** SHA-256 in hex of the protocol as JSON without spaces, its keys in the order of the schema, all but the checksum. */
export function checksumOf(protocol: z.infer<typeof Covered>) {
	return createHash('sha256')
		.update(JSON.stringify(Covered.parse(protocol)))
		.digest('hex')
}
