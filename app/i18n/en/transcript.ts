import type { SameShape } from '../text-shape.ts'
import type { transcript as sv } from '../sv/transcript.ts'

/** Words of transcript, in English. */
export const transcript = {
	heading: 'Transcript',
	lead: 'Listen, correct, replace names and approve. Then the sound is destroyed, as the child was promised.',
	notEnded: 'The interview is going on or has not begun. The transcript comes afterwards.',
	toInterview: 'To the interview',
	transcribing: 'The computer is writing down the interview. You may leave the page; it goes on.',
	waiting: 'The sound waits to be written down.',
	serviceBusy: 'The speech service has a lot to do right now. The sound waits, and the computer asks again by itself.',
	percent: (percent: number) => `${percent} per cent done`,
	noModel:
		'No speech model is installed, so the computer cannot write down the sound. Whoever runs the server installs one with: npm run model. Then it begins by itself. You can also write it yourself below.',
	locked:
		'The server is locked: the master key is missing. The sound waits safely until whoever runs the server has unlocked it.',
	failed:
		'The computer could not write down the sound, though it tried three times. Try again or write it yourself below.',
	wrongSound: (number: string) =>
		`Part ${number} of the recording cannot be read as sound. The rest is still there. Write it yourself below.`,
	speechFailures: {
		'speech.stuck':
			'The speech model came to no end with a part of the sound, though it tried three times. The sound is still there. Ask whoever runs the server to try another speech model, or write it yourself below.',
		'speech.service-refused':
			'The speech service did not accept the sound. The sound is still there. Ask whoever runs the server to check address, model and key (SPEECH_URL, SPEECH_MODEL, SPEECH_KEY), then try again.',
		'speech.service-down':
			'The speech service did not answer, though the computer tried several times. The sound is still there. Try again in a while.',
	} as Record<string, string>,
	soundGoesTo: (host: string) => `The sound is sent to the speech service ${host} to be written down there.`,
	retry: 'Try again',
	fromNotesLead: 'If you wrote during the interview you can begin with your notes.',
	fromNotes: 'Fetch the notes',
	noNotes: 'There are no notes from the interview, or the text has been started already.',
	writeInstead: 'Do not wait – write it yourself',
	nothingHeard: 'The computer heard no speech in the sound. Write it yourself below, or begin with your notes.',
	soundOnItsWay:
		'Not all of the sound has arrived yet. Open the interview on the device you recorded with, and the rest is sent. Only then can the computer write it down.',
	sendTheRest: 'Send the rest of the sound',
	correctionWaits:
		'You have saved a correction that is not approved yet. The seminar reads the earlier text until you approve the new one under Answers and approval.',
	typedHeading: 'Write or paste',
	typedLabel: 'One line for each utterance. Begin the line with B: for the child and I: for you.',
	typedSave: 'Save the text',
	typedWrong: {
		isEmpty: 'Write at least one line.',
		isTooLong:
			'The text is too long for a conversation: more than 500,000 characters. Nothing is saved, and what you pasted is still here. Paste the conversation only.',
		isNoText:
			'This is not text but the content of a file. Nothing is saved. Open the file, select the text there and copy it here.',
	},
	isTaken:
		'There is a text already, saved in another tab. What you wrote is still here: copy what you need and load the page again.',
	textBeside: 'The computer has listened again and written a new text beside yours. Your text is unchanged.',
	doneBeside: 'The computer is done. Its text lies beside yours, which is unchanged.',
	doneMeanwhile:
		'The computer is done with its text. To have it instead of yours, load the page again, but first copy what you have written here.',
	besideOnHome: 'A new text to compare with',
	toCompare: 'Compare the texts',
	writtenByModel: ({ name, revision }) =>
		`Written down by the computer with ${name}${revision ? ` (${revision})` : ''}. It mishears at times, mostly when children speak.`,
	stopComputer: 'Stop the computer',
	stopped: 'Writing down was stopped. The sound is still there, and what the computer got done is kept.',
	goOn: 'Let the computer go on',
	leftBehind: (count) =>
		count === 1
			? 'One marked passage could not follow the correction'
			: `${count} marked passages could not follow the correction`,
	leftBehindLead:
		'Their words were changed where they stood. The passages keep their words and stay with the earlier text. See in the seminar whether they should be marked anew.',
	roles: {
		child: 'the child',
		mother: 'mother',
		father: 'father',
		sibling: 'sibling',
		friend: 'friend',
		socialSecretary: 'social secretary',
		teacher: 'teacher',
		otherPerson: 'other person',
		school: 'school',
		place: 'place',
		date: 'date',
		age: 'age',
		identityNumber: 'personal identity number',
		phone: 'phone number',
		email: 'e-mail',
		address: 'address',
		detail: 'detail',
	},
	answers: 'Four answers that are counted',
	answersLead: 'As the child said it, not as it ought to be.',
	answerNames: {
		changedSecretary: 'Has had a change of social secretary',
		knowsWhy: 'Knows why there is contact',
		feelsListenedTo: 'Feels listened to',
		feelsCanInfluence: 'Feels able to influence',
	},
	answerValues: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Does not know', notAsked: 'Did not come up' },
	approve: 'Approve the transcript',
	soundGoesNow: 'When you approve, the sound and its key are destroyed. It cannot be undone.',
	soundGoesLater: (days: number) => `The sound and its key are destroyed ${days} days after you approve.`,
	approvedHeading: 'The transcript is approved',
	approvedLead: 'The seminar may read it, without names and without seeing who interviewed.',
	receipt: (on: string, chunks: number) => `Receipt: the sound (${chunks} parts) and its key were destroyed on ${on}.`,
	noSound: 'No sound was recorded.',
	soundDue: (on: string) => `The sound is destroyed on ${on}.`,
	correct: 'Correct something afterwards',
} satisfies SameShape<typeof sv>
