import type { SameShape } from '../text-shape.ts'
import type { ui as sv } from '../sv/ui.ts'

/** Words that every page shares, in English. */
export const ui = {
	productName: 'Lyhörd',
	skipToContent: 'Skip to the content',
	exampleData: 'EXAMPLE DATA (EXEMPELDATA) – every person and every word here is invented',
	otherLanguage: 'Svenska',
	signOut: 'Sign out',
	places: 'Places',
	placeNames: {
		'/my-child': 'My child',
		'/rounds': 'Rounds',
		'/guides': 'Interview guides',
		'/second-readings': 'Second reader',
		'/reports': 'Reports',
		'/members': 'People',
	},
	keptFromGuardian: 'The child does not want the guardian to know. That holds for everything you say, send and print.',
	whatIsNext: 'What is next',
	roles: {
		interviewer: 'Interviewer',
		mentor: 'Mentor',
		manager: 'Manager',
		committee: 'Committee',
		administrator: 'Administrator',
	},
	save: 'Save',
	cancel: 'Cancel',
	back: 'Back',
	toStart: 'To the start page',
	notFound: 'The page does not exist, or is not yours.',
	notFoundLead: 'Check the address. Do you think you should see this page? Ask your administrator.',
	signedOut: 'You are signed out.',
	signedOutLead: 'What you just sent was not saved. Sign in in a new tab, come back here and send it once more.',
	foreign: 'This did not come from Lyhörd.',
	foreignLead: 'Something other than Lyhörd’s own pages tried to change something in your name. Nothing was changed.',
	broken: 'Something broke on our side.',
	brokenLead: 'It is not your fault. What you have already saved is still there. Try again in a while.',
	brokenNumber: (number: string) => `Tell the number ${number} to whoever runs the server, and the fault can be found.`,
} satisfies SameShape<typeof sv>
