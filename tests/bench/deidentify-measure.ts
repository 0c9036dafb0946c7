import { readAnnotatedTalk, type Mark, type Utterance } from '#tests/fixtures/annotated-talk.ts'
import { findPersonalDetails } from '#transcripts/find-personal-details.ts'
import { DETAIL_KINDS, type DetailKind, type PersonalDetail } from '#transcripts/personal-detail.ts'
import type { Measure } from './bench.ts'

const NUMBERS: readonly DetailKind[] = ['identityNumber', 'phone']
const THIN = /[\s,.–-]/u // what may stay between two suggestions without telling anything

type Marked = { mark: Mark; utterance: Utterance; details: readonly PersonalDetail[] }

/** The files, and what their rows are called besides: only from the last has nothing been mended. */
const TALKS = [
	{ file: 'annotated-talk-kept-apart.md', of: '' },
	{ file: 'annotated-talk-spoken.md', of: ' spoken' },
	{ file: 'annotated-talk-hostile.md', of: ' hostile' },
	{ file: 'annotated-talk-unseen.md', of: ' unseen' },
]

/**
 * How many of the marked details the suggestions cover, letter for letter: in per cent, of invented utterances that were
 * written before the finder was run on them; and how many suggestions were in vain, per hundred utterances and per thousand words. Every kind, and
 * what was missed, is said on standard error.
 */
export function* measureDeidentification(): Generator<Measure> {
	for (const talk of TALKS) yield* measureTalk(talk)
}

function* measureTalk({ file, of }: (typeof TALKS)[number]): Generator<Measure> {
	process.stderr.write(`  ${file}\n`)
	const talk = readAnnotatedTalk(file)
	const details = findPersonalDetails(talk.map(({ text }) => text))
	const marked = talk.flatMap((utterance, segment) =>
		utterance.marks.map((mark) => ({
			mark,
			utterance,
			details: details.filter((detail) => detail.segment === segment),
		})),
	)
	for (const kind of DETAIL_KINDS) {
		const some = marked.filter(({ mark }) => mark.kind === kind)
		if (some.length > 0) process.stderr.write(`  ${kind}: ${some.filter(isCovered).length} of ${some.length} found\n`)
	}
	for (const { mark, utterance } of marked.filter((one) => !isCovered(one)))
		process.stderr.write(`  missed: ${mark.kind} “${mark.words}” in “${utterance.text}”\n`)
	const inVain = details.filter((detail) => !touchesAMark(detail, talk[detail.segment]))
	process.stderr.write(`  suggested in vain: ${inVain.length} of ${details.length}\n`)
	yield { name: `name recall${of}`, value: recallOf(marked, ['name']), unit: '%' }
	yield { name: `number recall${of}`, value: recallOf(marked, NUMBERS), unit: '%' }
	yield { name: `detail recall${of}`, value: recallOf(marked, DETAIL_KINDS), unit: '%' }
	yield { name: `suggested in vain${of}`, value: (100 * inVain.length) / talk.length, unit: 'per 100 utterances' }
	const words = talk.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)
	yield { name: `suggested in vain in words${of}`, value: (1000 * inVain.length) / words, unit: 'per 1000 words' }
}

function recallOf(marked: readonly Marked[], kinds: readonly DetailKind[]) {
	const some = marked.filter(({ mark }) => kinds.includes(mark.kind))
	return (100 * some.filter(isCovered).length) / some.length
}

/** Where a rare detail or a fact about others begins and ends is a matter of judgement: one that is touched is found. */
const LOOSE: readonly DetailKind[] = ['rareDetail', 'thirdParty']

function isCovered({ mark, utterance, details }: Marked) {
	const spans = details.map((detail) => spanOf(detail, utterance.text))
	if (LOOSE.includes(mark.kind)) return spans.some(({ from, to }) => from < mark.to && mark.from < to)
	return [...utterance.text.slice(mark.from, mark.to)].every((letter, index) => {
		const at = mark.from + index
		const isGenitive = letter === 's' && at === mark.to - 1
		return THIN.test(letter) || isGenitive || spans.some(({ from, to }) => from <= at && at < to)
	})
}

function touchesAMark(detail: PersonalDetail, utterance: Utterance | undefined) {
	if (!utterance) return false
	const { from, to } = spanOf(detail, utterance.text)
	return utterance.marks.some((mark) => from < mark.to && mark.from < to)
}

/** Suggestions count code points, marks count UTF-16 units. */
function spanOf({ from, to }: PersonalDetail, text: string) {
	const points = [...text]
	const start = points.slice(0, from).join('').length
	return { from: start, to: start + points.slice(from, to).join('').length }
}
