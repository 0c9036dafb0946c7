import { expect, test } from 'vitest'
import { checkGuide } from '#guides/check-guide.ts'
import { questionsOf, spokenWords } from '#guides/guide.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { printGuide } from '#guides/print-guide.ts'
import { MAX_GUIDE_CHARACTERS } from '#guides/forbidden-text.ts'

const RIGHT = readOurGuides().find(({ file }) => file === 'guide-8-11.md')!.markdown

test('a message says what is wrong and how to mend it, in both languages', () => {
	const { messages } = checkGuide('# Hej\n', 'egen.md')
	expect(messages[0]).toMatchObject({ file: 'egen.md', line: 1, rule: 'front-matter-missing', level: 'fail' })
	expect(messages[0]?.sv).toContain('Börja filen med en rad ---')
	expect(messages[0]?.en).toContain('Begin the file with a line ---')
})

test.each(['sms:a', 'EU:s', 'SIP:ar', '16:30', '9:00', 'Fråga:hej'])(
	'%s stays in the text, letter for letter',
	(text) => {
		const { guide, messages } = checkGuide(RIGHT.replace('Vågar du säga om något känns fel?', `Var det ${text} du sa?`))
		const question = questionsOf(guide!).find(({ id }) => id === 'd3')!
		expect(spokenWords(question.text)).toBe(`Var det ${text} du sa?`)
		expect(messages.filter(({ level }) => level === 'fail')).toEqual([])
	},
)

test.each(['sms:a', 'EU:s', 'SIP:ar', '16:30', '9:00', 'Fråga:hej'])(
	'%s stays in headings, read-aloud words, ticks, tips, follow-ups and glosses too, and when printed',
	(text) => {
		const strewn = RIGHT.replaceAll('Berätta', text)
			.replaceAll('Hej!', text)
			.replaceAll('Lära känna', text)
			.replaceAll('Barnet', text)
			.replaceAll('Fråga var', text)
			.replaceAll('Vad är', text)
			.replaceAll('Tell me', text)
		const times = (markdown: string) => markdown.split(text).length
		const { guide, messages } = checkGuide(strewn, 'egen.md')
		expect(messages.filter(({ rule }) => rule === 'unknown-text-directive')).toEqual([])
		expect(times(JSON.stringify(guide))).toBe(times(strewn))
		expect(times(JSON.stringify(parseGuide(printGuide(guide!)).guide))).toBe(times(strewn))
	},
)

test('with a label or braces such a word stays too, and the author is warned', () => {
	const { guide, messages } = checkGuide(
		RIGHT.replace('Vågar du säga om något känns fel?', 'Vågar :hon[den du träffar] det?'),
	)
	const question = questionsOf(guide!).find(({ id }) => id === 'd3')!
	expect(spokenWords(question.text)).toBe('Vågar :hon[den du träffar] det?')
	expect(messages.map(({ rule, level }) => `${rule} ${level}`)).toEqual(['unknown-text-directive warn'])
})

test('what is too large, hidden or nested without end is refused in words, and nothing breaks', () => {
	const rulesOf = (text: string) => parseGuide(text).messages.map(({ rule }) => rule)
	expect(rulesOf('x'.repeat(MAX_GUIDE_CHARACTERS + 1))).toEqual(['too-large'])
	expect(rulesOf('# Hej\u202Edolt')).toEqual(['hidden-character'])
	expect(rulesOf(Array.from({ length: 600 }, () => '>'.repeat(90)).join('\n')).length).toBeGreaterThan(0)
	expect(rulesOf('')).toContain('front-matter-missing')
})
