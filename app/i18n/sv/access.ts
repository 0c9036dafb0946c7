/** Words of access, in Swedish: the truth that English follows. */
export const access = {
	signIn: 'Logga in',
	demoHeading: 'Vem vill du vara?',
	demoLead: 'Det här är en demonstration med påhittade personer i Exempelköping. Välj en och se vad hon eller han ser.',
	stepInAs: (name: string) => `Kliv in som ${name}`,
	roleInWords: {
		interviewer: 'Barnsekreterare. Lottar fram ett barn, samtalar, lyssnar igenom och rättar utskriften.',
		mentor: 'Håller ihop årets omgång: urvalsram, lottning, seminarium och rapport.',
		manager: 'Enhetschef. Läser och godkänner rapporten och äger åtgärderna.',
		committee: 'Ledamot i socialnämnden. Läser den godkända rapporten och ställer frågor.',
		administrator: 'Sköter användare och drift. Ser inget av vad barnen har sagt.',
	},
}
