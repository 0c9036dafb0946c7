import type { Block, Draft, Quotes, ReportMaterial, Sentence } from '#reports/draft-types.ts'
import { mayBeSettled, sourceHashOf, type Resolution } from '#reports/settle-draft.ts'

/** What a sentence rests on, for the eye: a code with its own words, or what a child said. */
export type Source = { code: SourceCode } | { said: string }
export type SourceCode = (typeof SOURCE_CODES)[number]

const SOURCE_CODES = [
	'interviews',
	'interviewers',
	'answers',
	'passages',
	'areas',
	'area',
	'finding',
	'seminars',
	'recruitment',
	'previous',
	'meetings',
	'groups',
	'round',
	'theme',
	'model',
] as const

export type Settled = { sourceHash: string; isWritten: boolean; isChanged: boolean; from: readonly Source[] }
export type ShownBlock = Exclude<Block, Sentence | Quotes> | (Sentence & Settled) | (Quotes & Settled)
export type ShownSection = { key: string; heading: string; blocks: ShownBlock[] }

type Made = { draft: Draft; computed: Draft; resolutions: readonly Resolution[]; material: ReportMaterial }

/** The draft as its page shows it: each part with its sources in view and the hash of what it rests on. */
export function sectionsShown({ draft, computed, resolutions, material }: Made): ShownSection[] {
	const before = new Map(
		computed.sections.flatMap((section) => section.blocks.filter(mayBeSettled)).map((block) => [block.key, block]),
	)
	const decided = new Map(resolutions.map((one) => [one.sentenceKey, one.kind]))
	const said = wordsOf(material)
	return draft.sections.map(({ key, heading, blocks }) => ({
		key,
		heading,
		blocks: blocks.map((block): ShownBlock => {
			if (!mayBeSettled(block)) return block
			const isWritten = decided.get(block.key) === 'written'
			const isChanged = block.isSettled && decided.has(block.key)
			const sourceHash = sourceHashOf(before.get(block.key) ?? block)
			return { ...block, sourceHash, isWritten, isChanged, from: sourcesOf(block.sources, said) }
		}),
	}))
}

/** What was taken out of the draft, and why. */
export function hiddenFrom({ computed, draft, resolutions }: Omit<Made, 'material'>) {
	const kept = new Set(draft.sections.flatMap(({ blocks }) => blocks.filter(mayBeSettled).map(({ key }) => key)))
	return computed.sections
		.flatMap(({ blocks }) => blocks.filter(mayBeSettled))
		.filter(({ key }) => !kept.has(key))
		.map((block) => ({
			key: block.key,
			text: block.kind === 'quotes' ? block.theme : block.text,
			reason: resolutions.find(({ sentenceKey }) => sentenceKey === block.key)?.reason ?? '',
		}))
}

function wordsOf({ archive }: ReportMaterial) {
	return new Map(
		archive.interviews.flatMap(({ id, passages }) =>
			passages.map(({ text }, place) => [`${id}/${place}`, text] as const),
		),
	)
}

function sourcesOf(ids: readonly string[], said: ReadonlyMap<string, string>): Source[] {
	const sources = ids.map((id): Source => {
		const words = said.get(id)
		return words === undefined ? { code: codeOf(id) } : { said: words }
	})
	return sources.filter(
		(source, place) => sources.findIndex((one) => JSON.stringify(one) === JSON.stringify(source)) === place,
	)
}

/** Figures are named by the sentence they stand in; those of the third section are of draw and contact. */
function codeOf(id: string): SourceCode {
	const start = id.split('.')[0] ?? ''
	const known = SOURCE_CODES.find((code) => code === start)
	if (known) return known
	if (id.startsWith('A.')) return 'seminars'
	return id.startsWith('2.4') || id.startsWith('2.5') ? 'interviews' : 'recruitment'
}
