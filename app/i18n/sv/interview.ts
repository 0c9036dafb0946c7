import { EXPORT_COMMANDS } from '../export-commands.ts'

/** Chunks of sound that lie on the device. */
function parts(count: number) {
	return count === 1 ? '1 del ligger krypterad' : `${count} delar ligger krypterade`
}

/** Words of interview, in Swedish: the truth that English follows. */
export const interview = {
	prepare: 'Förbered samtalet',
	prepareLead: 'Två minuter innan ni ses: är allt sagt som ska sägas, vilken guide, och är rummet lugnt?',
	prepareNext:
		'Efter samtalet svarar du på några korta frågor. Sedan blir det som barnet sagt en utskrift som bara du ser.',
	allSaid: 'Information, samtycke och barnets eget ja finns. Samtalet kan börja.',
	cannotStart: 'Samtalet kan inte börja än',
	missing: {
		information: 'Barnet har inte fått informationen om vad samtalet är till för.',
		guardianConsent: 'Vårdnadshavarens ja till att delta saknas. Det behövs för barn under 15 år.',
		secondGuardianConsent: 'Den andra vårdnadshavarens ja saknas. Enheten har bestämt att båda ska tillfrågas.',
		childAssent: 'Barnets eget ja till att delta saknas.',
		guardianNo: 'En vårdnadshavare har sagt nej. Då blir det inget samtal.',
		childNo: 'Barnet har sagt nej. Barnets nej gäller alltid.',
	},
	recordItThere: 'Skriv in det på kontaktsidan',
	toContact: 'Till kontakt och samtycke',
	checklist: 'Innan ni sätter er',
	checks: [
		'Ett lugnt rum där ingen kommer in',
		'Papper, pennor och hjälpmedlen på bordet',
		'Telefonen på ljudlöst och datorn laddad',
		'Tid efteråt, om barnet vill sitta kvar',
		'En kollega att ringa om något oroar dig',
	],
	whichGuide: 'Vilken guide?',
	whichGuideLead: 'En guide för yngre barn går bra när språk eller funktionsnedsättning gör att den passar bättre.',
	guideForAge: 'För barnets ålder',
	guideForYounger: 'För yngre barn',
	soundOrNotes: 'Spela in eller anteckna?',
	recordConsent: {
		yes: 'Inget hindrar inspelning, men barnet väljer själv när ni börjar.',
		no: 'Någon har sagt nej till inspelning. Anteckna i stället – det är lika bra.',
		protectedOnPhone: 'Barnet har skyddade uppgifter: på mobil och surfplatta spelas inget in. Anteckna i stället.',
		protected: 'Barnet har skyddade uppgifter: anteckningar är förvalt. Spela bara in på en dator i kommunens nät.',
		notAsked:
			'Det är inte antecknat att vårdnadshavaren har sagt ja till inspelning. Är du inte säker: anteckna, det är lika bra.',
	},
	record: 'Spela in',
	recordWithYes: 'Spela in – vårdnadshavaren har sagt ja till det',
	recordLead: 'Ljudet låses på den här enheten innan det skickas, och förstörs när utskriften är godkänd.',
	notes: 'Anteckna',
	notesLead: 'Du skriver till varje fråga. Inget ljud sparas.',
	start: 'Starta samtalet',
	goOn: 'Fortsätt samtalet',

	bar: 'Alltid till hands',
	pause: 'Pausa',
	resume: 'Fortsätt',
	stop: 'Stopp',
	worry: 'Oro',
	keysAway: 'Tidigare anteckningar är sparade men går inte att läsa just nu. Nya sparas som vanligt.',
	notKept:
		'Den här enheten kan inte spara något. Byt till ett vanligt fönster eller en annan enhet, eller skriv på papper.',
	allSent: 'Anteckningarna är sparade.',
	sendingNow: 'Sparar …',
	trouble: {
		offline: (unsent: number) => `Inget nät. ${unsent} sparade på enheten – skickas när nätet är tillbaka.`,
		signedOut: (unsent: number) =>
			`Du har loggats ut. ${unsent} sparade på enheten – skriv vidare. De skickas när du har loggat in igen.`,
		refused: (unsent: number) =>
			`Servern tog inte emot. ${unsent} sparade på enheten – lämna den på och säg till den som sköter Lyhörd.`,
	},
	paused: 'Paus',
	pausedLead: 'Ta den tid ni behöver.',

	tips: 'Tips till dig – läses inte upp',
	handlerName: 'Socialsekreterarens förnamn',
	handlerNameLead: 'Visas bara på din skärm medan ni pratar. Sparas inte.',
	childSays: 'Vad säger barnet?',
	required: '(behövs)',
	yes: 'Ja',
	no: 'Nej',
	ticksMissing: 'Frågorna kommer när de rutor som behövs är ja.',
	probes: 'Stödfrågor',
	note: 'Anteckning',
	verbatim: 'Ordagrant',
	keepNote: 'Spara anteckningen',
	takeBack: 'Ta bort',
	previous: 'Tillbaka',
	next: 'Nästa',
	toQuestions: 'Till frågorna',
	end: 'Avsluta samtalet',
	progress: 'Alla delar av samtalet',
	close: 'Stäng',

	stopHeading: 'Vi slutar här',
	stopLead: 'Fråga barnet: vill du att vi sparar det du har berättat, eller ska vi ta bort allt?',
	keepWhatWasSaid: 'Spara det som sagts',
	eraseAll: 'Radera allt',
	eraseSure: 'Ska allt tas bort?',
	eraseSureLead:
		'Ljud, bilder, anteckningar och svar förstörs för alltid. Ingen kan få tillbaka dem. Att samtalet hölls och togs bort finns kvar, inget mer.',
	eraseNow: 'Ja, radera allt för alltid',
	doNotErase: 'Nej, radera inte',

	over: 'Tack!',
	overLead: 'Samtalet är slut. Det sista sparas.',
	erasing: 'Allt tas bort',
	erasingLead: 'Det som fanns på den här enheten är redan borta.',

	afterwards: 'Efter samtalet',
	afterwardsLead: 'Några frågor till dig medan du minns. Dina tankar hålls isär från barnets ord.',
	afterwardsNext:
		'Nu skriver du ut samtalet: bara du ser det tills du har tagit bort namn och platser och godkänt det.',
	wasPartial:
		'Barnet ville sluta i förtid och det som sagts sparas. Frågor som inte hanns med räknas som inte ställda.',
	feltWorry: 'Kom det fram något som oroar dig?',
	feltWorryLead: 'Svara alltid. Skriv inte här vad det var.',
	whoWasThere: 'Vilka var med?',
	feedback: 'Hur vill barnet få veta vad det blev av?',
	feedbackLead: 'Alla barn får svar när rapporten är klar, om de vill.',
	channels: { letter: 'Med ett brev', phone: 'Med ett samtal', visit: 'När vi ses', none: 'Nej tack' },
	reflectionLead: 'Dina egna tankar. De blir aldrig en del av utskriften. De sparas medan du skriver.',
	reflection: {
		went: 'Hur gick samtalet?',
		surprised: 'Vad överraskade dig?',
		take: 'Vad tar du med dig till seminariet?',
	},
	saveAfterwards: 'Spara och gå till utskriften',
	toTranscript: 'Till utskriften',
	erased: 'Allt är raderat',
	erasedLead: 'Barnet ville inte att något sparades. Ljud, bilder, anteckningar och nycklarna till dem är förstörda.',
	erasedNext: 'Inget mer. Tacka barnet för att det sa till.',
	erasedAt: (when: string) => `Kvitto: samtalet förstördes ${when}.`,

	guides: 'Samtalsguider',
	guidesLead: 'De frågor som barnen får. En omgång kan öppnas när godkända guider täcker åldrarna 5 till 18.',
	guidesNext: 'När alla åldrar har en godkänd guide kan mentorn öppna en omgång.',
	takeOurs: 'Lägg in Lyhörds fyra guider',
	takeOursLead:
		'Det finns inga guider än. Lyhörd har fyra utkast, för 5–7, 8–11, 12–14 och 15–18 år. Läs dem, ändra om ni vill, och godkänn.',
	versionFor: (version: string, ageMin: number, ageMax: number) => `${ageMin}–${ageMax} år · version ${version}`,
	isApproved: 'Godkänd',
	isNotApproved: 'Inte godkänd',
	ownGuide: 'En egen guide',
	ownGuideLead: 'Skriv en fil i Markdown så som README i interview-guides visar. Den kontrolleras innan den läggs in.',
	file: 'Fil (.md)',
	upload: 'Kontrollera och lägg in',
	levels: { fail: 'Fel', warn: 'Att tänka på' },
	guideLead: (minutes: number) => `Läs igenom hela. Samtalet tar omkring ${minutes} minuter.`,
	guideNext: 'När guiden är godkänd kan den väljas till en omgång. En ändring blir en ny version.',
	isApprovedLead: 'Guiden är godkänd och får användas.',
	toThinkAbout: 'Att tänka på',
	approveLead: 'Du godkänner för enheten: frågorna passar åldern, och ni kan hålla det som guiden lovar barnet.',
	approve: 'Godkänn guiden',
	allGuides: 'Alla guider',
	withAid: (aid: string) => `Hjälpmedel: ${aid}`,
	errors: {
		'interview.not-ready': 'Samtalet kan inte börja: något saknas. Se rutan ovanför.',
		'interview.no-guide':
			'Omgången har ingen guide för barnets ålder. Välj en annan guide, eller be mentorn lägga till en.',
		'interview.worry-unanswered': 'Svara ja eller nej på frågan om oro.',
		'interview.no-channel': 'Välj hur barnet vill få svar, eller Nej tack.',
		'interview.already-approved': 'Utskriften är godkänd. Säg till mentorn, som tar tillbaka samtalet ur materialet.',
		'interview.no-file': 'Välj en fil som är en samtalsguide i Markdown, högst 200 kB.',
		'interview.guide-refused': 'Guiden lades inte in. Rätta det som är märkt Fel och försök igen.',
	},
	withoutNetwork:
		'Inget nät just nu. Det du har antecknat tidigare är sparat – det går att läsa när nätet är tillbaka. Samtalet och inspelningen kan fortsätta.',
	recorder: {
		record: 'Spela in',
		recordOn: 'Fortsätt spela in',
		earlier: 'Inspelningen har stannat. Det som redan är inspelat finns kvar. Tryck för att spela in igen.',
		recording: 'Spelar in',
		level: 'Ljudnivå',
		goOn: 'Fortsätt inspelningen',
		stopped: 'Inspelningen har stannat. Gå till din sida.',
		interrupted:
			'Inspelningen har stannat. Mikrofonen är upptagen, till exempel av ett samtal. Det som är inspelat finns kvar. Tryck på knappen när ni fortsätter, och anteckna så länge.',
		needsYes: 'Inspelning kräver att barnet har sagt ja till det.',
		keeping: 'Ljudet sparas i den här enheten medan ni pratar.',
		safe: 'Inspelat och sparat.',
		finishing: 'Skickar det sista …',
		sending: (unsent: number) =>
			unsent === 1 ? 'Sparat på enheten. 1 del skickas.' : `Sparat på enheten. ${unsent} delar skickas.`,
		gap: (seconds: number) =>
			`Under ${seconds < 90 ? `${seconds} sekunder` : `${Math.round(seconds / 60)} minuter`} blev inget inspelat. Det syns i utskriften.`,
		trouble: {
			offline: (unsent: number) => `Sparat på enheten. Väntar på nätet. ${parts(unsent)} här.`,
			signedOut: (unsent: number) =>
				`Du har blivit utloggad, men inspelningen går vidare. ${parts(unsent)} här och skickas när du har loggat in.`,
			diskFull: (unsent: number) =>
				`Sparat på enheten, ni kan prata vidare. Serverns disk är full: säg till den som sköter servern. ${parts(unsent)} här.`,
			serverTrouble: (unsent: number) =>
				`Sparat på enheten, ni kan prata vidare. Servern kan inte ta emot just nu. ${parts(unsent)} här och skickas igen.`,
			otherDevice: (unsent: number) =>
				`Sparat på enheten. En annan enhet spelar också in samtalet: det räcker med en. ${parts(unsent)} här och skickas när den andra är klar.`,
			refused: (unsent: number) =>
				`Sparat på enheten, ni kan prata vidare. Servern tar inte emot ljudet: säg till den som sköter servern. ${parts(unsent)} här.`,
		},
		over: {
			ended:
				'Samtalet är avslutat på en annan enhet, så inspelningen här har stannat. Ljudet som finns här läggs till.',
			erased: 'Samtalet är raderat på en annan enhet. Inspelningen har stannat, och inget ljud finns kvar här.',
			approved:
				'Utskriften av samtalet är redan godkänd, så mer ljud tas inte emot. Det som låg kvar på den här enheten är raderat.',
		},
		signInAgain: 'Logga in igen i en ny flik',
		deviceFull: (held: number) =>
			`Enheten är full. ${held === 1 ? '1 del finns' : `${held} delar finns`} bara på den här sidan: stäng den inte, och ta bort något annat från enheten.`,
		silent:
			'Mikrofonen hör ingenting. Är den avstängd eller urdragen? Det finns ofta en knapp på datorn eller på sladden.',
		mayLock: 'Skärmen kan slockna av sig själv, och då stannar inspelningen. Rör den ibland.',
		problems: {
			refused:
				'Webbläsaren får inte använda mikrofonen. Tillåt den vid adressfältet och tryck igen, eller anteckna i stället: det går lika bra.',
			noMicrophone: 'Ingen mikrofon hittades. Koppla in en och tryck igen, eller anteckna i stället: det går lika bra.',
			otherTab:
				'Samtalet spelas redan in i en annan flik eller ett annat fönster. Fortsätt där, eller stäng det först.',
			otherDevice:
				'Samtalet spelas redan in på en annan enhet. Fortsätt där. Vill du hellre spela in här: pausa på den andra, vänta en halv minut och tryck igen.',
			notKept: 'Enheten kan inte spara ljudet. Anteckna i stället.',
		},
		notPersistent: 'Webbläsaren lovar inte att behålla ljudet: håll sidan öppen tills allt är sparat.',
		missing: (numbers: string) =>
			`De här delarna av inspelningen kom aldrig fram: ${numbers}. Resten finns. Avslutar du utan dem räknas intervjun som en utan inspelning, och det som saknas får du skriva in i utskriften.`,
		endWithoutMissing: 'Avsluta utan dem',
	},
	soundFile: {
		elsewhere: 'Ljud från en diktafon, och inspelningen som fil',
		bring: 'Hämta in en ljudfil',
		bringLead:
			'Spelade du in med en diktafon eller en telefon? Hämta in filen här, så skrivs den ut som en vanlig inspelning.',
		takeOut: 'Ta ut inspelningen (krypterad zip-fil)',
		takeOutLead:
			'Inspelningen kan tas ut som en fil, till exempel när barnet begär att få sitt ljud. Bara den som har återställningsnyckeln kan öppna den. Att du tar ut den skrivs i loggen.',
		heading: 'Hämta in en ljudfil',
		lead: 'Filen läses här i webbläsaren, krypteras och skickas i små delar. Ingenting skickas okrypterat.',
		next: 'När allt är inläst skrivs ljudet ut, om en talmodell är installerad.',
		back: 'Tillbaka',
		whyNot: {
			noYes: 'Barnet har inte sagt ja till inspelning. Då kan inget ljud hämtas in. Barnets ja sätts i samtalet.',
			approved: 'Utskriften är godkänd, så mer ljud kan inte läggas till.',
			protectedOnPhone:
				'Barnet har skyddade uppgifter: ljud tas inte in från mobil eller surfplatta. Gör det på en dator i kommunens nät.',
			gone: 'Ljudet är raderat, och nytt kan inte hämtas in.',
		},
		choose: 'Välj ljudfilen (wav, mp3, m4a, ogg, flac eller webm)',
		another: 'Delade diktafonen upp samtalet? Välj nästa fil',
		reading: (read: string, of: string) => `Läser filen: ${read} av ${of}`,
		progress: 'Hur långt filen är läst',
		cancel: 'Avbryt',
		read: (length: string) => `Filen är läst, ${length}. Den skickas nu.`,
		cutOff: (length: string, stated: string) =>
			`Filen är avhuggen: den säger ${stated} men ljudet tar slut efter ${length}. Det som finns är läst och skickas. Har du en hel kopia, använd ”Radera allt” först och börja om.`,
		thatWasAll: 'Det var allt ljud',
		done: 'Allt ljud är inspelat och sparat på servern. Nu kan du radera filen där den kom ifrån.',
		errors: {
			empty: () => 'Filen är tom. Titta på diktafonen om det finns en annan fil med samma datum.',
			notSound: () =>
				'Det här är ingen ljudfil som går att läsa. Filen är orörd. Välj en wav-, mp3-, m4a-, ogg-, flac- eller webm-fil. Använder diktafonen ett eget format (till exempel dss eller wma) behöver den ställas om till mp3 eller wav.',
			noSoundInside: () => 'Filen innehåller inget ljud. Den är orörd. Välj en annan fil.',
			unknownCodec: (_at: string, codec: string) =>
				`Den här webbläsaren kan inte läsa ljud av slaget ${codec || 'okänt'}. Filen är orörd. Öppna sidan i en annan webbläsare (Edge, Chrome eller Safari) och försök igen.`,
			openOnComputer: (length: string) =>
				`Filen är ${length} lång, och den här webbläsaren orkar bara 20 minuter. Öppna den här sidan på datorn och hämta in filen där.`,
			tooLong: (length: string) => `Filen är ${length} lång, mer än fyra timmar. Är det rätt fil? Den är orörd.`,
			broken: (at: string) =>
				`Filen är skadad och kan inte läsas längre än till ${at}. Ingenting har hämtats in, och filen är orörd. Kopiera den från diktafonen en gång till.`,
			deviceFull: () =>
				'Enheten är full, så filen fick inte plats. Ingenting har hämtats in, och filen är orörd. Ta bort något annat från enheten och försök igen.',
			otherTab: () => 'Samtalet spelas in eller hämtas in i en annan flik. Stäng den först.',
			otherDevice: () =>
				'En annan enhet spelar in eller skickar ljud till samtalet just nu. Vänta tills den är klar och välj filen igen. Ingenting har hämtats in.',
			cancelled: () => 'Avbrutet. Ingenting har hämtats in.',
		},
		howToDelete: 'Så raderar du filen från telefonen eller diktafonen',
		deleteSteps: [
			'Filen ligger kvar där den spelades in tills du själv tar bort den. Gör det först när det står att allt är sparat på servern.',
			'iPhone, Röstmemon: svep memot åt vänster och tryck på papperskorgen. Öppna sedan Nyligen raderade och radera där också. Är iCloud på för Röstmemon, gå in på icloud.com och se att memot är borta.',
			'Android, Inspelningsappen: håll fingret på filen, tryck på papperskorgen och töm sedan appens papperskorg. Titta efter i Google Drive om säkerhetskopiering är på.',
			'Diktafon: välj filen och tryck Erase eller Delete, eller formatera minneskortet i diktafonens meny.',
			'Dator: radera kopian och töm papperskorgen. Låg den i OneDrive, töm papperskorgen där också.',
		],
		readMe:
			'En inspelning ur Lyhörd. sound/ innehåller ljudet i delar om fem sekunder, krypterade med age. sound-key.age är ljudnyckeln, krypterad till enhetens huvudnyckel. times.csv säger när varje del börjar; där tiden hoppar blev inget inspelat. Öppna med återställningsnyckeln i filen recovery-kit.txt, i en terminal i den uppackade mappen:\n\n' +
			EXPORT_COMMANDS,
	},
}
