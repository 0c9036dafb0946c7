/** Words of the start page, in Swedish: the truth that English follows. `button` is empty where one can only wait. */
export const home = {
	heading: (name: string) => `Hej ${name}!`,
	lead: 'Det här är det som väntar på dig nu.',
	leadOfMany: 'Det här är det som väntar på dig nu, i var och en av dina roller.',
	year: (year: number) => `Så långt har omgången ${year} kommit`,
	next: {
		waitForRound: {
			heading: 'Ingen omgång pågår',
			text: 'Mentorn öppnar årets omgång. Då får du lotta fram ditt barn här.',
			button: '',
		},
		waitForLock: {
			heading: 'Omgången förbereds',
			text: 'Mentorn läser in listan över barn och låser den. Sedan kan du lotta fram ditt barn.',
			button: '',
		},
		drawChild: {
			heading: 'Lotta ditt barn',
			text: 'Du får det första barnet i lottordningen som du får intervjua. Lottningen går att kontrollera i efterhand.',
			button: 'Till lottningen',
		},
		contactChild: {
			heading: 'Ta kontakt',
			text: 'Ett barn är lottat till dig. Ta kontakt, berätta och ta emot samtycke. Utan barnets ja blir det inget samtal.',
			button: 'Till kontakten',
		},
		talk: {
			heading: 'Håll samtalet',
			text: 'Allt är klart för samtalet. Guiden visar en fråga i taget, och barnet får hoppa över, pausa eller sluta när som helst.',
			button: 'Till samtalet',
		},
		afterwards: {
			heading: 'Skriv ner det som är ditt',
			text: 'Samtalet är slut. Svara på frågorna efteråt medan du minns: hur det gick, och om något oroade dig.',
			button: 'Till frågorna efteråt',
		},
		lookThrough: {
			heading: 'Lyssna igenom och rätta',
			text: 'Samtalet är hållet. Gå igenom utskriften, byt namn mot roller och godkänn. Då förstörs ljudet.',
			button: 'Till utskriften',
		},
		toSeminar: {
			heading: 'Seminariet är öppet',
			text: 'Läs det barnen har sagt tillsammans med de andra, markera och sätt teman.',
			button: 'Till seminariet',
		},
		waitForSeminar: {
			heading: 'Din del är klar så länge',
			text: 'Utskriften är godkänd. När alla är klara öppnar mentorn seminariet, och då syns det här.',
			button: '',
		},
		guides: {
			heading: 'Godkänn samtalsguiderna',
			text: 'Innan en omgång kan öppnas behöver enheten ha gått igenom guiderna och godkänt dem.',
			button: 'Till guiderna',
		},
		openRound: {
			heading: 'Öppna årets omgång',
			text: 'Guiderna är godkända. Nästa steg är att öppna en omgång för året.',
			button: 'Öppna en omgång',
		},
		frame: {
			heading: 'Läs in listan över barn',
			text: 'Omgången är öppnad. Läs in urvalsramen ur verksamhetssystemet, så går den att gå igenom rad för rad.',
			button: 'Till listan',
		},
		lock: {
			heading: 'Gå igenom och lås listan',
			text: 'Svara på vems de okända signaturerna är och lås. Sedan kan intervjuarna lotta.',
			button: 'Till listan',
		},
		followInterviews: {
			heading: 'Samtalen pågår',
			text: 'Intervjuarna lottar, tar kontakt och samtalar. Här ser du hur långt omgången har kommit.',
			button: 'Se hur det går',
		},
		openSeminar: {
			heading: 'Öppna seminariet',
			text: 'Utskrifterna är godkända. Nu är det dags att läsa tillsammans och se vad barnen säger.',
			button: 'Till seminarierna',
		},
		seminarHeld: {
			heading: 'Seminariet är hållet',
			text: 'Tack! Mentorn gör klart rapporten. När den är godkänd kan du läsa den och svara barnet.',
			button: '',
		},
		leadSeminar: {
			heading: 'Håll seminariet',
			text: 'Seminariet är öppet. Läs tillsammans, markera och enas om utvecklingsområden. Stäng det när ni är klara.',
			button: 'Till seminariet',
		},
		writeReport: {
			heading: 'Gör klart rapporten',
			text: 'Utkastet skriver sig självt ur seminariet. Gå igenom det som behöver bekräftas eller skrivas.',
			button: 'Till rapporten',
		},
		actions: {
			heading: 'Följ åtgärderna',
			text: 'Rapporten är godkänd. Varje utvecklingsområde ska ha en åtgärd med ägare, datum och läge.',
			button: 'Till åtgärderna',
		},
		readDraft: {
			heading: 'Läs rapportutkastet',
			text: 'Seminariet har gett ett utkast. När inget väntar på ett svar kan du godkänna det.',
			button: 'Till rapporten',
		},
		waitForDraft: {
			heading: 'Inget väntar på dig',
			text: 'När seminariet är hållet finns ett rapportutkast att läsa och godkänna.',
			button: '',
		},
		readReport: {
			heading: 'Läs rapporten',
			text: 'Först en sida med det viktigaste, sedan hela rapporten: vad barnen har sagt och vad förvaltningen tänker göra.',
			button: 'Läs rapporten',
		},
		waitForReport: {
			heading: 'Ingen rapport än',
			text: 'När enheten har godkänt sin rapport finns den att läsa här.',
			button: '',
		},
		people: {
			heading: 'Sköt om användarna',
			text: 'Lägg till den som börjar, ta bort den som slutar och hjälp den som inte kommer in.',
			button: 'Till personerna',
		},
	},
}
