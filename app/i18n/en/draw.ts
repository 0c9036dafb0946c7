import type { SameShape } from '../text-shape.ts'
import type { draw as sv } from '../sv/draw.ts'

/** Words of draw, in English. */
export const draw = {
	heading: '',
} satisfies SameShape<typeof sv>
