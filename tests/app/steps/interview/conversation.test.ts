import fc from 'fast-check'
import { expect, test } from 'vitest'
import { childsYes, takesSoundBack, ticksMissing } from '#app/steps/interview/childs-yes.ts'
import { foldMarks } from '#app/steps/interview/fold-marks.ts'
import { DEFAULT_POLICY } from '#app/steps/consent-rules.ts'
import { nextStep } from '#app/steps/contact/next-step.ts'
import { interpreterNeed } from '#app/steps/interview/interpreter-need.ts'
import { plannedMarks } from '#app/steps/interview/planned-marks.ts'
import { readAfterwards } from '#app/steps/interview/read-afterwards.ts'
import { pictureConsent, recordingConsent } from '#app/steps/interview/recording-consent.ts'
import { screensOf } from '#app/steps/interview/screens-of.ts'
import { readOurGuides } from '#guides/our-guides.server.ts'
import { parseGuide } from '#guides/parse-guide.ts'
import { turnsFromMarks, type InterviewMark } from '#transcripts/notes-of-marks.ts'

const at = (second: number) => new Date(Date.UTC(2026, 2, 3, 9, 0, second)).toISOString()
const said: InterviewMark[] = [
	{ id: 'a', at: at(0), kind: 'ticked', checkId: 'assent.recording', isYes: true },
	{ id: 'b', at: at(1), kind: 'ticked', checkId: 'assent.recording', isYes: false },
	{ id: 'c', at: at(2), kind: 'asked', questionId: 'k1' },
	{ id: 'd', at: at(3), kind: 'noted', questionId: 'k1', text: 'Det är bra.', isVerbatim: true },
	{ id: 'e', at: at(4), kind: 'noted', questionId: 'k1', text: 'Fel.', isVerbatim: false },
	{ id: 'f', at: at(5), kind: 'tookBack', noteId: 'e' },
	{ id: 'g', at: at(6), kind: 'showed', questionId: 'd1', aid: 'smiley5', value: 'happy' },
	{ id: 'h', at: at(7), kind: 'skipped', questionId: 'c1' },
	{ id: 'i', at: at(8), kind: 'paused' },
]

test('a conversation stands where the last act left it: the last tick counts, a note taken back is gone', () => {
	const state = foldMarks(said)
	expect(state.ticks).toEqual({ 'assent.recording': false })
	expect(state.questions.get('k1')?.notes.map(({ text }) => text)).toEqual(['Det är bra.'])
	expect(state.questions.get('d1')).toMatchObject({ outcome: 'answered', value: 'happy' })
	expect(state.questions.get('c1')?.outcome).toBe('skipped')
	expect(state).toMatchObject({ isPaused: true })
	expect(state.ending).toBeUndefined()
})

test('a child tells something that worries: the guide waits and the sound goes on, until somebody pauses it or both go on (X7)', () => {
	const talking = said.filter(({ kind }) => kind !== 'paused')
	const acts = (...kinds: ('paused' | 'guidePaused' | 'resumed')[]) =>
		foldMarks([...talking, ...kinds.map((kind, nth): InterviewMark => ({ id: `act-${nth}`, at: at(20 + nth), kind }))])
	expect(acts('guidePaused')).toMatchObject({ isPaused: true, isSoundPaused: false })
	expect(acts('guidePaused', 'paused')).toMatchObject({ isPaused: true, isSoundPaused: true })
	expect(acts('guidePaused', 'paused', 'guidePaused')).toMatchObject({ isPaused: true, isSoundPaused: false })
	expect(acts('guidePaused', 'resumed')).toMatchObject({ isPaused: false, isSoundPaused: false })
})

test('marks that come late, in any order or twice give the same conversation', () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([...said, ...said], { minLength: said.length * 2 }), (arrived) => {
			expect(foldMarks(arrived)).toEqual(foldMarks(said))
		}),
	)
})

test('a note that was being written when the page died stands in the field again, and is not lost where nobody comes back', () => {
	const writing: InterviewMark = { id: 'writing-1', at: at(9), kind: 'writing', questionId: 'k1', text: 'Hon ville h' }
	const { questions } = foldMarks([...said, writing])
	expect(questions.get('k1')?.unfinished.map(({ text }) => text)).toEqual(['Hon ville h'])
	expect(questions.get('k1')?.notes.map(({ text }) => text)).toEqual(['Det är bra.'])
	const turns = turnsFromMarks([...said, writing], [{ id: 'k1', text: 'Hur är det?' }])
	expect(turns.filter(({ questionId }) => questionId === 'k1').at(-1)).toMatchObject({
		...{ speaker: 'child', text: 'Hon ville h', isVerbatim: false },
	})
	const finished: InterviewMark = { id: 'z', at: at(10), kind: 'tookBack', noteId: 'writing-1' }
	expect(foldMarks([...said, writing, finished])).toEqual(foldMarks(said))
	expect(turnsFromMarks([...said, writing, finished], [])).toEqual(turnsFromMarks(said, []))
})

