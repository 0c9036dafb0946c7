// What the invented children of the demo said. Nobody here exists; two stories for each age band, so that whichever
// children the draw gives, there are words that a child of that age could have said. Long because it is only words.

/** only the words of the child decide; `notAsked` is taken out of the base. */
export type StoryAnswer = 'yes' | 'partly' | 'no' | 'unknown' | 'notAsked'

export type StoryTurn = {
	speaker: 'child' | 'interviewer'
	questionId: string | null
	text: string
	isVerbatim: boolean
}

export type Story = {
	key: string
	/** Youngest and oldest age, in years, that could have said this. */
	ages: readonly [number, number]
	turns: readonly StoryTurn[]
	answers: {
		changedSecretary: StoryAnswer
		knowsWhy: StoryAnswer
		feelsListenedTo: StoryAnswer
		feelsCanInfluence: StoryAnswer
	}
}

const asked = (questionId: string, text: string): StoryTurn => ({
	speaker: 'interviewer',
	questionId,
	text,
	isVerbatim: false,
})
const said = (questionId: string, text: string): StoryTurn => ({ speaker: 'child', questionId, text, isVerbatim: true })

const BALLS: Story = {
	key: 'balls',
	ages: [5, 7],
	turns: [
		asked('k2', 'Vad gör ni när ni ses?'),
		said('k2', 'Vi ritar först. Sen pratar vi lite. Det är bra när man får rita.'),
		said('k2', 'Rummet luktar kaffe och stolarna är för stora.'),
		asked('b1', 'Hur ska en som jobbar på soc vara?'),
		said('b1', 'Snäll. Och inte ha bråttom.'),
		asked('c1', 'Har du träffat någon annan på soc förut?'),
		said('c1', 'Först var det en med långt hår. Hon sa inte hejdå.'),
	],
	answers: { changedSecretary: 'yes', knowsWhy: 'no', feelsListenedTo: 'yes', feelsCanInfluence: 'notAsked' },
}

const DRAWING: Story = {
	key: 'drawing',
	ages: [5, 7],
	turns: [
		asked('k2', 'Vad gör ni när ni ses?'),
		said('k2', 'Hon kommer hem till oss. Hon sitter på golvet med mig.'),
		said('k2', 'Ibland pratar hon bara med mamma och då vet jag inte vad de säger.'),
		asked('b1', 'Hur ska en som jobbar på soc vara?'),
		said('b1', 'Hon ska fråga mig också. Inte bara de stora.'),
	],
	answers: { changedSecretary: 'no', knowsWhy: 'no', feelsListenedTo: 'partly', feelsCanInfluence: 'notAsked' },
}

const LETTER: Story = {
	key: 'letter',
	ages: [8, 11],
	turns: [
		asked('k1', 'Berätta hur det är när du träffar (socialsekreterare).'),
		said('k1', 'Det är rätt bra. Vi går ut och går, då är det lättare att prata.'),
		asked('v2', 'Har någon förklarat varför ni träffas?'),
		said('v2', 'Nej, inte så att jag förstod. De sa många ord på en gång.'),
		said('v2', 'Jag vill ha ett papper där det står varför, med vanliga ord.'),
		asked('d1', 'Hur mycket tycker du att (socialsekreterare) lyssnar på dig?'),
		said('d1', 'Hon lyssnar. Men sen skriver hon något annat i datorn.'),
		asked('c1', 'Har du bytt socialsekreterare?'),
		said('c1', 'Tre gånger. Man måste berätta allt från början igen, det orkar jag inte.'),
	],
	answers: { changedSecretary: 'yes', knowsWhy: 'no', feelsListenedTo: 'partly', feelsCanInfluence: 'no' },
}

const BENCH: Story = {
	key: 'bench',
	ages: [8, 11],
	turns: [
		asked('k1', 'Berätta hur det är när du träffar (socialsekreterare).'),
		said('k1', 'Han skojar ganska mycket, så jag blir inte nervös längre.'),
		asked('v2', 'Har någon förklarat varför ni träffas?'),
		said('v2', 'Ja, han ritade det på en tavla. Då fattade jag.'),
		asked('d2', 'Vad får du vara med och bestämma?'),
		said('d2', 'Vilken dag vi ses. Och om min kompis får vänta utanför.'),
		asked('b1', 'Hur ska en riktigt bra socialsekreterare vara?'),
		said('b1', 'Den ska göra det den har sagt, annars slutar man tro på den.'),
	],
	answers: { changedSecretary: 'no', knowsWhy: 'yes', feelsListenedTo: 'yes', feelsCanInfluence: 'yes' },
}

