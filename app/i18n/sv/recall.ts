const parts = (count: number) => (count === 1 ? 'en del' : `${count} delar`)

/** Words about a device that is called in (X20), in Swedish. */
export const recall = {
	sending:
		'Den här enheten är inkallad. Det som ligger kvar av ditt samtal skickas in nu och tas sedan bort härifrån. Låt sidan vara öppen.',
	stuck: (left: number, why: string) => (left > 0 ? `${parts(left)} ligger kvar här. ${why}` : why),
	done: (sent: number) =>
		sent === 0
			? 'Klart. Inget av ditt samtal ligger kvar på den här enheten.'
			: `Klart. ${sent === 1 ? 'Den sista delen av ditt samtal är inskickad' : `De ${sent} sista delarna av ditt samtal är inskickade`}, och inget av det ligger kvar på den här enheten.`,
	troubles: {
		offline: 'Nätet eller servern svarar inte. Nytt försök görs hela tiden.',
		signedOut: 'Du har loggats ut. Logga in igen här, så skickas resten.',
		diskFull: 'Serverns disk är full. Säg till den som sköter servern.',
		serverTrouble: 'Servern kan inte ta emot just nu. Nytt försök görs hela tiden.',
		otherDevice: 'En annan enhet skickar ljud till samtalet just nu. Nytt försök görs hela tiden.',
		refused: 'Servern tar inte emot det. Tala med din mentor.',
		talkOpen: 'Ett samtal är öppet på enheten. Avsluta det först.',
		soundMissing: 'Några delar av ljudet finns varken här eller på servern.',
		notWanted:
			'En del togs inte emot: samtalet är redan raderat, eller utskriften godkänd. Det är raderat här och finns inte kvar någonstans.',
	},
	pageHeading: 'Det som ligger på den här enheten',
	pageLeadLeft:
		'Ditt konto är avslutat. Men något av ditt samtal kan ligga kvar på en enhet som du använde, och det barnet har sagt ska inte gå förlorat.',
	pageLead:
		'Något av ditt samtal kan ligga kvar på en enhet som du använde, och det barnet har sagt ska inte gå förlorat.',
	pagePoints: [
		'Öppna den här sidan på den telefon eller dator som du hade med dig i samtalet, med nät, och låt den vara öppen. Det som ligger kvar skickas in. Först när allt har kommit fram tas det bort från enheten.',
		'Ligger inget kvar här händer ingenting. Prova då den andra enheten.',
	],

	cardHeading: 'Enheter',
	cardLead:
		'Går någon på ledighet eller slutar kallas hennes enhet in, om ljud eller anteckningar från ett samtal kan ligga kvar på den. När hon öppnar Lyhörd där skickas allt in, och sedan töms enheten.',
	talk: (number: number) => `Samtal ${number}`,
	codes: { onLeave: 'ledig', quit: 'har slutat', again: 'inkallad igen' },
	since: (on: string, why: string) => `Inkallad ${on} (${why})`,
	waiting: 'Väntar',
	answered: 'Återkallat',
	calledOff: 'Avblåst',
	calledOffOn: (on: string) => `Hon är tillbaka. Avblåst ${on}.`,
	noAnswer: 'Ingen enhet har svarat än.',
	whatToDo:
		'Be henne öppna Lyhörd på den telefon eller dator hon hade i samtalet, med nät, och logga in. Det går även om hon har slutat: då når hon bara den sidan. Kan hon inte logga in kan administratören ge henne ett engångslösenord. Får ni inte tag på enheten ligger allt kvar förseglat på den: det går inte att lyssna på eller läsa där, men det kommer inte heller in.',
	emptied: (on: string, sent: number, deleted: number) =>
		`${on}: en enhet har skickat in ${parts(sent)} och är tömd. ${deleted} poster togs bort där.`,
	nothingLeft: (on: string) => `${on}: allt hade redan kommit fram, och på enheten hon loggade in på låg inget.`,
	wasEmpty: (on: string) => `${on}: hon loggade in på en enhet där inget låg. Har hon en till?`,
	stuckThere: (on: string, left: number, why: string) =>
		left > 0 ? `${on}: ${parts(left)} ligger kvar på en enhet. ${why}` : `${on}: en enhet kan inte tömmas än. ${why}`,
	mayLie: 'Något från ett samtal kan ligga på hennes enhet.',
	callIn: (name: string) => `Kalla in ${name}s enhet`,
	calledIn: 'Enheten är inkallad. Svaret står här när hon har öppnat Lyhörd på den.',
	nothingToCallIn:
		'Det finns inget att kalla in: allt från hennes samtal har kommit fram, eller så är enheten redan inkallad.',
	troublesThere: {
		offline: 'Nätet bröts innan allt hade kommit fram. Den försöker igen.',
		signedOut: 'Hon loggades ut innan allt hade kommit fram. Be henne logga in igen.',
		diskFull: 'Serverns disk är full. Säg till den som sköter servern.',
		serverTrouble: 'Servern kunde inte ta emot. Den försöker igen.',
		otherDevice: 'En annan enhet skickade ljud till samtalet just då. Den försöker igen.',
		refused: 'Servern tog inte emot det. Det ligger kvar förseglat; säg till den som sköter servern.',
		talkOpen: 'Ett samtal är öppet på enheten. Be henne avsluta det.',
		notWanted: 'En del togs inte emot och raderades på enheten: samtalet var redan raderat, eller utskriften godkänd.',
		soundMissing: 'Allt som låg där kom in, men några delar av ljudet saknas. Har hon spelat in på en enhet till?',
	},
}
