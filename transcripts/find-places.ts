import { PLACES, PLACES_THAT_ARE_WORDS } from './name-lists/places.ts'
import { findsOf, type Find } from './personal-detail.ts'

const STREET = '(?:gatan|gata|vägen|stigen|gränden|gränd|torget|allén|backen|esplanaden|kajen|leden|stråket|plan)'
const QUARTER = '(?:(?:Södra|Norra|Östra|Västra|Stora|Lilla|Övre|Nedre|Gamla|Nya|Sankt)\\s+)?'
const ADDRESSES = [
	new RegExp(
		`(?<!\\p{L})${QUARTER}\\p{Lu}[\\p{L}-]+${STREET}(?:\\s+(?:nummer\\s+)?\\d{1,3}(?:\\s?[a-hA-H](?!\\p{L}))?(?:\\s+lgh\\s+\\d+)?)?(?!\\p{L})`,
		'gu',
	),
	new RegExp(
		`(?<!\\p{L})\\p{Lu}\\p{L}+s\\s+(?:gata|väg|stig|gränd|torg|allé|backe|plan)(?:\\s+\\d{1,3}\\s?[A-H]?(?!\\p{L}))?`,
		'gu',
	),
	new RegExp(
		`(?<!\\p{L})\\p{Ll}{3,}${STREET}\\s+(?:nummer\\s+)?(?:\\d{1,3}|\\p{L}*(?:ton|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv))(?:\\s[a-h])?(?!\\p{L})`,
		'gu',
	),
]

const SCHOOL =
	'(?:skolan|skola|skolans|gymnasiet|gymnasium|förskolan|förskola|fritids|fritidsgård|fritidsgården|lekis|dagis|kyrkan|församlingen)'
/** Schools by kind, which are many: they lead to nobody. */
const KINDS_OF_SCHOOL =
	/^(?:sko|för|grund|hög|fri|sär|anpassade?grund|special|resurs|folkhög|musik|sim|rid|kvälls|sommar|låg|mellan|barn|hem|dans|natur|kultur|kommunala|privat|internat|kör|trafik|skid|söndags|fritids|i|min|din|nya|gamla|vår|hela|bra|samma|en|den|er|hans|hennes|deras|ny|vilken|varje)?[-\s]?(?:skolan?s?|gymnasie(?:t|skolan?)|dagis|fritids|lekis)$/iu
const SCHOOLS = [
	new RegExp(
		`(?<!\\p{L})(?:(?:Norra|Södra|Östra|Västra|Nya|Gamla|Internationella|Fria)\\s+)?\\p{L}{3,}${SCHOOL}(?!\\p{L})`,
		'gu',
	),
	new RegExp(`(?<!\\p{L})(?:\\p{Lu}[\\p{L}-]+\\s+){1,3}\\p{Ll}*${SCHOOL}(?!\\p{L})`, 'gu'),
	// “tallkottens förskola”, as a machine writes it down
	/(?<!\p{L})\p{Ll}{4,}s\s+(?:förskola|friskola|gymnasium)(?!\p{L})/gu,
	// “förskolan Blåklockan”: the name behind the kind.
	/(?<!\p{L})(?:förskolan|skolan|dagiset|gymnasiet|fritidsgården)\s+\p{Lu}\p{L}+/gu,
	/(?<!\p{L})(?:Kunskapsskolan|Engelska skolan|Internationella Engelska skolan|Montessori\p{Ll}*|Waldorf\p{Ll}*)(?!\p{L})/gu,
]

const CAPITAL_WORD = /\p{L}[\p{L}-]*/gu
/** Capitalised words that end like Swedish places; the ending alone is no place. */
const PLACE_ENDING =
	/^\p{Lu}[\p{Ll}-]{2,}(?:köping|stad|borg|hamn|sund|torp|näs|fors|bruk|vik|ryd|måla|boda|arp|åker|arps?|hult)s?$/u

/** Addresses, schools and other houses with a name, towns and countries. */
export function findPlaces(text: string): Find[] {
	return [
		...ADDRESSES.flatMap((pattern) => findsOf(text, pattern, 'address', 'address')),
		...SCHOOLS.flatMap((pattern) => findsOf(text, pattern, 'school', 'school')).filter(
			({ from, to }) => !KINDS_OF_SCHOOL.test(text.slice(from, to)),
		),
		...[...text.matchAll(CAPITAL_WORD)]
			.filter(({ 0: word }) => isPlace(word))
			.map(({ 0: word, index }): Find => ({ from: index, to: index + word.length, kind: 'place', role: 'place' })),
	]
}

function isPlace(word: string) {
	const small = word.toLowerCase()
	const stem = PLACES.has(small) ? small : small.replace(/s$/u, '')
	if (!PLACES.has(stem)) return PLACE_ENDING.test(word)
	return !PLACES_THAT_ARE_WORDS.has(stem) || /^\p{Lu}/u.test(word)
}
