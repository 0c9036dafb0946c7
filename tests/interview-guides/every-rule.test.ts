import { expect, test } from 'vitest'
import { checkGuideFiles } from '#guides/check-guide-set.ts'
import { checkGuide } from '#guides/check-guide.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { placeOf, RULE_NAMES, type GuideMessage, type Rule } from '#guides/problems.ts'

const OURS = readOurGuides()
const RIGHT = OURS.find(({ file }) => file === 'guide-8-11.md')!.markdown
const IN_USE = parseGuide(RIGHT).guide
const QUESTION = 'Vågar du säga om något känns fel?'
const FRONT = RIGHT.slice(0, RIGHT.indexOf('\n# Samtalsguide'))
const HEARD = 'Hej! Jag heter … och jobbar på socialtjänsten'
const LONG_WORDS = 'Socialtjänstens handläggningsrutiner beträffande delaktighetsfrämjande arbetsmetoder. '.repeat(3)

/** One thing made wrong: what is replaced, by what, and the text whose first letter the message must point at. */
type Wrong = readonly [from: string | RegExp, to: string, pointsAt: string]

/** Each rule (checks 1–10 of the format) broken once. `TOP` is the very beginning of the file. */
const TOP = '---\n'
const WRONG: Partial<Record<Rule, Wrong | readonly Wrong[]>> = {
	// Check 1: the front matter
	'front-matter-missing': [FRONT, '', '\n# Samtalsguide'],
	'yaml-broken': ['themes: [contact', 'themes: [[contact', 'readability:'],
	'field-missing': [
		['minutes: 35\n', '', 'id: guide-8-11'],
		['  maxWordsPerQuestion: 14\n', '', 'forbidWords:'],
	],
	'field-wrong': [
		['version: 0.1.0', 'version: ett', 'ett\nstatus'],
		['version: 0.1.0', 'version: 01.0.0', '01.0.0'],
		['version: 0.1.0', 'version: 1.0', '1.0\n'],
		['ageMax: 11', 'ageMax: 19', '19\nminutes'],
		['ageMin: 8', 'ageMin: 4', '4\nageMax'],
		['themes: [contact', 'themes: [meta, contact', 'meta, contact'],
		['id: guide-8-11', 'id: Guide 8', 'Guide 8'],
		['https://www.bris.se', 'http://www.bris.se', '"http://'],
		['https://www.bris.se', 'javascript:alert(1)', '"javascript:'],
		['https://www.bris.se', 'data:text/html,hej', '"data:'],
	],
	'field-unknown': ['minutes: 35', 'minutes: 35\nminuter: 35', 'minuter: 35'],
	'ages-turned': ['ageMin: 8', 'ageMin: 12', 'ageMin: 12'],
	// Check 2: the structure
	'one-title': [
		['# Samtalsguide 8–11 år\n', '', TOP],
		['## Lära känna varandra', '# En till\n\n## Lära känna varandra', '# En till'],
	],
	'heading-empty': ['## Lära känna varandra', '##', '##\n\n::section{id="warmup"'],
	'heading-level': ['## Lära känna varandra', '### Nivå tre\n\n## Lära känna varandra', '### Nivå tre'],
	'section-missing': ['::section{id="warmup" kind="warmup" minutes="3"}\n', '', '## Lära känna varandra'],
	'section-stray': [
		':::question{id="w2"',
		'::section{id="x" kind="topic" minutes="1"}\n\n:::question{id="w2"',
		'::section{id="x"',
	],
	'section-attributes': [
		['kind="warmup" minutes="3"', 'kind="uppvärmning" minutes="3"', '::section{id="warmup"'],
		['kind="warmup" minutes="3"', 'kind="warmup" minutes="tre"', '::section{id="warmup"'],
		['::section{id="warmup"', '::section{id="två ord"', '::section{id="två ord"'],
	],
	'section-order': [
		['kind="warmup"', 'kind="topic"', '## Innan vi börjar'],
		['kind="closing"', 'kind="topic"', '## Innan vi börjar'],
		['kind="assent"', 'kind="warmup"', '## Innan vi börjar'],
	],
	'duplicate-id': [
		['id="w2"', 'id="w1"', ':::question{id="w1" theme="warmup"}\nBerätta om i går'],
		['::section{id="warmup"', '::section{id="assent"', '## Lära känna varandra'],
	],
	// Check 3 and 4: what the child is told and says yes to
	'assent-points': ['covers="danger"', 'covers="who"', '## Innan vi börjar'],
	'unknown-point': ['covers="danger"', 'covers="danger fara"', ':::say{covers="danger fara"}'],
	'assent-check': [
		['id="assent.talk"', 'id="assent.other"', '## Innan vi börjar'],
		['{id="assent.talk" required}', '{id="assent.talk"}', '## Innan vi börjar'],
		['id="assent.stopUnderstood"', 'id="assent.other"', '## Innan vi börjar'],
		['id="assent.recording"', 'id="assent.other"', '## Innan vi börjar'],
		['id="assent.quote"', 'id="assent.other"', '## Innan vi börjar'],
	],
	// Check 5: the questions
	'question-theme': ['id="k1" theme="contact"', 'id="k1"', ':::question{id="k1"'],
	'unlisted-theme': ['id="k1" theme="contact"', 'id="k1" theme="football"', ':::question{id="k1"'],
	'unused-theme': ['themes: [contact', 'themes: [football, contact', 'themes:'],
	'unused-code': [' codes="knowsWhy"', '', '## Att träffa socialtjänsten'],
	'unknown-code': ['codes="knowsWhy"', 'codes="knowsWhy knowsAll"', ':::question{id="v2"'],
	'unknown-aid': [
		['aids: [stopkort', 'aids: [gosedjur, stopkort', 'aids:'],
		['aid="tidslinje"', 'aid="gosedjur"', ':::question{id="k2"'],
	],
	'unlisted-aid': ['aid="tidslinje"', 'aid="skala10"', ':::question{id="k2"'],
	'without-text': [
		[`${QUESTION}\n`, '', ':::question{id="d3"'],
		[/:::note\n.*\n:::/, ':::note\n:::', ':::note\n:::'],
	],
	'without-id': ['{id="assent.quote"}', '{}', '::check[Barnet säger ja till att egna ord'],
	'without-gloss': ['::en[Tell me about something you like doing.]\n', '', ':::question{id="w1"'],
	// Check 6: what may never stand there
	'raw-html': [
		[HEARD, `<script>alert(1)</script> ${HEARD}`, '<script>'],
		[HEARD, `<img src=x onerror=alert(1)> ${HEARD}`, '<img'],
	],
	link: [
		[HEARD, `[Hej](https://exempel.se) ${HEARD}`, '[Hej]'],
		[HEARD, `[Hej](javascript:alert(1)) ${HEARD}`, '[Hej]'],
		[HEARD, `<https://exempel.se> ${HEARD}`, '<https'],
	],
	image: [
		[HEARD, `![bild](https://exempel.se/a.png) ${HEARD}`, '![bild]'],
		[HEARD, `![bild](data:image/png;base64,AAAA) ${HEARD}`, '![bild]'],
	],
	// Check 7 and 8: directives
	'unknown-directive': [
		[':::note\nFråga', ':::tips\nFråga', ':::tips'],
		['::en[Tell me about yesterday', '::sv[Tell me about yesterday', '::sv['],
		['## Lära känna varandra', '::bild[Hej]\n\n## Lära känna varandra', '::bild'],
	],
	'unknown-text-directive': [
		[QUESTION, 'Vågar :handlar[hon] säga?', ':handlar[hon]'],
		[QUESTION, 'Vågar :hon{hen="x"} säga?', ':hon{hen'],
	],
	'unknown-attribute': ['theme="contact" required', 'theme="contact" requierd', ':::question{id="k1"'],
	'handler-fallback': [QUESTION, 'Vågar :handler säga?', ':handler säga'],
	'loose-text': ['## Lära känna varandra', 'Lös text.\n\n## Lära känna varandra', 'Lös text.'],
	'outside-section': ['## Innan vi börjar', '::check[För tidigt]{id="x"}\n\n## Innan vi börjar', '::check[För tidigt]'],
	'unexpected-content': ['- Vad är det bästa med det?', '> Citat', '> Citat'],
	'unclosed-block': ['Vågar du säga om något känns fel?', ':::note\nVågar du?', ':::question{id="d3"'],
	// S11: what a parser should not even be given
	'too-large': [
		[QUESTION, 'x'.repeat(2_001), 'x'.repeat(2_001)],
		[QUESTION, `${'x '.repeat(900)}\n`.repeat(25), TOP],
	],
	'too-deep': [QUESTION, '> > > > > Vågar du?', '> > > > >'],
	'too-many-marks': [QUESTION, '*a* '.repeat(400).concat('\n').repeat(2), TOP],
	'hidden-character': [QUESTION, 'Vågar\u202Edu?', '\u202E'],
	'curly-quotes': [':::question{id="w2"', ':::question{id=”w2”', '”w2”'],
	// Check 9: wording, for the mentor to judge
	'many-words': [QUESTION, `${'ord '.repeat(15)}?`, ':::question{id="d3"'],
	'forbidden-word': [QUESTION, 'Har du inflytandet?', ':::question{id="d3"'],
	'two-questions': [QUESTION, 'Vågar du? Hur känns det?', ':::question{id="d3"'],
	'asks-why': [QUESTION, 'Varför vågar du inte?', ':::question{id="d3"'],
	'leading-question': [
		[QUESTION, 'Visst vågar du säga ifrån?', ':::question{id="d3"'],
		[QUESTION, 'Tycker du inte att det är bra?', ':::question{id="d3"'],
	],
	'many-probes': [QUESTION, `${QUESTION}\n\n${'- Och sen?\n'.repeat(5)}`, ':::question{id="d3"'],
	'many-minutes': ['minutes: 35', 'minutes: 10', 'minutes: 10'],
	'hard-to-hear': [HEARD, `${LONG_WORDS} ${HEARD}`, ':::say{covers="who purpose"}'],
	// Check 10: comparison with the version that the round uses
	'question-removed': ['id="k3"', 'id="k9"', TOP],
	'question-rethemed': ['id="d3" theme="participation"', 'id="d3" theme="treatment"', ':::question{id="d3"'],
}

