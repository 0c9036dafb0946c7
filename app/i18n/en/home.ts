import type { SameShape } from '../text-shape.ts'
import type { home as sv } from '../sv/home.ts'

/** Words of home, in English. */
export const home = {
	heading: '',
} satisfies SameShape<typeof sv>
