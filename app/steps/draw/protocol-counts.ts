import type { Protocol } from './protocol.ts'

type Counted = { code: string; times: number }

/** Why children were passed over, and why some are not with their interviewer any more, each reason with how often. */
export function countProtocol({ meetings, assignments }: Protocol): { passes: Counted[]; ended: Counted[] } {
	return {
		passes: countCodes([...meetings, ...assignments].flatMap(({ passes }) => passes.map(({ code }) => code))),
		ended: countCodes(assignments.flatMap(({ endedCode }) => endedCode ?? [])),
	}
}

/** Whether a child was given when a visible draw had already been held, and not in one: the file is in order. */
export function isAfterMeeting({ assignments }: Protocol, index: number) {
	return assignments[index]?.meeting === null && assignments.slice(0, index).some(({ meeting }) => meeting !== null)
}

function countCodes(codes: readonly string[]): Counted[] {
	return [...new Set(codes)].sort().map((code) => ({ code, times: codes.filter((one) => one === code).length }))
}
