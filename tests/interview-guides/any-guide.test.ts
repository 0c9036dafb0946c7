import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, Guide, Words } from '#guides/guide.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { printGuide } from '#guides/print-guide.ts'
import { whatWentWrong, withoutPlaces } from '#tests/fixtures/read-wreck.ts'
import { wreckedGuide } from '#tests/fixtures/wreck-guide.ts'

const AT = { line: 1, column: 1 }

/** Letters, and everything that means something to Markdown, YAML or directives; Swedish abbreviations among them. */
const word = fc.oneof(
	fc.constantFrom(
		'Vad',
		'är',
		'bra?',
		'sms:a',
		'EU:s',
		'SIP:ar',
		'16:30',
		'9:00',
		'Fråga:hej',
		'…',
		'–',
		'”nej”',
		'1.',
		'-',
		'#',
	),
	fc.string({ unit: fc.constantFrom(...'abåö019 #*_-+:;.,!?()[]{}<>&|\\"\'`~=/@$%^'), minLength: 1, maxLength: 8 }),
)

/** Words as a reader gives them: single spaces, none at the ends, no two texts beside each other. */
const words: fc.Arbitrary<Words> = fc
	.tuple(fc.array(word, { minLength: 1, maxLength: 40 }), fc.option(word), fc.array(word, { maxLength: 3 }))
	.map(([before, fallback, after]) => {
		const slot = fallback?.replaceAll(/\s+/g, ' ').trim()
		const text = (all: string[]) => all.join(' ').replaceAll(/\s+/g, ' ')
		if (!slot) return [{ kind: 'text', text: text(before).trim() || 'x' }] satisfies Words
		const pieces = [
			{ kind: 'text' as const, text: `${text(before).trimStart()} ` },
			{ kind: 'handler' as const, fallback: slot },
			{ kind: 'text' as const, text: ` ${text(after)}`.trimEnd() },
		]
		return pieces.filter((piece) => piece.kind === 'handler' || piece.text.trim())
	})
	.filter((pieces) => pieces.every((piece) => piece.kind === 'handler' || !/ {2}/.test(piece.text)))

const id = fc.string({ unit: fc.constantFrom(...'abcXYZ019.-'), minLength: 1, maxLength: 12 }).map((end) => `q${end}`)
const plain = words.map((pieces) =>
	pieces
		.map((piece) => (piece.kind === 'text' ? piece.text : piece.fallback))
		.join('')
		.trim(),
)
const paragraphs = fc.array(words, { minLength: 1, maxLength: 3 })

const block: fc.Arbitrary<Block> = fc.oneof(
	paragraphs.map((some) => ({ kind: 'note' as const, paragraphs: some, at: AT })),
	fc
		.tuple(fc.subarray(['who', 'stop', 'danger']), paragraphs)
		.map(([covers, some]) => ({ kind: 'say' as const, covers, paragraphs: some, at: AT })),
	fc
		.tuple(id, fc.boolean(), words)
		.map(([checkId, isRequired, text]) => ({ kind: 'check' as const, id: checkId, isRequired, text, at: AT })),
	words.map((text) => ({ kind: 'gloss' as const, text, at: AT })),
	fc
		.tuple(
			id,
			fc.subarray(['knowsWhy', 'changedSecretary']),
			fc.boolean(),
			words,
			fc.array(words, { maxLength: 3 }),
			fc.option(words),
		)
		.map(([questionId, codes, isRequired, text, probes, gloss]) => ({
			...{ kind: 'question' as const, id: questionId, theme: 'contact', codes, aid: null, isRequired },
			...{ text, probes, gloss, at: AT },
		})),
)

const section = fc
	.tuple(
		id,
		fc.constantFrom('assent', 'warmup', 'topic', 'closing'),
		fc.integer({ min: 1, max: 120 }),
		plain,
		fc.array(block, { maxLength: 4 }),
	)
	.map(([sectionId, kind, minutes, heading, blocks]) => ({ id: sectionId, kind, minutes, heading, blocks, at: AT }))

const { meta } = parseGuide(wreckedFront()).guide!
const guide: fc.Arbitrary<Guide> = fc
	.tuple(plain, plain, fc.array(plain, { maxLength: 4 }), fc.array(section, { minLength: 1, maxLength: 4 }))
	.map(([title, name, forbidWords, sections]) => ({
		meta: { ...meta, title, support: [{ name }], readability: { maxWordsPerQuestion: 9, forbidWords } },
		...{ title, at: {}, preface: [], sections },
	}))
	.filter(({ meta: { title, support } }) => title.length <= 200 && (support[0]?.name.length ?? 0) <= 200)
	.filter((one) => one.meta.readability.forbidWords.every((forbidden) => forbidden.length <= 200))

test('any guide, printed and read again, is the same guide', () => {
	fc.assert(
		fc.property(guide, (one) => {
			expect(withoutPlaces(parseGuide(printGuide(one)).guide!)).toEqual(withoutPlaces(one))
		}),
		{ numRuns: 150 },
	)
})

test('whatever happens to a guide, it is read or refused in words, with a line that exists', () => {
	fc.assert(
		fc.property(fc.nat(1_000_000), (number) => {
			expect(whatWentWrong(wreckedGuide(number))).toBeUndefined()
		}),
		{ numRuns: 250 },
	)
})

test('five million characters, ten thousand nested lists and fifty open blocks are refused before they are read', () => {
	const rulesOf = (text: string) => [...new Set(parseGuide(text).messages.map(({ rule }) => rule))]
	expect(rulesOf('x'.repeat(5_000_000))).toEqual(['too-large'])
	expect(rulesOf('- '.repeat(10_000))).toEqual(['too-large'])
	expect(rulesOf('- '.repeat(900))).toEqual(['too-deep'])
	expect(rulesOf(Array.from({ length: 100 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'))).toEqual([
		'too-deep',
	])
	expect(rulesOf(':::note\n'.repeat(50))).toEqual(['unclosed-block'])
	expect(rulesOf(':a['.repeat(600) + '\n'.repeat(3) + ':a['.repeat(600) + '\n' + '['.repeat(600))).toEqual([
		'too-many-marks',
	])
})

function wreckedFront() {
	return `---
id: guide-8-11
version: 1.0.0
status: draft
locale: sv
title: Guide
ageMin: 8
ageMax: 11
minutes: 20
themes: [contact]
readability: { maxWordsPerQuestion: 9, forbidWords: [] }
support: [{ name: Bris }]
aids: []
---
`
}
