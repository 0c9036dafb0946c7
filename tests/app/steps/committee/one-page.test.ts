import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { CommitteeForm } from '#app/steps/committee/committee-form.ts'
import { onePageFirst } from '#app/steps/committee/one-page.ts'

const read = (markdown: string): Root => unified().use(remarkParse).parse(markdown)
const wordsOf = (tree: Root) => tree.children.map((node) => toString(node))

test('the committee reads the summary first, and then the rest, and loses nothing', () => {
	const markdown =
		'# Barn har berättat\n\n## Sammanfattning\n\nEtt.\n\n### Vi frågar\n\nTvå.\n\n## Så gick det till\n\nTre.\n\n## Metod'
	const { title, first, rest } = onePageFirst(read(markdown))
	expect(title).toBe('Barn har berättat')
	expect(wordsOf(first)).toEqual(['Sammanfattning', 'Ett.', 'Vi frågar', 'Två.'])
	expect(wordsOf(rest)).toEqual(['Så gick det till', 'Tre.', 'Metod'])
})

test('what stands before the first section belongs to the first page', () => {
	const { first, rest } = onePageFirst(read('# Titel\n\nInledning.\n\n## A\n\n## B'))
	expect(wordsOf(first)).toEqual(['Inledning.', 'A'])
	expect(wordsOf(rest)).toEqual(['B'])
})

test('a report of one section, or without headings, is one page', () => {
	expect(wordsOf(onePageFirst(read('Bara text.')).first)).toEqual(['Bara text.'])
	expect(onePageFirst(read('## A\n\nText.')).rest.children).toEqual([])
	expect(onePageFirst(read('Bara text.')).title).toBeNull()
})

test('a meeting needs a day that exists, and a question needs words', () => {
	const meeting = { act: 'meeting', on: '2027-03-12', kind: 'Infonämnd', presenters: '' }
	expect(CommitteeForm.parse(meeting)).toMatchObject({ presenters: null })
	expect(CommitteeForm.safeParse({ ...meeting, on: '2027-02-30' }).success).toBe(false)
	expect(CommitteeForm.safeParse({ act: 'question', meetingId: 'm1', text: '  ' }).success).toBe(false)
})
