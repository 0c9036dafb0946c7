import { afterEach, beforeEach, expect, test } from 'vitest'
import { contactAct } from '#app/steps/contact/contact-acts.server.ts'
import { startInterview } from '#app/steps/interview/start-interview.server.ts'
import { listConsents } from '#db/consents.ts'
import { findInterview } from '#db/interviews.ts'
import { listPictures } from '#db/pictures.ts'
import { karinsContact } from '#tests/fixtures/karins-contact.ts'
import { keepPicture } from '#tests/fixtures/recorded-interview.ts'
import { makeTestUnit, NOW, type TestUnit } from '#tests/fixtures/test-unit.ts'

const YES = { act: 'yes', how: 'oral', information: 'yes' }

let unit: TestUnit
let scope: Parameters<typeof contactAct>[1]
beforeEach(async () => {
	unit = await makeTestUnit()
	scope = await karinsContact(unit)
})
afterEach(() => unit.close())

function act(fields: Record<string, string>, minutes: number) {
	const form = new FormData()
	for (const [name, value] of Object.entries(fields)) form.set(name, value)
	return contactAct(unit, { ...scope, at: new Date(NOW.getTime() + minutes * 60_000) }, form)
}

/** Karin's interview with one picture of a drawing. */
async function drawingOfHers() {
	await act({ ...YES, who: 'guardian', photo: 'yes' }, 0)
	await act({ ...YES, who: 'child' }, 1)
	const interviewId = String(await startInterview(unit.db, unit.keys, scope))
	scope = { ...scope, interviewId, hasStarted: true }
	const interview = await findInterview(unit.db, { ...scope, interviewId })
	const pictureRecipient = String(interview?.pictureRecipient)
	const hers = { ...scope, interviewId, by: scope.interviewerId, pictureRecipient }
	await keepPicture(unit, hers, { id: 'sun', jpeg: Buffer.from('sol') })
	return hers
}

test('a yes to pictures that is taken back destroys those there are, key first; the words stay', async () => {
	const hers = await drawingOfHers()
	await act({ ...YES, who: 'child' }, 2)
	await act({ ...YES, who: 'guardian', photo: 'yes' }, 3)
	expect(await listPictures(unit.db, hers)).toHaveLength(1)
	const yes = (await listConsents(unit.db, scope)).find(({ kind, isYes }) => kind === 'photo' && isYes)
	expect(await act({ act: 'takeBack', consentId: String(yes?.id) }, 4)).toBe('done')
	expect(await listPictures(unit.db, hers)).toEqual([])
	expect(['pictures', 'words'].map((kind) => unit.keys.has(kind as 'words', hers.interviewId))).toEqual([false, true])
})

test('so does a guardian who says yes to the talk and no to pictures afterwards', async () => {
	const hers = await drawingOfHers()
	await act({ ...YES, who: 'guardian' }, 2)
	expect(await listPictures(unit.db, hers)).toEqual([])
})
