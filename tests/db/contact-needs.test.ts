import { afterAll, beforeAll, expect, test } from 'vitest'
import { isStale } from '#db/client.ts'
import { changeInterpreterToStated, findContactNeeds, saveContactNeeds } from '#db/contact-needs.ts'
import { HEADING } from '#tests/fixtures/drawn-round.ts'
import { karinsContact } from '#tests/fixtures/karins-contact.ts'
import { makeTestUnit, type TestUnit } from '#tests/fixtures/test-unit.ts'

let unit: TestUnit
beforeAll(async () => {
	unit = await makeTestUnit()
})
afterAll(() => unit.close())

const FRAME = [HEADING, 'AMINA;2010-03;flicka;Barn;SARNIL;;;öppen;;;nej;somaliska'].join('\n')
const SOMALI = {
	needsInterpreter: true,
	language: 'somaliska',
	isInterpreterBooked: false,
	hasInterpreterStated: false,
	isKeptFromGuardian: true,
}

test('the interpreter’s word is kept where one is needed, in the own unit only, and changes nothing else (X11)', async () => {
	const { db } = unit
	const scope = { ...(await karinsContact(unit, FRAME)), by: unit.people.karin.id }
	await expect(changeInterpreterToStated(db, scope), 'nobody has asked yet').rejects.toSatisfy(isStale)
	await saveContactNeeds(db, { ...scope, needs: SOMALI })
	await expect(changeInterpreterToStated(db, { ...scope, unitId: 'another unit' })).rejects.toSatisfy(isStale)
	expect(await findContactNeeds(db, scope)).toEqual(SOMALI)
	await changeInterpreterToStated(db, scope)
	expect(await findContactNeeds(db, scope)).toEqual({
		...SOMALI,
		isInterpreterBooked: true,
		hasInterpreterStated: true,
	})
	await saveContactNeeds(db, { ...scope, needs: { ...SOMALI, needsInterpreter: false } })
	await expect(changeInterpreterToStated(db, scope), 'none is needed').rejects.toSatisfy(isStale)
})
