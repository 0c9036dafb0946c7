import type { SameShape } from '../text-shape.ts'
import type { access as sv } from '../sv/access.ts'

/** Words of access, in English. */
export const access = {
	signIn: 'Sign in',
	demoHeading: 'Who do you want to be?',
	demoLead: 'This is a demonstration with invented people in Exempelköping. Choose one and see what she or he sees.',
	stepInAs: (name: string) => `Step in as ${name}`,
	roleInWords: {
		interviewer: 'Child secretary. Draws a child, talks with it, listens through and corrects the transcript.',
		mentor: 'Holds the year’s round together: sampling frame, draw, seminar and report.',
		manager: 'Head of unit. Reads and approves the report and owns the actions.',
		committee: 'Member of the social services committee. Reads the approved report and asks questions.',
		administrator: 'Looks after users and operation. Sees nothing of what the children said.',
	},
} satisfies SameShape<typeof sv>
