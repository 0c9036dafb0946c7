import { readFileSync } from 'node:fs'
import { findAssignment } from '#db/assignments.ts'
import { saveConsents } from '#db/consents.ts'
import { saveContactAttempt, saveContactCard } from '#db/contacts.ts'
import { listUnknownSignatures, saveSignatureAnswers } from '#db/frames.ts'
import { listApprovedGuideVersions } from '#db/guides.ts'
import { findRound, saveRound, type Round } from '#db/rounds.ts'
import { ageOn } from '../steps/age.ts'
import { holdDrawMeeting } from '../steps/draw/draw-for-all.server.ts'
import { drawMyChild } from '../steps/draw/draw-my-child.server.ts'
import { importFrame } from '../steps/draw/import-frame.server.ts'
import { lockFrame } from '../steps/draw/frame-acts.server.ts'
import { makeDraw, promiseDraw } from '../steps/draw/make-draw.server.ts'
import { PARTICIPATION } from '../steps/round/participation.ts'
import { AGE_MAX, AGE_MIN, MIN_GROUP_SIZE, periodFromMonth } from '../steps/round/round-defaults.ts'
import { demoFrameFile } from './demo-files.server.ts'
import type { DemoKit, DemoMember } from './demo-kit.server.ts'
import { DEMO_UNIT, type DemoPersonKey } from './demo-people.ts'

const YEAR = 2026
/** The groups of the year and who belongs to each, as `demo-people.ts` calls them. */
const GROUPS = {
	Barngruppen: ['karin', 'ahmed'],
	Ungdomsgruppen: ['eva', 'ola'],
	Familjevård: ['sara'],
	Mottagning: ['johan'],
	Utredning: [],
} as const satisfies Record<string, readonly DemoPersonKey[]>
/** Any random number would do; a fixed one gives the demo the same children each time. */
const RANDOMNESS = '20260224202602242026022420260224'
const WORDS = 'blåsippa kanelbulle'
const SETTINGS = { isStratified: false, allowsSiblings: false, code: null, note: null }

/** The demo's round in progress: opened by Maj, its frame imported, the unknown signatures answered, locked and drawn. */
export async function fillRound2026({ db, unitId, people, now }: DemoKit): Promise<string> {
	const roundId = 'demo-round-2026'
	const act = { unitId, roundId, by: people.maj.id, at: now }
	const guides = await listApprovedGuideVersions(db, { unitId })
	await saveRound(db, {
		id: roundId,
		unitId,
		year: YEAR,
		unitName: DEMO_UNIT.name,
		organisation: DEMO_UNIT.organisation,
		committeeName: DEMO_UNIT.committeeName,
		ageMin: AGE_MIN,
		ageMax: AGE_MAX,
		minGroupSize: MIN_GROUP_SIZE,
		attribution: 'band',
		periodFromMonth: periodFromMonth(now.toISOString().slice(0, 7)),
		reportEditorId: people.maj.id,
		retentionDecision: 'EXEMPEL 2026-01-15',
		dpiaReference: 'EXEMPEL-1',
		consentPolicy: String(YEAR),
		createdBy: people.maj.id,
		createdAt: now,
		groups: Object.entries(GROUPS).map(([name, keys]) => ({ name, memberIds: keys.map((key) => people[key].id) })),
		consentConfirmed: String(YEAR),
		participation: PARTICIPATION,
		guideVersionIds: guides.map(({ id }) => id),
	})
	await importFrame(db, { ...act, fileName: 'ram-2026.csv', bytes: readFileSync(demoFrameFile) })
	const unknown = await listUnknownSignatures(db, act)
	await saveSignatureAnswers(db, { ...act, answers: unknown.map(({ signature }) => ({ signature, memberId: null })) })
	await lockFrame(db, act)
	await promiseDraw(db, { ...act, settings: SETTINGS, newRandomness: () => RANDOMNESS })
	await makeDraw(db, { ...act, words: WORDS })
	return roundId
}

/** An interviewer draws her child, makes contact and is told yes by everyone who must say so. Null when nobody is left. */
export async function fillAssignment(
	{ db, keys, unitId, now }: DemoKit,
	{ roundId, interviewer }: { roundId: string; interviewer: DemoMember },
) {
	const round = await findRound(db, { unitId, roundId })
	if (!round) throw new Error('The demo fills a round that is not there.')
	const rules = rulesOn(round, now)
	const assignmentId = await drawMyChild(db, { unitId, roundId, interviewerId: interviewer.id, rules, now: () => now })
	const found = assignmentId && (await findAssignment(db, { unitId, assignmentId, interviewerId: interviewer.id }))
	if (!assignmentId || !found) return null
	const act = { unitId, assignmentId, by: interviewer.id, at: now }
	const card = {
		childName: 'Påhittat Barn',
		guardianName: 'Påhittad Vuxen',
		phone: '000-000 00 00',
		note: 'EXEMPELDATA',
	}
	await saveContactCard(db, keys, { ...act, childId: found.child.childId, roundId, card })
	await saveContactAttempt(db, { ...act, channel: 'phone', outcome: 'reached' })
	const yes = { how: 'oral' as const, isYes: true }
	await saveConsents(db, {
		...act,
		textVersion: String(round.year),
		said: [
			{ kind: 'information', givenBy: 'child', ...yes },
			{ kind: 'participate', givenBy: 'guardian', ...yes },
			{ kind: 'quote', givenBy: 'guardian', ...yes },
			{ kind: 'participate', givenBy: 'child', ...yes },
		],
	})
	return { assignmentId, age: ageOn(found.child.bornMonth, rules.onDay) }
}

/** The visible draw of the demo's round: these interviewers each get a child, and Karin draws her own later. */
export async function fillDrawMeeting(
	{ db, unitId, people, now }: DemoKit,
	{ roundId, interviewers }: { roundId: string; interviewers: readonly DemoPersonKey[] },
) {
	const round = await findRound(db, { unitId, roundId })
	if (!round) throw new Error('The demo holds a draw in a round that is not there.')
	await holdDrawMeeting(db, {
		...{ unitId, roundId, by: people.maj.id, now: () => now, rules: rulesOn(round, now) },
		memberIds: interviewers.map((key) => people[key].id),
	})
}

function rulesOn({ ageMin, ageMax, periodFromMonth: from }: Round, now: Date) {
	return { ageMin, ageMax, periodFromMonth: from ?? '', onDay: now.toISOString().slice(0, 10) }
}
