import type { Db } from '#db/client.ts'
import type { KeyStore } from '#db/keys.ts'
import { findUserOfMember, saveMember } from '#db/members.ts'
import { changeDutyPhone, findUnit, saveUnit } from '#db/units.ts'
import type { DemoKit, DemoMember } from './demo-kit.server.ts'
import { DEMO_PEOPLE, DEMO_PEOPLE_BEGAN_ON, DEMO_UNIT, demoMemberId, type DemoPersonKey } from './demo-people.ts'

/** A number that nobody has. */
const DEMO_DUTY_PHONE = '000-00 00 00'

/** Make the demo's unit, its master key and its invented people, where they are not there yet. */
export async function fillPeople({ db, keys, now }: { db: Db; keys: KeyStore; now: Date }): Promise<DemoKit['people']> {
	if (!keys.hasMaster()) await keys.createMasterKey()
	if (!(await findUnit(db, DEMO_UNIT.id))) {
		await saveUnit(db, { ...DEMO_UNIT, at: now })
		await changeDutyPhone(db, { unitId: DEMO_UNIT.id, dutyPhone: DEMO_DUTY_PHONE, by: 'demo', at: now })
	}
	const people: [string, DemoMember][] = []
	for (const [key, { name, signature, roles }] of Object.entries(DEMO_PEOPLE)) {
		const member = { id: demoMemberId(key), unitId: DEMO_UNIT.id, name, signature }
		people.push([key, member])
		if (await findUserOfMember(db, member.id)) continue
		const email = `${key}@exempelkoping.example`
		const began = { activeFromOn: DEMO_PEOPLE_BEGAN_ON }
		await saveMember(db, { ...member, ...began, userId: `demo-user-${key}`, email, roles, by: 'demo', at: now })
	}
	return Object.fromEntries(people) as Record<DemoPersonKey, DemoMember>
}
