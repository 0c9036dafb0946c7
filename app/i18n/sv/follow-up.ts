/** Words of follow-up, in Swedish: the truth that English follows. */
export const followUp = {
	actionsHeading: (year: number) => `Ni sa – vi gjorde, ${year}`,
	actionsLead:
		'Varje utvecklingsområde följs av något vi gör: någon ansvarar, det finns ett datum, och vi säger som det är när det inte blev av.',
	actionsNext: 'Läget här står i nästa års rapport, också det som inte är gjort.',
	noAreas: 'Omgången har inga utvecklingsområden än. De skrivs på slutseminariet.',
	noActions: 'Ingen åtgärd är bestämd än.',
	status: { notStarted: 'Inte påbörjad', ongoing: 'Pågår', done: 'Genomförd', stopped: 'Avbruten' },
	statusLabel: 'Läge',
	text: 'Vad gör vi?',
	owner: 'Ansvarig',
	ownerHint: 'En roll räcker, till exempel ”Biträdande enhetschef”.',
	due: 'Klart senast',
	effect: 'Vad har det lett till?',
	effectHint: 'Skriv det ni vet. Lämna tomt tills ni vet något.',
	ownedBy: (owner: string) => `Ansvarig: ${owner}`,
	dueOn: (day: string) => `Klart senast ${day}`,
	newAction: (area: string) => `Ny åtgärd för ${area}`,
	changeAction: (text: string) => `Ändra: ${text}`,
	save: 'Spara åtgärden',

	feedbackHeading: 'Svar till barnen',
	feedbackLead:
		'Barnet du intervjuade ska få veta vad det ledde till. Det är du som berättar, på det sätt barnet valde.',
	feedbackNext: 'När alla barn har fått svar kan mentorn avsluta omgången.',
	feedbackNotYet: 'Svaren skrivs när årsrapporten är godkänd. Då står de barn här som väntar på svar från dig.',
	feedbackOf: (band: string) => `Barnet du intervjuade, ${band} år`,
	channels: { letter: 'Brev', phone: 'Telefon', visit: 'Besök', none: 'Vill inte ha svar' },
	chose: (channel: string) => `Barnet valde: ${channel.toLowerCase()}`,
	saidNo: 'Barnet sa nej tack till svar, och det gäller.',
	given: (day: string, channel: string) => `Svar gett ${day} (${channel.toLowerCase()})`,
	suggestion: 'Förslag att utgå från',
	suggestionHint: 'Ändra så att det låter som du. Skriv inget som andra kan läsa ut något av.',
	how: 'Hur gav du svaret?',
	markGiven: 'Barnet har fått sitt svar',

	/** What is said to the child: always in Swedish, for the child reads it. */
	answer: {
		young: (areas: readonly string[]) =>
			`Hej!\n\nTack för att du berättade för oss. Vi har lyssnat på dig och på andra barn.\n\nDet här vill vi bli bättre på:\n${areas.map((area) => `• ${area}`).join('\n')}\n\nDet du sa hjälpte oss. Vill du fråga något? Du får alltid fråga.`,
		older: (areas: readonly string[]) =>
			`Hej!\n\nDu var med i en intervju om hur det är att ha kontakt med socialtjänsten. Tack för det du berättade. Vi har läst allt tillsammans, utan namn, och skrivit en rapport som politikerna läser.\n\nDet här har vi bestämt att vi ska bli bättre på:\n${areas.map((area) => `• ${area}`).join('\n')}\n\nNästa år berättar vi hur det gick. Hör gärna av dig om du undrar något eller tycker att vi har missförstått.`,
		noAreas: 'Vi läser fortfarande och har inte bestämt oss än.',
	},
	errors: {
		'follow-up.action-incomplete': 'Skriv vad ni gör och välj läge.',
		'follow-up.changed-meanwhile':
			'Någon annan ändrade åtgärden medan du skrev. Läs det nya och spara igen om din text ska gälla.',
		'follow-up.channel-missing': 'Välj hur du gav svaret.',
		'follow-up.given-already': 'Svaret är redan markerat som gett.',
	},
}
