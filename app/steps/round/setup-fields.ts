import type { SetupAnswers, TakesPart } from './setup.ts'

type Named = { id: string; name: string }

/** What every step of the set-up is given to show: the answers so far, who and what there is to choose from. */
export type SetupFieldsProps = {
	answers: SetupAnswers
	interviewers: readonly (Named & { activeFromOn: string; activeUntilOn: string | null; takesPart: TakesPart })[]
	editors: readonly Named[]
	leaders: readonly Named[]
	guides: readonly { id: string; title: string }[]
	missingAges: readonly number[]
	lessons: readonly { id: string; text: string }[]
	/** The sentence beside a field that has to be mended; undefined when it is right. */
	errorOf: (field: string) => string | undefined
}
