import { expect, test } from 'vitest'
import { checkGuide } from '#guides/check-guide.ts'
import { ASSENT_POINTS } from '#guides/guide.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { placeOf } from '#guides/problems.ts'

// Where a rule has a list or a number, each point of the list and both sides of the number.
const OURS = new Map(readOurGuides().map(({ file, markdown }) => [file, markdown]))
const RIGHT = OURS.get('guide-8-11.md')!
const QUESTION = 'Vågar du säga om något känns fel?'

/** The messages of one rule, of a guide in which something was made different. */
function found(rule: string, wrong: string, right = RIGHT) {
	expect(wrong, 'nothing was made different').not.toBe(right)
	return checkGuide(wrong, 'egen.md').messages.filter((message) => message.rule === rule)
}

test.each(ASSENT_POINTS)(
	'a child who is not told “%s” (check 3): the guide cannot be approved, and it is said where',
	(point) => {
		const wrong = RIGHT.replace(/covers="([^"]*)"/g, (_all, points: string) => {
			const others = points.split(' ').filter((one) => one !== point)
			return `covers="${others.length > 0 ? others.join(' ') : ASSENT_POINTS.find((one) => one !== point)}"`
		})
		const [message] = found('assent-points', wrong)
		const lines = wrong.slice(0, wrong.indexOf('## Innan vi börjar')).split('\n')
		expect(placeOf(message!)).toBe(`egen.md:${lines.length}:1`)
		expect(message?.sv).toContain(point)
		expect(message?.en).toContain(point)
		expect(checkGuide(wrong).mayBeApproved).toBe(false)
	},
)

test.each([
	['guide-5-7.md', 25],
	['guide-8-11.md', 30],
	['guide-12-14.md', 35],
	['guide-15-18.md', 40],
] as const)('%s may be read aloud up to LIX %i, and no higher (check 9)', (file, limit) => {
	const right = OURS.get(file)!
	// A sentence of short words has as much LIX as it has words.
	const read = (words: number) =>
		right.replace(/(:::say\{[^}]*\}\n)[\s\S]*?\n:::/, `$1${'hej '.repeat(words).trim()}.\n:::`)
	expect(found('hard-to-hear', read(limit), right)).toEqual([])
	const [message] = found('hard-to-hear', read(limit + 1), right)
	expect(message?.level).toBe('warn')
	expect(message?.sv).toContain(String(limit))
})

test.each([
	['Tycker du inte', 'att det är bra?'],
	['Visst', 'är det bra?'],
	['Är det inte så', 'att det är bra?'],
	['Håller du med om', 'att det är bra?'],
	['Det är väl', 'bra?'],
	['Du tycker väl', 'att det är bra?'],
])('a question that begins with “%s” puts the answer in the child’s mouth (check 9)', (opening, rest) => {
	const [message] = found('leading-question', RIGHT.replace(QUESTION, `${opening} ${rest}`))
	expect(message?.sv).toContain(opening)
})

test('“Varför” is for those of twelve and older (check 9)', () => {
	const younger = OURS.get('guide-5-7.md')!
	const older = OURS.get('guide-12-14.md')!
	const asking = (markdown: string) => markdown.replace(/(:::question\{[^}]*\}\n)[^\n]+/, '$1Varför bråkade ni då?')
	expect(found('asks-why', asking(younger), younger)).toHaveLength(1)
	expect(found('asks-why', asking(older), older)).toEqual([])
})

test('four follow-ups, as many words as the guide allows and just its minutes are not too many (check 9)', () => {
	// The question has one already.
	const probes = (count: number) => RIGHT.replace(QUESTION, `${QUESTION}\n\n${'- Och sen?\n'.repeat(count)}`)
	expect(found('many-probes', probes(3))).toEqual([])
	expect(found('many-probes', probes(4))).toHaveLength(1)
	const words = (count: number) => RIGHT.replace(QUESTION, `${'ord '.repeat(count).trim()}?`)
	expect(found('many-words', words(14))).toEqual([])
	expect(found('many-words', words(15))).toHaveLength(1)
	const sum = [...RIGHT.matchAll(/^::section\{[^}]*minutes="(\d+)"/gm)].reduce((all, [, one]) => all + Number(one), 0)
	const minutes = (count: number) => RIGHT.replace('minutes: 35', `minutes:  ${count}`)
	expect(found('many-minutes', minutes(sum))).toEqual([])
	expect(found('many-minutes', minutes(sum - 1))).toHaveLength(1)
})

test('a child of five to seven is not asked about quotes; from eight the guide must ask (check 4)', () => {
	const withoutQuote = (markdown: string) => markdown.replaceAll('id="assent.quote"', 'id="assent.other"')
	const youngest = OURS.get('guide-5-7.md')!
	expect(checkGuide(withoutQuote(youngest)).mayBeApproved).toBe(true)
	for (const file of ['guide-8-11.md', 'guide-12-14.md', 'guide-15-18.md']) {
		const right = OURS.get(file)!
		expect(found('assent-check', withoutQuote(right), right), file).toHaveLength(1)
	}
})
