import type { SameShape } from '../text-shape.ts'
import type { conversation as sv } from '../sv/conversation.ts'

/** Words of the interviewer's strip in a conversation, in English. */
export const conversation = {
	childsFace: 'For the child',
	strip: 'For you who interview',
	toChild: 'Show the child',
	toChildShort: 'Show',
	backToYou: 'To your side',
	turn: 'Turn the screen',
	turnShort: 'Turn',
	support: 'Support',
	supportClose: 'Close',
	eraseAll: 'Erase everything',
	eraseShort: 'Erase',
	cards: 'Conversation cards',
	wouldNotAnswer: 'Would not answer',
	doesNotKnow: 'Does not know',
	markShort: 'Mark',
	markMoment: 'Mark the moment',
	marked: (moments: number) => (moments === 1 ? 'One moment marked' : `${moments} moments marked`),
	time: 'How much time has passed',
	timeShares: [
		'Just begun',
		'A quarter of the time',
		'Half the time',
		'Three quarters of the time',
		'Time is up, no hurry',
	],
	allQuestions: 'All questions',
	outcomes: { asked: 'asked', answered: 'answered', skipped: 'would not answer', didNotKnow: 'does not know' },
	otherScreens: { assent: 'Beginning', words: 'Ending' },
	quote: '”…”',
	quoteLabel: 'Quotation marks: what stands inside ”…” is kept word for word',
	noteLead:
		'What stands inside ”…” is kept word for word. Only write word for word what you write as the child says it.',
	notesToday: 'You take notes today. Say so instead of what is written about recording.',
	notesOrDictaphone:
		'You take notes today. If there is a dictaphone on the table, ask about the sound too. If not, say that you take notes and leave the question about recording.',
	whoIsHere: 'Who is here?',
	present: {
		interpreter: 'An interpreter is here',
		guardian: 'A parent is in the room',
		signs: 'We talk in sign language, or with pictures',
	},
	presentLead: {
		interpreter:
			'Take twice the time. One short sentence at a time, and wait for the interpreter. Relatives may not interpret.',
		guardian: 'It is noted: the four answers are marked “parent present”.',
		signs: 'No sound is recorded. Take notes, and let the child point and draw.',
	},
	reminders: {
		interpreter: 'Interpreter: talk to the child, one short sentence at a time.',
		guardian: 'A parent is here.',
		signs: 'No sound. Let the child point and draw.',
	},
	beforeYouPart: 'Before you part, ask:',
	beforeYouPartAsks: [
		'How do you want to hear what came of it? You may say no thanks.',
		'Do you want to listen to or read what you have said?',
		'Do you want me to tell your social secretary that you want to know more?',
		'Do you want me to pass on what you wished for?',
		'How does it feel now? Shall I get in touch in a few days?',
	],
	answeredThis: 'The child had answered the question that is shown',
	willCount: 'It counts as an interview.',
	willNotCount:
		'No question in any topic is answered yet, so it does not count as an interview. It is kept all the same if the child wants.',
} satisfies SameShape<typeof sv>
