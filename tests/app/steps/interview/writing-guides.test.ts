import { expect, test } from 'vitest'
import { briefFor } from '#app/steps/interview/brief-for.ts'
import { GUIDE_BLOCKS, insertBlock, insertStart, type GuideBlock } from '#app/steps/interview/guide-blocks.ts'
import { howHeard } from '#app/steps/interview/how-heard.ts'
import { mentorEntry } from '#app/steps/interview/mentor-entry.ts'
import { screenAtLine } from '#app/steps/interview/screen-at-line.ts'
import { screensOf } from '#app/steps/interview/screens-of.ts'
import { checkGuide } from '#guides/check-guide.ts'
import { asNextVersion } from '#guides/next-version.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'

const { markdown } = readOurGuides().find(({ file }) => file === 'guide-8-11.md')!
const { guide } = checkGuide(markdown)

test.each(Object.keys(GUIDE_BLOCKS) as GuideBlock[])(
	'a button that puts in %s leaves a guide with nothing to mend',
	(block) => {
		const inMidst = markdown.indexOf('Vågar du säga')
		const { text, start, end } = insertBlock(markdown, inMidst, block)
		expect(checkGuide(text).messages.filter(({ level }) => level === 'fail')).toEqual([])
		expect(text.slice(start, end)).toContain(GUIDE_BLOCKS[block].slice(0, 6))
		expect(text.slice(0, start).trimEnd().endsWith(':::')).toBe(true)
		const twice = insertBlock(text, end, block).text
		expect(checkGuide(twice).messages.filter(({ rule }) => rule === 'duplicate-id')).toEqual([])
	},
)

test('a block goes into an empty text, and after the line with the caret', () => {
	expect(insertBlock('', 0, 'note').text).toBe(`${GUIDE_BLOCKS.note}\n`)
	expect(insertBlock('# Ett\n\n## Två\n', 2, 'note').text).toBe(`# Ett\n\n${GUIDE_BLOCKS.note}\n\n## Två\n`)
})

test('what every guide begins with is put before an emptied text, and before one pasted from a document', () => {
	for (const text of ['', 'Vad pratar ni om?']) {
		const begun = insertStart(text)
		const rules = checkGuide(begun.text).messages.map(({ rule }) => rule)
		expect(rules.filter((rule) => /front-matter|yaml|meta|title/.test(rule))).toEqual([])
		expect(begun.text.slice(begun.start, begun.end)).toMatch(/^---[^]*# Samtalsguide/)
		expect(begun.text).toContain(text)
	}
})

test('the preview shows the screen that the caret is in', () => {
	const screens = screensOf(guide!)
	const line = markdown.slice(0, markdown.indexOf('Vågar du säga')).split('\n').length
	expect(screens[screenAtLine(screens, line)]?.id).toBe('d3')
	expect(screenAtLine(screens, 1)).toBe(0)
	expect(screenAtLine([], 5)).toBe(0)
})

test('a new version gets the number after the highest, and is a draft again', () => {
	const approved = markdown.replace('status: draft', 'status: approved')
	const next = asNextVersion(approved, ['0.1.0', '0.12.3', '0.9.0-rc.1'])
	expect(next).toContain('version: 0.13.0\nstatus: draft\n')
	expect(next.slice(next.indexOf('\n# '))).toBe(approved.slice(approved.indexOf('\n# ')))
	expect(asNextVersion(markdown, [])).toBe(markdown)
	expect(asNextVersion('# Utan uppgifter', ['1.0.0'])).toBe('# Utan uppgifter')
})

test('the brief is for the age of the child', () => {
	expect([5, 7, 8, 11, 12, 15, 18, 19].map((age) => briefFor(age).brief)).toEqual([
		'youngest',
		'youngest',
		'younger',
		'younger',
		'young',
		'oldest',
		'oldest',
		'oldest',
	])
})

test('a microphone that is off, far away and near is told apart', () => {
	expect([0, 0.05, 0.4].map(howHeard)).toEqual(['silent', 'quiet', 'good'])
})

test('a time with the mentor says nothing about any child, and what is no time makes no file', () => {
	const entry = { summary: 'Prata, med mentorn', stamp: new Date('2026-11-24T09:00:00Z'), id: 'abc' }
	expect(mentorEntry({ ...entry, at: '2026-11-25T15:30' })?.split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Lyhord//SV',
		'BEGIN:VEVENT',
		'UID:abc',
		'DTSTAMP:20261124T090000Z',
		'DTSTART:20261125T153000',
		'DURATION:PT30M',
		'SUMMARY:Prata\\, med mentorn',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	])
	for (const at of ['', 'i morgon', '2026-13-45T99:99', '2026-11-25T15:30\r\nX:'])
		expect(mentorEntry({ ...entry, at })).toBeUndefined()
})
