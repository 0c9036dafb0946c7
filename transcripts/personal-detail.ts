import type { ReplacementRole } from './deidentify.ts'

/** What may give a person away, and what is told of others than the child. */
export const DETAIL_KINDS = [
	'name',
	'identityNumber',
	'phone',
	'email',
	'address',
	'school',
	'place',
	'date',
	'age',
	'rareDetail',
	'thirdParty',
] as const
export type DetailKind = (typeof DETAIL_KINDS)[number]

/** One find in one text: from its first to behind its last UTF-16 unit, and the role that is proposed for it. */
export type Find = { from: number; to: number; kind: DetailKind; role: ReplacementRole }

/**
 * A suggestion to a person, in one segment: `text` is the segment's characters from `from` to `to` (code points, end
 * exclusive). `role` is what is proposed instead. For `thirdParty` the proposal is to cut it, unless it is needed.
 */
export type PersonalDetail = {
	segment: number
	from: number
	to: number
	text: string
	kind: DetailKind
	role: ReplacementRole
}

/** Every match of a pattern as a find; a pattern with a named group `detail` points at that part of the match. */
export function findsOf(text: string, pattern: RegExp, kind: DetailKind, role: ReplacementRole): Find[] {
	return [...text.matchAll(pattern)].map((match) => {
		const detail = match.groups?.detail
		const from = match.index + (detail ? match[0].lastIndexOf(detail) : 0)
		return { from, to: from + (detail ?? match[0]).length, kind, role }
	})
}
