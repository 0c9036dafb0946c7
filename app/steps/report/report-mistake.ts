export type ReportMistakeCode =
	| 'report.text-missing'
	| 'report.reason-missing'
	| 'report.changed-meanwhile'
	| 'report.marks-left'
	| 'report.not-as-submitted'

/** A mistake and the part of the draft it was made at. */
export type ShownError = { code: ReportMistakeCode; key: string } | undefined

/** What the person at the report can put right. */
export class ReportMistake extends Error {
	constructor(readonly code: ReportMistakeCode) {
		super(code)
	}
}
