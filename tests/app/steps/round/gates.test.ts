import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GATES, gatesOf, missingToClose, missingToOpen, type GateFacts } from '#app/steps/round/gates.ts'

/** A round in which everything is in place. */
const DONE: GateFacts = {
	today: '2027-05-01',
	year: 2026,
	openedOn: '2026-01-15',
	ageMin: 5,
	ageMax: 18,
	guides: [
		{ ageMin: 5, ageMax: 11 },
		{ ageMin: 12, ageMax: 18 },
	],
	retentionDecision: 'EXEMPEL 1',
	dpiaReference: 'EXEMPEL 2',
	reportEditorId: 'maj',
	isConsentConfirmed: true,
	interviewers: 2,
	draw: { seed: 's', frameHash: 'h', drawnBy: 'maj' },
	withoutConsent: 0,
	soundLeft: 0,
	shownTertials: [1, 2],
	transcriptsWaiting: 0,
	areas: [{ hasEvidence: true, hasProposal: true, hasOwner: true }],
	isReportApproved: true,
	meetings: [{ on: '2027-03-01', presenters: 'Maj', questions: 1 }],
	feedbackWaiting: 0,
}

test('the ten gates stand in order, and a round in which everything is in place passes them all', () => {
	expect(GATES.map(({ rule }) => rule)).toEqual(Array.from({ length: 10 }, (_, at) => `R-${at + 1}`))
	expect(missingToClose(DONE)).toEqual([])
})

test.each([
	[
		'R-1',
		{ guides: [{ ageMin: 5, ageMax: 11 }] },
		{ code: 'guides', ages: [12, 13, 14, 15, 16, 17, 18], who: 'mentor' },
	],
	['R-1', { retentionDecision: null }, { code: 'retentionDecision', who: 'manager' }],
	['R-1', { dpiaReference: '' }, { code: 'dpiaReference', who: 'manager' }],
	['R-1', { reportEditorId: null }, { code: 'reportEditor', who: 'mentor' }],
	['R-1', { isConsentConfirmed: false }, { code: 'consentTexts', who: 'mentor' }],
	['R-1', { interviewers: 0 }, { code: 'interviewers', who: 'mentor' }],
	['R-2', { draw: null }, { code: 'draw', who: 'mentor' }],
	['R-2', { draw: { seed: 's', frameHash: '', drawnBy: 'maj' } }, { code: 'draw', who: 'mentor' }],
	['R-3', { withoutConsent: 1 }, { code: 'consent', count: 1, who: 'interviewer' }],
	['R-4', { soundLeft: 2 }, { code: 'sound', count: 2, who: 'interviewer' }],
	['R-5', { shownTertials: [1] }, { code: 'tertial2', who: 'mentor' }],
	['R-6', { transcriptsWaiting: 3 }, { code: 'transcripts', count: 3, who: 'interviewer' }],
	['R-7', { areas: [] }, { code: 'areas', who: 'mentor' }],
	[
		'R-7',
		{ areas: [{ hasEvidence: false, hasProposal: true, hasOwner: true }] },
		{ code: 'areaEvidence', count: 1, who: 'mentor' },
	],
	[
		'R-7',
		{ areas: [{ hasEvidence: true, hasProposal: false, hasOwner: true }] },
		{ code: 'areaProposal', count: 1, who: 'mentor' },
	],
	[
		'R-7',
		{ areas: [{ hasEvidence: true, hasProposal: true, hasOwner: false }] },
		{ code: 'areaOwner', count: 1, who: 'manager' },
	],
	['R-8', { isReportApproved: false }, { code: 'approval', who: 'editor' }],
	['R-9', { meetings: [] }, { code: 'meeting', who: 'manager' }],
	['R-9', { meetings: [{ on: null, presenters: 'Maj', questions: 1 }] }, { code: 'meeting', who: 'manager' }],
	['R-9', { meetings: [{ on: '2027-03-01', presenters: null, questions: 1 }] }, { code: 'presenters', who: 'manager' }],
	['R-9', { meetings: [{ on: '2027-03-01', presenters: 'Maj', questions: 0 }] }, { code: 'questions', who: 'manager' }],
	['R-9', { meetings: [{ on: '2027-05-02', presenters: 'Maj', questions: 1 }] }, { code: 'meeting', who: 'manager' }],
	[
		'R-9',
		{
			meetings: [
				{ on: '2027-03-01', presenters: 'Maj', questions: 0 },
				{ on: '2027-04-01', presenters: null, questions: 1 },
			],
		},
		{ code: 'questions', who: 'manager' },
	],
	['R-10', { feedbackWaiting: 1 }, { code: 'feedback', count: 1, who: 'interviewer' }],
] as const)('%s says what is missing and who can mend it (%j)', (rule, change, missing) => {
	expect(missingToClose({ ...DONE, ...(change as Partial<GateFacts>) })).toEqual([{ rule, ...missing }])
})

test('a tertial is owed only when the round was open as it ended, and not before it has', () => {
	const facts = { ...DONE, shownTertials: [] }
	const owed = (change: Partial<GateFacts>) =>
		gatesOf({ ...facts, ...change })
			.find(({ rule }) => rule === 'R-5')
			?.missing.map(({ code }) => code)
	expect(owed({ today: '2026-04-30' })).toEqual([])
	expect(owed({ today: '2026-05-01' })).toEqual(['tertial1'])
	expect(owed({ today: '2026-09-01' })).toEqual(['tertial1', 'tertial2'])
	expect(owed({ today: '2026-09-01', openedOn: '2026-05-02' })).toEqual(['tertial2'])
	expect(owed({ today: '2027-01-01', openedOn: '2026-11-24' })).toEqual([])
})

test('a round never closes while a child awaits her answer, whatever else is in place (R-10)', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 50 }),
			fc.boolean(),
			fc.integer({ min: 0, max: 3 }),
			(waiting, isApproved, sound) => {
				const facts = { ...DONE, feedbackWaiting: waiting, isReportApproved: isApproved, soundLeft: sound }
				expect(missingToClose(facts).some(({ rule }) => rule === 'R-10')).toBe(true)
			},
		),
	)
})

test('what is asked before a round opens is R-1 and nothing else', () => {
	expect(
		missingToOpen({ ...DONE, guides: [], interviewers: 0, isConsentConfirmed: false }).map(({ code }) => code),
	).toEqual(['guides', 'interviewers', 'consentTexts'])
})
