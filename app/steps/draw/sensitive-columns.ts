import { GIVEN_NAMES } from './given-names.ts'

/** A column that may not come in: it holds, or says that it holds, names of people or personal numbers. */
export type SensitiveColumn = { index: number; why: 'names' | 'personalNumbers'; seenIn: 'heading' | 'cells' }

const NUMBER_HEADING =
	/person(nummer|nr|id)|^p ?nr$|samordnings(nummer|nr)|social ?security|^ssn$|personal ?(identity|id|number)/
const NAME_HEADING = /namn|\bname|name\b|vårdnadshavare|förälder|föräldrar|guardian|parent|^(barn|mamma|pappa|mor|far)$/
/** Headings with “namn” in them that are about no person's name. */
const OTHER_NAME_HEADING =
	/(grupp|enhet|avdelnings|team|användar|fil|kommun|skol|group|unit|user|file) ?-?_?(s)?(namn|name)/
/** What people write between the digits of a personal number. */
const BETWEEN_DIGITS = /(?<=\d)[\s\-+‐‑‒–—−./_·\\]+(?=\d)/gu
/** Year (with or without century), month, day – a coordination number has 60 more – and four digits. */
const PERSONAL_NUMBER = /(?<!\d)(18|19|20)?\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\d{4}(?!\d)/
const FEWEST_DIGITS = 10
const NAME_WORD = /^\p{Lu}[\p{L}'’-]+$/u
/** From this share of its filled cells on, a column of words that could be names is taken for names. */
const NAMES_SHARE = 0.5
const MOST_WORDS_IN_A_NAME = 4

/** Whether a cell holds what looks like a personal or coordination number, with ten or twelve digits in any spelling. */
export function looksLikePersonalNumber(cell: string) {
	if (cell.length < FEWEST_DIGITS) return false
	return PERSONAL_NUMBER.test(cell.normalize('NFKC').replace(BETWEEN_DIGITS, ''))
}

/** Whether a cell holds somebody's given name with more of her name beside it: “Alva Ek”, “EK, ALVA”. */
export function looksLikeFullName(cell: string) {
	if (!/[\s,|]/.test(cell)) return false
	const words = nameWordsOf(cell)
	return words !== null && words.length >= 2 && words.some((word) => GIVEN_NAMES.has(word.toLowerCase()))
}

/** A single given name, or two capitalised words that occur once: names only where a whole column is like that. */
function couldBeName(cell: string) {
	const words = nameWordsOf(cell)
	if (words === null) return false
	const [first = ''] = words
	if (words.length === 1) return first !== first.toUpperCase() && GIVEN_NAMES.has(first.toLowerCase())
	return words.length <= 3 && words.every((word) => word !== word.toUpperCase())
}

function nameWordsOf(cell: string) {
	const words = cell.split(/[\s,|]+/).filter(Boolean)
	return words.length > 0 && words.length <= MOST_WORDS_IN_A_NAME && words.every((word) => NAME_WORD.test(word))
		? words
		: null
}

/** What a column's heading alone says it holds; null when nothing that may not come in. */
export function whySensitiveHeading(heading: string): SensitiveColumn['why'] | null {
	const words = heading.trim().toLowerCase().normalize('NFC')
	if (NUMBER_HEADING.test(words) || looksLikePersonalNumber(words)) return 'personalNumbers'
	if (looksLikeFullName(heading)) return 'names'
	return NAME_HEADING.test(words) && !OTHER_NAME_HEADING.test(words) ? 'names' : null
}

/**
 * Looks at every cell of a file, row by row, for names and personal numbers.
 *
 * @param headings  The heading row.
 * @param vocabularyIndexes  Columns of a few recurring words (group, language), where a single cell like “Team Alva” is no name.
 */
export function columnInspector(headings: readonly string[], vocabularyIndexes: ReadonlySet<number>) {
	const columns: ColumnTally[] = []
	return {
		take: (cells: readonly string[]) => {
			for (const [index, cell] of cells.entries()) if (cell !== '') tallyCell((columns[index] ??= newTally()), cell)
		},
		found: (): SensitiveColumn[] => {
			const found: SensitiveColumn[] = []
			for (let index = 0; index < Math.max(headings.length, columns.length); index += 1) {
				const fromHeading = whySensitiveHeading(headings[index] ?? '')
				const fromCells = whySensitiveCells(columns[index], vocabularyIndexes.has(index))
				if (fromHeading) found.push({ index, why: fromHeading, seenIn: 'heading' })
				else if (fromCells) found.push({ index, why: fromCells, seenIn: 'cells' })
			}
			return found
		},
	}
}

type ColumnTally = { filled: number; fullNames: Set<string>; possibleNames: Set<string>; hasNumber: boolean }

function newTally(): ColumnTally {
	return { filled: 0, fullNames: new Set(), possibleNames: new Set(), hasNumber: false }
}

function tallyCell(tally: ColumnTally, cell: string) {
	tally.filled += 1
	tally.hasNumber ||= looksLikePersonalNumber(cell)
	if (looksLikeFullName(cell)) tally.fullNames.add(cell)
	if (couldBeName(cell)) tally.possibleNames.add(cell)
}

function whySensitiveCells(tally: ColumnTally | undefined, isVocabulary: boolean): SensitiveColumn['why'] | null {
	if (!tally) return null
	if (tally.hasNumber) return 'personalNumbers'
	const isMostly = (names: ReadonlySet<string>) => names.size >= tally.filled * NAMES_SHARE
	if (isVocabulary) return tally.fullNames.size > 1 && isMostly(tally.fullNames) ? 'names' : null
	// Different words in most rows: a column of places or services says the same few things over and over.
	return tally.fullNames.size > 0 || isMostly(tally.possibleNames) ? 'names' : null
}
