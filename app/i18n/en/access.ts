import type { SameShape } from '../text-shape.ts'
import type { access as sv } from '../sv/access.ts'

/** Words of access, in English. */
export const access = {
	heading: '',
} satisfies SameShape<typeof sv>