test('who was expected is ticked from the start, and what is said in the room goes before it', () => {
	const planned = plannedMarks({ withInterpreter: true, guardianPresent: true, withSigns: null })
	expect(foldMarks([...planned, ...said]).present).toEqual({ interpreter: true, guardian: true })
	const stayedAway: InterviewMark = { id: 'p', at: at(1), kind: 'present', who: 'interpreter', isYes: false }
	expect(foldMarks([stayedAway, ...planned]).present).toEqual({ interpreter: false, guardian: true })
})

test('another language than Swedish is said before the conversation, until an interpreter is booked and has promised secrecy', () => {
	const needs = {
		needsInterpreter: true,
		language: 'somaliska',
		isInterpreterBooked: false,
		hasInterpreterStated: false,
	}
	expect(interpreterNeed('svenska', undefined)).toBeUndefined()
	expect(interpreterNeed(null, undefined)).toBeUndefined()
	expect(interpreterNeed('somaliska', undefined)).toEqual({ language: 'somaliska', still: 'notAsked' })
	expect(interpreterNeed('somaliska', { ...needs, needsInterpreter: false })).toBeUndefined()
	expect(interpreterNeed('svenska', needs)?.still).toBe('notBooked')
	expect(interpreterNeed(null, { ...needs, isInterpreterBooked: true })?.still).toBe('notStated')
	expect(interpreterNeed(null, { ...needs, isInterpreterBooked: true, hasInterpreterStated: true })?.still).toBe(
		'nothing',
	)
})

test('no question before the child has said yes to what is needed', () => {
	const checks = [
		{ id: 'assent.talk', isRequired: true },
		{ id: 'assent.recording', isRequired: false },
	]
	expect(ticksMissing(checks, {})).toEqual(['assent.talk'])
	expect(ticksMissing(checks, { 'assent.talk': false })).toEqual(['assent.talk'])
	expect(ticksMissing(checks, { 'assent.talk': true })).toEqual([])
	const asksForSound = [...checks.slice(0, 1), { id: 'assent.recording', isRequired: true }]
	expect(ticksMissing(asksForSound, { 'assent.talk': true, 'assent.recording': false })).toEqual([])
})

test('a yes that is taken back stops the sound; what was never asked, and a no to quotes, stop nothing', () => {
	const checks = [
		{ id: 'assent.talk', isRequired: true },
		{ id: 'assent.recording', isRequired: false },
		{ id: 'assent.quote', isRequired: false },
	]
	const said = { 'assent.talk': true, 'assent.recording': true, 'assent.quote': true }
	expect(takesSoundBack(checks, {})).toBe(false)
	expect(takesSoundBack(checks, { ...said, 'assent.quote': false })).toBe(false)
	expect(takesSoundBack(checks, { ...said, 'assent.recording': false })).toBe(true)
	expect(takesSoundBack(checks, { ...said, 'assent.talk': false })).toBe(true)
})

test('what a child was not asked about is not a yes', () => {
	expect(childsYes({})).toEqual({ mayRecord: null, mayQuote: null, wantsToRead: null, mayPhotograph: null })
	expect(childsYes({ 'assent.recording': false, 'assent.quote': true })).toEqual({
		mayRecord: false,
		mayQuote: true,
		wantsToRead: null,
		mayPhotograph: null,
	})
})

test('sound needs a guardian’s yes below fifteen, and one no is enough to go without', () => {
	const record = (givenBy: string, isYes: boolean) => ({ kind: 'record', givenBy, isYes, at: new Date(at(0)) })
	const alva = { bornMonth: '2017-04' }
	const elsa = { bornMonth: '2010-04' }
	expect(recordingConsent({ ...alva, consents: [] }, '2026-03-03')).toBe('notAsked')
	expect(recordingConsent({ ...alva, consents: [record('guardian', true)] }, '2026-03-03')).toBe('yes')
	expect(
		recordingConsent({ ...alva, consents: [record('guardian', true), record('secondGuardian', false)] }, '2026-03-03'),
	).toBe('no')
	expect(recordingConsent({ ...elsa, consents: [] }, '2026-03-03')).toBe('yes')
	expect(recordingConsent({ ...elsa, consents: [record('child', false)] }, '2026-03-03')).toBe('no')
})

test('a picture of a drawing needs a yes to pictures of the guardian, not to sound; what the child said when she was rung is asked anew', () => {
	const said = (kind: string, givenBy: string, isYes: boolean) => ({ kind, givenBy, isYes, at: new Date(at(0)) })
	const alva = { bornMonth: '2017-04' }
	const consentOf = (...consents: ReturnType<typeof said>[]) => pictureConsent({ ...alva, consents }, '2026-03-03')
	expect(consentOf(said('record', 'guardian', true))).toBe('notAsked')
	expect(consentOf(said('photo', 'guardian', true), said('photo', 'child', false))).toBe('yes')
	expect(consentOf(said('photo', 'guardian', true), said('photo', 'secondGuardian', false))).toBe('no')
	expect(pictureConsent({ bornMonth: '2010-04', consents: [] }, '2026-03-03')).toBe('yes')
	const isProtected = { ...alva, isProtected: true, consents: [said('photo', 'guardian', true)] }
	expect([true, false].map((isPhone) => pictureConsent(isProtected, '2026-03-03', isPhone))).toEqual([
		...['protectedOnPhone', 'protected'],
	])
})

