import { matchPath } from 'react-router'
import { describe, expect, test } from 'vitest'
import { ROLES, type Role } from '#app/access/roles.ts'
import { mayDo, WHO_MAY } from '#app/access/who-may.ts'
import { nextThing, type YearFacts } from '#app/next-thing.ts'

const NOTHING: YearFacts = {
	hasGuides: false,
	round: null,
	latestReport: null,
	mine: { assignmentId: null, interview: null },
}
const ROUND = {
	id: 'round-2026',
	year: 2026,
	hasFrame: true,
	isLocked: true,
	isEverythingApproved: false,
	seminar: null,
}
const HELD = { id: 'interview-1', isOver: true, isClosed: true, isApproved: false, textBesideId: null }
const mine = (more: Partial<YearFacts['mine']>) => ({ assignmentId: 'assignment-1', interview: null, ...more })

const YEAR: [string, YearFacts][] = [
	['a new unit', NOTHING],
	['approved guides', { ...NOTHING, hasGuides: true }],
	['an opened round', { ...NOTHING, hasGuides: true, round: { ...ROUND, hasFrame: false, isLocked: false } }],
	['a frame', { ...NOTHING, hasGuides: true, round: { ...ROUND, isLocked: false } }],
	['a lock', { ...NOTHING, hasGuides: true, round: ROUND }],
	['a drawn child', { ...NOTHING, hasGuides: true, round: ROUND, mine: mine({}) }],
	[
		'an interview set up',
		{ ...NOTHING, hasGuides: true, round: ROUND, mine: mine({ interview: { ...HELD, isOver: false } }) },
	],
	[
		'a conversation just ended',
		{ ...NOTHING, hasGuides: true, round: ROUND, mine: mine({ interview: { ...HELD, isClosed: false } }) },
	],
	['an interview held', { ...NOTHING, hasGuides: true, round: ROUND, mine: mine({ interview: HELD }) }],
	[
		'an approved transcript',
		{
			...NOTHING,
			hasGuides: true,
			round: { ...ROUND, isEverythingApproved: true },
			mine: mine({ interview: { ...HELD, isApproved: true } }),
		},
	],
	[
		'a seminar',
		{
			...NOTHING,
			hasGuides: true,
			round: { ...ROUND, seminar: { id: 'seminar-1', isOpen: true } },
			mine: mine({ interview: { ...HELD, isApproved: true } }),
		},
	],
	[
		'a closed seminar',
		{
			...NOTHING,
			hasGuides: true,
			round: { ...ROUND, seminar: { id: 'seminar-1', isOpen: false } },
			mine: mine({ interview: { ...HELD, isApproved: true } }),
		},
	],
	['an approved report', { ...NOTHING, hasGuides: true, latestReport: { roundId: 'round-2026', year: 2026 } }],
]

describe.each(YEAR)('with %s', (_when, facts) => {
	test.each(ROLES)('what the start page offers %s is a page that she may open', (role) => {
		const { to } = nextThing(role, facts)
		if (!to) return
		const pattern = Object.keys(WHO_MAY).find((route) => route !== '/*' && matchPath(route, to))
		expect(pattern, to).toBeDefined()
		expect(mayDo(pattern ?? '', 'see', [role]), `${role} ${to}`).toBe(true)
	})
})

test('Karin is led from the draw to the seminar, one thing at a time', () => {
	expect(YEAR.map(([, facts]) => nextThing('interviewer', facts).key)).toEqual([
		'waitForRound',
		'waitForRound',
		'waitForLock',
		'waitForLock',
		'drawChild',
		'contactChild',
		'talk',
		'afterwards',
		'lookThrough',
		'waitForSeminar',
		'toSeminar',
		'seminarHeld',
		'waitForRound',
	])
})

test('Maj is led from the guides to the report, and then to a new round', () => {
	expect(YEAR.map(([, facts]) => nextThing('mentor', facts).key)).toEqual([
		'guides',
		'openRound',
		'frame',
		'lock',
		'followInterviews',
		'followInterviews',
		'followInterviews',
		'followInterviews',
		'followInterviews',
		'openSeminar',
		'leadSeminar',
		'writeReport',
		'openRound',
	])
})

test.each<[Role, string]>([
	['manager', 'waitForDraft'],
	['committee', 'waitForReport'],
	['administrator', 'people'],
])('%s is not asked for anything that does not exist yet', (role, key) => {
	expect(nextThing(role, NOTHING).key).toBe(key)
})
