import { and, asc, desc, eq, isNotNull, lt, ne, or, isNull } from 'drizzle-orm'
import { listActions } from './actions.ts'
import type { ArchivedArea, ArchivedInterview, ArchivedPassage, ArchivedRound } from './archived-round.ts'
import type { Db } from './client.ts'
import { listMeetings } from './committee-meetings.ts'
import { findContactPolicy } from './contact-policies.ts'
import { listAreas } from './development-areas.ts'
import { listFindings } from './findings.ts'
import { KeyDestroyed, type KeyStore } from './keys.ts'
import { listPassages, type Passage } from './passages.ts'
import { countRound } from './round-counts.ts'
import { findRound } from './rounds.ts'
import {
	answerCodes,
	interviews,
	keptAnswers,
	participationAnswers,
	rounds,
	transcriptApprovals,
	workGroups,
} from './schema.ts'
import { listThemes } from './themes.ts'
import { findAnswers, listApprovedTranscripts, type Answers, type Segment } from './transcripts.ts'

type Scope = { unitId: string; roundId: string }

const NOT_ASKED: Answers = {
	changedSecretary: 'notAsked',
	knowsWhy: 'notAsked',
	feelsListenedTo: 'notAsked',
	feelsCanInfluence: 'notAsked',
}

/** Nothing is told of whose words they are. */
const NOBODY = { gender: 'unknown', age: null, group: null } as const

/**
 * A round as an archive: the one shape that reports are drafted from and that files are written in.
 *
 * Of a round held here, only interviews with an approved transcript are in it, under their own numbers, not the
 * children's. @returns undefined when the unit has no such round.
 */
export async function readRoundArchive(db: Db, keys: KeyStore, scope: Scope): Promise<ArchivedRound | undefined> {
	const round = await findRound(db, scope)
	if (!round) return undefined
	const counts = await countRound(db, scope)
	return {
		format: 'lyhord-round/1',
		year: round.year,
		unit: round.unitName,
		organisation: round.organisation,
		committee: round.committeeName,
		ageMin: round.ageMin,
		ageMax: round.ageMax,
		minGroupSize: round.minGroupSize,
		attribution: round.attribution,
		...(round.attributionApprovedBy !== null && { attributionApprovedBy: round.attributionApprovedBy }),
		groups: await readGroups(db, scope, round.year),
		...counts,
		themes: (await listThemes(db, scope)).map(({ key, name, parentKey }) => ({ id: key, name, parent: parentKey })),
		interviews: await readInterviews(db, keys, scope),
		findings: (await listFindings(db, scope)).map(({ themeKey, text, kind }) => ({ theme: themeKey, text, kind })),
		developmentAreas: await readAreas(db, scope),
		committeeMeetings: (await listMeetings(db, scope)).map(({ on, kind, questions }) => ({
			on,
			kind,
			questions: questions.map(({ text }) => text),
		})),
	}
}

/** What a report is drafted from: the round, the one before it where there is one, and children whose quotes name nothing (X9). */
export async function readReportMaterial(db: Db, keys: KeyStore, scope: Scope) {
	const archive = await readRoundArchive(db, keys, scope)
	if (!archive) return undefined
	const before = await findRoundBefore(db, { unitId: scope.unitId, year: archive.year })
	const previous = before ? ((await readRoundArchive(db, keys, { ...scope, roundId: before.id })) ?? null) : null
	const { key, household, isProtected } = interviews
	const children = await db
		.select({ key, household, isProtected })
		.from(interviews)
		.where(and(eq(interviews.unitId, scope.unitId), eq(interviews.roundId, scope.roundId)))
	return {
		...{ archive, previous, draw: archive.draw ?? null, asking: await readAsking(db, scope) },
		protectedInterviewIds: children.filter((child) => child.isProtected).map((child) => child.key),
		siblings: siblingsOf(children),
	}
}

/** The interviews of each household with more than one, until the report's approval forgets which they are. */
function siblingsOf(children: readonly { key: string; household: string | null }[]) {
	const households = new Set(children.flatMap(({ household }) => household ?? []))
	return [...households]
		.map((home) => children.filter(({ household }) => household === home).map(({ key }) => key))
		.filter((keys) => keys.length > 1)
}

/** How the children of a round held here were asked; null for one that came as an archive, of which nobody knows. */
async function readAsking(db: Db, { unitId, roundId }: Scope) {
	const round = await findRound(db, { unitId, roundId })
	if (!round || round.importedAt) return null
	const isTicked = eq(participationAnswers.roundId, roundId)
	const ticked = await db.select({ key: participationAnswers.key }).from(participationAnswers).where(isTicked)
	return {
		policy: (await findContactPolicy(db, { unitId })) ?? null,
		participation: ticked.map(({ key }) => key),
	}
}

async function findRoundBefore(db: Db, { unitId, year }: { unitId: string; year: number }) {
	const [before] = await db
		.select({ id: rounds.id })
		.from(rounds)
		.where(and(eq(rounds.unitId, unitId), lt(rounds.year, year)))
		.orderBy(desc(rounds.year))
		.limit(1)
	return before
}

async function readGroups(db: Db, { unitId }: Scope, year: number) {
	const { key, name, ageMin, ageMax } = workGroups
	return db
		.select({ id: key, name, ageMin, ageMax })
		.from(workGroups)
		.where(and(eq(workGroups.unitId, unitId), eq(workGroups.year, year)))
		.orderBy(asc(workGroups.position))
}

