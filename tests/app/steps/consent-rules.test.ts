import { expect, test } from 'vitest'
import { ageOn } from '#app/steps/age.ts'
import { isUnreachable, needsGuardian, whatIsMissing, type Said } from '#app/steps/consent-rules.ts'

const TODAY = '2026-11-24'
const AT = new Date('2026-11-24T09:00:00Z')
const said = (kind: string, givenBy: string, isYes = true): Said => ({ kind, givenBy, isYes, at: AT })
const INFORMED = said('information', 'child')
const young = (...consents: Said[]) => whatIsMissing({ bornMonth: '2014-03', consents }, TODAY)
const older = (...consents: Said[]) => whatIsMissing({ bornMonth: '2010-03', consents }, TODAY)

test('an age is counted from the month of birth, which counts as reached', () => {
	expect(ageOn('2014-11', TODAY)).toBe(12)
	expect(ageOn('2014-12', TODAY)).toBe(11)
})

test('with nothing said, an interview cannot start, and everything that is missing is named', () => {
	expect(young()).toEqual(['information', 'guardianConsent', 'childAssent'])
	expect(older()).toEqual(['information', 'childAssent'])
})

test('with information, a guardian’s yes and the child’s yes it may start', () => {
	expect(young(INFORMED, said('participate', 'guardian'), said('participate', 'child'))).toEqual([])
})

test('from fifteen the young person answers alone', () => {
	expect(needsGuardian('2011-11', TODAY)).toBe(false)
	expect(needsGuardian('2011-12', TODAY)).toBe(true)
	expect(older(INFORMED, said('participate', 'child'))).toEqual([])
})

test('a child’s no beats every yes', () => {
	expect(young(INFORMED, said('participate', 'guardian'), said('participate', 'child', false))).toEqual(['childNo'])
})

test('under fifteen a guardian’s no stops, also when the other guardian says yes, and is told apart from the child’s', () => {
	const yes = [INFORMED, said('participate', 'guardian'), said('participate', 'child')]
	expect(young(...yes, said('participate', 'secondGuardian', false))).toEqual(['guardianNo'])
})

test('whoever changes her mind is heard: the last word counts', () => {
	const yes = [INFORMED, said('participate', 'guardian'), said('participate', 'child')]
	expect(young(...yes, said('participate', 'child', false))).toEqual(['childNo'])
	expect(young(...yes, said('participate', 'child', false), said('participate', 'child'))).toEqual([])
})

test('a yes to being recorded is no yes to taking part', () => {
	expect(older(INFORMED, said('record', 'child'))).toEqual(['childAssent'])
})

test('nobody reached means three attempts in two ways, none of them answered', () => {
	const attempt = (channel: string, outcome = 'noAnswer') => ({ channel, outcome })
	expect(isUnreachable([attempt('phone'), attempt('phone'), attempt('phone')])).toBe(false)
	expect(isUnreachable([attempt('phone'), attempt('letter')])).toBe(false)
	expect(isUnreachable([attempt('phone'), attempt('letter'), attempt('sms', 'reached')])).toBe(false)
	expect(isUnreachable([attempt('phone'), attempt('letter'), attempt('phone')])).toBe(true)
})
