import { afterEach, beforeEach, expect, test } from 'vitest'
import { isConflict, isStale } from '#db/client.ts'
import {
	changeMember,
	changeToOneTimePassword,
	findMemberOfUser,
	findUserOfMember,
	hasMembers,
	listMembers,
	saveMember,
} from '#db/members.ts'
import { findUnit, saveUnit } from '#db/units.ts'
import { addUnit, makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const TODAY = '2026-11-24'
const ACT = { by: 'member-ada', at: NOW }
let here: TestUnit

beforeEach(async () => {
	here = await makeTestUnit()
})

afterEach(() => here.close())

test('whoever signs in is found with her unit and all her roles', async () => {
	const { db, people } = here
	await changeMember(db, { ...changeOf('maj'), roles: ['mentor', 'interviewer'], ...ACT })
	const found = await findMemberOfUser(db, { userId: 'user-maj', onDay: TODAY })
	expect(found?.member).toMatchObject({ id: people.maj.id, unitName: 'Exempelköping', signature: 'MAJMEN' })
	expect([...(found?.member.roles ?? [])].sort()).toEqual(['interviewer', 'mentor'])
})

test('on her last day she is still let in, the day after she is not', async () => {
	const { db } = here
	await changeMember(db, { ...changeOf('karin'), activeUntilOn: TODAY, ...ACT })
	expect(await findMemberOfUser(db, { userId: 'user-karin', onDay: TODAY })).toBeDefined()
	expect(await findMemberOfUser(db, { userId: 'user-karin', onDay: '2026-11-25' })).toBeUndefined()
})

test('the administrator of one unit neither sees nor changes people of another', async () => {
	const { db } = here
	await addUnit(db, { id: 'unit-other', name: 'Annanstad' })
	expect(await listMembers(db, { unitId: 'unit-other' })).toEqual([])
	const change = changeMember(db, { ...changeOf('karin'), unitId: 'unit-other', name: 'Stulen', ...ACT })
	await expect(change).rejects.toSatisfy(isStale)
	const renewal = { unitId: 'unit-other', memberId: 'member-karin', userId: 'user-karin', passwordHash: 'x' }
	await expect(changeToOneTimePassword(db, { ...renewal, ...ACT })).rejects.toSatisfy(isStale)
	expect((await findMemberOfUser(db, { userId: 'user-karin', onDay: TODAY }))?.member.name).toBe('Karin Lind')
})

test('a user is not given another member’s password by mixing their ids', async () => {
	const { db, unit } = here
	const mixed = { unitId: unit.id, memberId: 'member-karin', userId: 'user-ada', passwordHash: 'x' }
	await expect(changeToOneTimePassword(db, { ...mixed, ...ACT })).rejects.toSatisfy(isStale)
})

test('an e-mail or a signature that is taken makes nobody at all', async () => {
	const { db, unit } = here
	const eva = {
		id: 'member-eva',
		userId: 'user-eva',
		unitId: unit.id,
		name: 'Eva Berg',
		roles: ['interviewer'] as const,
		...ACT,
	}
	const sameSignature = saveMember(db, { ...eva, email: 'eva@exempelkoping.example', signature: 'KARLIN' })
	await expect(sameSignature).rejects.toSatisfy((error) => isConflict(error, 'members.signature'))
	const sameEmail = saveMember(db, { ...eva, email: 'KARIN@exempelkoping.example', signature: 'EVABER' })
	await expect(sameEmail).rejects.toSatisfy((error) => isConflict(error, 'user.email'))
	expect(await findUserOfMember(db, 'member-eva')).toBeUndefined()
})

test('a unit is found by what it was called when it was made', async () => {
	const { db } = here
	await saveUnit(db, {
		id: 'unit-new',
		name: 'Nystad',
		organisation: 'Nystads kommun',
		committeeName: 'Socialnämnden',
		at: NOW,
	})
	expect((await findUnit(db, 'unit-new'))?.organisation).toBe('Nystads kommun')
	expect(await hasMembers(db)).toBe(true)
})

function changeOf(key: 'maj' | 'karin') {
	const { id, name, signature, roles } = here.people[key]
	return { unitId: here.unit.id, memberId: id, name, signature, roles, activeUntilOn: null }
}
