import type { SameShape } from '../text-shape.ts'
import type { worry as sv } from '../sv/worry.ts'

/** Words of worries, in English. */
export const worry = {
	heading: 'Worries to report',
	lead: 'Somebody pressed Worry during a conversation. Lyhörd knows that it happened and when, never what was said.',
	next: 'When a worry is reported the mentor decides whether the conversation may be read in the seminar. What the child told belongs in the worry report.',
	nothingWaits: 'No worry waits.',
	decided: 'Decided',
	somebody: 'Somebody',
	raised: (who: string, when: string) => `${who} pressed Worry on ${when}`,
	urgencies: {
		now: 'Report at once',
		overAnHour: 'Late: more than an hour',
		overTheDay: 'Late: the day is over',
		handedOver: 'Reported or handed over',
	},
	openHeading: 'A worry has not been reported',
	openLead:
		'Make the worry report at once. It is made within social services too: follow your routine for new information, also when the child already has contact with your own or another unit.',
	whatHappened: 'What has been done?',
	reported: 'The worry report is made',
	handedOver: 'Handed over to somebody who makes the report',
	toWhom: 'To whom?',
	toWhomLead: 'A function or a colleague, for example the intake unit. Write nothing about the child.',
	confirm: 'Confirm',
	done: {
		reported: (to: string, when: string) => `Reported to ${to} on ${when}.`,
		handedOver: (to: string, when: string) => `Handed over to ${to} on ${when}.`,
	},
	waitsForMentor: 'The conversation is not read in the seminar until the mentor has decided so.',
	decideLead: 'May this conversation be read in the seminar? Until you have decided it stays out.',
	mayBeUsed: 'May be read in the seminar',
	staysOut: 'Stays out',
	decisions: {
		mayBeUsed: 'You have decided that the conversation may be read in the seminar.',
		staysOut: 'You have decided that the conversation stays out of the seminar.',
	},
	dutyPhone: 'Number to ring about a worry',
	dutyPhoneLead: 'Duty social services or the intake unit. The number is shown to whoever presses Worry.',
	savePhone: 'Save the number',
	ring: (phone: string) => `Duty social services or the intake unit: ${phone}. In danger: 112.`,
	ringByRoutine: 'Ring the intake unit or duty social services, by your routine. In danger: 112.',
	onHome: (count: number) =>
		count === 1 ? 'A worry has not been reported' : `${count} worries have not been reported`,
	onHomeLate: 'It is urgent: too much time has passed.',
	onHomeLead: 'Somebody pressed Worry during a conversation. See to it that a worry report is made at once.',
	onHomeDecide: (count: number) =>
		count === 1
			? 'Decide about a conversation after a worry report'
			: `Decide about ${count} conversations after worry reports`,
	onHomeDecideLead: 'The worry is reported or handed over. May the conversation be read in the seminar?',
	toWorries: 'To worries to report',
	sound: {
		goesOn: 'The recording goes on.',
		why: 'If the child does not want to be recorded now, pause it.',
		paused: 'The recording is paused. Nothing is recorded.',
		none: 'Nothing is recorded on this device.',
		pause: 'Pause the recording',
		recordAgain: 'Record again',
	},
	dialog: {
		heading: 'Something worries you',
		paused: 'The guide is paused. What you do now is the most important thing today.',
		say: 'Say to the child',
		words: [
			'It was good that you told me.',
			'I cannot keep this to myself, because you must be safe.',
			'I will talk to somebody who can help. I will tell you what happens next.',
		],
		doNotAsk: 'Do not ask',
		never: [
			'Do not question about details: who, where, how and how many times is not your task.',
			'Ask no leading questions, and put no words in the child’s mouth.',
			'Do not promise to keep it secret.',
		],
		write: 'Write word for word what the child said and what you asked – on paper for the worry report, not here.',
		ring: 'Ring as soon as you are done',
		danger: 'In danger: 112',
		duty: 'Duty social services or the intake unit',
		byRoutine: 'The intake unit or duty social services, by your routine',
		inside:
			'A worry report is made at once, within social services too: follow your routine for new information about children of your own or another unit.',
		reminder: (time: string) =>
			`Reminder made at ${time}: make the worry report at once. It stays with you, the mentor and the manager until somebody confirms. Lyhörd keeps that you pressed Worry and when, never what was said.`,
		unsent:
			'The device has no contact with the server just now. The reminder may still lie here, and the mentor and the manager do not see it yet: ring.',
		forChild: 'If the child wants to talk to somebody else',
		goOn: 'Go on with the conversation',
		endHere: 'End the conversation',
	},
	errors: {
		'worry.not-said-to-whom': 'Say what has been done and to whom, so that others know that somebody has taken over.',
		'worry.not-decided': 'Choose whether the conversation may be read in the seminar or stays out.',
		'worry.not-a-phone': 'Write a phone number, at most 40 characters, or leave the field empty.',
		'worry.changed-meanwhile': 'Somebody else was faster. The page shows how it is now.',
	},
} satisfies SameShape<typeof sv>
