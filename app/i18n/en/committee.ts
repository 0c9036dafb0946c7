import type { SameShape } from '../text-shape.ts'
import type { committee as sv } from '../sv/committee.ts'

/** Words of committee, in English. */
export const committee = {
	heading: '',
} satisfies SameShape<typeof sv>
