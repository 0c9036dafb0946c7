import type { SameShape } from '../text-shape.ts'
import type { followUp as sv } from '../sv/follow-up.ts'

/** Words of follow-up, in English. */
export const followUp = {
	actionsHeading: (year: number) => `You said – we did, ${year}`,
	actionsLead:
		'Every development area is followed by something we do: somebody owns it, there is a date, and we say so when it did not happen.',
	actionsNext: 'What it says here stands in next year’s report, also what is not done.',
	noAreas: 'The round has no development areas yet. They are written at the final seminar.',
	noActions: 'No action is decided yet.',
	status: { notStarted: 'Not started', ongoing: 'Ongoing', done: 'Done', stopped: 'Stopped' },
	statusLabel: 'Status',
	text: 'What do we do?',
	owner: 'Owner',
	ownerHint: 'A role is enough, for example “Assistant unit manager”.',
	due: 'Done by',
	effect: 'What has it led to?',
	effectHint: 'Write what you know. Leave it empty until you know something.',
	ownedBy: (owner: string) => `Owner: ${owner}`,
	dueOn: (day: string) => `Done by ${day}`,
	newAction: (area: string) => `New action for ${area}`,
	changeAction: (text: string) => `Change: ${text}`,
	save: 'Save the action',

	feedbackHeading: 'Answers to the children',
	feedbackLead:
		'The child you interviewed is to know what it led to. You are the one who tells, in the way the child chose.',
	feedbackNext: 'When all children have had an answer the mentor can close the round.',
	feedbackNotYet:
		'Answers are written when the annual report is approved. Then the children who wait for an answer from you stand here.',
	feedbackOf: (band: string) => `The child you interviewed, ${band} years`,
	channels: { letter: 'Letter', phone: 'Telephone', visit: 'Visit', none: 'Wants no answer' },
	chose: (channel: string) => `The child chose: ${channel.toLowerCase()}`,
	saidNo: 'The child said no thanks to an answer, and that stands.',
	given: (day: string, channel: string) => `Answer given ${day} (${channel.toLowerCase()})`,
	suggestion: 'A suggestion to start from (in Swedish, for the child)',
	suggestionHint: 'Change it so that it sounds like you. Write nothing that others could read something from.',
	how: 'How did you give the answer?',
	markGiven: 'The child has had the answer',

	answer: {
		young: (areas: readonly string[]) =>
			`Hi!\n\nThank you for telling us. We have listened to you and to other children.\n\nThis is what we want to do better:\n${areas.map((area) => `• ${area}`).join('\n')}\n\nWhat you said helped us. Do you want to ask something? You may always ask.`,
		older: (areas: readonly string[]) =>
			`Hi!\n\nYou took part in an interview about what it is like to have contact with social services. Thank you for what you told. We have read everything together, without names, and written a report that the politicians read.\n\nThis is what we have decided to do better:\n${areas.map((area) => `• ${area}`).join('\n')}\n\nNext year we will tell how it went. Please get in touch if you wonder about something or think we have misunderstood.`,
		noAreas: 'We are still reading and have not decided yet.',
	},
	errors: {
		'follow-up.action-incomplete': 'Write what you do and choose a status.',
		'follow-up.changed-meanwhile':
			'Somebody else changed the action while you wrote. Read the new text and save again if yours is to stand.',
		'follow-up.channel-missing': 'Choose how you gave the answer.',
		'follow-up.given-already': 'The answer is already marked as given.',
	},
} satisfies SameShape<typeof sv>
