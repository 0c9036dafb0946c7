/** The letters a unit sends before an interview: to the child at three reading levels, and to the guardian (L-12). */
export const LETTERS = ['child-5-7', 'child-8-11', 'child-12-18', 'guardian'] as const
export type Letter = (typeof LETTERS)[number]

/** How the letters that come with Lyhörd are named in a consent's text version; a unit's own are numbered from 1. */
export const OUR_VERSION = 'lyhord-1'

/** The letter for a child of this age, in whole years. */
export function letterForAge(age: number): Letter {
	if (age <= 7) return 'child-5-7'
	return age <= 11 ? 'child-8-11' : 'child-12-18'
}

/** The letter for one person of an assignment; the address carries the assignment, so that the child's wish does too (L-4). */
export function letterPath({ assignmentId, letter }: { assignmentId: string; letter: Letter }, who: string) {
	return `/letters/${who === 'child' ? letter : 'guardian'}?assignment=${assignmentId}`
}

/** What a letter is filled in with; `____` where it is written by hand. */
export type Filling = { interviewer: string; unit: string; organisation: string; ownConsentAge: number }

/** A letter with what is put in for `{intervjuare}`, `{enhet}`, `{kommun}` and `{ålder}`, from which a child answers for herself (L-22). */
export function filledIn(markdown: string, { interviewer, unit, organisation, ownConsentAge }: Filling) {
	return markdown
		.replaceAll('{intervjuare}', interviewer)
		.replaceAll('{enhet}', unit)
		.replaceAll('{kommun}', organisation)
		.replaceAll('{ålder}', String(ownConsentAge))
}

/**
 * The letters that come with Lyhörd, in Swedish. They promise what the software keeps: stop at any time, the sound
 * destroyed after checking, no names, an answer afterwards. Participation is a choice; it is not the legal basis (L-10).
 */
