/** Digits said or written in a row: their place in the text and the digits themselves. */
export type DigitRun = { from: number; to: number; digits: string }

const ONES = ['noll', 'ett', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio']
const TEENS = ['tio', 'elva', 'tolv', 'tretton', 'fjorton', 'femton', 'sexton', 'sjutton', 'arton', 'nitton']
/** As they are said: “trettifyra”. Written, they end in “o”. */
const TENS = ['', '', 'tjug', 'tretti', 'fyrti', 'femti', 'sexti', 'sjutti', 'åtti', 'nitti']
/** How the numbers are also said or written down by a machine that heard them. */
const SPOKEN: Record<string, string> = {
	nolla: 'noll',
	nollan: 'noll',
	ettan: 'ett',
	tvåan: 'två',
	trean: 'tre',
	fyran: 'fyra',
	femman: 'fem',
	sexan: 'sex',
	sjuan: 'sju',
	åttan: 'åtta',
	nian: 'nio',
	en: 'ett',
	nie: 'nio',
	tie: 'tio',
	aderton: 'arton',
}

const TOKEN = /\d+|\p{L}+|[-–+]/gu
/** What may stand between two digits without ending the row. */
const BETWEEN = /^[\s,.:/()-]*$/u
const CONNECTING = new Set(
	['-', '–', '+', 'streck', 'bindestreck', 'och', 'plus'].concat([
		'sen',
		'sedan',
		'så',
		'eh',
		'öh',
		'vänta',
		'alltså',
		'punkt',
	]),
)

/**
 * The number that a Swedish number word says, or undefined. Knows 0 to 99, hundreds of years (“nittonhundraåttiofem”,
 * “tjugohundra”) and “tvåtusentolv”.
 */
export function numberOfWord(word: string): number | undefined {
	const small = word.toLowerCase()
	const plain = SPOKEN[small] ?? small
	const [, before, unit, rest] = /^(.*?)(hundra|tusen)(?:och)?(.*)$/u.exec(plain) ?? []
	if (!unit) return belowHundred(plain)
	const factor = before ? belowHundred(before) : 1
	const added = rest ? belowHundred(rest) : 0
	if (factor === undefined || added === undefined) return undefined
	return factor * (unit === 'hundra' ? 100 : 1000) + added
}

function belowHundred(word: string) {
	const one = ONES.indexOf(word)
	if (one >= 0) return one
	const teen = TEENS.indexOf(word)
	if (teen >= 0) return 10 + teen
	const ten = TENS.findIndex((start, index) => index > 1 && word.startsWith(start))
	if (ten < 0) return undefined
	const rest = word.slice(TENS[ten]?.length).replace(ten === 2 ? /^[oi]/u : /^o(?!$)|^o$/u, '')
	const unit = rest === '' ? 0 : ONES.indexOf(SPOKEN[rest] ?? rest)
	return unit < 0 ? undefined : ten * 10 + unit
}

/** “fjorton” is 14, and “nollfem”, said in one breath, is 05. */
function digitsOfWord(word: string) {
	const [, unit] = /^noll(\p{L}{2,})$/u.exec(word.toLowerCase()) ?? []
	const number = numberOfWord(unit ?? word)
	return number === undefined ? undefined : `${unit ? '0' : ''}${number}`
}

/** “fyra nollor” is 0000: how many, then which. */
const MANY_OF = ['nollor', 'ettor', 'tvåor', 'treor', 'fyror', 'femmor', 'sexor', 'sjuor', 'åttor', 'nior']
const MOST_OF_ONE = 6

function withRepeated(digits: string, digit: number) {
	const times = Number(digits.at(-1))
	return times > 1 && times <= MOST_OF_ONE ? digits.slice(0, -1) + String(digit).repeat(times) : undefined
}

/**
 * Rows of digits in a text, written in any spelling or said as words: “070-123 45 67”, “noll sju noll ett två tre”,
 * “nittonhundraåttiofem noll ett”. A single article (“en”, “ett”) is no row.
 */
export function digitRunsIn(text: string): DigitRun[] {
	const runs: DigitRun[] = []
	let run: (DigitRun & { opensHundreds: boolean }) | undefined
	let lastEnd = 0
	let isDouble = false
	const close = () => {
		if (run && run.digits.length > 1) runs.push({ from: run.from, to: run.to, digits: run.digits })
		run = undefined
	}
	for (const { 0: token, index } of text.matchAll(TOKEN)) {
		if (run && !BETWEEN.test(text.slice(lastEnd, index))) close()
		lastEnd = index + token.length
		const repeated =
			run && MANY_OF.includes(token.toLowerCase()) && withRepeated(run.digits, MANY_OF.indexOf(token.toLowerCase()))
		if (run && repeated) {
			run = { ...run, to: lastEnd, digits: repeated, opensHundreds: false }
			continue
		}
		const said = /^\d/u.test(token) ? token : digitsOfWord(token)
		// “dubbel fem” is 55
		const digits = said && isDouble && said.length === 1 ? said + said : said
		isDouble = run !== undefined && /^dubbelt?$/iu.test(token)
		if (isDouble) continue
		if (digits === undefined) {
			if (!CONNECTING.has(token.toLowerCase())) close()
			continue
		}
		const isWord = !/^\d/u.test(token)
		if (!run) run = { from: index, to: lastEnd, digits, opensHundreds: false }
		else if (run.opensHundreds && isWord && digits.length <= 2)
			run = { ...run, to: lastEnd, digits: run.digits.slice(0, -digits.length) + digits }
		else run = { ...run, to: lastEnd, digits: run.digits + digits }
		run.opensHundreds = isWord && /(hundra|tusen)$/u.test(token.toLowerCase())
	}
	close()
	return runs
}
