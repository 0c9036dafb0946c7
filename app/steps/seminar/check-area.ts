const FEWEST_CHILDREN = 2 // domain R-31: fewer is a single voice, still allowed, but marked as one

type Evidence = { id: string; interviewId: string; themeKeys: readonly string[] }

/**
 * Whether a development area rests on what children said.
 *
 * @param evidence  The passages chosen as evidence.
 * @returns the themes of those passages, each once in order of appearance, and whether it is a single voice.
 * @throws {AreaWithoutEvidence} when no passage was chosen, or none of them has a theme.
 */
export function checkArea(evidence: readonly Evidence[]) {
	const themeKeys = [...new Set(evidence.flatMap((passage) => passage.themeKeys))]
	if (themeKeys.length === 0) throw new AreaWithoutEvidence(evidence.length)
	return { themeKeys, isSingleVoice: isSingleVoice(evidence) }
}

/** Whether what stands here was said by one child only. */
export function isSingleVoice(evidence: readonly Pick<Evidence, 'interviewId'>[]) {
	return childrenBehind(evidence) < FEWEST_CHILDREN
}

/** How many children said this. */
export function childrenBehind(evidence: readonly Pick<Evidence, 'interviewId'>[]) {
	return new Set(evidence.map(({ interviewId }) => interviewId)).size
}

/** Nothing a child said is behind the area. Choose at least one passage that has a theme. */
export class AreaWithoutEvidence extends Error {
	readonly code = 'seminar.area-without-evidence' as const

	constructor(readonly passages: number) {
		super(`An area needs evidence: ${passages} passages were chosen, none with a theme. Choose at least one that has.`)
	}
}
