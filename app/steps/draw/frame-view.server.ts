import { db, now } from '#app/db.server.ts'
import { listInterviewerProgress } from '#db/assignments.ts'
import { findFrame, listFrameChildren, listFrameRefusals, listUnknownSignatures } from '#db/frames.ts'
import { findDraw } from '#db/draws.ts'
import type { Round } from '#db/rounds.ts'
import { whyNotEligible, type PassCode } from './first-child.ts'

type Scope = { unitId: string; roundId: string }

/** What the frame page shows of a round: what came in, what was refused, what must be answered, whether it is locked. */
export async function viewFrame(scope: Scope, round: Round) {
	const frame = await findFrame(db, scope)
	if (!frame) return { frame: null, rows: 0, eligible: 0, notEligible: [], refusals: [], unknown: [] }
	const children = await listFrameChildren(db, scope)
	const codes = children.map((child) => whyNotEligible(child, rulesOf(round)))
	return {
		frame: { fileName: frame.fileName, rowsRead: frame.rowsRead, isDrawn: (await findDraw(db, scope)) !== undefined },
		rows: children.length,
		eligible: codes.filter((code) => code === null).length,
		notEligible: countCodes(codes),
		refusals: await listFrameRefusals(db, scope),
		unknown: await listUnknownSignatures(db, scope),
	}
}

/** How many interviewers are waiting for a child of this round. */
export async function countInterviewers(scope: Scope) {
	return (await listInterviewerProgress(db, scope)).length
}

/** The rules of a round's draw today. */
export function rulesOf({ ageMin, ageMax, periodFromMonth }: Round) {
	return { ageMin, ageMax, periodFromMonth: periodFromMonth ?? '0000-00', onDay: now().toISOString().slice(0, 10) }
}

function countCodes(codes: readonly (PassCode | null)[]) {
	const found = [...new Set(codes)].filter((code) => code !== null)
	return found.map((code) => ({ code, children: codes.filter((other) => other === code).length }))
}
