import type { SameShape } from '../text-shape.ts'
import type { afterwards as sv } from '../sv/afterwards.ts'

/** Words of the page after a conversation, in English. */
export const afterwards = {
	notCounted:
		'The child wanted to stop before a question in any topic was answered. What was said is kept, but does not count as an interview.',
	howItWent: 'How the questions went',
	tally: ({ answered, skipped, didNotKnow, notAsked }) =>
		`Answered ${answered}. Did not want to answer ${skipped}. Did not know ${didNotKnow}. Not asked: ${notAsked}.`,
	moments: 'Moments you marked:',
	promised: 'You have promised the child this',
	promises: {
		feedback: () =>
			'The complaint stays as a comment in the interview: take the colleague’s name out of the transcript.',
		complaint: () => 'Help the child to leave a comment or complaint, by your routine.',
		lexSarah: () => 'Report the misconduct at once under lex Sarah and by your routine.',
		tellWantsInformation: () => 'Tell the social secretary that the child wants to know more about why they meet.',
		passOnWish: () => 'Pass on what the child asked you to. That is done outside Lyhörd.',
		followUpCall: (on: string) => `Get in touch with the child on ${on} and ask how it feels after the conversation.`,
		hear: () => 'Let the child listen before the transcript is approved.',
		read: () => 'Let the child read the transcript before it is approved.',
	},
	promisesNote: 'Lyhörd keeps only what you have promised to do, never what the child said.',
	keep: 'Done',
	kept: 'Done',
	onHome: 'You have promised a child something',
	onHomeLead: (count: number) => (count === 1 ? 'One thing is not done yet.' : `${count} things are not done yet.`),
	callNow: (on) => `Time to call the child (${on}) and ask how it feels after the conversation.`,
	callLater: (on) => `Call the child ${on} and ask how it feels after the conversation.`,
	toPromises: 'See what you promised',
	who: {
		withInterpreter: 'An interpreter was there',
		guardianPresent: 'A parent was in the room',
		withSigns: 'In sign language, or with pictures and signs instead of speech',
	},
	whoLead: {
		withInterpreter: 'The transcript and quotes are marked “through an interpreter”.',
		guardianPresent: 'The four answers are marked “parent present”.',
		withSigns: 'Then there is no sound. Notes and what the child showed become the transcript.',
	},
	askChild: 'Ask the child before you part',
	askChildLead: 'Tick only what the child has said yes to. Do not write here what the child said.',
	asks: {
		tellWantsInformation: 'Yes, tell my social secretary that I want to know more',
		passOnWish: 'Yes, pass on what I wished for',
		hear: 'The child wants to listen to the conversation',
		read: 'The child wants to read the transcript',
	},
	asksLead: {
		tellWantsInformation: 'When the child does not know why you meet. That is an important answer, not a mistake.',
		passOnWish:
			'When the child wants something in its own case: “Do you want me to pass it on?” An interview is no case handling.',
		hear: 'Before the sound is destroyed. The child may change what came out wrong.',
		read: 'Before the transcript is approved. The child may change what came out wrong.',
	},
	followUpCall: 'Get in touch afterwards',
	followUpCallLead:
		'If the conversation stirred something, or the child wishes to meet shortly once more: choose a day. It stands on your start page until you have been in touch.',
	complaint: 'Did the child complain about a named colleague?',
	complaintLead:
		'Choose the way together with the child. If it may be misconduct you report it, whatever the child chooses. The name is always taken out of the transcript.',
	complaints: {
		none: 'No',
		feedback: 'Yes, and it may stay as a comment in the interview',
		complaint: 'Yes, the child wants to leave a comment or complaint',
		lexSarah: 'Yes, and it may be misconduct: report it under lex Sarah',
	},
	errors: { 'interview.not-a-day': 'Write a day that exists, or leave the field empty.' },
} satisfies SameShape<typeof sv>
