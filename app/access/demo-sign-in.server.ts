import { findUserOfMember } from '#db/members.ts'
import { db, keys, now } from '../db.server.ts'
import { DEMO_PEOPLE, demoMemberId } from '../demo/demo-people.ts'
import { fillPeople } from '../demo/fill-people.server.ts'

/** The user behind one of the demo's invented people. @returns undefined for a key that is nobody's. */
export async function findDemoUser(key: string) {
	if (!Object.hasOwn(DEMO_PEOPLE, key)) return undefined
	await fillPeople({ db, keys, now: now() })
	return findUserOfMember(db, demoMemberId(key))
}
