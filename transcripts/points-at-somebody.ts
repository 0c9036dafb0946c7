const KIN =
	'mamma|pappa|morsan|farsan|mormor|morfar|farmor|farfar|moster|faster|morbror|farbror|kusin|bror|brorsan?|syster|syrran?|lillebror|storebror|lillasyster|storasyster|kompis|bästis|familj|föräldrar|bonusmamma|bonuspappa'
/** What people do and things do not: behind a word that nobody knows, they make it somebody. */
const DOES =
	'sa|sade|säger|ringde|ringer|skrek|slog|slår|kom|hämtade|hämtar|lovade|ljög|ljuger|grät|skrattade|bråkade|retas|retade|frågade|svarade|vill|ville|heter|tycker|tyckte'
/** What may stand behind “mormor …” when the word between is her name and not what she does. */
const GOES_ON = `${DOES}|är|var|blev|brukar|bor|bodde|har|hade|ska|kan|får|fick|gick|går|tog|gav|dricker|jobbar|i|på|med|och|å`

const before = (inside: string) => new RegExp(`(?<!\\p{L})(?:${inside})\\s+$`, 'iu')
const behind = (inside: string) => new RegExp(`^(?:${inside})(?!\\p{L})`, 'iu')

/** Each says that the word between is somebody, also in small letters and in no list of names. */
const CUES: readonly { before?: RegExp; behind?: RegExp; word?: RegExp }[] = [
	// “alla säger jordi”, “dom kallar henne pyret”
	{ before: before('(?:alla|vi|dom|de|man|folk|som)\\s+(?:säger|kallar\\s+\\p{L}+)(?:\\s+(?:typ|bara))?') },
	// “pålle heter min bonuspappa”
	{ behind: behind('\\s+(?:heter|hette)\\s+(?:min|mitt|mina|hans|hennes|vår)') },
	// “rimas mamma”
	{ behind: behind(`\\s+(?:${KIN})`), word: /\p{L}{2}s$/u },
	// “det var niran som”
	{ before: before('det\\s+(?:är|var)'), behind: behind('\\s+som') },
	// “jag och tigist”, “moha å jag”
	{ before: before('(?:jag|du|han|hon|mig|dig|honom|henne)\\s+(?:och|å)') },
	{ behind: behind('\\s+(?:och|å)\\s+(?:jag|du|han|hon|mig|dig|honom|henne)') },
	{ before: before(`(?:${KIN})\\s+(?:och|å)`) },
	// “tesfay han är”, “cabdi säger att”, first in what is said
	{ before: /^\s*$/u, behind: behind(`\\s+(?:han|hon|${DOES})`) },
	// “moster bettan har nyckel”
	{ before: before(KIN), behind: behind(`\\s+(?:${GOES_ON})`) },
]

/** What comes after a name and another name: “heter tjinda eller chinda”, “emina å adnan”. */
const AND = /^\s+(?:och|å|eller)\s+$/iu

/** Endings that names in small letters hardly have: verbs, nouns in the definite form, plurals. */
const LIKE_A_WORD =
	/(?:arna|erna|orna|ningar?|heter?|ligt?|iga?|iskt?|ande|ende|ade|tion|samt|erar|ar|er|or|en|et|ens|ets|na|dde|tt|sk)$/u

/** Whether what stands around a word in small letters makes it somebody; the caller knows that it is no common word. */
export function isPointedAt(word: string, around: { before: string; behind: string }) {
	if (LIKE_A_WORD.test(word)) return false
	return CUES.some(
		(cue) =>
			(cue.before?.test(around.before) ?? true) &&
			(cue.behind?.test(around.behind) ?? true) &&
			(cue.word?.test(word) ?? true),
	)
}

/** Whether two words are named side by side: the second is somebody because the first is. */
export function isNamedWith(between: string, word: string) {
	return AND.test(between) && !LIKE_A_WORD.test(word)
}
