import type { Person } from '#app/access/person.server.ts'
import { db } from '#app/db.server.ts'
import { listApprovedGuideVersions } from '#db/guides.ts'
import { listMembers } from '#db/members.ts'
import { findRound, listRounds, saveRound } from '#db/rounds.ts'
import { usualQuota } from '#db/round-interviewers.ts'
import { listLessons } from '#db/round-closing.ts'
import { findSetup } from '#db/round-setups.ts'
import { findUnit } from '#db/units.ts'
import { listWorkGroups } from '#db/work-groups.ts'
import { agesNotCovered } from './ages-covered.ts'
import { AGE_MAX, AGE_MIN } from './round-defaults.ts'
import {
	missingInSetup,
	namedGroups,
	readAnswers,
	startingAnswers,
	type SetupAnswers,
	type TakesPart,
} from './setup.ts'

const AGES = { ageMin: AGE_MIN, ageMax: AGE_MAX }

/** Everything the five steps show and are checked against: what was typed, last year's round, people and guides. */
export async function readSetup({ unitId, id: ownId }: Person, today: string) {
	const [kept, rounds, people, guides, unit] = await Promise.all([
		findSetup(db, { unitId }),
		listRounds(db, { unitId }),
		listMembers(db, { unitId }),
		listApprovedGuideVersions(db, { unitId }),
		findUnit(db, unitId),
	])
	if (!unit) throw new Error('The unit of a signed-in person is missing.')
	const newest = rounds[0]
	const last = newest && (await findRound(db, { unitId, roundId: newest.id }))
	const template = last && { ...last, groups: await listWorkGroups(db, { unitId, year: last.year }) }
	const start = {
		today,
		lastYear: last?.year ?? null,
		template: template ?? null,
		committeeName: unit.committeeName,
		ownId,
	}
	const answers = kept ? readAnswers(kept.answers) : startingAnswers(start)
	const isHere = ({ activeUntilOn }: { activeUntilOn: string | null }) =>
		activeUntilOn === null || activeUntilOn >= today
	const here = people.filter(isHere)
	const interviewers = here
		.filter(({ roles }) => roles.includes('interviewer'))
		.map((member) => ({ ...member, takesPart: takesPartOf(member, answers) }))
	const editors = here.filter(({ roles }) => roles.includes('mentor') || roles.includes('interviewer'))
	const leaders = here.filter(({ roles }) => roles.some((role) => ['mentor', 'manager', 'interviewer'].includes(role)))
	return {
		answers,
		unit,
		isKept: kept !== undefined,
		lastYear: last?.year ?? null,
		lessons: last ? await listLessons(db, { unitId, roundId: last.id }) : [],
		people: { interviewers, editors, leaders },
		guides,
		missingAges: agesNotCovered(guides, AGES),
		known: {
			takenYears: rounds.map(({ year }) => year),
			memberIds: new Set(here.map(({ id }) => id)),
			editorIds: new Set(editors.map(({ id }) => id)),
		},
		missing: missingInSetup(answers, {
			...AGES,
			guides,
			interviewers: interviewers.filter(({ takesPart }) => takesPart === 'one').length,
		}),
	}
}

function takesPartOf(
	member: { id: string; activeFromOn: string; activeUntilOn: string | null },
	{ interviewers, year }: SetupAnswers,
): TakesPart {
	return interviewers[member.id] ?? (usualQuota({ ...member, year: Number(year) }) > 0 ? 'one' : 'none')
}

/** Open the round that has been set up. @throws a conflict when another was faster to that year. */
export async function openRound({ unitId, id: by }: Person, at: Date, setup: Awaited<ReturnType<typeof readSetup>>) {
	const { answers, unit, guides, people } = setup
	const id = crypto.randomUUID()
	const year = Number(answers.year)
	await saveRound(db, {
		...{ id, unitId, year, unitName: unit.name, organisation: unit.organisation, ...AGES },
		committeeName: answers.committeeName,
		periodFromMonth: answers.periodFromMonth,
		retentionDecision: answers.retentionDecision,
		dpiaReference: answers.dpiaReference,
		reportEditorId: answers.reportEditorId,
		minGroupSize: Number(answers.minGroupSize),
		attribution: answers.attribution,
		transcriptMonths: Number(answers.transcriptMonths),
		consentPolicy: answers.year,
		consentConfirmed: answers.year,
		participation: answers.participation,
		createdBy: by,
		createdAt: at,
		groups: namedGroups(answers.groups).map(({ managerMemberId, ...group }) => ({
			...group,
			managerMemberId: managerMemberId || null,
			memberIds: group.memberIds.filter((memberId) => setup.known.memberIds.has(memberId)),
		})),
		interviewers: people.interviewers.map(({ id: memberId, takesPart }) => ({
			memberId,
			standing: takesPart === 'onLeave' ? ('onLeave' as const) : ('active' as const),
			quota: takesPart === 'one' ? 1 : 0,
		})),
		guideVersionIds: guides.map((guide) => guide.id),
	})
	return id
}
