import { expect, test } from 'vitest'
import { answersIn, groupChangesIn, partOf } from '#app/steps/round/interviewer-answers.ts'
import { progressByGroup } from '#app/steps/round/progress-by-group.ts'
import {
	faultsOf,
	firstFaultyStep,
	missingInSetup,
	readAnswers,
	SETUP_STEPS,
	startingAnswers,
	withStep,
} from '#app/steps/round/setup.ts'

const START = { today: '2026-11-24', lastYear: null, template: null, committeeName: 'Socialnämnden', ownId: 'maj' }
const LAST = {
	committeeName: 'Nämnden för barn',
	groups: [{ name: 'Barn', managerMemberId: 'per', memberIds: ['karin'] }],
	retentionDecision: 'EXEMPEL 1',
	reportEditorId: 'maj',
	minGroupSize: 7,
	attribution: 'exact' as const,
	transcriptMonths: 6,
}
const KNOWN = { takenYears: [2026], memberIds: new Set(['maj', 'karin', 'per']), editorIds: new Set(['maj', 'karin']) }

function formOf(fields: Record<string, string | string[]>) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one)
	return form
}

test('next year’s round starts from this year’s, but nothing of it is confirmed', () => {
	const answers = startingAnswers({ ...START, lastYear: 2026, template: LAST })
	expect(answers).toMatchObject({
		...{
			year: '2027',
			committeeName: 'Nämnden för barn',
			minGroupSize: '7',
			attribution: 'exact',
			transcriptMonths: '6',
		},
		...{ retentionDecision: 'EXEMPEL 1', consentConfirmed: false, participation: [], dpiaReference: '' },
	})
	expect(answers.groups).toEqual([{ name: 'Barn', managerMemberId: 'per', memberIds: ['karin'] }])
})

test('the first round of a unit starts from the model’s own defaults', () => {
	expect(startingAnswers(START)).toMatchObject({
		year: '2026',
		minGroupSize: '5',
		attribution: 'band',
		transcriptMonths: '3',
	})
})

test('a step keeps what was typed in it, right or wrong, and leaves the other steps alone', () => {
	const before = startingAnswers({ ...START, lastYear: 2026, template: LAST })
	const after = withStep(
		before,
		'year',
		formOf({ year: 'tjugosju', committeeName: ' Nämnden ', periodFromMonth: '2026-13' }),
	)
	expect(after).toEqual({ ...before, year: 'tjugosju', committeeName: 'Nämnden', periodFromMonth: '2026-13' })
	expect(faultsOf('year', after, KNOWN)).toEqual([
		{ field: 'year', code: 'year' },
		{ field: 'periodFromMonth', code: 'month' },
	])
	expect(faultsOf('year', { ...after, year: '2026', periodFromMonth: '2026-01' }, KNOWN)).toEqual([
		{ field: 'year', code: 'yearTaken' },
	])
})

test('groups are kept with leader and members; empty rows are no groups, and two may not have the same name', () => {
	const form = formOf({
		...{ 'group:0:name': 'Barn', 'group:0:manager': 'per', 'group:0:member': ['karin', 'maj'] },
		...{ 'group:1:name': 'barn', 'group:1:manager': '', 'group:2:name': '', 'group:2:manager': '' },
	})
	const answers = withStep(startingAnswers(START), 'groups', form)
	expect(answers.groups[0]).toEqual({ name: 'Barn', managerMemberId: 'per', memberIds: ['karin', 'maj'] })
	expect(faultsOf('groups', answers, KNOWN)).toEqual([
		{ field: 'group:0:name', code: 'sameName' },
		{ field: 'group:1:name', code: 'sameName' },
	])
	expect(faultsOf('groups', { ...answers, groups: [] }, KNOWN)).toEqual([{ field: 'group:0:name', code: 'groups' }])
})

test('the round waits for every step, each fault beside its field', () => {
	let answers = startingAnswers(START)
	expect(firstFaultyStep(answers, { ...KNOWN, takenYears: [] })).toBe('groups')
	answers = withStep(answers, 'groups', formOf({ 'group:0:name': 'Barn' }))
	expect(firstFaultyStep(answers, { ...KNOWN, takenYears: [] })).toBe('children')
	answers = withStep(
		answers,
		'children',
		formOf({ consentConfirmed: 'yes', participation: ['safe', 'voluntary', 'strange'] }),
	)
	expect(answers.consentConfirmed).toBe(true)
	expect(answers.participation).toEqual(['voluntary', 'safe'])
	const small = formOf({ minGroupSize: '4', reportEditorId: 'per', transcriptMonths: '', attribution: 'band' })
	expect(faultsOf('decisions', withStep(answers, 'decisions', small), KNOWN).map(({ field }) => field)).toEqual([
		...['retentionDecision', 'dpiaReference', 'reportEditorId', 'minGroupSize', 'transcriptMonths'],
	])
})

test('answers kept by an older version never stop the page', () => {
	for (const kept of [null, 'x', 7, [], { groups: 'x', year: 4, attribution: 'z' }])
		expect(readAnswers(kept).groups).toEqual([])
	expect(SETUP_STEPS).toHaveLength(5)
})

test('R-1 is asked of what was typed', () => {
	const facts = { ageMin: 5, ageMax: 18, guides: [{ ageMin: 5, ageMax: 18 }], interviewers: 1 }
	expect(missingInSetup(startingAnswers(START), facts).map(({ code }) => code)).toEqual([
		'consentTexts',
		'retentionDecision',
		'dpiaReference',
	])
})

test('what is chosen for an interviewer is what she is shown as afterwards; strangers are left out', () => {
	const form = formOf({
		'interviewer:karin': 'one',
		'interviewer:maj': 'onLeave',
		'interviewer:eva': 'one',
		'interviewer:per': 'x',
	})
	const answers = answersIn(form, KNOWN.memberIds)
	expect(answers.map((answer) => [answer.memberId, partOf(answer)])).toEqual([
		['karin', 'one'],
		['maj', 'onLeave'],
	])
})

test('a group without an id is new, and a leader from outside the unit is nobody', () => {
	const form = formOf({
		'group:0:id': 'g1',
		'group:0:name': 'Barn',
		'group:0:manager': 'eva',
		'group:1:id': '',
		'group:1:name': 'Ny',
	})
	expect(groupChangesIn(form, KNOWN.memberIds)).toEqual([
		{ id: 'g1', name: 'Barn', managerMemberId: null, memberIds: [] },
		{ name: 'Ny', managerMemberId: null, memberIds: [] },
	])
})

test('progress by group leaves out a group that would be about one person (L-30)', () => {
	const groups = [
		{ name: 'Barn', memberIds: ['karin', 'ahmed'] },
		{ name: 'Unga', memberIds: ['eva'] },
	]
	const people = ['karin', 'ahmed', 'eva'].map((memberId) => ({
		memberId,
		interviewEndedAt: memberId === 'karin' ? new Date() : null,
	}))
	expect(progressByGroup(groups, people)).toEqual([{ name: 'Barn', toMeet: 2, held: 1 }])
})
