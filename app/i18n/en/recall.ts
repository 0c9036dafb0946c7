import type { SameShape } from '../text-shape.ts'
import type { recall as sv } from '../sv/recall.ts'

const parts = (count: number) => (count === 1 ? 'one piece' : `${count} pieces`)

/** Words about a device that is called in (X20), in English. */
export const recall = {
	sending:
		'This device is called in. What is left of your conversation is sent now and then deleted from here. Leave the page open.',
	stuck: (left: number, why: string) => (left > 0 ? `Left here: ${parts(left)}. ${why}` : why),
	done: (sent: number) =>
		sent === 0
			? 'Done. None of your conversation is left on this device.'
			: `Done. The last ${parts(sent)} of your conversation have been sent, and none of it is left on this device.`,
	troubles: {
		offline: 'The network or the server does not answer. It is tried again all the time.',
		signedOut: 'You have been signed out. Sign in again here, and the rest is sent.',
		diskFull: 'The disk of the server is full. Tell whoever runs the server.',
		serverTrouble: 'The server cannot take anything just now. It is tried again all the time.',
		otherDevice: 'Another device is sending sound to the conversation just now. It is tried again all the time.',
		refused: 'The server does not take it. Talk to your mentor.',
		talkOpen: 'A conversation is open on the device. End it first.',
		soundMissing: 'Some pieces of the sound are neither here nor on the server.',
		notWanted:
			'Some of it was not taken in: the conversation is already erased, or its text approved. It is deleted here and is nowhere any more.',
	},
	pageHeading: 'What lies on this device',
	pageLeadLeft:
		'Your account has ended. But something of your conversation may still lie on a device that you used, and what the child said must not be lost.',
	pageLead:
		'Something of your conversation may still lie on a device that you used, and what the child said must not be lost.',
	pagePoints: [
		'Open this page on the phone or computer that you had with you in the conversation, with a network, and leave it open. What is left is sent. Only when all of it has arrived is it deleted from the device.',
		'If nothing is left here, nothing happens. Then try the other device.',
	],

	cardHeading: 'Devices',
	cardLead:
		'When somebody goes on leave or quits, her device is called in if sound or notes of a conversation may still lie on it. When she opens Lyhörd there everything is sent, and then the device is emptied.',
	talk: (number: number) => `Conversation ${number}`,
	codes: { onLeave: 'on leave', quit: 'has quit', again: 'called in again' },
	since: (on: string, why: string) => `Called in ${on} (${why})`,
	waiting: 'Waiting',
	answered: 'Called in and emptied',
	calledOff: 'Called off',
	calledOffOn: (on: string) => `She is back. Called off ${on}.`,
	noAnswer: 'No device has answered yet.',
	whatToDo:
		'Ask her to open Lyhörd on the phone or computer she had in the conversation, with a network, and to sign in. That works even if she has quit: then she reaches that page only. If she cannot sign in, the administrator can give her a one-time password. If you cannot get hold of the device, everything stays sealed on it: nobody can hear or read it there, but it does not come in either.',
	emptied: (on: string, sent: number, deleted: number) =>
		`${on}: a device has sent ${parts(sent)} and is empty. ${deleted} items were deleted there.`,
	nothingLeft: (on: string) => `${on}: everything had arrived already, and nothing lay on the device she signed in on.`,
	wasEmpty: (on: string) => `${on}: she signed in on a device where nothing lay. Does she have another?`,
	stuckThere: (on: string, left: number, why: string) =>
		left > 0 ? `${on}: left on a device: ${parts(left)}. ${why}` : `${on}: a device cannot be emptied yet. ${why}`,
	mayLie: 'Something of a conversation may lie on her device.',
	callIn: (name: string) => `Call in the device of ${name}`,
	calledIn: 'The device is called in. The answer stands here when she has opened Lyhörd on it.',
	nothingToCallIn:
		'There is nothing to call in: all of her conversations has arrived, or the device is called in already.',
	troublesThere: {
		offline: 'The network broke before everything had arrived. It tries again.',
		signedOut: 'She was signed out before everything had arrived. Ask her to sign in again.',
		diskFull: 'The disk of the server is full. Tell whoever runs the server.',
		serverTrouble: 'The server could not take it. It tries again.',
		otherDevice: 'Another device was sending sound to the conversation just then. It tries again.',
		refused: 'The server did not take it. It stays there, sealed; tell whoever runs the server.',
		talkOpen: 'A conversation is open on the device. Ask her to end it.',
		notWanted:
			'Some of it was not taken in and was deleted on the device: the conversation was already erased, or its text approved.',
		soundMissing:
			'All that lay there came in, but some pieces of the sound are missing. Did she record on another device too?',
	},
} satisfies SameShape<typeof sv>
