/** Words of transcript, in Swedish: the truth that English follows. */
export const transcript = {
	heading: 'Utskrift',
	lead: 'Lyssna, rätta, byt ut namn och godkänn. Sedan förstörs ljudet, så som barnet har blivit lovat.',
	notEnded: 'Samtalet pågår eller har inte börjat. Utskriften kommer efteråt.',
	toInterview: 'Till samtalet',
	transcribing: 'Datorn skriver ut samtalet. Du kan lämna sidan, den fortsätter ändå.',
	waiting: 'Ljudet väntar på att skrivas ut.',
	serviceBusy: 'Taltjänsten har mycket att göra just nu. Ljudet väntar, och datorn frågar igen av sig själv.',
	percent: (percent: number) => `${percent} procent klart`,
	noModel:
		'Ingen talmodell är installerad, så datorn kan inte skriva ut ljudet. Den som sköter servern installerar en med: npm run model. Då börjar utskriften av sig själv. Du kan också skriva själv nedan.',
	locked: 'Servern är låst: huvudnyckeln saknas. Ljudet väntar tryggt tills den som sköter servern har låst upp.',
	failed: 'Datorn lyckades inte skriva ut ljudet, fast den försökte tre gånger. Försök igen eller skriv själv nedan.',
	wrongSound: (number: string) =>
		`Del ${number} av inspelningen går inte att läsa som ljud. Resten finns kvar. Skriv själv nedan.`,
	speechFailures: {
		'speech.stuck':
			'Talmodellen kom inte vidare med en del av ljudet, fast den försökte tre gånger. Ljudet finns kvar. Be den som sköter servern prova en annan talmodell, eller skriv själv nedan.',
		'speech.service-refused':
			'Taltjänsten tog inte emot ljudet. Ljudet finns kvar. Be den som sköter servern se efter adress, modell och nyckel (SPEECH_URL, SPEECH_MODEL, SPEECH_KEY), och försök sedan igen.',
		'speech.service-down':
			'Taltjänsten svarade inte, fast datorn försökte flera gånger. Ljudet finns kvar. Försök igen om en stund.',
	} as Record<string, string>,
	soundGoesTo: (host: string) => `Ljudet skickas till taltjänsten ${host} för att skrivas ut där.`,
	retry: 'Försök igen',
	fromNotesLead: 'Har du skrivit under samtalet kan du börja från dina anteckningar.',
	fromNotes: 'Hämta anteckningarna',
	noNotes: 'Det finns inga anteckningar från samtalet, eller så har texten redan börjat skrivas.',
	writeInstead: 'Vänta inte – skriv själv i stället',
	nothingHeard: 'Datorn hörde inget tal i ljudet. Skriv själv nedan, eller börja från dina anteckningar.',
	soundOnItsWay:
		'Allt ljud har inte kommit fram än. Öppna samtalet på den enhet du spelade in med, så skickas resten. Först då kan datorn skriva ut det.',
	sendTheRest: 'Skicka resten av ljudet',
	correctionWaits:
		'Du har sparat en rättelse som inte är godkänd än. Seminariet läser den förra texten tills du godkänner den nya under Svar och godkännande.',
	typedHeading: 'Skriv eller klistra in',
	typedLabel: 'En rad för varje replik. Börja raden med B: för barnet och I: för dig.',
	typedSave: 'Spara texten',
	typedWrong: {
		isEmpty: 'Skriv minst en rad.',
		isTooLong:
			'Texten är för lång för ett samtal: mer än 500 000 tecken. Ingenting är sparat, och det du klistrade in står kvar. Klistra in bara samtalet.',
		isNoText:
			'Det här är ingen text utan innehållet i en fil. Ingenting är sparat. Öppna filen, markera texten där och kopiera den hit.',
	},
	isTaken:
		'Det finns redan en text, sparad i en annan flik. Det du skrev står kvar här: kopiera det du behöver och läs in sidan på nytt.',
	textBeside: 'Datorn har lyssnat igen och skrivit en ny text bredvid din. Din text är inte ändrad.',
	doneBeside: 'Datorn är klar. Dess text ligger bredvid din, som inte är ändrad.',
	doneMeanwhile:
		'Datorn är klar med sin text. Vill du ha den i stället för din: läs in sidan på nytt, men kopiera först det du har skrivit här.',
	besideOnHome: 'En ny text att jämföra med',
	toCompare: 'Jämför texterna',
	writtenByModel: ({ name, revision }: { name: string; revision: string | null }) =>
		`Utskriven av datorn med ${name}${revision ? ` (${revision})` : ''}. Den hör fel ibland, mest när barn talar.`,
	stopComputer: 'Avbryt utskriften',
	stopped: 'Utskriften är avbruten. Ljudet finns kvar, och det datorn har hunnit med är sparat.',
	goOn: 'Låt datorn fortsätta',
	leftBehind: (count: number) =>
		count === 1
			? 'Ett markerat utdrag kunde inte följa med rättelsen'
			: `${count} markerade utdrag kunde inte följa med rättelsen`,
	leftBehindLead:
		'Orden ändrades där de stod. Utdragen har kvar sina ord och står kvar i den förra texten. Se efter i seminariet om de ska markeras på nytt.',
	roles: {
		child: 'barnet',
		mother: 'mamma',
		father: 'pappa',
		sibling: 'syskon',
		friend: 'kompis',
		socialSecretary: 'socialsekreterare',
		teacher: 'lärare',
		otherPerson: 'annan person',
		school: 'skola',
		place: 'ort',
		date: 'datum',
		age: 'ålder',
		identityNumber: 'personnummer',
		phone: 'telefonnummer',
		email: 'e-post',
		address: 'adress',
		detail: 'detalj',
	},
	answers: 'Fyra svar som räknas',
	answersLead: 'Så som barnet sa det, inte så som det borde vara.',
	answerNames: {
		changedSecretary: 'Har bytt socialsekreterare',
		knowsWhy: 'Vet varför kontakten finns',
		feelsListenedTo: 'Känner sig lyssnad på',
		feelsCanInfluence: 'Känner att det går att påverka',
	},
	answerValues: { yes: 'Ja', partly: 'Delvis', no: 'Nej', unknown: 'Vet inte', notAsked: 'Kom inte upp' },
	approve: 'Godkänn utskriften',
	soundGoesNow: 'När du godkänner förstörs ljudet och dess nyckel. Det går inte att ångra.',
	soundGoesLater: (days: number) => `Ljudet och dess nyckel förstörs ${days} dagar efter att du har godkänt.`,
	approvedHeading: 'Utskriften är godkänd',
	approvedLead: 'Seminariet får läsa den, utan namn och utan att se vem som intervjuade.',
	receipt: (on: string, chunks: number) => `Kvitto: ljudet (${chunks} delar) och dess nyckel förstördes ${on}.`,
	noSound: 'Inget ljud spelades in.',
	soundDue: (on: string) => `Ljudet förstörs ${on}.`,
	correct: 'Rätta något i efterhand',
}
