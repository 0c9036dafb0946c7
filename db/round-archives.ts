import type { ArchivedArea, ArchivedInterview, ArchivedRound } from './archived-round.ts'
import { auditEvent } from './audit.ts'
import { atomically, inThousands, type Db, type Statement } from './client.ts'
import type { KeyStore } from './keys.ts'
import * as tables from './schema.ts'
import { sealWords } from './seal.ts'
import { insertTranscript } from './transcripts.ts'

type Act = { unitId: string; roundId: string; by: string; at: Date }
type Stores = { db: Db; keys: KeyStore }

/**
 * Keep a whole round that came as an archive: all of it, or none. Each interview gets keys of its own first; where the
 * round cannot be kept, they are destroyed again.
 *
 * @throws a conflict when the unit already has a round of that year.
 */
export async function saveRoundArchive(stores: Stores, act: Act, round: ArchivedRound) {
	const { db, keys } = stores
	const ids = round.interviews.map(() => crypto.randomUUID())
	for (const interviewId of ids) await keys.createInterviewKeys(interviewId)
	try {
		const interviews = await Promise.all(
			round.interviews.map((interview, position) =>
				statementsOfInterview(stores, act, interview, { id: String(ids[position]), position }),
			),
		)
		await atomically(db, [
			...statementsOfRound(db, act, round),
			...statementsOfThemes(db, act, round),
			...interviews.flat(),
			...round.developmentAreas.flatMap((area, position) => statementsOfArea(db, act, area, position)),
			...statementsOfConclusions(db, act, round),
			auditEvent({ unitId: act.unitId, by: act.by, did: 'round.imported', to: act.roundId, at: act.at }),
		])
	} catch (error) {
		for (const interviewId of ids) keys.destroyInterviewKeys(interviewId)
		throw error
	}
}

function statementsOfRound(db: Db, { unitId, roundId, by, at }: Act, round: ArchivedRound): Statement[] {
	const { year, ageMin, ageMax, minGroupSize, attribution, interviewers, recruitment, seminars } = round
	const groups = round.groups.map((group, position) => ({
		id: `${roundId}:${group.id}`,
		unitId,
		year,
		key: group.id,
		name: group.name,
		ageMin: group.ageMin,
		ageMax: group.ageMax,
		position,
	}))
	return [
		db.insert(tables.rounds).values({
			id: roundId,
			unitId,
			year,
			unitName: round.unit,
			organisation: round.organisation,
			committeeName: round.committee,
			ageMin,
			ageMax,
			minGroupSize,
			attribution,
			attributionApprovedBy: round.attributionApprovedBy ?? null,
			createdBy: by,
			createdAt: at,
			importedAt: at,
		}),
		...inThousands(groups).map((some) => db.insert(tables.workGroups).values(some)),
		db.insert(tables.archivedCounts).values({ roundId, counts: { interviewers, recruitment, seminars } }),
	]
}

function statementsOfThemes(db: Db, { roundId }: Act, round: ArchivedRound): Statement[] {
	const rows = round.themes.map(({ id, name, parent }, position) => ({
		id: `${roundId}:${id}`,
		roundId,
		key: id,
		name,
		parentKey: parent,
		position,
	}))
	return inThousands(rows).map((some) => db.insert(tables.themes).values(some))
}

