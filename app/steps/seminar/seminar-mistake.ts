export type SeminarMistakeCode =
	| 'seminar.form-incomplete'
	| 'seminar.closed'
	| 'seminar.not-taking-part'
	| 'seminar.nothing-marked'
	| 'seminar.no-theme'
	| 'seminar.passage-is-evidence'
	| 'seminar.not-quotable'
	| 'seminar.finding-incomplete'
	| 'seminar.area-name-missing'
	| 'seminar.area-without-evidence'
	| 'seminar.area-changed-meanwhile'

/** Something in the seminar that the person can mend herself; the code says what, in her language the screen says how. */
export class SeminarMistake extends Error {
	constructor(readonly code: SeminarMistakeCode) {
		super(`The seminar could not do this: ${code}. Nothing was saved.`)
	}
}
