import type { SameShape } from '../text-shape.ts'
import type { home as sv } from '../sv/home.ts'

/** Words of the start page, in English. */
export const home = {
	heading: (name: string) => `Hello ${name}!`,
	lead: 'This is what waits for you now.',
	leadOfMany: 'This is what waits for you now, in each of your roles.',
	year: (year: number) => `How far the round of ${year} has come`,
	next: {
		waitForRound: {
			heading: 'No round is under way',
			text: 'The mentor opens the year’s round. Then you can draw your child here.',
			button: '',
		},
		waitForLock: {
			heading: 'The round is being prepared',
			text: 'The mentor imports the list of children and locks it. Then you can draw your child.',
			button: '',
		},
		drawChild: {
			heading: 'Draw your child',
			text: 'You get the first child in ticket order that you may interview. The draw can be checked afterwards.',
			button: 'To the draw',
		},
		contactChild: {
			heading: 'Make contact',
			text: 'A child has been drawn for you. Make contact, explain and take consent. Without the child’s own yes there is no interview.',
			button: 'To the contact',
		},
		talk: {
			heading: 'Hold the interview',
			text: 'All is ready. The guide shows one question at a time, and the child may skip, pause or stop whenever it wants.',
			button: 'To the interview',
		},
		afterwards: {
			heading: 'Write down what is yours',
			text: 'The interview is over. Answer the questions afterwards while you remember: how it went, and whether anything worried you.',
			button: 'To the questions afterwards',
		},
		lookThrough: {
			heading: 'Listen through and correct',
			text: 'The interview has been held. Go through the transcript, put roles for names and approve. Then the sound is destroyed.',
			button: 'To the transcript',
		},
		toSeminar: {
			heading: 'The seminar is open',
			text: 'Read together with the others what the children said, mark passages and tag them with themes.',
			button: 'To the seminar',
		},
		waitForSeminar: {
			heading: 'Your part is done for now',
			text: 'The transcript is approved. When everyone is done the mentor opens the seminar, and it shows here.',
			button: '',
		},
		guides: {
			heading: 'Approve the interview guides',
			text: 'Before a round can be opened the unit must have gone through the guides and approved them.',
			button: 'To the guides',
		},
		openRound: {
			heading: 'Open the year’s round',
			text: 'The guides are approved. Next is to open a round for the year.',
			button: 'Open a round',
		},
		frame: {
			heading: 'Import the list of children',
			text: 'The round is open. Import the sampling frame from the case system and go through it row by row.',
			button: 'To the list',
		},
		lock: {
			heading: 'Go through the list and lock it',
			text: 'Say whose the unknown signatures are, and lock. Then the interviewers can draw.',
			button: 'To the list',
		},
		followInterviews: {
			heading: 'The interviews are under way',
			text: 'The interviewers draw, make contact and talk. Here you see how far the round has come.',
			button: 'See how it goes',
		},
		openSeminar: {
			heading: 'Open the seminar',
			text: 'The transcripts are approved. It is time to read together and see what the children say.',
			button: 'To the seminars',
		},
		seminarHeld: {
			heading: 'The seminar has been held',
			text: 'Thank you! The mentor finishes the report. When it is approved you can read it and answer the child.',
			button: '',
		},
		leadSeminar: {
			heading: 'Hold the seminar',
			text: 'The seminar is open. Read together, mark passages and agree on development areas. Close it when you are done.',
			button: 'To the seminar',
		},
		writeReport: {
			heading: 'Finish the report',
			text: 'The draft writes itself from the seminar. Go through what must be confirmed or written.',
			button: 'To the report',
		},
		actions: {
			heading: 'Follow the actions',
			text: 'The report is approved. Each development area needs an action with owner, date and status.',
			button: 'To the actions',
		},
		readDraft: {
			heading: 'Read the draft report',
			text: 'The seminar has given a draft. When nothing in it waits for an answer you can approve it.',
			button: 'To the report',
		},
		waitForDraft: {
			heading: 'Nothing waits for you',
			text: 'When the seminar has been held there is a draft report to read and approve.',
			button: '',
		},
		readReport: {
			heading: 'Read the report',
			text: 'First one page with what matters most, then the whole report: what the children said and what will be done.',
			button: 'Read the report',
		},
		waitForReport: {
			heading: 'No report yet',
			text: 'When the unit has approved its report it can be read here.',
			button: '',
		},
		people: {
			heading: 'Look after the users',
			text: 'Add those who begin, end those who leave, and help those who cannot sign in.',
			button: 'To the people',
		},
	},
} satisfies SameShape<typeof sv>
