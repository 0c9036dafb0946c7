import { findsOf, type Find } from './personal-detail.ts'
import { digitRunsIn, type DigitRun } from './spoken-digits.ts'

const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
/** An address as it is said: “alva punkt nilsson snabel-a exempel punkt se”. */
const SPOKEN_EMAIL = /\p{L}+(?:\s+punkt\s+[\p{L}\d]+)*\s+snabel-?\s?a\s+[\p{L}\d]+(?:\s+punkt\s+\p{L}+)+/giu
const POSTCODE = /\b(?<detail>\d{3}\s?\d{2}\s+\p{Lu}[\p{Ll}-]+)/gu

/** A mobile number and the personnummer of somebody born in 2007 begin alike: six and four digits tell the latter. */
const SIX_AND_FOUR = /^\d{6}(?:\s?[-+–]\s?|\s)\d{4}$/u

/** Said beside a number it says which of the two it is. */
const SAYS_WHAT = /personnum|samordning|de (?:fyra )?sista/iu

/** Said right before them, the last four of a personnummer: with a birth month that others know, they are the whole of it. */
const LAST_FOUR =
	/(?<!\p{L})(?:sista(?:\s+(?:fyra|siffrorna|siffror|i|på|personnumret|numret))*|slutar\s+(?:på|med))(?:\s+(?:är|var|så))?[\s:,]+$/iu

const COORDINATION_DAYS = 60 // a samordningsnummer has the day of birth plus 60 (Skatteverket)
const FEWEST_PHONE_DIGITS = 7 // the shortest Swedish subscriber numbers with area code
const MOST_PHONE_DIGITS = 13
const FEWEST_TELLING_DIGITS = 6 // a case number, a member number: too rare to be anybody's

/**
 * Numbers and addresses that lead to a person: personnummer and samordningsnummer in every spelling, said or written,
 * phone numbers, e-mail. The check digit is not asked for: a child who says one digit wrong has still said it.
 */
export function findNumbers(text: string): Find[] {
	return [
		...findsOf(text, EMAIL, 'email', 'email'),
		...findsOf(text, SPOKEN_EMAIL, 'email', 'email'),
		...findsOf(text, POSTCODE, 'address', 'address'),
		...digitRunsIn(text).flatMap((run) => kindOfRun(text, run)),
	]
}

function kindOfRun(text: string, run: DigitRun): Find[] {
	const { to, digits } = run
	const plus = /(?:\+|(?<!\p{L})plus\s+)$/iu.exec(text.slice(0, run.from))?.[0].length ?? 0
	const from = run.from - plus
	const isSaidToBeOne = SIX_AND_FOUR.test(text.slice(from, to)) || SAYS_WHAT.test(text)
	if (isPhone(digits) && !isSaidToBeOne) return [{ from, to, kind: 'phone', role: 'phone' }]
	if (isIdentityNumber(digits)) return [{ from, to, kind: 'identityNumber', role: 'identityNumber' }]
	if (isPhone(digits)) return [{ from, to, kind: 'phone', role: 'phone' }]
	if (digits.length === 4 && LAST_FOUR.test(text.slice(0, from)))
		return [{ from, to, kind: 'identityNumber', role: 'identityNumber' }]
	if (isBirthDate(digits)) return [{ from, to, kind: 'date', role: 'date' }]
	if (digits.length >= FEWEST_TELLING_DIGITS) return [{ from, to, kind: 'phone', role: 'phone' }]
	return []
}

/** Ten digits, or twelve with the century, that begin with a day of birth; a samordningsnummer too. */
export function isIdentityNumber(digits: string) {
	if (digits.length === 12) return /^(18|19|20)/u.test(digits) && isDay(digits.slice(4, 8))
	return digits.length === 10 && isDay(digits.slice(2, 6))
}

function isPhone(digits: string) {
	const national = digits.replace(/^(?:00)?46/u, '0')
	return national.startsWith('0') && national.length >= FEWEST_PHONE_DIGITS && national.length <= MOST_PHONE_DIGITS
}

function isBirthDate(digits: string) {
	if (digits.length === 8) return /^(19|20)/u.test(digits) && isDay(digits.slice(4))
	return digits.length === 6 && isDay(digits.slice(2))
}

function isDay(monthAndDay: string) {
	const month = Number(monthAndDay.slice(0, 2))
	const day = Number(monthAndDay.slice(2))
	const plain = day > COORDINATION_DAYS ? day - COORDINATION_DAYS : day
	return month >= 1 && month <= 12 && plain >= 1 && plain <= 31
}
