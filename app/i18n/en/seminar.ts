import type { SameShape } from '../text-shape.ts'
import type { seminar as sv } from '../sv/seminar.ts'

/** Words of seminar, in English. */
export const seminar = {
	heading: '',
} satisfies SameShape<typeof sv>