const PHONE: Story = {
	key: 'phone',
	ages: [12, 14],
	turns: [
		asked('k1', 'Berätta hur kontakten med (socialsekreterare) är.'),
		said('k1', 'Hon svarar på sms samma dag. Det betyder mer än man tror.'),
		said('k1', 'Möten mitt på skoldagen är pinsamt, alla undrar var man ska.'),
		asked('d2', 'Vad får du vara med och bestämma?'),
		said('d2', 'De frågar vad jag tycker, men det är redan bestämt när de frågar.'),
		asked('c1', 'Har du bytt socialsekreterare?'),
		said('c1', 'Ja, två gånger, och jag fick veta det av receptionen.'),
	],
	answers: { changedSecretary: 'yes', knowsWhy: 'yes', feelsListenedTo: 'yes', feelsCanInfluence: 'no' },
}

const WINDOW: Story = {
	key: 'window',
	ages: [12, 14],
	turns: [
		asked('k1', 'Berätta hur kontakten med (socialsekreterare) är.'),
		said('k1', 'Okej. Det är bäst när vi sitter i bilen, då behöver man inte titta på varandra.'),
		asked('v1', 'Vad har du fått veta om varför ni träffas?'),
		said('v1', 'Jag vet ungefär. Men ingen har frågat om jag har förstått.'),
		asked('b1', 'Hur ska en bra socialsekreterare vara?'),
		said('b1', 'Ärlig. Säg att det är jobbigt om det är jobbigt.'),
	],
	answers: { changedSecretary: 'no', knowsWhy: 'partly', feelsListenedTo: 'yes', feelsCanInfluence: 'partly' },
}

const PLAN: Story = {
	key: 'plan',
	ages: [15, 18],
	turns: [
		asked('k1', 'Berätta om din kontakt med (socialsekreterare).'),
		said('k1', 'Hon är rak mot mig och pratar inte som om jag vore fem.'),
		asked('d2', 'Vad har du kunnat påverka?'),
		said('d2', 'Planen skrev vi ihop. Jag fick stryka det som inte stämde.'),
		said('d2', 'Fast mötena läggs när det passar dem, inte när jag slutar skolan.'),
		asked('c1', 'Har du bytt socialsekreterare?'),
		said('c1', 'Fyra stycken på två år. Ingen av dem sa varför de slutade.'),
	],
	answers: { changedSecretary: 'yes', knowsWhy: 'yes', feelsListenedTo: 'yes', feelsCanInfluence: 'partly' },
}

const QUIET: Story = {
	key: 'quiet',
	ages: [15, 18],
	turns: [
		asked('k1', 'Berätta om din kontakt med (socialsekreterare).'),
		said('k1', 'Vi hörs mest när något har hänt. Jag hade velat höras när det är lugnt också.'),
		asked('v1', 'Vad har du fått veta om varför ni träffas?'),
		said('v1', 'De läste upp en lag. Jag vill veta vad det betyder för mig.'),
		asked('b1', 'Hur ska en bra socialsekreterare vara?'),
		said('b1', 'Den ska minnas vad jag berättade sist.'),
	],
	answers: { changedSecretary: 'unknown', knowsWhy: 'no', feelsListenedTo: 'partly', feelsCanInfluence: 'no' },
}

const STORIES: readonly Story[] = [BALLS, DRAWING, LETTER, BENCH, PHONE, WINDOW, PLAN, QUIET]

/**
 * A story that a child of this age could have told.
 *
 * @param age  Whole years, 5–18.
 * @param nth  0 for the first child, 1 for the next …: two children of one band get different words.
 */
export function storyFor(age: number, nth: number): Story {
	const fitting = STORIES.filter(({ ages: [youngest, oldest] }) => age >= youngest && age <= oldest)
	const story = fitting[nth % fitting.length]
	if (!story) throw new Error(`No demo story for age ${age}`)
	return story
}
