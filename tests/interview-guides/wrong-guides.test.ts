import { expect, test } from 'vitest'
import { checkGuide } from '#guides/check-guide.ts'
import { questionsOf, spokenWords } from '#guides/guide.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { MAX_GUIDE_CHARACTERS } from '#guides/forbidden-content.ts'

const RIGHT = readOurGuides().find(({ file }) => file === 'guide-8-11.md')!.markdown

/** The guide with one thing wrong, and what is said of it: `file:line rule level`. */
function said(from: string | RegExp, to: string) {
	const wrong = RIGHT.replace(from, to)
	if (wrong === RIGHT) throw new Error('Nothing was made wrong.')
	return checkGuide(wrong, 'egen.md').messages.map(({ file, line, rule, level }) => `${file}:${line} ${rule} ${level}`)
}

function lineOf(text: string) {
	return RIGHT.slice(0, RIGHT.indexOf(text)).split('\n').length
}

test.each([
	['a question without a theme', 'id="k1" theme="contact"', 'id="k1"', lineOf('id="k1"'), 'question-theme'],
	[
		'a theme that is not listed',
		'id="k1" theme="contact"',
		'id="k1" theme="football"',
		lineOf('id="k1"'),
		'unlisted-theme',
	],
	[
		'an unknown answer code',
		'codes="knowsWhy"',
		'codes="knowsAll knowsWhy"',
		lineOf('codes="knowsWhy"'),
		'unknown-code',
	],
	['an aid that is not listed', 'aid="tidslinje"', 'aid="skala10"', lineOf('aid="tidslinje"'), 'unlisted-aid'],
	['two questions of one name', 'id="w2"', 'id="w1"', lineOf('id="w2"'), 'duplicate-id'],
	['a block that nobody knows', ':::note\nFråga', ':::tips\nFråga', lineOf(':::note'), 'unknown-directive'],
	['HTML', 'Hej! Jag heter', '<b>Hej!</b> Jag heter', lineOf('Hej! Jag heter'), 'raw-html'],
	['a link', 'Hej! Jag heter', '[Hej](https://exempel.se) Jag heter', lineOf('Hej! Jag heter'), 'link'],
	['a tick that is missing', 'id="assent.talk"', 'id="assent.other"', lineOf('## Innan vi börjar'), 'assent-check'],
	['a thing the child is not told', 'covers="danger"', 'covers="who"', lineOf('## Innan vi börjar'), 'assent-points'],
	['an age out of the model', 'ageMax: 11', 'ageMax: 25', lineOf('ageMax: 11'), 'front-matter'],
	['ages turned round', 'ageMin: 8', 'ageMin: 12', 2, 'ages-turned'],
])('%s stops the guide, with file and line', (_what, from, to, line, rule) => {
	expect(said(from, to)).toContain(`egen.md:${line} ${rule} fail`)
})

test.each([
	['two questions at once', 'Vågar du säga om något känns fel?', 'Vågar du? Hur känns det?', 'two-questions'],
	['a question that blames', 'Vågar du säga om något känns fel?', 'Varför vågar du inte?', 'asks-why'],
	['a leading question', 'Vågar du säga om något känns fel?', 'Visst vågar du säga ifrån?', 'leading-question'],
	['a hard word', 'Vågar du säga om något känns fel?', 'Har du inflytande?', 'forbidden-word'],
])('%s is shown to the mentor, who decides', (_what, from, to, rule) => {
	expect(said(from, to)).toEqual([expect.stringMatching(new RegExp(`^egen\\.md:\\d+ ${rule} warn$`))])
})

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

test('what is too large, hidden or nested without end is refused in words, and nothing breaks', () => {
	const rulesOf = (text: string) => parseGuide(text).messages.map(({ rule }) => rule)
	expect(rulesOf('x'.repeat(MAX_GUIDE_CHARACTERS + 1))).toEqual(['too-large'])
	expect(rulesOf('# Hej\u202Edolt')).toEqual(['hidden-character'])
	expect(rulesOf(Array.from({ length: 600 }, () => '>'.repeat(90)).join('\n')).length).toBeGreaterThan(0)
	expect(rulesOf('')).toContain('front-matter-missing')
})

test('a question that is gone or moved since the round began is shown, since answers can no longer be compared', () => {
	const inUse = parseGuide(RIGHT).guide
	const changed = RIGHT.replace('id="k3"', 'id="k9"').replace(
		'id="d3" theme="participation"',
		'id="d3" theme="treatment"',
	)
	const rules = checkGuide(changed, 'egen.md', inUse).messages.map(({ rule }) => rule)
	expect(rules).toEqual(['question-removed', 'question-rethemed'])
})
