import type { Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { findAssignment } from '#db/assignments.ts'
import { findContactNeeds } from '#db/contact-needs.ts'
import { findContactPolicy } from '#db/contact-policies.ts'
import { findUnit } from '#db/units.ts'
import { DEFAULT_POLICY } from '../consent-rules.ts'
import { letterOf } from './letter-of.server.ts'
import { filledIn, LETTERS } from './letters.ts'

/** A language as a tag of two or three letters. */
export const LANGUAGE = /^[a-z]{2,3}$/

/**
 * The letter an address names, filled in for the person who sends it. For an assignment whose child does not want the
 * guardian to know, `isRefused` says that this letter is not to be sent (L-4).
 *
 * @throws a 404 when there is none in that language, or the assignment is not hers.
 */
export async function openLetter(person: Person, { request, name }: { request: Request; name: string }) {
	const letter = LETTERS.find((one) => one === name)
	const { searchParams } = new URL(request.url)
	const language = searchParams.get('language') ?? 'sv'
	const assignmentId = searchParams.get('assignment')
	if (!letter || !LANGUAGE.test(language)) throw notFound()
	const unit = await findUnit(db, person.unitId)
	const found = await letterOf(db, { unitId: person.unitId, letter, language })
	if (!found || !unit) throw notFound()
	const { name: unitName, organisation } = unit
	const { ownConsentAge } = (await findContactPolicy(db, { unitId: person.unitId })) ?? DEFAULT_POLICY
	const text = filledIn(found.markdown, { interviewer: person.name, unit: unitName, organisation, ownConsentAge })
	const tree: Root = unified().use(remarkParse).parse(text)
	const isKept = assignmentId !== null && (await isKeptFromGuardian(person, assignmentId))
	const isRefused = isKept && letter === 'guardian'
	return { letter, language, tree, unitName, assignmentId, isKept, isRefused, ...found }
}

/** Whether the child of this assignment does not want the guardian to know (L-4). @throws a 404 when it is not hers. */
export async function isKeptFromGuardian({ unitId, id: interviewerId }: Person, assignmentId: string) {
	if (!(await findAssignment(db, { unitId, assignmentId, interviewerId }))) throw notFound()
	return (await findContactNeeds(db, { unitId, assignmentId }))?.isKeptFromGuardian === true
}
