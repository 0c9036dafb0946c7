import { createHash } from 'node:crypto'
import { checkGuide } from '#guides/check-guide.ts'
import { placeOf, type GuideMessage } from '#guides/problems.ts'

type Facts = { unitId: string; createdBy: string; createdAt: Date }

/**
 * A guide file as a frozen version of the unit, if it may be approved.
 *
 * @returns The version to keep, and what the checks say: with any `fail` there is no version, only the messages.
 */
export function guideVersionOf(markdownText: string, file: string, facts: Facts) {
	const { guide, mayBeApproved, messages, markdown, contentHash } = checkGuide(markdownText, file)
	if (!guide || !mayBeApproved) return { messages: forScreen(messages) }
	const { id: guideId, version, ageMin, ageMax } = guide.meta
	const id = createHash('sha256').update(`${facts.unitId}\n${markdown}`).digest('hex')
	const row = { id, guideId, version, title: guide.title, ageMin, ageMax, contentHash, markdown, ...facts }
	return { version: row, messages: forScreen(messages) }
}

/** Messages with their place as every editor writes it, in both languages. */
export function forScreen(messages: readonly GuideMessage[]) {
	return messages.map((message) => {
		const { rule, line, column, level, sv, en } = message
		return { place: placeOf(message), rule, line, column, level, sv, en }
	})
}
