import { EXPORT_COMMANDS } from '../export-commands.ts'
/** Words of access, in Swedish: the truth that English follows. */
export const access = {
	signIn: 'Logga in',
	signInLead: 'Med din e-postadress och ditt lösenord. Sedan frågar vi efter en kod från din telefon.',
	email: 'E-postadress',
	password: 'Lösenord',
	accountEnded: 'Ditt konto i enheten är avslutat. Ska du fortfarande vara med? Fråga din administratör.',
	signInRefused: {
		refused:
			'E-postadressen eller lösenordet stämmer inte. Har du glömt lösenordet? Din administratör kan ge dig ett nytt.',
		'too many tries': 'Det har varit för många försök. Vänta fem minuter och försök igen.',
	},
	codeHeading: 'Skriv in koden',
	codeLead:
		'Öppna din autentiseringsapp och skriv av de sex siffrorna. Har du inte telefonen? Skriv en av dina reservkoder.',
	code: 'Kod',
	codeRefused: {
		refused: 'Koden stämmer inte. Koderna byts var trettionde sekund; skriv den som visas nu.',
		'too many tries': 'Det har varit för många försök. Vänta en kvart och försök igen.',
	},
	goOn: 'Fortsätt',
	startOver: 'Börja om',

	demoHeading: 'Vem vill du vara?',
	demoLead: 'Det här är en demonstration med påhittade personer i Exempelköping. Välj en och se vad hon eller han ser.',
	stepInAs: (name: string) => `Kliv in som ${name}`,
	roleInWords: {
		interviewer: 'Lottar fram ett barn, samtalar med barnet, lyssnar igenom och rättar utskriften.',
		mentor: 'Håller ihop årets omgång: urvalsram, lottning, seminarium och rapport.',
		manager: 'Läser och godkänner rapporten och äger åtgärderna.',
		committee: 'Läser den godkända rapporten och ställer frågor. Ser ingenting annat.',
		administrator: 'Sköter användare och drift. Ser inget av vad barnen har sagt.',
	},

	account: 'Din inloggning',
	accountLead: 'Lösenordet och appen som gör att bara du kommer åt det du ser.',
	accountDemoLead:
		'I demonstrationen kliver man in utan lösenord. I en riktig installation byter du lösenord och kopplar in din autentiseringsapp här.',
	accountSetUpLead:
		'Innan du kan börja behöver du ett eget lösenord och en autentiseringsapp i telefonen. Det tar ett par minuter.',
	choosePassword: 'Välj ett eget lösenord',
	changePassword: 'Byt lösenord',
	passwordAdvice: 'Minst tolv tecken. Tre eller fyra ord som inte hör ihop är lättare att minnas än krångliga tecken.',
	oneTimePassword: 'Engångslösenordet du fick',
	currentPassword: 'Nuvarande lösenord',
	newPassword: 'Nytt lösenord',
	newPasswordAgain: 'Nytt lösenord en gång till',
	savePassword: 'Spara lösenordet',
	passwordErrors: {
		'too short': 'Lösenordet är för kort. Det behöver minst tolv tecken.',
		'not the same': 'Du skrev inte samma lösenord båda gångerna.',
		'the old one': 'Det nya lösenordet är samma som det gamla. Välj ett annat.',
		'wrong password': 'Lösenordet stämmer inte.',
	},
	appInUse:
		'Autentiseringsappen är inkopplad. Har du bytt telefon? Använd en reservkod, eller be din administratör om ett nytt engångslösenord.',
	appHeading: 'Koppla in en autentiseringsapp',
	appWhy:
		'Appen visar en ny kod var trettionde sekund. Med den räcker det inte för någon annan att ha ditt lösenord. Den app din kommun redan använder går bra.',
	appStart: 'Visa koden att skanna',
	appScan: '1. Skanna koden med appen.',
	appQr: 'QR-kod att skanna med autentiseringsappen',
	appByHand: 'Går det inte att skanna? Skriv in den här nyckeln i appen i stället:',
	backupCodes: '2. Spara reservkoderna',
	backupCodesWhy:
		'Varje kod fungerar en gång, när du inte har telefonen. Skriv ut dem eller lägg dem där du förvarar andra lösenord. De visas bara nu.',
	appFirstCode: '3. Skriv in koden som appen visar nu',
	appWrongCode: 'Koden stämmer inte. Skriv den som visas nu, och kontrollera att telefonens klocka går rätt.',
	appConfirm: 'Koppla in appen',

	firstRun: 'Välkommen till Lyhörd',
	firstRunLead: 'Här gör ni klart er enhet. Det görs en gång, av den som ska vara administratör.',
	firstRunNext: 'Du får se återställningsnyckeln, en enda gång. Se till att du kan skriva ut innan du går vidare.',
	firstRunUnit: 'Er enhet',
	firstRunYou: 'Du som är administratör',
	firstRunMake: 'Skapa enheten',
	firstRunFields: {
		code: {
			label: 'Startkod',
			help: 'Den står i serverns logg. Den som sköter servern kan läsa upp den.',
			error: 'Startkoden stämmer inte med den som står i serverns logg.',
		},
		organisation: {
			label: 'Kommun eller stadsdel',
			help: 'Som den ska stå i rapporten.',
			error: 'Skriv vad kommunen eller stadsdelen heter.',
		},
		unitName: {
			label: 'Enhet',
			help: 'Den del av socialtjänsten som gör intervjuerna.',
			error: 'Skriv vad enheten heter.',
		},
		committeeName: {
			label: 'Nämnd',
			help: 'Den som rapporten lämnas till, till exempel Socialnämnden.',
			error: 'Skriv vad nämnden heter.',
		},
		name: { label: 'Ditt namn', help: '', error: 'Skriv ditt namn.' },
		email: {
			label: 'Din e-postadress',
			help: 'Du loggar in med den.',
			error: 'Skriv en e-postadress, till exempel namn@kommun.se.',
		},
		password: { label: 'Lösenord', help: 'Minst tolv tecken.', error: 'Lösenordet behöver minst tolv tecken.' },
	},
	kit: 'Återställningsnyckel',
	kitLead: (organisation: string) =>
		`Skriv ut den här sidan och lås in den, till exempel i kassaskåpet hos ${organisation}. Nyckeln visas bara nu.`,
	kitNext:
		'Logga in, koppla in din autentiseringsapp och lägg upp dem som ska arbeta med omgången. Mentorn godkänner sedan samtalsguiderna.',
	kitAlreadyThere: 'Nyckeln skapades vid ett tidigare försök. Be den som sköter servern att skriva ut filen nedan.',
	kitFile: (path: string) => `På servern ligger nyckeln i ${path}. Den får aldrig ligga bland säkerhetskopiorna.`,
	kitOpens:
		'Nyckeln öppnar allt som barnen har sagt och som ännu inte har förstörts. Går servern sönder och nyckeln är borta kan ingen läsa det igen. En uttagen inspelning öppnas så här: packa upp zip-filen, skriv av nyckeln i filen recovery-kit.txt i samma mapp, och kör där (age och sox finns i Debian):',
	kitCommands: EXPORT_COMMANDS,
	kitPrinted: 'Jag har skrivit ut nyckeln',

	members: (unitName: string) => `Personer i ${unitName}`,
	membersLead:
		'De som arbetar med barnintervjuerna eller läser rapporten. Som administratör ser du vilka de är, men inget av vad barnen har sagt.',
	membersNext: 'Den du lägger till får ett engångslösenord av dig, väljer ett eget och kopplar in sin telefon.',
	addMember: 'Lägg till en person',
	addMemberLead: 'Personen får ett engångslösenord som visas för dig en gång.',
	changeMember: 'Ändra',
	changeMemberOf: (name: string) => `Ändra ${name}`,
	hasLeft: 'Har slutat',
	signatureIs: (signature: string) => `Signatur ${signature}`,
	noSignature: 'Ingen signatur',
	activeUntil: (day: string) => `till och med ${day}`,
	memberName: 'Namn',
	memberEmailHelp: 'Personen loggar in med den. Inga brev skickas.',
	signature: 'Signatur i verksamhetssystemet',
	signatureHelp:
		'Så som personen står som handläggare. Den behövs för att ingen ska intervjua ett barn hon själv är eller har varit handläggare för.',
	roles: 'Roller',
	rolesHelp: 'En person kan ha flera. Den som är administratör och inget annat ser inget innehåll.',
	activeUntilOn: 'Sista dag',
	activeUntilHelp: 'Lämna tomt för den som är kvar. Efter den dagen går det inte att logga in.',
	makeMember: 'Lägg till',
	memberErrors: {
		missing: 'Skriv personens namn.',
		'no e-mail': 'Skriv en e-postadress, till exempel namn@kommun.se.',
		taken: 'Den finns redan hos en annan person.',
		'no role': 'Välj minst en roll.',
		'no date': 'Skriv ett datum.',
		'no other administrator': 'Någon måste vara administratör. Ge först rollen till en annan person.',
	},
	memberMade: (name: string) => `${name} är tillagd`,
	memberLead: (email: string) => `Loggar in med ${email}.`,
	oneTimeWhy:
		'Lämna engångslösenordet själv, helst öga mot öga. Det visas bara nu och byts ut första gången det används.',
	toMembers: 'Klart, tillbaka till listan',
	cannotSignIn: 'Kommer personen inte in?',
	renewPasswordWhy:
		'Ett nytt engångslösenord ersätter det gamla lösenordet och den inkopplade telefonen, och loggar ut personen överallt.',
	renewPassword: 'Ge ett nytt engångslösenord',
}
