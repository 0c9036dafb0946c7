/** So much can be pasted at once: about ten hours of talk. More is a file pasted by mistake. */
const MOST_TYPED_LETTERS = 500_000
/** A line longer than this is divided, so that one utterance stays something a person can work with. */
const MOST_LINE_LETTERS = 4_000
const TYPED_SPEAKERS = { B: 'child', I: 'interviewer' } as const
/** What no text has and every file that is not a text has: control signs other than tab and line ends. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001f\ufffd]/g
const MOST_CONTROL_SHARE = 0.002

export type TypedMistake = 'isEmpty' | 'isTooLong' | 'isNoText'

/** Why a typed or pasted text cannot be taken in, or undefined when it can. Nothing of it is kept or cut in silence. */
export function whatIsWrongWithTyped(text: string): TypedMistake | undefined {
	if (!text.trim()) return 'isEmpty'
	if (text.length > MOST_TYPED_LETTERS) return 'isTooLong'
	const controls = text.match(CONTROL)?.length ?? 0
	return controls > text.length * MOST_CONTROL_SHARE ? 'isNoText' : undefined
}

/** A typed or pasted text as utterances, a line each: `B:` the child, `I:` the interviewer, none where it does not say. */
export function turnsOfTyped(text: string) {
	return text
		.replace(CONTROL, '')
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter(Boolean)
		.flatMap((line) => {
			const [, letter, words] = /^([BI])\s*:\s*(.+)$/i.exec(line) ?? []
			const speaker = letter ? TYPED_SPEAKERS[letter.toUpperCase() as 'B' | 'I'] : null
			return piecesOf(words ?? line).map((piece) => turnOf(piece, speaker))
		})
}

function turnOf(text: string, speaker: 'child' | 'interviewer' | null) {
	return {
		...{ text, speaker, questionId: null, startSeconds: null, endSeconds: null, isVerbatim: false, hasWarning: false },
		...{ source: 'typed' as const, writtenBy: 'person' as const },
	}
}

/** A very long line in parts, cut between words where there is a word to cut at. */
function piecesOf(line: string): string[] {
	const pieces: string[] = []
	let rest = line
	while (rest.length > MOST_LINE_LETTERS) {
		const space = rest.lastIndexOf(' ', MOST_LINE_LETTERS)
		const cut = space > 0 ? space : MOST_LINE_LETTERS
		pieces.push(rest.slice(0, cut).trim())
		rest = rest.slice(cut).trim()
	}
	return [...pieces, rest].filter(Boolean)
}
