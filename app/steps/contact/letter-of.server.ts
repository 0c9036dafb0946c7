import type { Db } from '#db/client.ts'
import { findContactLetter } from '#db/contact-letters.ts'
import { letterForAge, OUR_LETTERS, OUR_VERSION, type Letter } from './letters.ts'
import type { Person } from './next-step.ts'

type Asked = { unitId: string; letter: Letter; language: string }

/**
 * A letter as the unit sends it: in its own words where it has written them, else as it comes with Lyhörd, which is in
 * Swedish only.
 *
 * @returns undefined when there is no such letter in that language.
 */
export async function letterOf(db: Db, { unitId, letter, language }: Asked) {
	const own = await findContactLetter(db, { unitId, letter, language })
	if (own) return { markdown: own.markdown, version: String(own.version), isOwn: true }
	return language === 'sv' ? { markdown: OUR_LETTERS[letter], version: OUR_VERSION, isOwn: false } : undefined
}

/** Which text somebody was given before she answered, as a consent keeps it: `guardian/sv/lyhord-1`, `child-8-11/sv/3`. */
export async function textVersionOf(db: Db, { unitId, who, age }: { unitId: string; who: Person; age: number }) {
	const letter = who === 'child' ? letterForAge(age) : 'guardian'
	const found = await letterOf(db, { unitId, letter, language: 'sv' })
	return `${letter}/sv/${found?.version ?? OUR_VERSION}`
}
