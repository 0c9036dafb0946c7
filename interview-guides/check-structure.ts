import { ASSENT_POINTS, type Block, type Guide, type Place } from './guide.ts'
import { problem, type Problem } from './problems.ts'

/** Every band ticks these; the first two must be yes before anything else (domain R-19). */
const ASSENT_CHECKS = [
	{ id: 'assent.stopUnderstood', mustRequire: true },
	{ id: 'assent.talk', mustRequire: true },
	{ id: 'assent.recording', mustRequire: false },
]

/** From this age the child decides about quotes in words of her own. Younger children are never quoted by exact words. */
const ASKED_ABOUT_QUOTES_FROM_AGE = 8

const TOP: Place = { line: 1, column: 1 }

/** Is the conversation built in the right order, and is the child told everything? */
export function checkStructure(guide: Guide): Problem[] {
	return [...sectionOrder(guide), ...duplicateIds(guide), ...assentPoints(guide), ...assentChecks(guide)]
}

function sectionOrder({ sections }: Guide): Problem[] {
	const order = sections.map(({ kind }) => kind).join(' ')
	const isInOrder = /^assent warmup( topic)+ closing$/.test(order)
	return isInOrder ? [] : [problem('section-order', sections[0]?.at ?? TOP, {})]
}

function duplicateIds({ sections }: Guide): Problem[] {
	const blocks = sections.flatMap((section) => section.blocks)
	return [...repeated(sections), ...repeated(blocks.filter(hasId))]
}

function repeated(things: readonly { id: string; at: Place }[]): Problem[] {
	const seen = new Set<string>()
	return things.flatMap(({ id, at }) => {
		if (id && seen.has(id)) return [problem('duplicate-id', at, { id })]
		seen.add(id)
		return []
	})
}

function hasId(block: Block): block is Extract<Block, { id: string }> {
	return 'id' in block
}

function assentPoints({ sections }: Guide): Problem[] {
	const says = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'say'))
	const covered = new Set(says.flatMap(({ covers }) => covers))
	const missing = ASSENT_POINTS.filter((point) => !covered.has(point))
	const unknown = says.flatMap(({ covers, at }) =>
		covers.filter((point) => !isPoint(point)).map((name) => ({ name, at })),
	)
	return [
		...unknown.map(({ name, at }) => problem('unknown-point', at, { name })),
		...(missing.length > 0 ? [problem('assent-points', sections[0]?.at ?? TOP, { missing: missing.join(', ') })] : []),
	]
}

function isPoint(name: string) {
	return ASSENT_POINTS.some((point) => point === name)
}

function assentChecks({ meta, sections }: Guide): Problem[] {
	const assent = sections.find(({ kind }) => kind === 'assent')
	const checks = assent?.blocks.filter((block) => block.kind === 'check') ?? []
	const asksAboutQuotes = meta.ageMin >= ASKED_ABOUT_QUOTES_FROM_AGE
	const needed = asksAboutQuotes ? [...ASSENT_CHECKS, { id: 'assent.quote', mustRequire: false }] : ASSENT_CHECKS
	return needed
		.filter(({ id, mustRequire }) => !checks.some((check) => check.id === id && (check.isRequired || !mustRequire)))
		.map((facts) => problem('assent-check', assent?.at ?? TOP, facts))
}
