import type { Answers } from './transcripts.ts'

/**
 * A whole round in one value, in the shape of a round archive (`reports/round-archive.ts` reads and writes the file; the
 * two fit together by shape). `null` is not known, never zero.
 */
export type ArchivedRound = {
	format: 'lyhord-round/1'
	year: number
	unit: string
	organisation: string
	committee: string
	ageMin: number
	ageMax: number
	minGroupSize: number
	attribution: 'band' | 'exact'
	attributionApprovedBy?: string | undefined
	groups: { id: string; name: string; ageMin: number | null; ageMax: number | null }[]
	themes: { id: string; name: string; parent: string | null }[]
	interviews: ArchivedInterview[]
	findings: { theme: string; text: string; kind: 'worksWell' | 'needsChange' | 'dissent' }[]
	developmentAreas: ArchivedArea[]
	committeeMeetings: { on: string | null; kind: string; questions: string[] }[]
} & ArchivedCounts

/** Counts that an imported round brings with it and a live round computes from its own rows. */
export type ArchivedCounts = {
	interviewers: { possible: number | null; done: number | null }
	recruitment: {
		frame: number | null
		excluded: ReasonCount[] | null
		asked: number | null
		declined: ReasonCount[] | null
		/** Of those who declined, how many did so by a guardian's no, apart from the children's own; not there when it is not known. */
		guardianNo?: number | null | undefined
		unreachable: number | null
	}
	/** What people changed in the draw; not there when it is not known. */
	draw?: DrawCounts | undefined
	seminars: { held: number | null; participants: number | null }
}

/** How often the list was drawn, and what was changed after: the report tells of each. */
export type DrawCounts = {
	draws: number
	excludedAfter: ReasonCount[]
	swaps: number
	takenOver: number
	passes: ReasonCount[]
}

export type ReasonCount = { code: string; count: number | null }

export type ArchivedInterview = {
	id: string
	gender: 'girl' | 'boy' | 'other' | 'unknown'
	age: number | null
	group: string | null
	recorded: boolean | null
	interpreter: boolean | null
	guide: string | null
	/** A parent was in the room when the four answers were given (X15); not there when it is not known. */
	guardianPresent?: boolean | undefined
	answers: Answers
	passages: ArchivedPassage[]
	transcript: {
		segments: { start: number; end: number; speaker: 'child' | 'interviewer' | 'other'; text: string }[]
	} | null
}

export type ArchivedPassage = {
	text: string
	themes: string[]
	quote: boolean
	segment: number | null
	from: number | null
	to: number | null
}

export type ArchivedArea = {
	id: string
	name: string
	themes: string[]
	analysis: string | null
	proposal: string | null
	actions: {
		text: string
		owner: string | null
		due: string | null
		status: 'notStarted' | 'ongoing' | 'done' | 'stopped'
		effect: string | null
	}[]
}
