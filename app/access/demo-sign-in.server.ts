import { findUserOfMember, saveMember } from '#db/members.ts'
import { findUnit, saveUnit } from '#db/units.ts'
import { db, keys, now } from '../db.server.ts'
import { DEMO_PEOPLE, DEMO_UNIT, type DemoPersonKey } from '../demo/demo-people.ts'

/** Make the demo's unit, its keys and its invented people, where they are not there yet. */
export async function makeDemoUnit() {
	if (!keys.hasMaster()) await keys.createMasterKey()
	if (!(await findUnit(db, DEMO_UNIT.id))) await saveUnit(db, { ...DEMO_UNIT, at: now() })
	for (const [key, { name, signature, roles }] of Object.entries(DEMO_PEOPLE)) {
		if (await findUserOfMember(db, demoMemberId(key))) continue
		const email = `${key}@exempelkoping.example`
		await saveMember(db, {
			id: demoMemberId(key),
			userId: `demo-user-${key}`,
			unitId: DEMO_UNIT.id,
			email,
			name,
			signature,
			roles,
			by: 'demo',
			at: now(),
		})
	}
}

/** The user behind one of the demo's invented people. @returns undefined for a key that is nobody's. */
export async function findDemoUser(key: string) {
	if (!isDemoPerson(key)) return undefined
	await makeDemoUnit()
	return findUserOfMember(db, demoMemberId(key))
}

/** The member's id of an invented person. */
export function demoMemberId(key: string) {
	return `demo-${key}`
}

function isDemoPerson(key: string): key is DemoPersonKey {
	return Object.hasOwn(DEMO_PEOPLE, key)
}
