import type { SupportContact } from '#guides/guide.ts'

/** The places that are for somebody of this age; all of them when the age is not known. */
export function supportFor(support: readonly SupportContact[], age: number | null): SupportContact[] {
	return support.filter(
		({ minAge, maxAge }) => age === null || (age >= (minAge ?? 0) && age <= (maxAge ?? Number.POSITIVE_INFINITY)),
	)
}
