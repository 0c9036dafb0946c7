import { findsOf, type Find } from './personal-detail.ts'

const MONTH = '(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)'
const SHORT_MONTH = '(?:jan|feb|mar|apr|jun|jul|aug|sept?|okt|nov|dec)'
const ORDINAL =
	'(?:första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|tjugo\\p{L}+(?:e|a)|trettionde|trettioförsta)'
const COUNT =
	'(?:\\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton|fjorton|femton|sexton|sjutton|arton|nitton|tjugo\\p{L}*|trettio\\p{L}*|fyrtio\\p{L}*|femtio\\p{L}*)'
const SOMEBODY =
	'(?:jag|han|hon|hen|som|bror|brorsa|brorsan|lillebror|storebror|lillebrorsa|syster|syrra|syrran|lillasyster|storasyster|syskon|mamma|pappa|kompis|kusin|bebisen|barnet|tvillingarna)'

/** No letter before and none after: `\b` knows only English letters. */
const word = (inside: string, flags = 'giu') => new RegExp(`(?<![\\p{L}\\d])(?:${inside})(?![\\p{L}\\d])`, flags)

const DATES = [
	word(`(?:den\\s+)?(?:\\d{1,2}(?::?e)?|${ORDINAL})\\s+(?:i\\s+)?${MONTH}(?:\\s+\\d{4})?`),
	word(`\\d{1,2}\\s+${SHORT_MONTH}(?:\\s+\\d{4})?`),
	word(`${MONTH}\\s+\\d{4}`),
	word('\\d{1,2}/\\d{1,2}(?:[-/ ]\\d{2,4})?'),
	word('\\d{4}-\\d{2}-\\d{2}'),
	word('(?:19|20)\\d{2}'),
	word(
		`(?:(?:nitton|tjugo)hundra\\p{L}*|tvåtusen\\p{L}*)(?:\\s+(?:${COUNT}|\\p{L}*ti(?:o\\p{L}*|\\p{L}+)))?(?!\\s+(?:kronor|spänn|gånger|stycken))`,
	),
	word(`född\\s+(?:år\\s+)?(?<detail>(?:\\d{2}|\\p{L}+ti(?:o\\p{L}*|\\p{L}+)))`),
	// “den första i tredje”: day and month by their numbers
	word(`(?:den\\s+)?${ORDINAL}\\s+i\\s+${ORDINAL}(?!\\s+(?:klass|rad))`),
	word(`den\\s+${ORDINAL}`),
	// “mars” and “maj” in small letters: with a capital Maj may be somebody, and the finder of names takes her.
	word(MONTH, 'gu'),
	word('(?:julafton|juldagen|nyårsafton|nyårsdagen|midsommarafton|valborg|lucia)'),
]

const AGES = [
	word(`${COUNT}\\s+och\\s+(?:ett\\s+)?halvt`),
	word(`(?:\\d{1,2}|\\p{L}+)-?(?:åring(?:en|ar|arna|s)?|månaders)`),
	// “i två år” and “för två år sedan” tell how long, not how old.
	word(
		`(?<!(?:^|[^\\p{L}])(?:i|på|för|efter|om|under|nästan|över|tog|tar|varje)\\s)${COUNT}(?:\\s+och\\s+(?:ett\\s+)?halvt)?\\s+(?:år|månader|bast)(?:\\s+gam(?:mal|la))?(?!\\s+sed)`,
	),
	word(
		`${SOMEBODY}\\s+(?:är|var|blir|blev|fyller|fyllde)\\s+(?:bara\\s+|redan\\s+|typ\\s+|väl\\s+)?(?<detail>${COUNT})(?!\\s+(?:gånger|stycken|kronor|minuter|timmar|dagar|veckor|månader|år|av))`,
	),
	word(`\\p{Lu}\\p{Ll}+\\s+(?:är|blir|fyller)\\s+(?<detail>${COUNT})(?!\\s+\\p{L})`, 'gu'),
	word(`(?:nästan|snart|typ)\\s+(?<detail>${COUNT})(?!\\s+\\p{L})`),
	word(`(?:fyller|fyllde)\\s+(?:snart\\s+)?(?<detail>${COUNT})`),
	word(
		'(?:i|till|från|börjar?|började|gå|går|gick)\\s+(?<detail>(?:ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian|förskoleklass|lågstadiet|mellanstadiet|högstadiet))',
	),
	word('(?:första|andra|tredje)\\s+året\\s+på\\s+gymnasiet'),
	word('(?:klass|åk|årskurs)\\s+(?:\\d{1,2}|ett|två|tre|fyra|fem|sex|sju|åtta|nio)\\s?[a-eA-E]?'),
	word('\\d[A-E]', 'gu'),
]

/** Dates and years, and how old somebody is: a number, a word, or the class at school that tells it. */
export function findTimes(text: string): Find[] {
	return [
		...DATES.flatMap((pattern) => findsOf(text, pattern, 'date', 'date')),
		...AGES.flatMap((pattern) => findsOf(text, pattern, 'age', 'age')),
	]
}
