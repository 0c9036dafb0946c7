import type { SameShape } from '../text-shape.ts'
import type { pictures as sv } from '../sv/pictures.ts'

/** Pictures of a child's drawings, in English. */
export const pictures = {
	heading: (count: number) =>
		count === 0
			? 'Picture of the drawing'
			: count === 1
				? 'One picture of the drawing'
				: `${count} pictures of drawings`,
	consent: {
		no: 'No picture today: a guardian has not said yes to drawings being photographed. The child keeps the drawing.',
		notAsked:
			'No picture today: the guardian has not been asked about pictures of drawings. The answer goes on the contact card, before the conversation.',
		protectedOnPhone: 'The child has protected personal data: no picture is taken with a phone or tablet.',
	},
	/** Before the conversation, where there is time to ask. */
	before: {
		yes: 'Drawings may be photographed if the child wants to. You ask the child when the drawing lies there.',
		protected:
			'The child has a protected identity: photograph a drawing only if you really need it, and if the child wants to.',
		no: 'Drawings are not photographed: a guardian has not said yes to it.',
		notAsked:
			'The guardian has not been asked about pictures of drawings. Without a yes no picture is taken: ask beforehand, the answer is written on the contact card.',
		protectedOnPhone: 'The child has a protected identity: no picture is taken with a phone or a tablet.',
	},
	isProtected:
		'The child has protected personal data. Take a picture only if you really need one, and never with anything that shows where you are.',
	childSaysYes: 'Yes, the child wants to',
	childSaysNo: 'No',
	saidNo: 'The child said no. No picture is taken. A yes later is fine.',
	over: 'The child took the yes back. The pictures are deleted, and no more are taken in this conversation.',
	warning: 'Only the paper in the picture: no faces and no names. Put a hand over a name that is written there.',
	take: 'Take a picture',
	choose: 'Choose a picture',
	busy: 'Working on the picture …',
	look: 'Look at the picture together. If a name or a face shows, take it again. Nothing is saved yet: if the page is closed the picture is gone.',
	previewAlt: 'The picture as it will be saved',
	words: 'The child’s own words about the drawing',
	wordsLead:
		'Write what the child says. The words are read out to those who do not see the picture, and stay when it is gone.',
	keep: 'Save the picture',
	again: 'Take again',
	drop: 'Delete',
	keepWords: 'Save the words',
	busyWords: 'Saving …',
	alt: (number: number) => `Drawing ${number}`,
	where: {
		device: 'Saved on the device, sealed. It is sent when possible.',
		server: 'Saved.',
		refused: 'The server did not take the picture, and it is gone from the device. The drawing is on the paper.',
	},
	wordsLater: 'What you wrote about it is saved and shows when the page is opened again.',
	remove: (number: number) => `Delete picture ${number}`,
	full: 'There is no room for more pictures in this conversation. Delete one to take another.',
	takeBack: 'The child takes the yes back',
	takeBackLead: (count: number) =>
		count === 1
			? 'The picture and the words about it are deleted, and no more are taken in this conversation. It cannot be undone.'
			: 'All pictures and the words about them are deleted, and no more are taken in this conversation. It cannot be undone.',
	takeBackSure: 'Yes, delete',
	keepThem: 'Keep',
	mistakes: {
		notAPicture: 'The file cannot be read as a picture. Choose a picture instead, for example jpg or png.',
		tooLarge: 'The picture is too large, over 40 MB. Take a new one, or choose a smaller one.',
		deviceFull:
			'The device is full, and the picture is not saved. Remove something else from the device and press Save the picture again.',
	},
	gallery: 'The child’s drawings',
	galleryLead:
		'Only you see the pictures. They are deleted when the text is approved; the words stay if they stand in the text.',
	galleryChild: 'Your drawings. The pictures are taken away when the text is done.',
	atQuestion: (question: string) => `At the question: ${question}`,
	noWords: 'No words are written about the drawing.',
	removed: (on: string, count: number) =>
		count === 1 ? `One picture of a drawing was deleted ${on}.` : `${count} pictures of drawings were deleted ${on}.`,
} satisfies SameShape<typeof sv>
