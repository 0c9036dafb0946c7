import type { SameShape } from '../text-shape.ts'
import type { ui as sv } from '../sv/ui.ts'

/** Words of ui, in English. */
export const ui = {
	heading: '',
} satisfies SameShape<typeof sv>
