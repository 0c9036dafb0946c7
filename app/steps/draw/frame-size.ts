/** The frame is too small: not every interviewer could get a child of her own. The mentor can widen the period. */
export class FrameTooSmall extends Error {
	readonly code = 'frame.too-small' as const

	constructor(
		readonly eligible: number,
		readonly interviewers: number,
	) {
		super(`A frame of ${eligible} eligible children is too small for ${interviewers} interviewers.`)
	}
}

/** Refuse a frame with fewer eligible children than interviewers. @throws {FrameTooSmall} */
export function refuseSmallFrame({ eligible, interviewers }: { eligible: number; interviewers: number }) {
	if (eligible < Math.max(1, interviewers)) throw new FrameTooSmall(eligible, interviewers)
}
