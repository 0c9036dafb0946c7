import { Encrypter } from 'age-encryption'
import { findAssignment } from '#db/assignments.ts'
import { findGuideVersion } from '#db/guides.ts'
import { saveMark } from '#db/interview-marks.ts'
import { changeInterviewToEnded, changeInterviewToStarted, findInterview, saveReflection } from '#db/interviews.ts'
import { listRoundGuides } from '#db/rounds.ts'
import { sealWords } from '#db/seal.ts'
import { guidesForAge } from '#guides/check-guide-set.ts'
import { questionsOf } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import type { InterviewMark } from '#transcripts/notes-of-marks.ts'
import { ageOn } from '../steps/age.ts'
import { startInterview } from '../steps/interview/start-interview.server.ts'
import type { DemoKit } from './demo-kit.server.ts'
import type { Story } from './stories.ts'

const SECONDS_A_NOTE = 45
const REFLECTION = { went: 'Lugnt. Vi satt vid fönstret.', surprised: '', take: '' }

/**
 * An interview held by whoever drew the child: notes as the story tells, ended, and the questions afterwards answered.
 *
 * @param isRecorded  Whether sound was allowed too; the sound itself is filled in afterwards.
 */
export async function fillInterview(
	kit: DemoKit,
	{ assignmentId, story, isRecorded = false }: { assignmentId: string; story: Story; isRecorded?: boolean },
) {
	const { db, keys, unitId, now } = kit
	const { assignment, child } = await assignmentOf(kit, assignmentId)
	const { interviewerId, roundId } = assignment
	const interviewId = await startInterview(db, keys, { unitId, assignmentId, interviewerId, at: now })
	if (!interviewId) throw new Error('The demo cannot hold an interview for an assignment that has ended.')

	const scope = { unitId, interviewId, interviewerId, by: interviewerId, at: now }
	const age = ageOn(child.bornMonth, now.toISOString().slice(0, 10))
	const { own } = guidesForAge(await listRoundGuides(db, { unitId, roundId }), age)
	if (!own) throw new Error(`The demo round has no guide for the age ${age}.`)
	await changeInterviewToStarted(db, { ...scope, guideVersionId: own.id, guideId: own.guideId, age, isRecorded })
	await noteStory(kit, interviewId, story)

	const yes = { mayRecord: isRecorded, mayQuote: true, wantsToRead: null }
	const asked = isRecorded
		? await questionsWithCodes(kit, own.id)
		: story.turns.flatMap(({ questionId }) => (questionId ? [questionId] : []))
	const outcomes = Object.fromEntries(asked.map((questionId) => [questionId, 'answered' as const]))
	await changeInterviewToEnded(db, { ...scope, ending: 'complete', yes, isRecorded, outcomes, isCounted: true })
	const sealedAnswers = await sealWords(keys, interviewId, JSON.stringify(REFLECTION))
	const reflection = { sealedAnswers, feltWorry: false, feedbackChannel: 'letter' as const }
	const who = { withInterpreter: false, guardianPresent: false, withSigns: false }
	await saveReflection(db, { ...scope, reflection, who, promises: [] })
	return interviewId
}

/** What the recorded talk asks about: all four coded answers. */
async function questionsWithCodes({ db, unitId }: DemoKit, guideVersionId: string) {
	const version = await findGuideVersion(db, { unitId, guideVersionId })
	const { guide } = parseGuide(version?.markdown ?? '')
	return guide ? questionsOf(guide).flatMap(({ id, codes }) => (codes.length > 0 ? [id] : [])) : []
}

async function assignmentOf({ db, unitId, people }: DemoKit, assignmentId: string) {
	for (const { id: interviewerId } of Object.values(people)) {
		const found = await findAssignment(db, { unitId, assignmentId, interviewerId })
		if (found) return found
	}
	throw new Error('No one in the demo unit has this assignment.')
}

async function noteStory({ db, unitId, now }: DemoKit, interviewId: string, story: Story) {
	const wordsRecipient = (await findInterview(db, { unitId, interviewId }))?.wordsRecipient
	const encrypter = new Encrypter()
	encrypter.addRecipient(wordsRecipient ?? '')
	for (const [index, mark] of marksOf(story, now).entries()) {
		const sealedMark = Buffer.from(await encrypter.encrypt(JSON.stringify(mark)))
		await saveMark(db, { id: mark.id, interviewId, sealedMark, receivedAt: new Date(now.getTime() + index) })
	}
}

function marksOf(story: Story, now: Date): InterviewMark[] {
	return story.turns.flatMap(({ speaker, questionId, text, isVerbatim }, index) => {
		if (!questionId) return []
		const at = new Date(now.getTime() + index * SECONDS_A_NOTE * 1000).toISOString()
		const base = { id: crypto.randomUUID(), at, questionId }
		return [
			speaker === 'child' ? { ...base, kind: 'noted' as const, text, isVerbatim } : { ...base, kind: 'asked' as const },
		]
	})
}
