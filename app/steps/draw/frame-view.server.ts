import { db, now } from '#app/db.server.ts'
import { listInterviewerProgress } from '#db/assignments.ts'
import { countFrameKinds, findFrame, listFrameRefusals, listUnknownSignatures } from '#db/frames.ts'
import type { Round } from '#db/rounds.ts'
import { whyNotEligible, type PassCode } from './first-child.ts'

/** More refused rows than this say no more than their number. */
const REFUSALS_SHOWN = 100

type Scope = { unitId: string; roundId: string }

/** What the frame page shows of a round: what came in, what was refused, what must be answered, whether it is locked. */
export async function viewFrame(scope: Scope, round: Round) {
	const frame = await findFrame(db, scope)
	if (!frame) return { frame: null, rows: 0, eligible: 0, notEligible: [], refusals: [], unknown: [] }
	const kinds = await countFrameKinds(db, scope)
	const rules = rulesOf(round)
	const coded = kinds.map(({ children, ...child }) => ({ code: whyNotEligible(kindOf(child), rules), children }))
	return {
		frame: {
			...{ fileName: frame.fileName, rowsRead: frame.rowsRead, refusedRows: frame.rowsRefused },
			isLocked: frame.lock !== null,
		},
		rows: frame.rowsAccepted,
		eligible: sumOf(coded.filter(({ code }) => code === null)),
		notEligible: countCodes(coded),
		refusals: (await listFrameRefusals(db, scope)).slice(0, REFUSALS_SHOWN),
		unknown: await listUnknownSignatures(db, scope),
	}
}

/** look at nothing else of a child. */
function kindOf(kind: {
	bornMonth: string
	status: 'open' | 'closed'
	closedMonth: string | null
	exclusion: string | null
}) {
	return { ...kind, household: null, signatures: [] }
}

/** How many interviewers are waiting for a child of this round. */
export async function countInterviewers(scope: Scope) {
	return (await listInterviewerProgress(db, scope)).length
}

/** The rules of a round's draw today. */
export function rulesOf({ ageMin, ageMax, periodFromMonth }: Round) {
	return { ageMin, ageMax, periodFromMonth: periodFromMonth ?? '0000-00', onDay: now().toISOString().slice(0, 10) }
}

function countCodes(coded: readonly { code: PassCode | null; children: number }[]) {
	const codes = [...new Set(coded.map(({ code }) => code))].filter((code) => code !== null)
	return codes.map((code) => ({ code, children: sumOf(coded.filter((one) => one.code === code)) }))
}

function sumOf(counted: readonly { children: number }[]) {
	return counted.reduce((sum, { children }) => sum + children, 0)
}
