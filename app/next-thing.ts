import type { Role } from './access/roles.ts'

/** What is known about the year when the start page asks what somebody should do now. */
export type YearFacts = {
	hasGuides: boolean
	/** The round in progress: opened, its report not yet approved. */
	round: {
		id: string
		year: number
		hasFrame: boolean
		isLocked: boolean
		isEverythingApproved: boolean
		seminar: { id: string; isOpen: boolean } | null
	} | null
	latestReport: { roundId: string; year: number } | null
	/** Of the person who asks, in the round in progress. */
	mine: {
		assignmentId: string | null
		interview: {
			id: string
			isOver: boolean
			isClosed: boolean
			isApproved: boolean
			/** What the computer wrote beside her text, when that is the newest. */
			textBesideId: string | null
		} | null
	}
}

/** One thing to do: a key for its words, and where; without `to` there is nothing to do but wait. */
export type NextThing = { key: NextKey; to?: string }

type NextKey =
	| 'waitForRound'
	| 'waitForLock'
	| 'drawChild'
	| 'contactChild'
	| 'talk'
	| 'afterwards'
	| 'lookThrough'
	| 'toSeminar'
	| 'waitForSeminar'
	| 'seminarHeld'
	| 'guides'
	| 'openRound'
	| 'frame'
	| 'lock'
	| 'followInterviews'
	| 'openSeminar'
	| 'leadSeminar'
	| 'writeReport'
	| 'actions'
	| 'readDraft'
	| 'waitForDraft'
	| 'readReport'
	| 'waitForReport'
	| 'people'

/** The first thing that waits for a person with this role. Every page it points to, the role may see (tested). */
export function nextThing(role: Role, facts: YearFacts): NextThing {
	return NEXT_OF[role](facts)
}

const NEXT_OF: Record<Role, (facts: YearFacts) => NextThing> = {
	interviewer: nextOfInterviewer,
	mentor: nextOfMentor,
	manager: nextOfManager,
	committee: ({ latestReport }) =>
		latestReport ? { key: 'readReport', to: `/reports/${latestReport.roundId}` } : { key: 'waitForReport' },
	administrator: () => ({ key: 'people', to: '/members' }),
}

function nextOfInterviewer({ round, mine }: YearFacts): NextThing {
	if (!round) return { key: 'waitForRound' }
	const { assignmentId, interview } = mine
	if (interview?.isApproved) return afterApproval(round.seminar)
	if (interview) {
		if (!interview.isOver) return { key: 'talk', to: `/interviews/${interview.id}` }
		if (!interview.isClosed) return { key: 'afterwards', to: `/interviews/${interview.id}/afterwards` }
		return { key: 'lookThrough', to: `/interviews/${interview.id}/transcript` }
	}
	if (assignmentId) return { key: 'contactChild', to: `/assignments/${assignmentId}/contact` }
	return round.isLocked ? { key: 'drawChild', to: '/my-child' } : { key: 'waitForLock' }
}

function afterApproval(seminar: { id: string; isOpen: boolean } | null): NextThing {
	if (!seminar) return { key: 'waitForSeminar' }
	return seminar.isOpen ? { key: 'toSeminar', to: `/seminars/${seminar.id}` } : { key: 'seminarHeld' }
}

function nextOfMentor({ hasGuides, round }: YearFacts): NextThing {
	if (!round) {
		if (!hasGuides) return { key: 'guides', to: '/guides' }
		return { key: 'openRound', to: '/rounds/new' }
	}
	const at = `/rounds/${round.id}`
	if (!round.hasFrame) return { key: 'frame', to: `${at}/frame` }
	if (!round.isLocked) return { key: 'lock', to: `${at}/frame` }
	if (round.seminar?.isOpen) return { key: 'leadSeminar', to: `/seminars/${round.seminar.id}` }
	if (round.seminar) return { key: 'writeReport', to: `${at}/report` }
	return round.isEverythingApproved ? { key: 'openSeminar', to: `${at}/seminars` } : { key: 'followInterviews', to: at }
}

function nextOfManager({ round, latestReport }: YearFacts): NextThing {
	if (round?.seminar && !round.seminar.isOpen) return { key: 'readDraft', to: `/rounds/${round.id}/report` }
	if (latestReport) return { key: 'actions', to: `/rounds/${latestReport.roundId}/actions` }
	return { key: 'waitForDraft' }
}
