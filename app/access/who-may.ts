import type { Role } from './roles.ts'

/** Who a line is for: everyone (also before sign-in), anyone who has signed in, or members with one of these roles. */
export type Audience = 'everyone' | 'anyone signed in' | readonly Role[]

/** What may be done with a route: `see` reads it (GET), `act` writes (POST, PUT, PATCH, DELETE). Missing: nobody. */
export type WhoMay = { see?: Audience; act?: Audience }

/**
 * Every route of `app/routes.ts` and who may open it, in the same order. The root middleware enforces it; what is
 * forbidden answers as if it did not exist. A test fails when a route or a line is missing.
 *
 * Roles say what kind of page a person may open. Whose round, child or transcript it is, each query decides itself
 * with `unitId` and the member's id in its `where` (domain §5, L-1).
 */
export const WHO_MAY: Record<string, WhoMay> = {
	'/': { see: 'anyone signed in' },

	// Access: sign-in, first run, people
	'/sign-in': { see: 'everyone', act: 'everyone' },
	'/sign-in/code': { see: 'everyone', act: 'everyone' },
	'/sign-out': { act: 'everyone' },
	'/language': { act: 'everyone' },
	'/first-run': { see: 'everyone', act: 'everyone' },
	'/account': { see: 'anyone signed in', act: 'anyone signed in' },
	'/members': { see: ['administrator'] },
	'/members/new': { see: ['administrator'], act: ['administrator'] },
	'/members/:memberId': { see: ['administrator'], act: ['administrator'] },

	// Before step 1: guides, the round
	'/guides': { see: ['mentor', 'manager'], act: ['mentor'] },
	'/guides/drafts/:draftId': { see: ['mentor'], act: ['mentor'] },
	'/guides/:guideVersionId': { see: ['mentor', 'manager'], act: ['mentor'] },
	'/guides/:guideVersionId/print/:sheet': { see: ['interviewer', 'mentor', 'manager'] },
	'/rounds': { see: ['mentor', 'manager'] },
	'/rounds/new': { see: ['mentor'] },
	'/rounds/new/:step': { see: ['mentor'], act: ['mentor'] },
	'/rounds/impact-assessment': { see: ['mentor', 'manager'] },
	'/rounds/archives/new': { see: ['mentor'], act: ['mentor'] },
	'/rounds/:roundId': { see: ['mentor', 'manager'] },
	'/rounds/:roundId/milestones': { see: ['mentor'], act: ['mentor'] },
	'/rounds/:roundId/interviewers': { see: ['mentor'], act: ['mentor'] },
	'/rounds/:roundId/progress': { see: ['mentor', 'manager'], act: ['mentor'] },
	'/rounds/:roundId/closing': { see: ['mentor', 'manager'], act: ['mentor', 'manager'] },
	'/rounds/:roundId/archive': { see: ['mentor'] },
	'/rounds/:roundId/archive/file': { see: ['mentor'] },
	// Step 1: draw, contact, interview, transcript
	'/rounds/:roundId/frame': { see: ['mentor'], act: ['mentor'] },
	'/rounds/:roundId/frame/import': { see: ['mentor'], act: ['mentor'] },
	'/rounds/:roundId/draw': { see: ['interviewer', 'mentor', 'manager'], act: ['mentor'] },
	'/rounds/:roundId/draw/meetings/:meetingId': { see: ['interviewer', 'mentor', 'manager'] },
	'/rounds/:roundId/draw/protocol': { see: ['interviewer', 'mentor', 'manager'] },
	'/rounds/:roundId/draw/protocol/file': { see: ['interviewer', 'mentor', 'manager'] },
	'/rounds/:roundId/draw/protocol/pdf': { see: ['interviewer', 'mentor', 'manager'] },
	'/draw-verification': { see: ['interviewer', 'mentor', 'manager'], act: ['interviewer', 'mentor', 'manager'] },
	'/my-child': { see: ['interviewer'], act: ['interviewer'] },
	'/rounds/:roundId/contact': { see: ['mentor', 'manager'] },
	'/assignments/:assignmentId/contact': { see: ['interviewer'], act: ['interviewer'] },
	'/assignments/:assignmentId/calendar': { see: ['interviewer'] },
	'/letters': { see: ['interviewer', 'mentor'] },
	'/letters/:letter': { see: ['interviewer', 'mentor'], act: ['mentor'] },
	'/letters/:letter/file': { see: ['interviewer', 'mentor'] },
	'/contact-policy': { see: ['mentor', 'manager'], act: ['manager'] },
	'/interviews/:interviewId/withdrawal': { see: ['interviewer', 'mentor'], act: ['interviewer', 'mentor'] },
	'/assignments/:assignmentId/interview': { act: ['interviewer'] },
	'/interviews/:interviewId': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/conversation': { see: ['interviewer'] },
	'/interviews/:interviewId/chunks/:number': { act: ['interviewer'] },
	'/interviews/:interviewId/recording': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/recording/file': { see: ['interviewer'] },
	'/interviews/:interviewId/sound-file': { see: ['interviewer'] },
	'/interviews/:interviewId/marks/:markId': { act: ['interviewer'] },
	'/interviews/:interviewId/marks/:markId/removal': { act: ['interviewer'] },
	'/interviews/:interviewId/pictures/:pictureId': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/pictures/:pictureId/removal': { act: ['interviewer'] },
	'/interviews/:interviewId/worries/:worryId': { act: ['interviewer'] },
	'/interviews/:interviewId/yes': { act: ['interviewer'] },
	'/interviews/:interviewId/ending': { act: ['interviewer'] },
	'/interviews/:interviewId/afterwards': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/support-card': { see: ['interviewer'] },
	'/interviews/:interviewId/mentor-time': { see: ['interviewer'] },
	'/interviews/:interviewId/transcript': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/transcript/job': { see: ['interviewer'] },
	'/interviews/:interviewId/transcript/edits': { act: ['interviewer'] },
	'/interviews/:interviewId/transcript/names': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/transcript/approval': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/transcript/versions': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/reading': { see: ['interviewer'], act: ['interviewer'] },
	'/interviews/:interviewId/sound': { see: ['interviewer', 'mentor'] },
	'/second-readings': { see: ['mentor'] },
	'/second-readings/:interviewId': { see: ['mentor'], act: ['mentor'] },
	'/my-device': { see: ['interviewer'] },
	'/device-recalls': { see: ['interviewer'] },
	'/device-recalls/:recallId/answers/:answerId': { act: ['interviewer'] },
	'/worries': { see: ['interviewer', 'mentor', 'manager'], act: ['interviewer', 'mentor', 'manager'] },
	// Step 2: seminar
	'/rounds/:roundId/seminars': { see: ['interviewer', 'mentor'], act: ['mentor'] },
	'/seminars/:seminarId': { see: ['interviewer', 'mentor'], act: ['interviewer', 'mentor'] },
	'/seminars/:seminarId/areas': { see: ['interviewer', 'mentor'], act: ['interviewer', 'mentor'] },
	'/seminars/:seminarId/events': { see: ['interviewer', 'mentor'] },
	// Step 3: annual report
	'/rounds/:roundId/report': { see: ['interviewer', 'mentor', 'manager'], act: ['interviewer', 'mentor'] },
	'/rounds/:roundId/report/export/:format': { see: ['interviewer', 'mentor', 'manager'] },
	'/rounds/:roundId/approval': { see: ['manager'], act: ['manager'] },
	// Step 4: committee
	'/reports': { see: ['interviewer', 'mentor', 'manager', 'committee'] },
	'/reports/:roundId': { see: ['interviewer', 'mentor', 'manager', 'committee'], act: ['mentor', 'manager'] },
	'/reports/:roundId/export/:format': { see: ['interviewer', 'mentor', 'manager', 'committee'] },
	// The round starts again: follow-up
	'/rounds/:roundId/actions': { see: ['interviewer', 'mentor', 'manager'], act: ['mentor', 'manager'] },
	'/rounds/:roundId/feedback': { see: ['interviewer'], act: ['interviewer'] },

	// What is nowhere
	'/*': { see: 'everyone', act: 'everyone' },
}