/** Rules about several guides at once: broken in the next test. */
const OF_A_SET: readonly Rule[] = ['id-taken', 'ages-overlap', 'ages-gap']

const WARNINGS: readonly Rule[] = [
	'unknown-text-directive',
	'unknown-attribute',
	'many-words',
	'forbidden-word',
	'two-questions',
	'asks-why',
	'leading-question',
	'many-probes',
	'many-minutes',
	'hard-to-hear',
	'question-removed',
	'question-rethemed',
]

const CASES = Object.entries(WRONG).flatMap(([rule, wrong]) => {
	const all = (typeof wrong[0] === 'string' || wrong[0] instanceof RegExp ? [wrong] : wrong) as readonly Wrong[]
	return all.map(([from, to, pointsAt]) => ({ rule, from, to, pointsAt, shows: pointsAt.trim().slice(0, 40) }))
})

test.each(CASES)('$rule points at “$shows”, and says in two languages what to mend', ({ rule, from, to, pointsAt }) => {
	const wrong = RIGHT.replace(from, to.replaceAll('$', '$$$$'))
	expect(wrong, 'nothing was made wrong').not.toBe(RIGHT)
	const { messages, mayBeApproved } = checkGuide(wrong, 'egen.md', IN_USE)
	const found = messages.filter((message) => message.rule === rule)
	expect(found.map(placeOf)).toContain(`egen.md:${placeIn(wrong, pointsAt)}`)
	expect(found.every(isInWords)).toBe(true)
	const isWarning = WARNINGS.some((one) => one === rule)
	expect(found[0]?.level).toBe(isWarning ? 'warn' : 'fail')
	if (!isWarning) expect(mayBeApproved).toBe(false)
})

