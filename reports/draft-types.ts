import type { FigureMaterial, ReasonCount } from './figure-types.ts'
import type { RoundArchive } from './round-archive.ts'

/** What people changed in the draw of a round, counted. */
export type DrawCounts = {
	/** How many times the list was drawn: more than once is told. */
	draws: number
	/** Taken out after the list was drawn, by reason. */
	excludedAfter: readonly ReasonCount[]
	swaps: number
	takenOver: number
	/** Children passed over on the way along the list, by reason: acts, not children. */
	passes: readonly ReasonCount[]
}

/** How the unit asks children and guardians (L-22); `motive` is the manager's own words. */
export type AskingPolicy = {
	ownConsentAge: number
	asksBothGuardians: boolean
	disagreementIsNo: boolean
	informsGuardianOfOlder: boolean
	motive: string | null
}

/** Everything a report is drafted from. */
export type ReportMaterial = {
	/** In the shape of a round archive; of a round held here also what the archive's format has no place for. */
	archive: RoundArchive & { recruitment: Pick<FigureMaterial['recruitment'], 'guardianNo'> }
	/** The unit's round before this one, for what has happened since. */
	previous: RoundArchive | null
	/** Children whose quotes name neither gender nor age (X9). */
	protectedInterviewIds: readonly string[]
	/** Children of one household, a list for each: no section has quotes of more than one of them (X10). */
	siblings?: readonly (readonly string[])[]
	/**
	 * How a round held here was asked for: the unit's policy, null where it follows the model's own, and which of the nine
	 * requirements of participation were thought through when it was opened (L-21). Missing for one that came as an archive.
	 */
	asking?: { policy: AskingPolicy | null; participation: readonly string[] } | null
	/** How the children of a round held here were drawn; null or missing for one that came as an archive. */
	draw?: DrawCounts | null
}

/**
 * Who a sentence comes from: `computed` from the data and locked; `drafted` from what people wrote or tagged, to be
 * confirmed; `human`, which only a person can write.
 */
export type SentenceStatus = 'computed' | 'drafted' | 'human'

export type Sentence = {
	kind: 'sentence'
	key: string
	status: SentenceStatus
	/** Of a `human` one: what to write about. */
	text: string
	/** Ids of counts, passages, areas and actions behind it. */
	sources: readonly string[]
	/** A person has confirmed or written it. */
	isSettled: boolean
	/** What was settled rested on other data than there are now (report rule E10). */
	isStale: boolean
	/** It did so because an interview was taken back (X5). */
	isWithdrawn?: boolean
}

export type Quote = { id: string; text: string; attribution: string | null; child: string; isTeen: boolean }

/** Quotes about one theme: those offered, and those that stand in the report now. */
export type Quotes = {
	kind: 'quotes'
	key: string
	theme: string
	offered: readonly Quote[]
	chosen: readonly string[]
	sources: readonly string[]
	isSettled: boolean
	isStale: boolean
	isWithdrawn?: boolean
}

export type Block =
	| Sentence
	| Quotes
	| { kind: 'heading'; text: string }
	| { kind: 'items'; key: string; items: readonly string[]; sources: readonly string[] }
	| { kind: 'table'; key: string; rows: readonly (readonly string[])[]; sources: readonly string[] }

export type Section = { key: string; heading: string; blocks: readonly Block[] }

/** The report as it stands: computed anew each time, never kept. */
export type Draft = { title: string; sections: readonly Section[] }
