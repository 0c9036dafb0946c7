import type { Place } from './guide.ts'
import { RULES_OF_CONTENT } from './rules-of-content.ts'
import { RULES_OF_FORM } from './rules-of-form.ts'
import { RULES_OF_META } from './rules-of-meta.ts'
import type { WordsOfRule } from './words-of-rule.ts'

const RULES = { ...RULES_OF_META, ...RULES_OF_FORM, ...RULES_OF_CONTENT }

/** The name of every rule. */
export const RULE_NAMES = Object.keys(RULES) as Rule[]

/** Something in a guide that a person should mend: which rule, where, and the facts of it. */
export type Problem = { [R in Rule]: { rule: R; at: Place; facts: FactsOf<R> } }[Rule]

/** A problem in words. `fail` = the guide cannot be approved; `warn` = the mentor sees it and decides. */
export type GuideMessage = Place & { file: string; rule: Rule; level: 'fail' | 'warn'; sv: string; en: string }

export type Rule = keyof typeof RULES
type FactsOf<R extends Rule> = Parameters<(typeof RULES)[R]['sv']> extends [infer Facts] ? Facts : Record<string, never>

/** One problem, with its facts checked against its rule. */
export function problem<R extends Rule>(rule: R, at: Place, facts: FactsOf<R>): Problem {
	return { rule, at, facts } as Problem
}

/** A problem as a sentence in both languages: what is wrong, and how to mend it. */
export function messageOf(file: string, { rule, at, facts }: Problem): GuideMessage {
	const words = RULES[rule] as WordsOfRule
	return { file, ...at, rule, level: words.level, sv: words.sv(facts), en: words.en(facts) }
}

/** Where a message points, as every editor writes it: `guide-8-11.md:14:1`. */
export function placeOf({ file, line, column }: GuideMessage): string {
	return `${file}:${line}:${column}`
}
