import type { SameShape } from '../text-shape.ts'
import type { draw as sv } from '../sv/draw.ts'

/** Words of draw, in English. */
export const draw = {
	frameHeading: (year: number) => `Frame ${year}`,
	frameLead: 'The list of children to draw from. No names and no personal numbers: only your own reference.',
	importHeading: 'Import the frame',
	file: 'CSV file from the case system',
	fileHelp:
		'Columns: referens; född; kön; grupp; handläggare; medhandläggare; tidigare_handläggare; status; avslutad; hushåll; skyddad; språk',
	importButton: 'Import the file',
	importAgain: 'Import another file instead',
	cameIn: (rows: number, read: number) => `${rows} of ${read} rows came in`,
	eligible: (count: number) => `${count} children can be drawn`,
	notEligible: 'Cannot be drawn',
	pass: {
		excluded: 'excluded before contact',
		tooYoung: 'too young',
		tooOld: 'too old',
		notInPeriod: 'contact ended too long ago',
		ownCase: 'the interviewer’s own case, now or before',
		conflictOfInterest: 'conflict of interest',
		siblingDrawn: 'a sibling is drawn already',
	},
	refusedHeading: (rows: number) => (rows === 1 ? 'One row did not come in' : `${rows} rows did not come in`),
	refusedLead: 'Mend them in the file and import it again, or go on without them.',
	row: (row: number) => `Row ${row}`,
	refusal: {
		missingReference: () => 'The reference is missing. Write your own reference for the child.',
		personalNumber: () =>
			'The reference or the household looks like a personal identity number. Use your own local reference.',
		duplicateReference: ({ firstRow }: Record<string, string>) =>
			`The same reference as on row ${firstRow}. Each child stands once.`,
		wrongBornMonth: ({ value }: Record<string, string>) =>
			`Born “${value}” cannot be read. Write year and month: 2014-03.`,
		wrongGender: ({ value }: Record<string, string>) =>
			`Gender “${value}” is not known. Write flicka, pojke, annat or okänt.`,
		wrongStatus: ({ value }: Record<string, string>) => `Status “${value}” is not known. Write öppen or avslutad.`,
		wrongClosedMonth: ({ value }: Record<string, string>) =>
			`Ended “${value}” is not right. Write the month (2026-02) for ended cases, else leave it empty.`,
		wrongProtected: ({ value }: Record<string, string>) => `Protected “${value}” is not known. Write ja or nej.`,
	},
	fileError: {
		'frame.empty': () => 'The file is empty. Choose the file from the case system.',
		'frame.missing-columns': (columns: string) =>
			`Columns are missing in the first row of the file: ${columns}. Add them and try again. Nothing has been changed.`,
		'frame.unreadable': (line: string) =>
			`The file cannot be read as CSV${line ? `, from row ${line}` : ''}. Save it as CSV (UTF-8) and try again. Nothing has been changed.`,
		'frame.locked': () => 'The frame is locked and does not change any more.',
		'frame.changed': () => 'Somebody has imported a new frame meanwhile. Go through it, then lock.',
		'frame.no-rows': () =>
			'No row of the file could be taken in, so the earlier frame stays. See that it is the right file and that each row is filled in as in the example.',
		'frame.too-small': (count: string) =>
			`Only ${count} children can be drawn. That is not one for each interviewer. Widen the period or complete the file.`,
		'frame.unknown-signatures': () => 'Answer first whose the signatures are.',
	},
	unknownHeading: 'Whose are the signatures?',
	unknownLead: 'These signatures belong to nobody in the unit. Answer, so that nobody draws a child she knows.',
	whose: (signature: string, children: number) => `${signature} (${children} children)`,
	choose: 'Choose',
	notInterviewer: 'Nobody who interviews',
	saveAnswers: 'Save the answers',
	exclude: 'Exclude a child before contact',
	excludeLead:
		'For these reasons only. “It feels unsuitable” is not a reason. The count of each reason is in the report.',
	reference: 'Reference',
	reason: 'Reason',
	exclusionCodes: {
		acuteCrisis: 'Acute crisis',
		policeInvestigation: 'Ongoing police investigation or forensic interview',
		protectedIdentity: 'Protected identity, contact is not safe',
		movedAbroad: 'Moved abroad',
		deceased: 'Deceased',
		other: 'Other (describe for the manager)',
	},
	note: 'Description for the manager',
	excludeButton: 'Exclude the child',
	noSuchReference: 'The reference is not in the frame.',
	lockHeading: 'Lock the frame',
	lockLead: 'When the frame is locked a random number is made and the list is drawn. After that it does not change.',
	lockButton: 'Lock the frame and draw the list',
	locked: 'The frame is locked',
	toDraw: 'See the draw',
	drawHeading: (year: number) => `Draw ${year}`,
	drawLead: 'This is how the draw was made. Anybody can repeat it and get the same list.',
	notDrawn: 'The frame is not locked yet, so nothing is drawn.',
	howHeading: 'How a child is drawn',
	how: [
		'The frame is locked and gets a fingerprint.',
		'Only then the computer makes a random number.',
		'Each child gets a ticket from the random number and her reference. The lowest ticket stands first.',
		'Whoever presses “Draw my child” gets the first child on the list that she may meet.',
	],
	fingerprint: 'Fingerprint of the frame',
	seed: 'Random number',
	listed: (count: number) => `${count} children on the list`,
	given: (count: number) => `${count} have been drawn for an interviewer`,
	passedOver: 'Passed over on the way, and why',
	chance: 'Siblings, and children whom many have handled, have another chance of being drawn than other children.',
	download: 'Download the protocol',
	downloadHelp: 'Check it on any computer: npm run draw:verify -- the file',
	picture: 'The list in ticket order: each square is a child',
	myHeading: 'My child',
	myLead: 'A child a colleague knows, drawn for you.',
	noRound: 'No round is in progress. The mentor opens the next one.',
	notLocked: 'The frame is not locked yet. The mentor will say when it is time to draw.',
	ready: 'It is your turn to draw. You get the first child on the list whom you neither handle nor have handled.',
	readyAfterNo:
		'That is noted, and the contact card is destroyed. Thank you for asking. You can draw the next child now.',
	drawMine: 'Draw my child',
	nobodyLeft: 'There is no child left on the list that you may meet. Tell the mentor.',
	drawn: 'Your child is drawn',
	place: (place: number) => `Place ${place} on the list`,
	childIs: (age: number, gender: string) => `${gender}, ${age} years`,
	genders: { girl: 'Girl', boy: 'Boy', other: 'Other gender', unknown: 'Gender not known' },
	group: 'Group',
	language: 'Language',
	protectedIdentity: 'Protected identity: agree with the manager how contact can be made safely.',
	passed: (count: number) =>
		count === 1
			? 'One child before on the list was not possible: the protocol says why.'
			: `${count} children before on the list were not possible: the protocol says why.`,
	nextContact: 'Make contact and ask for consent.',
	toContact: 'To the contact',
	toInterview: 'To the interview',
	conflictHeading: 'Do you know the family?',
	conflictLead: 'Say so here, and the child goes to somebody else and you draw another. No explanation is needed.',
	conflictSure: 'Yes, I have a conflict of interest – draw another child',
} satisfies SameShape<typeof sv>
