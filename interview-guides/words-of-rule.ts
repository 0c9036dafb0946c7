/**
 * What is wrong with a guide and how to mend it, in both languages. Each rule has facts of its own; `problem` in
 * problems.ts checks them where a problem is made.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the facts differ by rule
export type WordsOfRule = { level: 'fail' | 'warn'; sv: (facts: any) => string; en: (facts: any) => string }