test('no rule is without an example here', () => {
	expect([...Object.keys(WRONG), ...OF_A_SET].sort()).toEqual([...RULE_NAMES].sort())
})

test('guides side by side: an id twice, an age twice and an age without a guide are told with their line', () => {
	const files = OURS.map(({ file, markdown }) => ({ file, guide: parseGuide(markdown).guide! }))
	expect(checkGuideFiles(files)).toEqual([])
	const parsed = (file: string, markdown: string) => ({ file, guide: parseGuide(markdown).guide! })
	const twice = parsed('egen.md', RIGHT.replace('ageMax: 11', 'ageMax: 12'))
	const others = files.filter(({ file }) => file !== 'guide-8-11.md')
	const overlapping = checkGuideFiles([...others, twice])
	expect(overlapping.map((message) => `${placeOf(message)} ${message.rule}`)).toEqual([
		'guide-12-14.md:7:1 ages-overlap',
	])
	expect(overlapping[0]?.sv).toContain('Guiden i egen.md är också för 12 år.')
	expect(checkGuideFiles([...files, twice]).map(({ rule }) => rule)).toContain('id-taken')
	const gap = checkGuideFiles(others)
	expect(gap.map((message) => `${placeOf(message)} ${message.sv}`)).toEqual([
		'guide-5-7.md:8:1 Ingen guide är för 8–11 år. Ändra ageMax här, eller lägg till en guide, så att alla åldrar 5–18 har en.',
	])
	expect([...overlapping, ...gap].every(isInWords)).toBe(true)
})

test('an unknown block is told in Swedish with file, line and column', () => {
	const wrong = RIGHT.replace(':::note\nFråga', ':::tips\nFråga')
	const [message] = checkGuide(wrong, 'egen.md').messages
	expect(`${placeOf(message!)} ${message?.sv}`).toBe(
		'egen.md:21:1 :::tips är inget block som guiden känner till. Blocken är :::note, :::say, :::question, ::check, ::en, ::section.',
	)
})

test('quotation marks of a word processor in the words of a check are words, and no fault', () => {
	const withCheck = RIGHT.replace('::check[', String.raw`::check[\{a = ”ja” a\}]{#kept}` + '\n\n::check[')
	expect(withCheck).not.toBe(RIGHT)
	expect(parseGuide(withCheck).messages.map(({ rule }) => rule)).not.toContain('curly-quotes')
})

/** Two sentences at least: what is wrong, and how to mend it. */
function isInWords({ sv, en }: GuideMessage) {
	const sentences = (text: string) => text.split(/[.:;,] /).length
	return sv !== en && sentences(sv) >= 2 && sentences(en) >= 2 && !/undefined|\[object/.test(sv + en)
}

function placeIn(text: string, pointsAt: string) {
	const before = text.slice(0, text.indexOf(pointsAt)).split('\n')
	return `${before.length}:${before.at(-1)!.length + 1}`
}
