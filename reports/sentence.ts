import type { Sentence, SentenceStatus } from './draft-types.ts'
import type { Printed } from './figure-types.ts'
import { sayCount } from './say-counts.ts'
import { fill, has, type Templates } from './templates.ts'

type Facts = Readonly<Record<string, string | number>>

/** A sentence of the draft, not yet looked at by anyone. */
export function sentence(status: SentenceStatus, key: string, text: string, sources: readonly string[]): Sentence {
	return { kind: 'sentence', key, status, text, sources, isSettled: status === 'computed', isStale: false }
}

/** A locked sentence from a template of the same key. */
export function computed(templates: Templates, key: string, facts: Facts, sources: readonly string[]) {
	return sentence('computed', key, fill(templates, key, facts), sources)
}

/**
 * A sentence that says one number: the template of the key, or its `.few`, `.hidden`, `.none` or `.unknown`. What is
 * unknown must be confirmed by a person: perhaps it can be found out.
 */
export function figureSentence(
	templates: Templates,
	key: string,
	{ printed, noun, facts = {} }: { printed: Printed; noun: string; facts?: Facts },
): Sentence {
	const status = printed.kind === 'unknown' ? 'drafted' : 'computed'
	if (printed.kind !== 'number') return sentence(status, key, fill(templates, `${key}.${printed.kind}`, facts), [key])
	if (printed.value === 0 && has(templates, `${key}.none`)) return computed(templates, `${key}.none`, facts, [key])
	const count = sayCount(templates, noun, printed.value)
	return sentence(status, key, fill(templates, key, { ...facts, count }), [key])
}
