import { afterEach, expect, test, vi } from 'vitest'
import { logError } from '#app/access/server-log.server.ts'

afterEach(() => vi.restoreAllMocks())

/** What the log gets, as text. */
function logged(error: unknown) {
	const written = vi.spyOn(console, 'error').mockImplementation(() => {})
	logError({ number: '123456', pattern: '/interviews/:interviewId', error })
	return written.mock.calls.flat().join('\n')
}

test('a fault is logged with number, route, kind and place, never with its message', () => {
	const text = logged(
		Object.assign(new Error('Failed query: insert … params: Hon sa inte hejdå'), { code: 'SQLITE_FULL' }),
	)
	expect(text).toContain('error 123456 /interviews/:interviewId Error SQLITE_FULL')
	expect(text).toContain('server-log.test.ts')
	expect(text).not.toContain('hejdå')
})

test('a message of several lines does not get in between the places', () => {
	expect(logged(new Error('first\n    at secret words\nHon sa inte hejdå'))).not.toMatch(/hejdå|secret/)
})

test('what is no error is named by its kind only', () => {
	expect(logged('Hon sa inte hejdå')).toMatch(/ string\n$/)
})
