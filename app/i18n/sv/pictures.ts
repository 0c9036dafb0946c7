/** Pictures of a child's drawings, in Swedish: the truth that English follows. */
export const pictures = {
	heading: (count: number) =>
		count === 0 ? 'Bild på teckningen' : count === 1 ? 'En bild på teckningen' : `${count} bilder på teckningar`,
	consent: {
		no: 'Ingen bild i dag: en vårdnadshavare har inte sagt ja till att teckningar fotograferas. Barnet behåller sin teckning.',
		notAsked:
			'Ingen bild i dag: vårdnadshavaren är inte tillfrågad om bilder på teckningar. Svaret skrivs på kontaktkortet, före samtalet.',
		protectedOnPhone: 'Barnet har skyddade personuppgifter: ingen bild tas med en telefon eller surfplatta.',
	},
	/** Before the conversation, where there is time to ask. */
	before: {
		yes: 'Teckningar får fotograferas om barnet vill. Du frågar barnet när teckningen ligger där.',
		protected:
			'Barnet har skyddade personuppgifter: fotografera bara en teckning om ni verkligen behöver det, och om barnet vill.',
		no: 'Teckningar fotograferas inte: en vårdnadshavare har inte sagt ja till det.',
		notAsked:
			'Vårdnadshavaren är inte tillfrågad om bilder på teckningar. Utan ett ja tas ingen bild: fråga i förväg, svaret skrivs på kontaktkortet.',
		protectedOnPhone: 'Barnet har skyddade personuppgifter: ingen bild tas med en telefon eller surfplatta.',
	},
	isProtected:
		'Barnet har skyddade personuppgifter. Ta bara en bild om ni verkligen behöver den, och aldrig med något som visar var ni är.',
	childSaysYes: 'Ja, barnet vill',
	childSaysNo: 'Nej',
	saidNo: 'Barnet sa nej. Ingen bild tas. Säger barnet ja senare går det bra.',
	over: 'Barnet tog tillbaka sitt ja. Bilderna är raderade, och inga fler tas i det här samtalet.',
	warning: 'Bara pappret i bilden: inga ansikten och inga namn. Lägg en hand över ett namn som står där.',
	take: 'Ta en bild',
	choose: 'Välj en bild som finns',
	busy: 'Arbetar med bilden …',
	look: 'Titta på bilden tillsammans. Syns ett namn eller ett ansikte, så ta om den. Inget är sparat än: stängs sidan är bilden borta.',
	previewAlt: 'Bilden som den blir sparad',
	words: 'Barnets egna ord om teckningen',
	wordsLead: 'Skriv det barnet säger. Orden läses upp för den som inte ser bilden, och finns kvar när bilden är borta.',
	keep: 'Spara bilden',
	again: 'Ta om',
	drop: 'Radera',
	keepWords: 'Spara orden',
	busyWords: 'Sparar …',
	alt: (number: number) => `Teckning ${number}`,
	where: {
		device: 'Sparad på enheten, låst. Den skickas när det går.',
		server: 'Sparad.',
		refused: 'Servern tog inte emot bilden, och den är borta från enheten. Teckningen finns på pappret.',
	},
	wordsLater: 'Det du skrev om den är sparat och syns när sidan öppnas igen.',
	remove: (number: number) => `Radera bild ${number}`,
	full: 'Det får inte plats fler bilder i det här samtalet. Radera en för att ta en ny.',
	takeBack: 'Barnet tar tillbaka sitt ja',
	takeBackLead: (count: number) =>
		count === 1
			? 'Bilden och orden om den raderas, och inga fler bilder tas i samtalet. Det går inte att ångra.'
			: 'Alla bilder och orden om dem raderas, och inga fler bilder tas i samtalet. Det går inte att ångra.',
	takeBackSure: 'Ja, radera',
	keepThem: 'Behåll',
	mistakes: {
		notAPicture: 'Filen går inte att läsa som en bild. Välj en bild i stället, till exempel jpg eller png.',
		tooLarge: 'Bilden är för stor, över 40 MB. Ta en ny bild, eller välj en mindre.',
		deviceFull:
			'Enheten är full, och bilden är inte sparad. Ta bort något annat på enheten och tryck på Spara bilden igen.',
	},
	gallery: 'Barnets teckningar',
	galleryLead: 'Bara du ser bilderna. De raderas när texten godkänns; orden finns kvar om de står i texten.',
	galleryChild: 'Dina teckningar. Bilderna tas bort när texten är klar.',
	atQuestion: (question: string) => `Vid frågan: ${question}`,
	noWords: 'Inga ord är skrivna om teckningen.',
	removed: (on: string, count: number) =>
		count === 1 ? `En bild av en teckning raderades ${on}.` : `${count} bilder av teckningar raderades ${on}.`,
}
