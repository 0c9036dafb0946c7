import { EXPORT_COMMANDS } from '../export-commands.ts'
import type { SameShape } from '../text-shape.ts'
import type { interview as sv } from '../sv/interview.ts'

/** Chunks of sound that lie on the device. */
function parts(count: number) {
	return count === 1 ? '1 part is kept encrypted' : `${count} parts are kept encrypted`
}

/** Words of interview, in English. */
export const interview = {
	prepare: 'Prepare the conversation',
	prepareLead: 'Two minutes before you meet: has everything been said, which guide, and is the room quiet?',
	prepareNext:
		'After the conversation you answer a few short questions. Then what the child said becomes a transcript that only you see.',
	allSaid: 'Information, consent and the child’s own yes are there. The conversation can begin.',
	cannotStart: 'The conversation cannot begin yet',
	missing: {
		information: 'The child has not been told what the conversation is for.',
		guardianConsent: 'A guardian’s yes to taking part is missing. It is needed for children under 15.',
		secondGuardianConsent: 'The other guardian’s yes is missing. The unit has decided to ask both.',
		childAssent: 'The child’s own yes to taking part is missing.',
		guardianNo: 'A guardian has said no. Then there is no conversation.',
		childNo: 'The child has said no. A child’s no always counts.',
	},
	recordItThere: 'Write it down on the contact page',
	toContact: 'To contact and consent',
	checklist: 'Before you sit down',
	checks: [
		'A quiet room that nobody walks into',
		'Paper, pens and the aids on the table',
		'Phone on silent and the computer charged',
		'Time afterwards, if the child wants to stay',
		'A colleague to ring if something worries you',
	],
	whichGuide: 'Which guide?',
	whichGuideLead: 'A guide for younger children is fine when language or a disability makes it fit better.',
	guideForAge: 'For the child’s age',
	guideForYounger: 'For younger children',
	soundOrNotes: 'Record or take notes?',
	recordConsent: {
		yes: 'Nothing stands in the way of recording, but the child chooses when you begin.',
		no: 'Somebody has said no to recording. Take notes instead – it is just as good.',
		protectedOnPhone:
			'The child’s identity is protected: nothing is recorded on a phone or tablet. Take notes instead.',
		protected:
			'The child’s identity is protected: notes are chosen beforehand. Record only on a computer in the municipality’s network.',
		notAsked:
			'It is not written down that the guardian has said yes to recording. If you are not sure: take notes, it is just as good.',
	},
	record: 'Record',
	recordWithYes: 'Record – the guardian has said yes to it',
	recordLead: 'The sound is locked on this device before it is sent, and destroyed when the transcript is approved.',
	notes: 'Take notes',
	notesLead: 'You write at each question. No sound is kept.',
	start: 'Start the conversation',
	goOn: 'Go on with the conversation',

	bar: 'Always at hand',
	pause: 'Pause',
	resume: 'Go on',
	stop: 'Stop',
	worry: 'Worry',
	keysAway: 'Earlier notes are kept but cannot be read just now. New ones are kept as usual.',
	notKept: 'This device cannot keep anything. Change to an ordinary window or another device, or write on paper.',
	allSent: 'The notes are saved.',
	sendingNow: 'Saving …',
	trouble: {
		offline: (unsent: number) => `No network. ${unsent} kept on the device – sent when the network is back.`,
		signedOut: (unsent: number) =>
			`You have been signed out. ${unsent} kept on the device – go on writing. They are sent when you have signed in again.`,
		refused: (unsent: number) =>
			`The server did not accept it. ${unsent} kept on the device – leave it on and tell whoever looks after Lyhörd.`,
	},
	paused: 'Pause',
	pausedLead: 'Take the time you need.',

	tips: 'Tips for you – not read aloud',
	handlerName: 'First name of the social secretary',
	handlerNameLead: 'Shown only on your screen while you talk. Not stored.',
	childSays: 'What does the child say?',
	required: '(needed)',
	yes: 'Yes',
	no: 'No',
	ticksMissing: 'The questions come when the ticks that are needed are yes.',
	probes: 'Follow-up questions',
	note: 'Note',
	verbatim: 'Word for word',
	keepNote: 'Save the note',
	takeBack: 'Remove',
	previous: 'Back',
	next: 'Next',
	toQuestions: 'To the questions',
	end: 'End the conversation',
	progress: 'All parts of the conversation',
	close: 'Close',

	stopHeading: 'We stop here',
	stopLead: 'Ask the child: do you want us to keep what you have told us, or take it all away?',
	keepWhatWasSaid: 'Keep what was said',
	eraseAll: 'Erase everything',
	eraseSure: 'Take everything away?',
	eraseSureLead:
		'Sound, pictures, notes and answers are destroyed for ever. Nobody can bring them back. That the conversation was held and erased is kept, nothing more.',
	eraseNow: 'Yes, erase everything for ever',
	doNotErase: 'No, do not erase',

	over: 'Thank you!',
	overLead: 'The conversation is over. The last of it is being saved.',
	erasing: 'Everything is being erased',
	erasingLead: 'What was on this device is already gone.',

	afterwards: 'After the conversation',
	afterwardsLead: 'A few questions for you while you remember. Your thoughts are kept apart from the child’s words.',
	afterwardsNext:
		'Now you make the transcript: only you see it until you have taken away names and places and approved it.',
	wasPartial: 'The child wanted to stop early and what was said is kept. Questions not reached count as not asked.',
	feltWorry: 'Did anything come up that worries you?',
	feltWorryLead: 'Always answer. Do not write here what it was.',
	whoWasThere: 'Who was there?',
	feedback: 'How does the child want to hear what came of it?',
	feedbackLead: 'Every child gets an answer when the report is done, if she wants one.',
	channels: { letter: 'By letter', phone: 'By phone', visit: 'When we meet', none: 'No thanks' },
	reflectionLead: 'Your own thoughts. They never become part of the transcript. They are kept while you write.',
	reflection: {
		went: 'How did the conversation go?',
		surprised: 'What surprised you?',
		take: 'What do you take with you to the seminar?',
	},
	saveAfterwards: 'Save and go to the transcript',
	toTranscript: 'To the transcript',
	erased: 'Everything is erased',
	erasedLead: 'The child did not want anything kept. Sound, pictures, notes and the keys to them are destroyed.',
	erasedNext: 'Nothing more. Thank the child for saying so.',
	erasedAt: (when: string) => `Receipt: the conversation was destroyed ${when}.`,

	guides: 'Interview guides',
	guidesLead: 'The questions that children get. A round can be opened when approved guides cover the ages 5 to 18.',
	guidesNext: 'When every age has an approved guide, the mentor can open a round.',
	takeOurs: 'Bring in the four guides of Lyhörd',
	takeOursLead:
		'There are no guides yet. Lyhörd has four drafts, for 5–7, 8–11, 12–14 and 15–18 years. Read them, change them if you like, and approve.',
	versionFor: (version: string, ageMin: number, ageMax: number) => `${ageMin}–${ageMax} years · version ${version}`,
	isApproved: 'Approved',
	isNotApproved: 'Not approved',
	ownGuide: 'A guide of your own',
	ownGuideLead: 'Write a Markdown file as the README in interview-guides shows. It is checked before it is brought in.',
	file: 'File (.md)',
	upload: 'Check and bring in',
	levels: { fail: 'Wrong', warn: 'To think about' },
	guideLead: (minutes: number) => `Read all of it. The conversation takes about ${minutes} minutes.`,
	guideNext: 'When the guide is approved it can be chosen for a round. A change becomes a new version.',
	isApprovedLead: 'The guide is approved and may be used.',
	toThinkAbout: 'To think about',
	approveLead:
		'You approve for the unit: the questions suit the age, and you can keep what the guide promises the child.',
	approve: 'Approve the guide',
	allGuides: 'All guides',
	withAid: (aid: string) => `Aid: ${aid}`,
	errors: {
		'interview.not-ready': 'The conversation cannot begin: something is missing. See the box above.',
		'interview.no-guide':
			'The round has no guide for the child’s age. Choose another guide, or ask the mentor to add one.',
		'interview.worry-unanswered': 'Answer yes or no to the question about worry.',
		'interview.no-channel': 'Choose how the child wants an answer, or No thanks.',
		'interview.already-approved':
			'The transcript is approved. Tell the mentor, who takes the conversation out of the material.',
		'interview.no-file': 'Choose a file that is an interview guide in Markdown, at most 200 kB.',
		'interview.guide-refused': 'The guide was not brought in. Mend what is marked Wrong and try again.',
	},
	withoutNetwork:
		'No network just now. What you noted earlier is saved – it can be read when the network is back. The conversation and the recording can go on.',
	recorder: {
		record: 'Record',
		recordOn: 'Go on recording',
		earlier: 'The recording has stopped. What was recorded already is still there. Press to record again.',
		recording: 'Recording',
		level: 'Sound level',
		goOn: 'Go on recording',
		stopped: 'The recording has stopped. Go to your side.',
		interrupted:
			'The recording has stopped. The microphone is taken, for example by a call. What is recorded is still there. Press the button when you go on, and write notes meanwhile.',
		needsYes: 'Recording needs the child’s yes.',
		keeping: 'The sound is kept on this device while you talk.',
		safe: 'Recorded and saved.',
		finishing: 'Sending the last of it …',
		sending: (unsent: number) =>
			unsent === 1
				? 'Saved on the device. 1 part is being sent.'
				: `Saved on the device. ${unsent} parts are being sent.`,
		gap: (seconds: number) =>
			`For ${seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`} nothing was recorded. The transcript shows it.`,
		trouble: {
			offline: (unsent: number) => `Saved on the device. Waiting for the network. ${parts(unsent)} here.`,
			signedOut: (unsent: number) =>
				`You have been signed out, but the recording goes on. ${parts(unsent)} here and sent when you have signed in.`,
			diskFull: (unsent: number) =>
				`Saved on the device, you can go on talking. The server’s disk is full: tell whoever runs it. ${parts(unsent)} here.`,
			serverTrouble: (unsent: number) =>
				`Saved on the device, you can go on talking. The server cannot take anything just now. ${parts(unsent)} here and sent again.`,
			otherDevice: (unsent: number) =>
				`Saved on the device. Another device is recording the conversation too: one is enough. ${parts(unsent)} here and will be sent when the other is done.`,
			refused: (unsent: number) =>
				`Saved on the device, you can go on talking. The server does not take the sound: tell whoever runs it. ${parts(unsent)} here.`,
		},
		over: {
			ended:
				'The conversation was ended on another device, so the recording here has stopped. The sound that is here is added.',
			erased: 'The conversation was erased on another device. The recording has stopped, and no sound is left here.',
			approved:
				'The transcript of the conversation is approved already, so no more sound is taken in. What was left on this device is deleted.',
		},
		signInAgain: 'Sign in again in a new tab',
		deviceFull: (held: number) =>
			`The device is full. ${held === 1 ? '1 part is' : `${held} parts are`} on this page only: do not close it, and remove something else from the device.`,
		silent:
			'The microphone hears nothing. Is it switched off or pulled out? There is often a button on the computer or on the cable.',
		mayLock: 'The screen may go dark by itself, and then the recording stops. Touch it now and then.',
		problems: {
			refused:
				'The browser may not use the microphone. Allow it by the address bar and press again, or take notes instead: that is just as good.',
			noMicrophone:
				'No microphone was found. Connect one and press again, or take notes instead: that is just as good.',
			otherTab: 'The conversation is already being recorded in another tab or window. Go on there, or close it first.',
			otherDevice:
				'The conversation is already being recorded on another device. Go on there. If you would rather record here: pause on the other one, wait half a minute and press again.',
			notKept: 'The device cannot keep the sound. Take notes instead.',
		},
		notPersistent: 'The browser does not promise to keep the sound: keep the page open until everything is saved.',
		missing: (numbers: string) =>
			`These parts of the recording never arrived: ${numbers}. The rest is there. If you finish without them the interview counts as one without a recording, and you may write what is missing into the transcript.`,
		endWithoutMissing: 'Finish without them',
	},
	soundFile: {
		elsewhere: 'Sound from a dictaphone, and the recording as a file',
		bring: 'Bring in a sound file',
		bringLead:
			'Did you record with a dictaphone or a phone? Bring the file in here, and it is transcribed like any recording.',
		takeOut: 'Take the recording out (encrypted zip file)',
		takeOutLead:
			'The recording can be taken out as a file, for instance when the child asks for the sound. Only whoever has the recovery key can open it. That you take it out is written in the log.',
		heading: 'Bring in a sound file',
		lead: 'The file is read here in the browser, encrypted, and sent in small parts. Nothing is sent unencrypted.',
		next: 'When everything is read the sound is transcribed, if a speech model is installed.',
		back: 'Back',
		whyNot: {
			noYes:
				'The child has not said yes to being recorded, so no sound can be brought in. The child’s yes is set in the conversation.',
			approved: 'The transcript is approved, so no more sound can be added.',
			protectedOnPhone:
				'The child’s identity is protected: no sound is taken in from a phone or tablet. Do it on a computer in the municipality’s network.',
			gone: 'The sound is erased, and new sound cannot be brought in.',
		},
		choose: 'Choose the sound file (wav, mp3, m4a, ogg, flac or webm)',
		another: 'Did the dictaphone split the conversation? Choose the next file',
		reading: (read: string, of: string) => `Reading the file: ${read} of ${of}`,
		progress: 'How far the file is read',
		cancel: 'Cancel',
		read: (length: string) => `The file is read, ${length}. It is being sent.`,
		cutOff: (length: string, stated: string) =>
			`The file is cut off: it says ${stated}, but the sound ends after ${length}. What there is has been read and is being sent. If you have a whole copy, use “Erase everything” first and begin again.`,
		thatWasAll: 'That was all the sound',
		done: 'All sound is recorded and saved on the server. You can now delete the file where it came from.',
		errors: {
			empty: () => 'The file is empty. Look on the dictaphone for another file of the same date.',
			notSound: () =>
				'This is no sound file that can be read. The file is untouched. Choose a wav, mp3, m4a, ogg, flac or webm file. If the dictaphone uses a format of its own (such as dss or wma), set it to mp3 or wav.',
			noSoundInside: () => 'There is no sound in the file. It is untouched. Choose another file.',
			unknownCodec: (_at: string, codec: string) =>
				`This browser cannot read sound of the kind ${codec || 'unknown'}. The file is untouched. Open the page in another browser (Edge, Chrome or Safari) and try again.`,
			openOnComputer: (length: string) =>
				`The file is ${length} long, and this browser manages only 20 minutes. Open this page on a computer and bring the file in there.`,
			tooLong: (length: string) =>
				`The file is ${length} long, more than four hours. Is it the right one? It is untouched.`,
			broken: (at: string) =>
				`The file is damaged and cannot be read further than ${at}. Nothing has been brought in, and the file is untouched. Copy it from the dictaphone once more.`,
			deviceFull: () =>
				'The device is full, so the file did not fit. Nothing has been brought in, and the file is untouched. Remove something else from the device and try again.',
			otherTab: () => 'The conversation is being recorded or brought in in another tab. Close that one first.',
			otherDevice: () =>
				'Another device is recording or sending sound to the conversation just now. Wait until it is done and choose the file again. Nothing has been brought in.',
			cancelled: () => 'Cancelled. Nothing has been brought in.',
		},
		howToDelete: 'How to delete the file from the phone or the dictaphone',
		deleteSteps: [
			'The file stays where it was recorded until you remove it yourself. Do that only when it says that everything is saved on the server.',
			'iPhone, Voice Memos: swipe the memo left and press the bin. Then open Recently Deleted and delete it there too. If iCloud is on for Voice Memos, look on icloud.com that the memo is gone.',
			'Android, the recorder app: hold the file, press the bin, and then empty the bin of the app. Look in Google Drive if backup is on.',
			'Dictaphone: choose the file and press Erase or Delete, or format the memory card in the dictaphone’s menu.',
			'Computer: delete the copy and empty the bin. If it lay in OneDrive, empty the bin there too.',
		],
		readMe:
			'A recording from Lyhörd. sound/ holds the sound in parts of five seconds, encrypted with age. sound-key.age is the sound key, encrypted to the unit’s master key. times.csv says when each part begins; where the time jumps nothing was recorded. Open it with the recovery key in the file recovery-kit.txt, in a terminal in the unpacked folder:\n\n' +
			EXPORT_COMMANDS,
	},
} satisfies SameShape<typeof sv>
