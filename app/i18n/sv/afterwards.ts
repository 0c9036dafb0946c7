/** Words of the page after a conversation, in Swedish: the truth that English follows. */
export const afterwards = {
	notCounted:
		'Barnet ville sluta innan någon fråga i ett ämne var besvarad. Det som sagts sparas, men räknas inte som en intervju.',
	howItWent: 'Så gick frågorna',
	tally: ({
		answered,
		skipped,
		didNotKnow,
		notAsked,
	}: {
		answered: number
		skipped: number
		didNotKnow: number
		notAsked: number
	}) =>
		`Svarade på ${answered}. Ville inte svara på ${skipped}. Visste inte på ${didNotKnow}. Inte ställda: ${notAsked}.`,
	moments: 'Stunder du märkte ut:',
	promised: 'Det här har du lovat barnet',
	promises: {
		feedback: () => 'Klagomålet stannar som en synpunkt i intervjun: ta bort kollegans namn i utskriften.',
		complaint: () => 'Hjälp barnet att lämna en synpunkt eller ett klagomål enligt er rutin.',
		lexSarah: () => 'Rapportera missförhållandet genast enligt lex Sarah och er rutin.',
		tellWantsInformation: () => 'Säg till socialsekreteraren att barnet vill veta mer om varför de träffas.',
		passOnWish: () => 'Hälsa det som barnet bad dig hälsa. Det görs utanför Lyhörd.',
		followUpCall: (on: string) => `Hör av dig till barnet ${on} och fråga hur det känns efter samtalet.`,
		hear: () => 'Låt barnet lyssna innan utskriften godkänns.',
		read: () => 'Låt barnet läsa utskriften innan den godkänns.',
	},
	promisesNote: 'Lyhörd sparar bara vad du har lovat att göra, aldrig vad barnet sa.',
	keep: 'Gjort',
	kept: 'Gjort',
	onHome: 'Du har lovat ett barn något',
	onHomeLead: (count: number) => (count === 1 ? 'En sak är inte gjord än.' : `${count} saker är inte gjorda än.`),
	callNow: (on: string) => `Dags att höra av dig till barnet (${on}) och fråga hur det känns efter samtalet.`,
	callLater: (on: string) => `Hör av dig till barnet ${on} och fråga hur det känns efter samtalet.`,
	toPromises: 'Se vad du lovade',
	who: {
		withInterpreter: 'Tolk var med',
		guardianPresent: 'En förälder var med i rummet',
		withSigns: 'På teckenspråk, eller med bilder och tecken i stället för tal',
	},
	whoLead: {
		withInterpreter: 'Utskriften och citaten märks ”via tolk”.',
		guardianPresent: 'De fyra svaren märks ”förälder närvarande”.',
		withSigns: 'Då finns inget ljud. Anteckningar och det barnet visade blir utskriften.',
	},
	askChild: 'Fråga barnet innan ni skiljs åt',
	askChildLead: 'Kryssa bara för det barnet har sagt ja till. Skriv inte här vad barnet sa.',
	asks: {
		tellWantsInformation: 'Ja, säg till min socialsekreterare att jag vill veta mer',
		passOnWish: 'Ja, hälsa det jag önskade mig',
		hear: 'Barnet vill lyssna på samtalet',
		read: 'Barnet vill läsa utskriften',
	},
	asksLead: {
		tellWantsInformation: 'När barnet inte vet varför ni träffas. Det är ett viktigt svar, inget fel.',
		passOnWish:
			'När barnet vill något i sitt eget ärende: ”Vill du att jag hälsar det?” Intervjun är ingen handläggning.',
		hear: 'Innan ljudet förstörs. Barnet får ändra det som blev fel.',
		read: 'Innan utskriften godkänns. Barnet får ändra det som blev fel.',
	},
	followUpCall: 'Höra av sig efteråt',
	followUpCallLead:
		'Om samtalet väckte något, eller barnet vill ses kort en gång till: välj en dag. Den står på din startsida tills du har hört av dig.',
	complaint: 'Klagade barnet på en kollega med namn?',
	complaintLead:
		'Välj väg tillsammans med barnet. Kan det vara ett missförhållande rapporterar du det, vad barnet än väljer. Namnet tas alltid bort ur utskriften.',
	complaints: {
		none: 'Nej',
		feedback: 'Ja, och det får stanna som en synpunkt i intervjun',
		complaint: 'Ja, barnet vill lämna en synpunkt eller ett klagomål',
		lexSarah: 'Ja, och det kan vara ett missförhållande: rapportera enligt lex Sarah',
	},
	errors: { 'interview.not-a-day': 'Skriv en dag som finns, eller lämna fältet tomt.' },
}
