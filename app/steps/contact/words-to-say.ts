import type { Person } from './next-step.ts'

/**
 * Words ready to be read aloud or sent, in plain Swedish whatever language the screen has. Voicemail and sms reveal
 * nothing: whoever else hears or reads them learns neither who calls nor why (X2).
 */
export const WORDS_TO_SAY = {
	phone: {
		guardian:
			'”Hej, jag heter {namn} och arbetar på socialtjänsten, på {enhet}. Det har inte hänt något. Varje år frågar vi några barn hur det är att ha kontakt med oss, och ditt barn har blivit lottat. Får jag berätta lite mer? Det är frivilligt, ni kan säga nej utan att förklara, och det påverkar inte hjälpen ni får.”',
		secondGuardian:
			'”Hej, jag heter {namn} och arbetar på socialtjänsten, på {enhet}. Det har inte hänt något. Ert barn har blivit lottat till ett samtal om hur det är att ha kontakt med oss. Vi frågar alltid båda vårdnadshavarna. Det är frivilligt, du kan säga nej utan att förklara. Får jag berätta mer?”',
		child:
			'”Hej, jag heter {namn}. Jag pratar med barn och unga om hur det är att ha kontakt med socialtjänsten, och du har blivit lottad. Du bestämmer själv om du vill vara med. Du kan säga nej, ångra dig eller sluta när du vill. Vill du höra mer?”',
	},
	visit: {
		guardian:
			'”Jag heter {namn}. Vi frågar några barn varje år hur det är att ha kontakt med oss, och ditt barn har blivit lottat. Det är frivilligt för er båda. Här är ett brev som du kan läsa i lugn och ro.”',
		secondGuardian:
			'”Jag heter {namn}. Ert barn har blivit lottat till ett samtal om hur det är att ha kontakt med oss. Vi frågar alltid båda vårdnadshavarna, och det är frivilligt.”',
		child:
			'”Jag heter {namn}. Jag vill gärna höra vad du tycker. Du bestämmer om du vill, och du får sluta när du vill. Här är ett brev om hur det går till.”',
	},
	secretary: {
		guardian:
			'”Ett barn som du är utsedd kontakt för har blivit lottat till årets samtal. Jag ska inte veta namn eller nummer. Vill du fråga vårdnadshavaren, på det sätt som är säkert, och säga vad svaret blir?”',
		secondGuardian:
			'”Vill du också fråga den andra vårdnadshavaren, på det sätt som är säkert, och säga vad svaret blir?”',
		child:
			'”Vill du fråga den unga om hon eller han vill vara med, på det sätt som är säkert, och komma överens om en trygg plats? Jag ska inte veta namn eller nummer.”',
	},
	voicemail: '”Hej, det här är {namn}. Ring mig gärna när du har tid. Jag återkommer annars. Tack, hej!”',
	sms: 'Hej! Ring mig gärna. /{namn}',
	/** Before a yes: what is said yes to. */
	before: {
		guardian:
			'”Vi ses ungefär en timme. Barnet bestämmer vad det vill svara på. Vill ni så spelar vi in, och då förstörs ljudet när det är nedskrivet. Namn tas bort. Säger barnet att någon far illa måste vi anmäla det. Ni kan ångra er tills rapporten är klar.”',
		secondGuardian:
			'”Vi ses ungefär en timme. Barnet bestämmer vad det vill svara på. Vill ni så spelar vi in, och då förstörs ljudet när det är nedskrivet. Namn tas bort. Säger barnet att någon far illa måste vi anmäla det. Ni kan ångra er tills rapporten är klar.”',
		child:
			'”Vi pratar en stund om hur du har det med socialtjänsten. Du får hoppa över frågor och sluta när du vill. Jag säger inte ditt namn till någon. Din egen socialsekreterare får inte veta vad du har sagt. Berättar du att någon far illa måste jag säga det till någon som kan hjälpa. Vill du vara med?”',
	},
	/** After a no: thanks, and for the child praise for saying it (X1, X4). No question why. */
	afterNo: {
		guardian:
			'”Tack för att du sa det. Det är helt okej, och det påverkar ingenting i kontakten med oss. Ha det så bra!”',
		secondGuardian:
			'”Tack för att du sa det. Det är helt okej, och det påverkar ingenting i kontakten med oss. Ha det så bra!”',
		child:
			'”Vad bra att du säger som det är! Du bestämmer, och det var modigt att säga nej. Tack för att du lyssnade. Hej då!”',
	},
} as const

type Names = { name: string; unit: string }

/** The words with the interviewer's name and the unit put in; a voicemail or sms has her name only. */
export function saidBy(words: string, { name, unit }: Names) {
	return words.replaceAll('{namn}', name).replaceAll('{enhet}', unit)
}

/** What to say to somebody by one channel. A letter has its own page. */
export function wordsFor(channel: 'phone' | 'visit' | 'secretary' | 'sms' | 'letter', who: Person) {
	if (channel === 'letter') return undefined
	return channel === 'sms' ? WORDS_TO_SAY.sms : WORDS_TO_SAY[channel][who]
}
