import type { SameShape } from '../text-shape.ts'
import type { committee as sv } from '../sv/committee.ts'

/** Words of committee, in English. */
export const committee = {
	listHeading: 'Reports',
	listLead: 'What the children have told, year by year, and what we do about it.',
	noneYet: 'No report is approved yet. When the unit manager has approved this year’s report it stands here.',
	reportOf: (year: number) => `Annual report ${year}`,
	approvedOn: (day: string) => `Approved ${day}`,
	readLead: 'First what matters most, on one page. Then the whole report.',
	downloads: 'Take the report with you',
	formats: { html: 'Web page (HTML)', docx: 'Word', pdf: 'PDF' },
	whole: 'The whole report',
	meetings: 'In the committee',
	noMeetings: 'The report has not been before the committee yet.',
	meetingOn: (kind: string, day: string | null) => (day ? `${kind} ${day}` : kind),
	presentedBy: (names: string) => `Presented by: ${names}`,
	asked: 'The committee asked',
	noteMeeting: 'Note a meeting',
	on: 'Day',
	kind: 'Kind of meeting',
	kindDefault: 'Committee meeting',
	kindHint: 'For example committee meeting or briefing',
	presenters: 'Who presented?',
	saveMeeting: 'Save the meeting',
	noteQuestion: (meeting: string) => `Note a question from ${meeting}`,
	question: 'What did the committee ask or want?',
	saveQuestion: 'Save the question',
	toActions: 'You said – we did',
	toFeedback: 'Answer the child you interviewed',
	exampleMark: 'EXAMPLE DATA',
	next: 'What is decided becomes actions with an owner and a date. The next report begins with what became of them.',
	errors: {
		'committee.meeting-incomplete': 'Write the day and the kind of meeting.',
		'committee.question-missing': 'Write what the committee asked.',
	},
} satisfies SameShape<typeof sv>