const pictured = (second: number, pictureId: string, words: string): InterviewMark => ({
	...{ id: `p${second}`, at: at(second), kind: 'pictured', questionId: 'n1', pictureId, words },
})
const tickedPhoto = (second: number, isYes: boolean): InterviewMark => ({
	...{ id: `t${second}`, at: at(second), kind: 'ticked', checkId: 'assent.photo', isYes },
})

test('a picture has the last words about it; one that is taken away is gone; words about a drawing stand in the transcript from notes', () => {
	const marks = [
		...[pictured(1, 'sun', 'En sol'), pictured(2, 'house', ''), pictured(3, 'sun', 'En arg sol')],
		...[pictured(4, 'dog', 'Min hund'), { id: 'x', at: at(5), kind: 'tookBack' as const, noteId: 'dog' }],
	]
	expect(foldMarks(marks).pictures.map(({ pictureId, words }) => [pictureId, words])).toEqual([
		...[
			['sun', 'En arg sol'],
			['house', ''],
		],
	])
	expect(turnsFromMarks(marks, [{ id: 'n1', text: 'Vem?' }]).map(({ text }) => text)).toEqual([
		...['Vem?', '(Om teckningen: En arg sol)'],
	])
})

test('a no before the first picture can become a yes; a no after it is the last word about pictures', () => {
	const early = [tickedPhoto(1, false), tickedPhoto(2, true), pictured(3, 'sun', '')]
	expect(foldMarks(early).arePicturesOver).toBe(false)
	expect(foldMarks([...early, tickedPhoto(4, false), tickedPhoto(5, true)]).arePicturesOver).toBe(true)
})

test.each(readOurGuides())(
	'$file becomes one screen of assent, one for each question, and a goodbye',
	({ markdown }) => {
		const guide = parseGuide(markdown).guide!
		const screens = screensOf(guide)
		const questions = guide.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'question'))
		expect(screens[0]?.kind).toBe('assent')
		expect(screens.at(-1)?.kind).toBe('words')
		expect(screens.filter(({ kind }) => kind === 'question')).toHaveLength(questions.length)
		const tips = guide.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'note'))
		expect(screens.flatMap((screen) => screen.tips)).toHaveLength(tips.length + guide.preface.length)
	},
)

test('afterwards the question about worry must be answered, and how the child wants an answer', () => {
	const form = (fields: Record<string, string>) => {
		const made = new FormData()
		for (const [name, value] of Object.entries(fields)) made.set(name, value)
		return made
	}
	expect(readAfterwards(form({ feedbackChannel: 'letter' }))).toEqual({ code: 'interview.worry-unanswered' })
	expect(readAfterwards(form({ feltWorry: 'no' }))).toEqual({ code: 'interview.no-channel' })
	expect(
		readAfterwards(form({ feltWorry: 'no', feedbackChannel: 'none', withInterpreter: 'yes', went: ' Bra ' })),
	).toEqual({
		answers: { went: 'Bra', surprised: '', take: '' },
		feltWorry: false,
		feedbackChannel: 'none',
		who: { withInterpreter: true, guardianPresent: false, withSigns: false },
		promises: [],
	})
	expect(
		readAfterwards(
			form({
				feltWorry: 'no',
				feedbackChannel: 'letter',
				complaint: 'lexSarah',
				passOnWish: 'yes',
				followUpCallOn: '2026-11-27',
			}),
		),
	).toMatchObject({
		promises: [
			{ kind: 'lexSarah', dueOn: null },
			{ kind: 'passOnWish', dueOn: null },
			{ kind: 'followUpCall', dueOn: '2026-11-27' },
		],
	})
	expect(readAfterwards(form({ feltWorry: 'no', feedbackChannel: 'none', followUpCallOn: 'snart' }))).toEqual({
		code: 'interview.not-a-day',
	})
})

test('whether a language is Swedish has one answer, in contact as before the conversation', () => {
	const facts = { isProtected: false, bornMonth: '2010-03', hasNeeds: false, hasCard: true, isKeptFromGuardian: false }
	const stepOf = (language: string) =>
		nextStep({ ...facts, language, consents: [], policy: DEFAULT_POLICY }, '2026-11-24').key
	for (const language of ['sv', 'Svenska', ' swedish ']) {
		expect(interpreterNeed(language, undefined), language).toBeUndefined()
		expect(stepOf(language), language).toBe('ask')
	}
	for (const language of ['svenska, dari', 'svenskt teckenspråk', 'somaliska']) {
		expect(interpreterNeed(language, undefined)?.still, language).toBe('notAsked')
		expect(stepOf(language), language).toBe('needs')
	}
})
