import { childrenBehind, isSingleVoice } from './check-area.ts'
import { themeTree } from './theme-tree.ts'
import { maySeeSource, type Blinding } from './what-she-sees.ts'

type Theme = { id: string; key: string; name: string; parentKey: string | null }
type Passage = {
	id: string
	interviewId: string
	text: string
	tags: readonly { themeId: string }[]
	isCleared: boolean
}
type Interview = Blinding & { interviewId: string; position: number; withInterpreter: boolean }
type Area = {
	id: string
	name: string
	analysis: string | null
	proposal: string | null
	version: number
	evidenceIds: readonly string[]
}

/** A passage on the board: its words, and the child's number where this member may know it. */
export type BoardPassage = {
	id: string
	text: string
	number: number | null
	isCleared: boolean
	withInterpreter: boolean
}

/** How many stand behind: below the smallest group only whether it is one or several (domain §2.1, R-31). */
export type Voices = { is: 'one' } | { is: 'several' } | { is: 'counted'; children: number }

type Who = { isMentor: boolean; minGroupSize: number }

/**
 * The board of a seminar: every theme that has passages, in the order of the code frame. A passage with two themes
 * stands under both.
 */
export function boardOf(
	themes: readonly Theme[],
	passages: readonly Passage[],
	interviews: readonly Interview[],
	who: Who,
) {
	const inOrder = themeTree(themes).flatMap(({ top, below }) => [top, ...below])
	const withPassages = inOrder.map(({ id, key, name }) => {
		const its = passages.filter(({ tags }) => tags.some(({ themeId }) => themeId === id))
		return { key, name, passages: its.map(shownOnBoard(interviews, who)), voices: voicesOf(its, who) }
	})
	return {
		themes: withPassages.filter((theme) => theme.passages.length > 0),
		emptyThemes: withPassages.filter((theme) => theme.passages.length === 0).map(({ key, name }) => ({ key, name })),
	}
}

/**
 * The development areas with their evidence. Evidence that this member may not see is only counted.
 *
 * @param passages  Those she may see.
 * @param hidden  Those she may not.
 */
export function areasOf(
	areas: readonly Area[],
	{ passages, hidden }: { passages: readonly Passage[]; hidden: readonly Passage[] },
	interviews: readonly Interview[],
	who: Who,
) {
	return areas.map(({ id, name, analysis, proposal, version, evidenceIds }) => {
		const isEvidence = (passage: Passage) => evidenceIds.includes(passage.id)
		const [seen, unseen] = [passages.filter(isEvidence), hidden.filter(isEvidence)]
		return {
			...{ id, name, analysis, proposal, version },
			evidence: seen.map(shownOnBoard(interviews, who)),
			hiddenEvidence: unseen.length,
			isSingleVoice: isSingleVoice([...seen, ...unseen]),
		}
	})
}

/**
 * That words came through an interpreter (X11) is said where their source may be known, and to everybody once so many
 * children had one that it points at nobody.
 */
function shownOnBoard(interviews: readonly Interview[], who: Who) {
	const isOftenSo = interviews.filter(({ withInterpreter }) => withInterpreter).length >= who.minGroupSize
	return ({ id, interviewId, text, isCleared }: Passage): BoardPassage => {
		const interview = interviews.find((one) => one.interviewId === interviewId)
		const isKnown = interview !== undefined && maySeeSource(interview, who)
		const withInterpreter = interview?.withInterpreter === true && (isKnown || isOftenSo)
		return { id, text, isCleared, withInterpreter, number: isKnown ? interview.position + 1 : null }
	}
}

function voicesOf(passages: readonly Passage[], { minGroupSize }: Who): Voices {
	const children = childrenBehind(passages)
	if (children >= minGroupSize) return { is: 'counted', children }
	return { is: isSingleVoice(passages) ? 'one' : 'several' }
}
