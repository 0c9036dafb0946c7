import type { ReplacementRole } from './deidentify.ts'
import type { Find } from './personal-detail.ts'

/** Somebody's name in one text, without the genitive, with the role that stands beside it there. */
export type Named = { from: number; to: number; role: ReplacementRole | undefined }

type Called = { first: string; others: string }

/** How somebody is called, in small letters: the first name, and what stands behind it. */
export function calledAs(name: string): Called {
	const [first = '', ...others] = name
		.toLowerCase()
		.split(' ')
		.map((word) => word.replace(/['’]$/u, ''))
	return { first, others: others.join(' ') }
}

/**
 * Whether places that have a first name in common may be about one person: no two surnames, no two roles. It is a guess that a
 * person answers.
 */
export function mayBeOne(places: readonly { words: string; role: string }[]) {
	const surnames = new Set(places.map(({ words }) => calledAs(words).others).filter(Boolean))
	return surnames.size <= 1 && new Set(places.map(({ role }) => role)).size <= 1
}

/** Each name with its role. Who has none beside her has that of the same first name, unless it has two surnames in this conversation. */
export function sameRoles(texts: readonly string[], named: readonly (readonly Named[])[]): Find[][] {
	const people = named.map((some, segment) =>
		some.map((one) => ({ ...one, ...calledAs(texts[segment]!.slice(one.from, one.to)) })),
	)
	const surnames = new Map<string, Set<string>>()
	for (const { first, others } of people.flat())
		if (others) surnames.set(first, (surnames.get(first) ?? new Set()).add(others))
	const keyOf = ({ first, others }: Called) => ((surnames.get(first)?.size ?? 0) > 1 ? `${first} ${others}` : first)

	const roles = new Map<string, ReplacementRole>()
	for (const one of people.flat()) if (one.role && !roles.has(keyOf(one))) roles.set(keyOf(one), one.role)
	return people.map((some) =>
		some.map((one) => {
			const role = one.role ?? roles.get(keyOf(one)) ?? 'otherPerson'
			return { from: one.from, to: one.to, kind: 'name', role }
		}),
	)
}