/**
 * What somebody whose device is called in may still do although she has left, or interviews no longer (X20): send what lies
 * on it, and say that it is empty. Each route still asks whether the interview is hers.
 */
const TO_ANSWER_RECALL: readonly string[] = [
	'see /my-device',
	'see /device-recalls',
	'act /device-recalls/:recallId/answers/:answerId',
	'act /interviews/:interviewId/chunks/:number',
	'act /interviews/:interviewId/recording',
	'act /interviews/:interviewId/marks/:markId',
	'act /interviews/:interviewId/marks/:markId/removal',
	'act /interviews/:interviewId/pictures/:pictureId',
	'act /interviews/:interviewId/pictures/:pictureId/removal',
	'act /interviews/:interviewId/worries/:worryId',
	'act /interviews/:interviewId/yes',
	'act /interviews/:interviewId/ending',
	'see /account',
	'act /account',
	'act /sign-out',
	'act /language',
]

/** Whether this is among what somebody whose device is called in may do. */
export function mayAnswerRecall(pattern: string, does: keyof WhoMay) {
	return TO_ANSWER_RECALL.includes(`${does} ${pattern}`)
}

/**
 * Whether a person with these roles may do this with the route.
 *
 * @param roles  Her roles, or undefined when nobody has signed in.
 */
export function mayDo(pattern: string, does: keyof WhoMay, roles: readonly Role[] | undefined) {
	const audience = WHO_MAY[pattern]?.[does]
	if (!audience) return false
	if (audience === 'everyone') return true
	if (!roles) return false
	return audience === 'anyone signed in' || audience.some((role) => roles.includes(role))
}
