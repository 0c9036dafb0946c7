import type { RoundArchive } from '#reports/round-archive.ts'

/** Number words of the two languages; “ett” and “en” are articles too, and are left out. */
const WORDS: Record<string, number> = Object.fromEntries([
	...'två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ').map((word, place) => [word, place + 2] as const),
	...'two three four five six seven eight nine ten eleven twelve'
		.split(' ')
		.map((word, place) => [word, place + 2] as const),
	...'tretton fjorton femton sexton sjutton arton nitton tjugo trettio'
		.split(' ')
		.map((word, place) => [word, place + 13] as const),
])

/** Every number of a text, in digits or in words, with the words around it. */
export function numbersIn(text: string): { number: number; at: string }[] {
	return [...text.matchAll(/\d+|\p{L}+/gu)].flatMap((found) => {
		const word = found[0].toLowerCase()
		const number = /\d/.test(word) ? Number(word) : Object.hasOwn(WORDS, word) ? WORDS[word] : undefined
		const at = text.slice(Math.max(0, found.index - 40), found.index + 40)
		return number === undefined ? [] : [{ number, at }]
	})
}

/**
 * Every number an archive holds: those in its values, how long its lists are, how many children gave each answer, and
 * how many passages and children stand behind each area. Counted here apart from the product, as a stranger would.
 */
export function numbersHeldBy(archive: RoundArchive): ReadonlySet<number> {
	const { interviews, recruitment, developmentAreas } = archive
	const passages = interviews.flatMap((one) => one.passages)
	const counts = [
		...[interviews, passages, developmentAreas, archive.groups, archive.committeeMeetings].map((list) => list.length),
		...[passages.filter(({ quote }) => quote).length, new Set(interviews.map(({ guide }) => guide)).size],
		...(['recorded', 'interpreter'] as const).flatMap((key) =>
			[true, false].map((is) => countOf(interviews, (one) => one[key] === is)),
		),
		...[recruitment.excluded, recruitment.declined].map((list) =>
			(list ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0),
		),
		...(['girl', 'boy', 'other', 'unknown'] as const).flatMap((gender) =>
			answersOf(interviews.filter((one) => one.gender === gender)),
		),
		...answersOf(interviews),
		...[
			[5, 7],
			[8, 11],
			[5, 11],
			[12, 14],
			[15, 18],
			[12, 18],
		].map(([from = 0, to = 0]) => countOf(interviews, ({ age }) => age !== null && age >= from && age <= to)),
		...developmentAreas.flatMap(({ themes }) => evidenceOf(archive, themes)),
	]
	return new Set([...numbersIn(JSON.stringify(archive)).map(({ number }) => number), ...counts])
}

function answersOf(interviews: RoundArchive['interviews']) {
	const codes = ['changedSecretary', 'knowsWhy', 'feelsListenedTo', 'feelsCanInfluence'] as const
	return codes.flatMap((code) => [
		interviews.length,
		countOf(interviews, ({ answers }) => answers[code] !== 'notAsked'),
		countOf(interviews, ({ answers }) => answers[code] === 'yes'),
		countOf(interviews, ({ answers }) => answers[code] === 'no'),
	])
}

function evidenceOf({ interviews, themes: tree }: RoundArchive, themes: readonly string[]) {
	const isBehind = (theme: string): boolean =>
		themes.includes(theme) || tree.some(({ id, parent }) => id === theme && parent !== null && isBehind(parent))
	const behind = interviews.map(({ passages }) => countOf(passages, (passage) => passage.themes.some(isBehind)))
	return [behind.reduce((sum, count) => sum + count, 0), countOf(behind, (count) => count > 0)]
}

function countOf<T>(list: readonly T[], is: (one: T) => boolean) {
	return list.filter(is).length
}
