import type { SameShape } from '../text-shape.ts'
import type { interview as sv } from '../sv/interview.ts'

/** Words of interview, in English. */
export const interview = {
	heading: '',
} satisfies SameShape<typeof sv>
