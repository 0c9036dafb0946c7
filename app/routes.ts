import { index, route, type RouteConfig } from '@react-router/dev/routes'

// The model as a table of contents, in order. Who may open what stands in access/who-may.ts: a route that is missing
// there opens for nobody, and a test fails.
export default [
	index('home.route.tsx'),

	// Access: sign-in, first run, people
	route('sign-in', 'access/sign-in.route.tsx'),
	route('sign-in/code', 'access/code.route.tsx'),
	route('sign-out', 'access/sign-out.route.tsx'),
	route('language', 'access/language.route.tsx'),
	route('first-run', 'access/first-run.route.tsx'),
	route('account', 'access/account.route.tsx'),
	route('members', 'access/members.route.tsx'),
	route('members/new', 'access/member-new.route.tsx'),
	route('members/:memberId', 'access/member.route.tsx'),

	// Before step 1: guides, the round
	route('guides', 'steps/interview/guides.route.tsx'),
	route('guides/:guideVersionId', 'steps/interview/guide.route.tsx'),
	route('rounds', 'steps/round/rounds.route.tsx'),
	route('rounds/new', 'steps/round/new.route.tsx'),
	route('rounds/archives/new', 'steps/round/archive-import.route.tsx'),
	route('rounds/:roundId', 'steps/round/round.route.tsx'),
	route('rounds/:roundId/archive', 'steps/round/archive.route.tsx'),
	route('rounds/:roundId/archive/file', 'steps/round/archive-file.route.ts'),
	// Step 1: draw, contact, interview, transcript
	route('rounds/:roundId/frame', 'steps/draw/frame.route.tsx'),
	route('rounds/:roundId/frame/import', 'steps/draw/frame-import.route.tsx'),
	route('rounds/:roundId/draw', 'steps/draw/draw.route.tsx'),
	route('rounds/:roundId/draw/meetings/:meetingId', 'steps/draw/meeting.route.tsx'),
	route('rounds/:roundId/draw/protocol', 'steps/draw/protocol.route.tsx'),
	route('rounds/:roundId/draw/protocol/file', 'steps/draw/protocol-file.route.ts'),
	route('rounds/:roundId/draw/protocol/pdf', 'steps/draw/protocol-pdf.route.ts'),
	route('draw-verification', 'steps/draw/verification.route.tsx'),
	route('my-child', 'steps/draw/my-child.route.tsx'),
	route('rounds/:roundId/contact', 'steps/contact/round-contact.route.tsx'),
	route('assignments/:assignmentId/contact', 'steps/contact/contact.route.tsx'),
	route('assignments/:assignmentId/calendar', 'steps/contact/calendar.route.ts'),
	route('letters', 'steps/contact/letters.route.tsx'),
	route('letters/:letter', 'steps/contact/letter.route.tsx'),
	route('letters/:letter/file', 'steps/contact/letter-file.route.ts'),
	route('contact-policy', 'steps/contact/policy.route.tsx'),
	route('interviews/:interviewId/withdrawal', 'steps/contact/withdrawal.route.tsx'),
	route('assignments/:assignmentId/interview', 'steps/interview/start.route.ts'),
	route('interviews/:interviewId', 'steps/interview/prepare.route.tsx'),
	route('interviews/:interviewId/conversation', 'steps/interview/conversation.route.tsx'),
	route('interviews/:interviewId/chunks/:number', 'steps/interview/chunk.route.ts'),
	route('interviews/:interviewId/recording', 'steps/interview/recording.route.ts'),
	route('interviews/:interviewId/recording/file', 'steps/interview/recording-file.route.ts'),
	route('interviews/:interviewId/sound-file', 'steps/interview/sound-file.route.tsx'),
	route('interviews/:interviewId/marks/:markId', 'steps/interview/mark.route.ts'),
	route('interviews/:interviewId/marks/:markId/removal', 'steps/interview/mark-removal.route.ts'),
	route('interviews/:interviewId/worries/:worryId', 'steps/interview/worry.route.ts'),
	route('interviews/:interviewId/yes', 'steps/interview/yes.route.ts'),
	route('interviews/:interviewId/ending', 'steps/interview/ending.route.ts'),
	route('interviews/:interviewId/afterwards', 'steps/interview/afterwards.route.tsx'),
	route('interviews/:interviewId/transcript', 'steps/transcript/transcript.route.tsx'),
	route('interviews/:interviewId/transcript/edits', 'steps/transcript/edits.route.ts'),
	route('interviews/:interviewId/transcript/names', 'steps/transcript/names.route.tsx'),
	route('interviews/:interviewId/transcript/approval', 'steps/transcript/approval.route.tsx'),
	route('interviews/:interviewId/transcript/versions', 'steps/transcript/versions.route.tsx'),
	route('interviews/:interviewId/reading', 'steps/transcript/reading.route.tsx'),
	route('interviews/:interviewId/sound', 'steps/transcript/sound.route.ts'),
	route('second-readings', 'steps/transcript/second-readings.route.tsx'),
	route('second-readings/:interviewId', 'steps/transcript/second-reading.route.tsx'),
	route('worries', 'steps/interview/worries.route.tsx'),
	// Step 2: seminar
	route('rounds/:roundId/seminars', 'steps/seminar/seminars.route.tsx'),
	route('seminars/:seminarId', 'steps/seminar/seminar.route.tsx'),
	route('seminars/:seminarId/areas', 'steps/seminar/areas.route.tsx'),
	route('seminars/:seminarId/events', 'steps/seminar/events.route.ts'),
	// Step 3: annual report
	route('rounds/:roundId/report', 'steps/report/report.route.tsx'),
	route('rounds/:roundId/report/export/:format', 'steps/report/export.route.ts'),
	route('rounds/:roundId/approval', 'steps/report/approval.route.tsx'),
	// Step 4: committee
	route('reports', 'steps/committee/reports.route.tsx'),
	route('reports/:roundId', 'steps/committee/report.route.tsx'),
	route('reports/:roundId/export/:format', 'steps/committee/export.route.ts'),
	// The round starts again: follow-up
	route('rounds/:roundId/actions', 'steps/follow-up/actions.route.tsx'),
	route('rounds/:roundId/feedback', 'steps/follow-up/feedback.route.tsx'),

	// What is nowhere
	route('*', 'not-found.route.tsx'),
] satisfies RouteConfig
