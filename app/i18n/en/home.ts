import type { SameShape } from '../text-shape.ts'
import type { home as sv } from '../sv/home.ts'

/** Words of home, in English. */
export const home = {
	heading: (name: string) => `Hello ${name}!`,
} satisfies SameShape<typeof sv>
