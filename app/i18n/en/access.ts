import { EXPORT_COMMANDS } from '../export-commands.ts'
import type { SameShape } from '../text-shape.ts'
import type { access as sv } from '../sv/access.ts'

/** Words of access, in English. */
export const access = {
	signIn: 'Sign in',
	signInLead: 'With your e-mail address and password. Then we ask for a code from your telephone.',
	email: 'E-mail address',
	password: 'Password',
	accountEnded: 'Your account in the unit has ended. Should you still be part of it? Ask your administrator.',
	signInRefused: {
		refused:
			'The e-mail address or the password is wrong. Forgotten the password? Your administrator can give you a new one.',
		'too many tries': 'There have been too many tries. Wait five minutes and try again.',
	},
	codeHeading: 'Enter the code',
	codeLead: 'Open your authenticator app and type the six digits. No telephone at hand? Type one of your backup codes.',
	code: 'Code',
	codeRefused: {
		refused: 'The code is wrong. Codes change every thirty seconds; type the one shown now.',
		'too many tries': 'There have been too many tries. Wait a quarter of an hour and try again.',
	},
	goOn: 'Continue',
	startOver: 'Start over',

	demoHeading: 'Who do you want to be?',
	demoLead: 'This is a demonstration with invented people in Exempelköping. Choose one and see what she or he sees.',
	stepInAs: (name: string) => `Step in as ${name}`,
	roleInWords: {
		interviewer: 'Draws a child, talks with the child, listens through and corrects the transcript.',
		mentor: 'Holds the year’s round together: sampling frame, draw, seminar and report.',
		manager: 'Reads and approves the report and owns the actions.',
		committee: 'Reads the approved report and asks questions. Sees nothing else.',
		administrator: 'Looks after users and operation. Sees nothing of what the children said.',
	},

	account: 'Your sign-in',
	accountLead: 'The password and the app that see to it that only you reach what you see.',
	accountDemoLead:
		'In the demonstration one steps in without a password. In a real installation this is where you change password and connect your authenticator app.',
	accountSetUpLead:
		'Before you begin you need a password of your own and an authenticator app on your telephone. It takes a couple of minutes.',
	choosePassword: 'Choose a password of your own',
	changePassword: 'Change password',
	passwordAdvice:
		'At least twelve characters. Three or four words that do not belong together are easier to remember than odd signs.',
	oneTimePassword: 'The one-time password you were given',
	currentPassword: 'Current password',
	newPassword: 'New password',
	newPasswordAgain: 'New password once more',
	savePassword: 'Save the password',
	passwordErrors: {
		'too short': 'The password is too short. It needs at least twelve characters.',
		'not the same': 'You did not write the same password both times.',
		'the old one': 'The new password is the same as the old one. Choose another.',
		'wrong password': 'The password is wrong.',
	},
	appInUse:
		'The authenticator app is connected. A new telephone? Use a backup code, or ask your administrator for a new one-time password.',
	appHeading: 'Connect an authenticator app',
	appWhy:
		'The app shows a new code every thirty seconds. With it, your password alone is not enough for anyone else. The app your municipality already uses will do.',
	appStart: 'Show the code to scan',
	appScan: '1. Scan the code with the app.',
	appQr: 'QR code to scan with the authenticator app',
	appByHand: 'Cannot scan? Type this key into the app instead:',
	backupCodes: '2. Keep the backup codes',
	backupCodesWhy:
		'Each code works once, when you do not have the telephone. Print them or put them where you keep other passwords. They are shown only now.',
	appFirstCode: '3. Type the code that the app shows now',
	appWrongCode: 'The code is wrong. Type the one shown now, and check that the clock of the telephone is right.',
	appConfirm: 'Connect the app',

	firstRun: 'Welcome to Lyhörd',
	firstRunLead: 'Here you set up your unit. It is done once, by the person who will be administrator.',
	firstRunNext: 'You will see the recovery key, one single time. Make sure that you can print before you go on.',
	firstRunUnit: 'Your unit',
	firstRunYou: 'You, the administrator',
	firstRunMake: 'Make the unit',
	firstRunFields: {
		code: {
			label: 'Set-up code',
			help: 'It stands in the server’s log. Whoever runs the server can read it out.',
			error: 'The set-up code is not the one in the server’s log.',
		},
		organisation: {
			label: 'Municipality or district',
			help: 'As it is to stand in the report.',
			error: 'Write the name of the municipality or district.',
		},
		unitName: {
			label: 'Unit',
			help: 'The part of social services that holds the interviews.',
			error: 'Write the name of the unit.',
		},
		committeeName: {
			label: 'Committee',
			help: 'The one that gets the report, such as Socialnämnden.',
			error: 'Write the name of the committee.',
		},
		name: { label: 'Your name', help: '', error: 'Write your name.' },
		email: {
			label: 'Your e-mail address',
			help: 'You sign in with it.',
			error: 'Write an e-mail address, such as name@municipality.se.',
		},
		password: {
			label: 'Password',
			help: 'At least twelve characters.',
			error: 'The password needs at least twelve characters.',
		},
	},
	kit: 'Recovery key',
	kitLead: (organisation: string) =>
		`Print this page and lock it in, for instance in the safe of ${organisation}. The key is shown only now.`,
	kitNext:
		'Sign in, connect your authenticator app and add the people who will work with the round. The mentor then approves the interview guides.',
	kitAlreadyThere: 'The key was made at an earlier try. Ask whoever runs the server to print the file below.',
	kitFile: (path: string) => `On the server the key lies in ${path}. It must never lie among the backups.`,
	kitOpens:
		'The key opens everything the children said that has not yet been destroyed. If the server is lost and the key is gone, nobody can read it again. An exported recording is opened like this: unpack the zip file, copy the key into the file recovery-kit.txt in the same folder, and run there (Debian has age and sox):',
	kitCommands: EXPORT_COMMANDS,
	kitPrinted: 'I have printed the key',

	members: (unitName: string) => `People in ${unitName}`,
	membersLead:
		'Those who work with the interviews or read the report. As administrator you see who they are, but nothing of what the children said.',
	membersNext: 'Whoever you add gets a one-time password from you, chooses her own and connects her telephone.',
	addMember: 'Add a person',
	addMemberLead: 'The person gets a one-time password, which is shown to you once.',
	changeMember: 'Change',
	changeMemberOf: (name: string) => `Change ${name}`,
	hasLeft: 'Have left',
	signatureIs: (signature: string) => `Signature ${signature}`,
	noSignature: 'No signature',
	activeUntil: (day: string) => `until ${day}`,
	memberName: 'Name',
	memberEmailHelp: 'The person signs in with it. No letters are sent.',
	signature: 'Signature in the case system',
	signatureHelp:
		'As the person is written as handler. It is needed so that nobody interviews a child whose handler she is or has been.',
	roles: 'Roles',
	rolesHelp: 'A person may have several. Whoever is administrator and nothing else sees no content.',
	activeUntilOn: 'Last day',
	activeUntilHelp: 'Leave empty for someone who stays. After that day it is not possible to sign in.',
	makeMember: 'Add',
	memberErrors: {
		missing: 'Write the person’s name.',
		'no e-mail': 'Write an e-mail address, such as name@municipality.se.',
		taken: 'Another person already has it.',
		'no role': 'Choose at least one role.',
		'no date': 'Write a date.',
		'no other administrator': 'Somebody must be administrator. Give the role to another person first.',
	},
	memberMade: (name: string) => `${name} has been added`,
	memberLead: (email: string) => `Signs in with ${email}.`,
	oneTimeWhy:
		'Hand over the one-time password yourself, best face to face. It is shown only now and is replaced the first time it is used.',
	toMembers: 'Done, back to the list',
	cannotSignIn: 'Cannot sign in?',
	renewPasswordWhy:
		'A new one-time password replaces the old password and the connected telephone, and signs the person out everywhere.',
	renewPassword: 'Give a new one-time password',
} satisfies SameShape<typeof sv>
