import type { SameShape } from '../text-shape.ts'
import type { withdrawal as sv } from '../sv/withdrawal.ts'

/** Words of withdrawal, in English. */
export const withdrawal = {
	heading: 'Take the interview back',
	lead: 'The child may change her mind at any time until the report is approved. Nobody has to say why.',
	next: 'You get a receipt to print. The interviewer may draw another child.',
	which: (number: number) => `This is about interview ${number} of the round.`,
	sayHeading: 'Say to the child',
	say: '“Thank you for telling us. It is quite all right to change your mind. Now we remove everything you told us, and nobody can read or hear it any more.”',
	goesHeading: 'This goes at once and cannot be brought back',
	goes: [
		'The sound, pictures of drawings, every version of the transcript, the notes and your own thoughts afterwards',
		'Passages, themes, the four coded answers, and quotes in seminar and report',
		'The keys: so yesterday’s backup cannot be opened either',
		'The contact card with name and phone',
	],
	who: 'Who takes the interview back?',
	child: 'The child or young person',
	guardian: 'The guardian',
	doIt: 'Remove everything now',
	errors: {
		'withdrawal.say-who': 'Choose who takes the interview back. Nothing is removed yet.',
		'withdrawal.report-approved': 'The report has just been approved. The interview can no longer be found.',
	},
	tooLateHeading: 'The report is approved',
	tooLateLead: 'So a single interview can no longer be taken back.',
	tooLatePoints: [
		'When the report was approved the link between child and interview was destroyed. Nobody can see whose words are whose, not even we.',
		'What stands in the report has no names, and stays.',
		'Say so to the child as it is, and ask whether something in the report is a worry.',
	],
	receiptHeading: 'The interview is removed',
	receiptLead: 'This is the receipt. It holds nothing of what was said.',
	receiptWhat: 'What',
	interviewNumber: (number: number) => `Interview ${number} of the round`,
	receiptWhen: 'When',
	receiptPictures: 'Pictures of drawings',
	receiptSound: 'Sound',
	chunks: (count: number) => (count === 0 ? 'There was no sound left' : `${count} chunks of sound destroyed`),
	receiptNumber: 'Receipt number',
	receiptNothing:
		'Sound, pictures, transcript, notes, passages, themes and answers are removed. All keys are destroyed, so none of it can be read in any backup.',
	print: 'Print',
	toRound: 'To the contacts of the round',
	roundHeading: (year: number) => `Contact ${year}`,
	roundLead: 'How the asking has gone. A child’s no and a guardian’s no are counted apart.',
	counts: {
		asked: 'children asked',
		childNo: 'children who said no',
		guardianNo: 'no from guardians',
		unreachable: 'could not be reached',
		withdrawn: 'interviews taken back',
	},
	wordsGoOn: (on: string) => `Transcripts, notes and coded answers are destroyed on ${on}. The approved report stays.`,
	wordsGone: (count: number) =>
		`Transcripts, notes and coded answers have been destroyed (${count} interviews). The approved report stays.`,
	listHeading: 'Take an interview back',
	listLead:
		'Choose the interview that the child wants back. Ask whoever held it if you are unsure: there are no names of children here.',
	listEmpty: 'No interview has begun yet.',
	heldBy: (name: string) => `Interviewer: ${name}`,
	takeBack: (number: number) => `Take interview ${number} back`,
	toReceipt: (number: number) => `Receipt for interview ${number}`,
	openFromContact: 'The child changes her mind',
	openFromContactLead: 'If the child or the guardian takes the interview back, everything is removed.',
} satisfies SameShape<typeof sv>
