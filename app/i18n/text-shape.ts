import type { sv } from './sv.ts'

/**
 * The shape a translation must have: the same keys, strings where there are strings, and functions that take the same
 * facts. A missing, extra or differently built text is a compile error, so completeness needs no test.
 */
export type SameShape<T> = T extends (...facts: infer Facts) => string
	? (...facts: Facts) => string
	: T extends string
		? string
		: T extends readonly (infer Item)[]
			? readonly SameShape<Item>[]
			: { [Key in keyof T]: SameShape<T[Key]> }

/** All words of one language, shaped as Swedish is. */
export type Text = SameShape<typeof sv>
