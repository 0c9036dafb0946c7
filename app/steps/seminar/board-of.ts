import { childrenBehind, isSingleVoice } from './check-area.ts'
import { keepApart } from './keep-apart.ts'
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
type Interview = Blinding & {
	interviewId: string
	position: number
	withInterpreter: boolean
	household: string | null
}
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

/** A card longer than a screen is not read: so many passages, then the theme goes on further down. */
const MOST_ON_A_CARD = 12

/**
 * The board of a seminar: every theme that has passages, in the order of the code frame. A passage with two themes
 * stands under both. What must not stand beside the rest of its theme (X10) stands on a card of its own after all
 * themes, as the rest of a long theme does: that a theme goes on tells nothing of anybody.
 */
export function boardOf(
	themes: readonly Theme[],
	passages: readonly Passage[],
	interviews: readonly Interview[],
	who: Who,
) {
	const withPassages = inOrder(themes).map(({ id, key, name }) => {
		const its = passages.filter(isTagged(id))
		const cards = keepApart(its, homeOf(interviews)).flatMap((together) => cutIntoCards(together))
		return {
			key,
			name,
			cards: cards.map((card) => card.map(shownOnBoard(interviews, who))),
			voices: voicesOf(its, who),
		}
	})
	return {
		themes: withPassages.flatMap(({ cards, ...theme }) =>
			cards.slice(0, 1).map((shown) => ({ ...theme, passages: shown, goesOn: cards.length > 1 })),
		),
		goingOn: withPassages.flatMap(({ key, name, cards }) =>
			cards.slice(1).map((shown) => ({ key, name, passages: shown })),
		),
		emptyThemes: withPassages.filter(({ cards }) => cards.length === 0).map(({ key, name }) => ({ key, name })),
	}
}

/** What an area can rest on: every passage with a theme once, under the first of them, siblings apart as on the board. */
export function evidenceToChoose(
	themes: readonly Theme[],
	passages: readonly Passage[],
	interviews: readonly Interview[],
	who: Who,
) {
	const taken = new Set<string>()
	const groups = inOrder(themes).map(({ id, name }) => {
		const its = passages.filter((passage) => isTagged(id)(passage) && !taken.has(passage.id))
		for (const passage of its) taken.add(passage.id)
		const [first = [], ...rest] = keepApart(its, homeOf(interviews))
		const shown = (together: readonly Passage[]) => ({ name, passages: together.map(shownOnBoard(interviews, who)) })
		return { first: shown(first), rest: rest.map(shown) }
	})
	return [...groups.map(({ first }) => first), ...groups.flatMap(({ rest }) => rest)].filter(
		(group) => group.passages.length > 0,
	)
}

function inOrder(themes: readonly Theme[]) {
	return themeTree(themes).flatMap(({ top, below }) => [top, ...below])
}

function isTagged(id: string) {
	return ({ tags }: Passage) => tags.some(({ themeId }) => themeId === id)
}

function homeOf(interviews: readonly Interview[]) {
	return ({ interviewId }: Passage) => interviews.find((one) => one.interviewId === interviewId)?.household ?? null
}

function cutIntoCards<P>(together: readonly P[]): P[][] {
	const cards = Math.ceil(together.length / MOST_ON_A_CARD)
	return Array.from({ length: cards }, (_, card) => together.slice(card * MOST_ON_A_CARD, (card + 1) * MOST_ON_A_CARD))
}

/**
 * The development areas with their evidence. Evidence that this member may not see, or that must not stand beside the rest
 * (X10), is only counted.
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
		const [shown = []] = keepApart(seen, homeOf(interviews))
		return {
			...{ id, name, analysis, proposal, version },
			evidence: shown.map(shownOnBoard(interviews, who)),
			/** Of all that she may see and choose. */
			chosenIds: seen.map((passage) => passage.id),
			hiddenEvidence: unseen.length + seen.length - shown.length,
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