export const OUR_LETTERS: Record<Letter, string> = {
	'child-5-7': `# Hej!

Jag heter {intervjuare}. Jag jobbar med att hjälpa barn och familjer.

Jag vill prata med dig. Jag vill veta vad **du** tycker.

Vi kan rita. Vi kan leka med björnar. Det tar en liten stund.

Du bestämmer om du vill vara med. Du får säga nej. Ingen blir arg eller ledsen.

Du kan sluta när du vill. Säg bara stopp.

Jag säger inte ditt namn till någon annan när jag berättar vad barn tycker.

Om du berättar att någon gör dig illa måste jag säga det till en vuxen som kan hjälpa dig.

Hej då! Vi kanske ses snart.

{intervjuare}
`,
	'child-8-11': `# Hej!

Jag heter {intervjuare} och jobbar på {enhet}. Vi vill bli bättre på att lyssna på barn. Därför frågar vi några barn vad de tycker.

Du har blivit lottad. Det betyder att slumpen valde dig. Det är inte för att du har gjort något.

## Vad vill vi prata om?

- Hur det är att ha kontakt med socialtjänsten.
- Om du vet varför ni träffas.
- Om du får vara med och bestämma.

Det finns inga rätta svar. Det är du som vet.

## Du bestämmer

- Du får säga ja eller nej. Du behöver inte säga varför.
- Du får hoppa över frågor, ta paus och sluta när du vill.
- Du kan ångra dig efteråt. Då tar vi bort allt du sa.

## Det du säger

- Jag träffar inte dig i ditt ärende. Din egen socialsekreterare får inte veta vad just du har sagt.
- Vill du, så spelar vi in ljudet. När jag har skrivit ner det som sades tas ljudet bort.
- I vår rapport står det vad barn tycker, men inga namn.
- Om du berättar att någon far illa måste jag berätta det för någon som kan hjälpa.

## Efteråt

Du får veta vad det ledde till.

Hälsningar
{intervjuare}, {enhet}

Telefon: ____________________
`,
	'child-12-18': `# Vill du berätta vad du tycker?

Hej! Jag heter {intervjuare} och är socialsekreterare på {enhet}, {kommun}. Varje år frågar vi några barn och unga hur det är att ha kontakt med oss. Det ni säger ska göra socialtjänsten bättre.

Du har blivit lottad bland alla som har eller nyss har haft kontakt med oss. Ingen har valt ut just dig.

## Så går det till

Vi ses en gång, ungefär en timme, på en plats som passar dig. Jag frågar om kontakten med socialtjänsten, vad du vet om den och om du får vara med och påverka. Du väljer vad du vill svara på.

## Det är frivilligt

- Du kan säga nej utan att förklara. Det påverkar inte den hjälp du får.
- Du kan ta paus, hoppa över frågor eller avbryta.
- Du kan ångra dig ända tills rapporten är godkänd. Då förstörs allt du har sagt, även i säkerhetskopior.
- Är du under {ålder} frågar vi också din vårdnadshavare. Ditt nej gäller alltid, även om vårdnadshavaren säger ja.

## Det du säger

- Jag har inte hand om ditt ärende, och din egen socialsekreterare får inte veta vad du har sagt.
- Om du vill spelar vi in. Ljudet sparas låst på kommunens egen dator, skrivs ner och förstörs sedan.
- Namn, platser och sådant som pekar ut dig tas bort. Du väljer själv om dina ord får stå som citat.
- Om du berättar att du eller någon annan far illa måste jag lämna det vidare. Det säger jag till dig först.

## Efteråt

Vi skriver en rapport till politikerna med det som behöver bli bättre. Du får veta vad det ledde till, på det sätt du vill.

Hör av dig om du undrar något.

{intervjuare}, {enhet}

Telefon: ____________________

Vill du prata med någon annan kan du ringa Bris på 116 111.
`,
	guardian: `# Vi vill gärna höra vad ditt barn tycker

Hej! Jag heter {intervjuare} och arbetar på {enhet}, {kommun}.

Varje år frågar vi några barn hur det är att ha kontakt med socialtjänsten. Vi vill bli bättre på att lyssna. Ditt barn har blivit lottat. Slumpen har valt, inte vi.

## Vad händer?

- Jag träffar ditt barn en gång. Det tar ungefär en timme.
- Vi pratar om kontakten med socialtjänsten. Vi pratar inte om er familj eller ert ärende.
- Barnet bestämmer vad det vill svara på. Det får ta paus och sluta när som helst.

## Ni väljer

- Det är frivilligt. Ni kan säga nej. Ni behöver inte säga varför.
- Ett nej påverkar inte hjälpen ni får.
- Om ditt barn är under {ålder} år behöver vi ditt ja. Barnet får också säga ja eller nej. Säger barnet nej så gäller det.
- Ni kan ångra er ända tills rapporten är klar. Då tar vi bort allt.

## Så skyddar vi det som sägs

- Ert barns egen socialsekreterare får inte veta vad barnet har sagt.
- Om ni säger ja spelar vi in ljudet. Det finns bara på kommunens dator. Vi skriver ner det och förstör sedan ljudet.
- Vi tar bort namn och platser. I rapporten går det inte att se vem som har sagt vad.
- Om barnet berättar att någon far illa måste vi anmäla det.

## Era uppgifter

Kommunen ansvarar för uppgifterna. Vi använder dem för att följa upp och förbättra socialtjänstens arbete, som är en del av vårt uppdrag. Att vara med är frivilligt, men det är inte ert ja som är den rättsliga grunden. Namn och telefon ligger låsta för sig och förstörs när årets omgång är slut. Ni kan begära att få se uppgifterna, få dem rättade eller klaga hos Integritetsskyddsmyndigheten.

Jag ringer om några dagar. Ring mig gärna om du undrar något.

{intervjuare}, {enhet}

Telefon: ____________________
`,
}
