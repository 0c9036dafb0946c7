import { expect, test } from 'vitest'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import { ROLES } from '#app/access/roles.ts'
import { mayDo, WHO_MAY } from '#app/access/who-may.ts'
import routes from '#app/routes.ts'

function patternsOf(entries: readonly RouteConfigEntry[], above = ''): string[] {
	return entries.flatMap(({ path = '', index, children = [] }) => {
		const here = path ? `${above}/${path}` : above
		return [...(index || path ? [here || '/'] : []), ...patternsOf(children, here)]
	})
}

const PATTERNS = patternsOf(routes as RouteConfigEntry[])

/** What an administrator may open: nothing of what children said, only people, her own sign-in and the start page. */
const WITHOUT_CONTENT = [
	'/',
	'/*',
	'/sign-in',
	'/sign-in/code',
	'/sign-out',
	'/language',
	'/first-run',
	'/account',
	'/members',
	'/members/new',
	'/members/:memberId',
]
/** What else a committee member may open. */
const FOR_COMMITTEE = ['/', '/*', '/sign-in', '/sign-in/code', '/sign-out', '/language', '/first-run', '/account']

test('every route says who may open it, and every line is a route', () => {
	expect(Object.keys(WHO_MAY).sort()).toEqual([...new Set(PATTERNS)].sort())
})

test('every line lets somebody in', () => {
	for (const [pattern, { see, act }] of Object.entries(WHO_MAY)) expect(see ?? act, pattern).toBeDefined()
})

test('an administrator reaches no page with content', () => {
	const open = PATTERNS.filter(
		(pattern) => mayDo(pattern, 'see', ['administrator']) || mayDo(pattern, 'act', ['administrator']),
	)
	expect(open.filter((pattern) => !WITHOUT_CONTENT.includes(pattern))).toEqual([])
})

test('a committee member reaches the reports and nothing below them', () => {
	const open = PATTERNS.filter(
		(pattern) => mayDo(pattern, 'see', ['committee']) || mayDo(pattern, 'act', ['committee']),
	)
	expect(open.filter((pattern) => !FOR_COMMITTEE.includes(pattern) && !pattern.startsWith('/reports'))).toEqual([])
})

test('before sign-in only the pages of signing in are open', () => {
	const open = PATTERNS.filter((pattern) => mayDo(pattern, 'see', undefined) || mayDo(pattern, 'act', undefined))
	expect(open.sort()).toEqual(['/*', '/first-run', '/language', '/sign-in', '/sign-in/code', '/sign-out'])
})

test('a route that is not in the table opens for nobody', () => {
	for (const role of ROLES) expect(mayDo('/not-written-down', 'see', [role])).toBe(false)
})
