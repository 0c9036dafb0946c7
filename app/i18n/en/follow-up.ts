import type { SameShape } from '../text-shape.ts'
import type { followUp as sv } from '../sv/follow-up.ts'

/** Words of follow-up, in English. */
export const followUp = {
	heading: '',
} satisfies SameShape<typeof sv>