async function readInterviews(db: Db, keys: KeyStore, scope: Scope): Promise<ArchivedInterview[]> {
	const isOurs = and(eq(interviews.unitId, scope.unitId), eq(interviews.roundId, scope.roundId))
	const isHeld = and(
		isNotNull(interviews.endedAt),
		or(isNull(interviews.ending), ne(interviews.ending, 'erased')),
		eq(interviews.isCounted, true),
	)
	const rows = await db
		.select({ interview: interviews, approvedAt: transcriptApprovals.at, guardianPresent: answerCodes.guardianPresent })
		.from(interviews)
		.innerJoin(rounds, eq(rounds.id, interviews.roundId))
		.leftJoin(transcriptApprovals, eq(transcriptApprovals.interviewId, interviews.id))
		.leftJoin(answerCodes, eq(answerCodes.interviewId, interviews.id))
		.where(and(isOurs, isHeld, or(isNotNull(transcriptApprovals.at), isNotNull(rounds.importedAt))))
		.orderBy(asc(interviews.position))
	const transcripts = new Map(
		(await listApprovedTranscripts(db, keys, scope)).map(({ interviewId, segments }) => [interviewId, segments]),
	)
	const passages = await listPassages(db, keys, scope)
	const themeKeys = new Map((await listThemes(db, scope)).map(({ id, key }) => [id, key]))
	const kept = await listKeptAnswers(db, scope)
	const read = rows.map(async ({ interview, guardianPresent }): Promise<ArchivedInterview> => {
		const answers = interview.wordsDestroyedAt && (kept.pop() ?? NOT_ASKED)
		const segments = answers ? null : timedOnly(transcripts.get(interview.id))
		const its = passages.filter(({ interviewId }) => interviewId === interview.id)
		return {
			id: interview.key,
			...(answers ? NOBODY : whoSpokeOf(interview)),
			recorded: interview.isRecorded,
			interpreter: interview.withInterpreter,
			guide: interview.guideId,
			...(guardianPresent !== null && { guardianPresent }),
			answers: answers ?? (await answersOf(db, keys, scope.unitId, interview.id)),
			passages: its.map((passage) => passageOf(passage, segments, themeKeys)),
			transcript: segments && {
				segments: segments.map(({ startSeconds, endSeconds, speaker, text }) => ({
					start: Number(startSeconds),
					end: Number(endSeconds),
					speaker: speaker ?? 'other',
					text,
				})),
			},
		}
	})
	return Promise.all(read)
}

/**
 * What is told of a child: gender, age and group; of one with protected identity nothing, so that she is in the totals and
 * in no breakdown, and no quote has her age (X9).
 */
function whoSpokeOf({ isProtected, gender, age, groupKey }: typeof interviews.$inferSelect) {
	return isProtected ? NOBODY : { gender, age, group: groupKey }
}

/** What the children of a round answered whose words are destroyed (L-8): which answers are whose is not known any more. */
async function listKeptAnswers(db: Db, { roundId }: Scope) {
	const [kept] = await db.select().from(keptAnswers).where(eq(keptAnswers.roundId, roundId))
	return [...((kept?.answers ?? []) as Answers[])]
}

/** A transcript with times; words from notes have none and are not written to an archive, their passages stand alone. */
function timedOnly(segments: readonly Segment[] | undefined) {
	if (!segments) return null
	return segments.every(({ startSeconds, endSeconds }) => startSeconds !== null && endSeconds !== null)
		? segments
		: null
}

function passageOf(
	{ text, tags, isCleared, segmentId, fromCharacter, toCharacter }: Passage,
	segments: readonly Segment[] | null,
	themeKeys: ReadonlyMap<string, string>,
): ArchivedPassage {
	const at = segments?.findIndex(({ id }) => id === segmentId) ?? -1
	const words = [...(segments?.[at]?.text ?? '')].slice(fromCharacter ?? 0, toCharacter ?? 0).join('')
	// A passage keeps its words when the transcript is corrected later; then it stands alone.
	const stands =
		at >= 0 && words === text
			? { segment: at, from: fromCharacter, to: toCharacter }
			: { segment: null, from: null, to: null }
	return { text, themes: tags.flatMap(({ themeId }) => themeKeys.get(themeId) ?? []), quote: isCleared, ...stands }
}

async function answersOf(db: Db, keys: KeyStore, unitId: string, interviewId: string) {
	try {
		return { ...NOT_ASKED, ...(await findAnswers(db, keys, { unitId, interviewId })) }
	} catch (error) {
		if (error instanceof KeyDestroyed) return NOT_ASKED
		throw error
	}
}

async function readAreas(db: Db, scope: Scope): Promise<ArchivedArea[]> {
	const areas = await listAreas(db, scope)
	const actions = await listActions(db, scope)
	return areas.map(({ id, key, name, analysis, proposal, themeKeys }) => ({
		id: key,
		name,
		themes: themeKeys,
		analysis,
		proposal,
		actions: actions
			.filter(({ areaId }) => areaId === id)
			.map(({ text, owner, due, status, effect }) => ({ text, owner, due, status, effect })),
	}))
}
