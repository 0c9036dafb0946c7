import type { SameShape } from '../text-shape.ts'
import type { draw as sv } from '../sv/draw.ts'

/** Words of draw, in English. */
export const draw = {
	frameHeading: (year: number) => `Frame ${year}`,
	frameLead: 'The list of children to draw from. No names and no personal numbers: only your own reference.',
	importHeading: 'Import the frame',
	file: 'CSV file from the case system',
	fileHelp:
		'With reference, born, gender, group, handler, co-handler, former handlers, status, closed, household, protected and language. What the columns are called you can correct in the next step.',
	importButton: 'Read the file',
	reading: 'Reading the file …',
	importPromise: 'First you see what the file holds. Nothing is saved before you have said yes to it.',
	paste: 'Or paste the rows',
	pasted: 'Rows from a spreadsheet',
	pastedHelp: 'Include the heading row.',
	pastedName: 'Pasted rows',
	moreRefused: (rows: number) => `… and ${rows} more rows.`,
	columnsHeading: 'Are the columns right?',
	columnsLead: 'This is how the file is understood. Correct what went wrong. Nothing is saved yet.',
	columnsNext: 'When you import the rows you see which came in and which need mending.',
	fileFacts: (file: { fileName: string; rows: number; encoding: string; delimiter: string }) =>
		[`${file.fileName}: ${file.rows} rows`, file.encoding, `${file.delimiter} between the columns`]
			.filter(Boolean)
			.join(' · '),
	delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab' },
	columns: {
		referens: 'Reference',
		född: 'Born',
		kön: 'Gender',
		grupp: 'Work group',
		handläggare: 'Handler',
		medhandläggare: 'Co-handler',
		tidigare_handläggare: 'Former handlers',
		status: 'Status',
		avslutad: 'Closed',
		hushåll: 'Household',
		skyddad: 'Protected identity',
		språk: 'Language',
	},
	columnHelp: {
		referens: 'Your own, never a personal number',
		född: 'Year and month: 2014-03',
		kön: 'flicka, pojke, annat or okänt',
		grupp: 'As the group is called in the round',
		handläggare: 'A signature, not a name',
		medhandläggare: 'Signatures, with | or a comma between several',
		tidigare_handläggare: 'Signatures of everyone who has had the case',
		status: 'öppen or avslutad',
		avslutad: 'The month, for closed cases',
		hushåll: 'The same for siblings',
		skyddad: 'ja or nej',
		språk: 'Optional',
	},
	noColumn: 'Not in the file',
	columnNumber: (number: number) => `Column ${number}`,
	columnMissing: 'Choose which column of the file it is. If there is none, it has to be added to the file.',
	columnDoubled: 'The same column is chosen twice.',
	samples: 'The first rows of the file',
	unusedColumns: (columns: string) => `These columns are not read and not saved: ${columns}.`,
	confirmMapping: 'Import the rows',
	importing: 'Importing …',
	dropFile: 'Cancel, save nothing',
	importingHeading: (year: number) => `Frame ${year} is being imported`,
	importingLead: 'You may leave this page. The import goes on.',
	progress: (done: number, read: number) =>
		`${done.toLocaleString('en-GB')} of ${read.toLocaleString('en-GB')} rows are done`,
	progressHelp: 'The frame before it counts until everything is done.',
	sensitive: {
		names: {
			heading: (column: string) =>
				`The column “${column}” is called like a column of people’s names. Take it out of the file.`,
			cells: (column: string) =>
				`The column “${column}” seems to hold people’s names. Put signatures or your own reference in their place, or take the column out.`,
		},
		personalNumbers: {
			heading: (column: string) =>
				`The column “${column}” is called like a column of personal numbers. Take it out of the file.`,
			cells: (column: string) =>
				`The column “${column}” seems to hold personal or coordination numbers. Put your own reference in their place, or take the column out.`,
		},
	},
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
		groupManager: 'the interviewer manages the child’s group',
		siblingHers: 'the interviewer meets a sibling',
		nobodyMay: 'nobody in the room may meet the child',
		withheld: 'protected identity, the reason is not shown',
	},
	refusedHeading: (rows: number) => (rows === 1 ? 'One row did not come in' : `${rows} rows did not come in`),
	refusedLead: 'Mend them in the file and import it again, or go on without them.',
	row: (row: number) => `Row ${row}`,
	refusal: {
		missingReference: () => 'The reference is missing. Write your own reference for the child.',
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
		'frame.empty': () => 'The file is empty. Choose the file from the case system, or paste the rows.',
		'frame.too-large': () => 'The file is larger than 30 MB. Is it the right file? Nothing has changed.',
		'frame.sensitive-columns': () =>
			'The file was not imported and nothing of it is kept: no names and no personal numbers may stand in the frame.',
		'frame.broken': () => 'The import was broken off. The frame before it is still there. Import the file again.',
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
	exclusionCodes: {
		acuteCrisis: 'Acute crisis',
		policeInvestigation: 'Ongoing police investigation or forensic interview',
		protectedIdentity: 'Protected identity, contact is not safe',
		movedAbroad: 'Moved abroad',
		deceased: 'Deceased',
		other: 'Other (describe for the manager)',
	},
	note: 'Description for the manager',
	noteHelp: 'Only the manager and the mentor read it. Needed when the reason is “other”. Write no names.',
	excludeButton: 'Exclude the child',
	lockHeading: 'Lock the frame',
	lockLead: 'When the frame is locked it does not change. Then the list is drawn.',
	lockButton: 'Lock the frame',
	locked: 'The frame is locked',
	toDraw: 'To the draw',
	drawHeading: (year: number) => `Draw ${year}`,
	drawLead: 'This is how the draw was made. Anybody can repeat it and get the same list.',
	notDrawn: 'The frame is not locked yet, so nothing is drawn.',
	notDrawnYet: 'The list is not drawn yet. The mentor does that, best so that everybody sees it.',
	destroyed: (day: string) =>
		`The round was closed on ${day} and its frame is destroyed. The protocol is left for the drawn children and can be checked, as can one you downloaded before.`,
	howHeading: 'How a child is drawn',
	how: [
		'The frame is locked and gets a fingerprint.',
		'Only then the computer settles a random number and shows its fingerprint.',
		'Those in the room say a few words, which are mixed into the number.',
		'Each child gets a ticket from the number and her reference. The lowest ticket stands first.',
		'Whoever presses “Draw my child” gets the first child on the list that she may meet.',
	],
	fingerprint: 'Fingerprint of the frame',
	seed: 'The seed that gave the tickets',
	listed: (count: number) => `${count} children on the list`,
	given: (count: number) => `${count} have been drawn for an interviewer`,
	passedOver: 'Passed over on the way, and why',
	chance:
		'Siblings, and children whom many have handled, have another chance of being drawn: of siblings only one is drawn, and a child is passed over when whoever draws may not meet her.',
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
