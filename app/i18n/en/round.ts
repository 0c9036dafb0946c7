import type { SameShape } from '../text-shape.ts'
import type { round as sv } from '../sv/round.ts'

/** Words of round, in English. */
export const round = {
	heading: '',
} satisfies SameShape<typeof sv>
