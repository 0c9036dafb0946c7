import { isStale } from '#db/client.ts'
import { changeArea, changeAreaOrder, listAreas, saveArea } from '#db/development-areas.ts'
import { removeFinding, saveFinding } from '#db/findings.ts'
import { notFound } from '#app/access/not-found.ts'
import type { Person } from '#app/access/person.server.ts'
import { db, now } from '#app/db.server.ts'
import { AreasForm, moved } from './areas-form.ts'
import { AreaWithoutEvidence, checkArea } from './check-area.ts'
import { mustTakePart, openMaterial, openSeminar, type OpenSeminar } from './open-seminar.server.ts'
import { SeminarMistake } from './seminar-mistake.ts'

type Of<Act extends AreasForm['act']> = Extract<AreasForm, { act: Act }>
type Who = { person: Person; opened: OpenSeminar }

/**
 * Do what a member asked for on the board.
 *
 * @throws {SeminarMistake} for what she can mend herself.
 */
export async function actOnBoard(person: Person, seminarId: string, sent: FormData) {
	const opened = await openSeminar(person, seminarId)
	const parsed = AreasForm.safeParse({ ...Object.fromEntries(sent), evidenceIds: sent.getAll('evidenceIds') })
	if (!parsed.success) throw notFound()
	mustTakePart(opened)
	const who = { person, opened }
	const form = parsed.data
	switch (form.act) {
		case 'saveFinding':
			return writeFinding(who, form)
		case 'removeFinding':
			return takeFindingAway(who, form)
		case 'saveArea':
			return writeArea(who, form)
		case 'moveUp':
		case 'moveDown':
			return move(who, form)
	}
}

function actOf({ person, opened }: Who) {
	return { seminarId: opened.seminar.id, unitId: person.unitId, by: person.id, at: now() }
}

async function writeFinding(who: Who, { themeKey, kind, text }: Of<'saveFinding'>) {
	if (!kind || !text) throw new SeminarMistake('seminar.finding-incomplete')
	const { themes } = await openMaterial(who.person, who.opened)
	if (!themes.some(({ key }) => key === themeKey)) throw notFound()
	const { roundId } = who.opened.scope
	await saveFinding(db, { ...actOf(who), id: crypto.randomUUID(), roundId, themeKey, kind, text })
}

async function takeFindingAway(who: Who, { findingId }: Of<'removeFinding'>) {
	try {
		await removeFinding(db, { ...actOf(who), findingId })
	} catch (error) {
		// Two took it away at once: what both wanted has happened.
		if (!isStale(error)) throw error
	}
}

async function writeArea(who: Who, form: Of<'saveArea'>) {
	const { name, analysis, proposal, areaId, version } = form
	if (!name) throw new SeminarMistake('seminar.area-name-missing')
	const evidence = await evidenceOf(who, form)
	const themeKeys = themesOf(evidence)
	const evidenceIds = evidence.map(({ id }) => id)
	const content = { ...actOf(who), name, analysis, proposal, themeKeys, evidenceIds }
	if (!areaId) return saveArea(db, { ...content, roundId: who.opened.scope.roundId, areaId: crypto.randomUUID() })
	try {
		await changeArea(db, { ...content, areaId, version: version ?? 0 })
	} catch (error) {
		throw isStale(error) ? new SeminarMistake('seminar.area-changed-meanwhile') : error
	}
}

/** What she chose of what she can see, and what the area rests on already that she cannot: that stays. */
async function evidenceOf({ person, opened }: Who, { areaId, evidenceIds }: Of<'saveArea'>) {
	const { themes, passages, hiddenPassages } = await openMaterial(person, opened)
	const before = (await listAreas(db, opened.scope)).find(({ id }) => id === areaId)
	if (areaId && !before) throw notFound()
	const chosen = passages.filter(({ id }) => evidenceIds.includes(id))
	const kept = hiddenPassages.filter(({ id }) => before?.evidenceIds.includes(id))
	const keyOf = (themeId: string) => themes.find(({ id }) => id === themeId)?.key ?? []
	return [...chosen, ...kept].map(({ id, interviewId, tags }) => ({
		id,
		interviewId,
		themeKeys: tags.flatMap(({ themeId }) => keyOf(themeId)),
	}))
}

function themesOf(evidence: Parameters<typeof checkArea>[0]) {
	try {
		return checkArea(evidence).themeKeys
	} catch (error) {
		throw error instanceof AreaWithoutEvidence ? new SeminarMistake(error.code) : error
	}
}

async function move(who: Who, { act, areaId }: Of<'moveUp' | 'moveDown'>) {
	const { scope } = who.opened
	const ids = (await listAreas(db, scope)).map(({ id }) => id)
	if (!ids.includes(areaId)) throw notFound()
	await changeAreaOrder(db, { ...actOf(who), ...scope, areaIds: moved(ids, areaId, act) })
}
