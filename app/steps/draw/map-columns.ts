/** The columns of a sampling frame, as the case system's export or the sample file has them (domain §2.2). */
export const FRAME_COLUMNS = [
	'referens',
	'född',
	'kön',
	'grupp',
	'handläggare',
	'medhandläggare',
	'tidigare_handläggare',
	'status',
	'avslutad',
	'hushåll',
	'skyddad',
	'språk',
] as const
export type FrameColumn = (typeof FRAME_COLUMNS)[number]

/** Which column of the file holds what: its index from 0, or null where the file has none. */
export type Mapping = Record<FrameColumn, number | null>

/** A frame can do without these; without any other a rule would fail in silence (R-11 … R-13, X9). */
const OPTIONAL_COLUMNS: readonly FrameColumn[] = ['språk']

/** What case systems call the same things, written without spaces, signs and capitals. */
const OTHER_HEADINGS: Record<FrameColumn, readonly string[]> = {
	referens: ['ref', 'lokalreferens', 'referensnummer', 'ärende', 'ärendenummer', 'löpnummer', 'reference', 'id'],
	född: ['föddmånad', 'födelsemånad', 'födelseårmånad', 'föddårmånad', 'födelseårochmånad', 'born', 'bornmonth'],
	kön: ['gender', 'juridisktkön', 'sex'],
	grupp: ['arbetsgrupp', 'gruppnamn', 'enhetgrupp', 'team', 'group', 'workgroup'],
	handläggare: ['ansvarighandläggare', 'nuvarandehandläggare', 'socialsekreterare', 'handler'],
	medhandläggare: ['medhandl', 'andrahandläggare', 'cohandler'],
	tidigare_handläggare: ['tidhandläggare', 'fdhandläggare', 'föregåendehandläggare', 'formerhandler'],
	status: ['ärendestatus', 'kontaktstatus', 'öppenavslutad', 'state'],
	avslutad: ['avslutadmånad', 'avslutsmånad', 'avslutat', 'avslutmånad', 'closed', 'closedmonth'],
	hushåll: ['hushållsid', 'hushållsreferens', 'familj', 'familjid', 'household'],
	skyddad: ['skyddadeuppgifter', 'skyddadidentitet', 'sekretessmarkering', 'sekretess', 'protected'],
	språk: ['tolk', 'tolkspråk', 'modersmål', 'språktolk', 'language'],
}

/** The likeliest mapping by the names of the columns; each column of the file is used once. */
export function suggestMapping(headings: readonly string[]): Mapping {
	const plain = headings.map(plainHeading)
	const used = new Set<number>()
	const take = (names: readonly string[]) => {
		const index = plain.findIndex((heading, at) => names.includes(heading) && !used.has(at))
		if (index >= 0) used.add(index)
		return index >= 0 ? index : null
	}
	const exact = new Map(FRAME_COLUMNS.map((column) => [column, take([plainHeading(column)])]))
	return Object.fromEntries(
		FRAME_COLUMNS.map((column) => [column, exact.get(column) ?? take(OTHER_HEADINGS[column])]),
	) as Mapping
}

/** Columns that the frame cannot do without and the mapping gives no column of the file. */
export function missingColumns(mapping: Mapping) {
	return FRAME_COLUMNS.filter((column) => mapping[column] === null && !OPTIONAL_COLUMNS.includes(column))
}

/** Columns that share a column of the file with another: a person has chosen the same twice. */
export function doubledColumns(mapping: Mapping) {
	const indexes = FRAME_COLUMNS.map((column) => mapping[column])
	return FRAME_COLUMNS.filter((column) => {
		const index = mapping[column]
		return index !== null && indexes.indexOf(index) !== indexes.lastIndexOf(index)
	})
}

/** Where the words of a few recurring vocabularies stand: groups and languages may look like names, and are not. */
export function vocabularyIndexes(mapping: Mapping) {
	const columns = [mapping.grupp, mapping.språk, mapping.kön, mapping.status, mapping.skyddad]
	return new Set(columns.filter((index) => index !== null))
}

function plainHeading(heading: string) {
	return heading
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}]/gu, '')
}
