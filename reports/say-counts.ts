import type { Printed } from './figure-types.ts'
import { words, type Templates } from './templates.ts'

const FIRST_IN_DIGITS = 13 // report rule D1

/** “inga barn”, “ett barn”, “tolv barn”, “13 barn” (report rule D1). */
export function sayCount(templates: Templates, noun: string, count: number) {
	const [none = '', one = '', many = ''] = words(templates, `noun.${noun}`).split(' | ')
	if (count === 0) return none
	if (count === 1) return one
	return many.replace('{n}', count < FIRST_IN_DIGITS ? numberWord(templates, count) : String(count))
}

/** “a, b och c” (report rule D3). */
export function sayList(templates: Templates, items: readonly string[]) {
	if (items.length < 2) return items.join('')
	return `${items.slice(0, -1).join(', ')} ${words(templates, 'list.and')} ${items.at(-1)}`
}

/** A number of a table, or why it is not there. */
export function sayCell(templates: Templates, printed: Printed) {
	return printed.kind === 'number' ? String(printed.value) : words(templates, `K.${printed.kind}`)
}

function numberWord(templates: Templates, count: number) {
	return String(words(templates, 'number.words').split(' ')[count - 2])
}