async function statementsOfInterview(
	{ db, keys }: Stores,
	act: Act,
	interview: ArchivedInterview,
	{ id, position }: { id: string; position: number },
): Promise<Statement[]> {
	const { unitId, roundId, by, at } = act
	const { gender, age, group, recorded, interpreter, guide, answers, transcript } = interview
	const guardianPresent = interview.guardianPresent ?? null
	const row = {
		id,
		roundId,
		unitId,
		key: interview.id,
		position,
		gender,
		age,
		groupKey: group,
		isRecorded: recorded,
		withInterpreter: interpreter,
		guideId: guide,
		guardianPresent,
	}
	const mayQuote = interview.passages.some(({ quote }) => quote) || null
	const segments = (transcript?.segments ?? []).map(({ start, end, speaker, text }) => ({
		text,
		speaker,
		startSeconds: start,
		endSeconds: end,
		questionId: null,
		isVerbatim: true,
		hasWarning: false,
	}))
	const words = await insertTranscript(db, keys, {
		unitId,
		interviewId: id,
		madeBy: 'archive',
		version: 1,
		by,
		at,
		segments,
		id: `${id}:1`,
	})
	return [
		db
			.insert(tables.interviews)
			.values({ ...row, mayQuote, createdAt: at, endedAt: at, ending: 'complete', closedAt: at }),
		db.insert(tables.answerCodes).values({
			interviewId: id,
			guardianPresent,
			sealedAnswers: await sealWords(keys, id, JSON.stringify(answers)),
			by,
			at,
		}),
		...(transcript
			? [...words, db.insert(tables.transcriptApprovals).values({ interviewId: id, transcriptId: `${id}:1`, by, at })]
			: []),
		...(await statementsOfPassages({ db, keys }, act, interview, id)),
	]
}

async function statementsOfPassages(
	{ db, keys }: Stores,
	{ unitId, roundId, by, at }: Act,
	{ passages }: ArchivedInterview,
	interviewId: string,
): Promise<Statement[]> {
	const rows = await Promise.all(
		passages.map(async ({ text, segment, from, to }, position) => ({
			id: `${interviewId}:passage:${position}`,
			interviewId,
			unitId,
			roundId,
			segmentId: segment === null ? null : `${interviewId}:1-${segment}`,
			fromCharacter: from,
			toCharacter: to,
			sealedText: await sealWords(keys, interviewId, text),
			position,
			by,
			at,
		})),
	)
	const passageId = (position: number) => `${interviewId}:passage:${position}`
	const tags = passages.flatMap(({ themes }, place) =>
		themes.map((theme, position) => ({
			passageId: passageId(place),
			themeId: `${roundId}:${theme}`,
			position,
			by,
			at,
		})),
	)
	const cleared = passages.flatMap(({ quote }, place) => (quote ? [{ passageId: passageId(place), by, at }] : []))
	return [
		...inThousands(rows).map((some) => db.insert(tables.passages).values(some)),
		...inThousands(tags).map((some) => db.insert(tables.tags).values(some)),
		...inThousands(cleared).map((some) => db.insert(tables.quoteClearances).values(some)),
	]
}

function statementsOfArea(db: Db, { unitId, roundId, by, at }: Act, area: ArchivedArea, position: number): Statement[] {
	const areaId = `${roundId}:area:${area.id}`
	const { name, analysis, proposal } = area
	const themes = area.themes.map((themeKey, place) => ({ areaId, themeKey, position: place }))
	const actions = area.actions.map((action, place) => ({
		...action,
		id: crypto.randomUUID(),
		areaId,
		unitId,
		position: place,
		by,
		at,
	}))
	return [
		db
			.insert(tables.developmentAreas)
			.values({ id: areaId, roundId, unitId, key: area.id, name, analysis, proposal, position, by, at }),
		...inThousands(themes).map((some) => db.insert(tables.areaThemes).values(some)),
		...inThousands(actions).map((some) => db.insert(tables.actions).values(some)),
	]
}

function statementsOfConclusions(db: Db, { unitId, roundId, by, at }: Act, round: ArchivedRound): Statement[] {
	const findings = round.findings.map(({ theme, kind, text }, position) => ({
		id: crypto.randomUUID(),
		roundId,
		themeKey: theme,
		kind,
		text,
		position,
		by,
		at,
	}))
	const meetings = round.committeeMeetings.flatMap(({ on, kind, questions }, position) => {
		const id = crypto.randomUUID()
		const asked = questions.map((text, place) => ({
			id: crypto.randomUUID(),
			meetingId: id,
			text,
			position: place,
			by,
			at,
		}))
		return [
			db.insert(tables.committeeMeetings).values({ id, roundId, unitId, on, kind, position }),
			...inThousands(asked).map((some) => db.insert(tables.committeeQuestions).values(some)),
		]
	})
	return [...inThousands(findings).map((some) => db.insert(tables.findings).values(some)), ...meetings]
}
