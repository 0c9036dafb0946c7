import type { SameShape } from '../text-shape.ts'
import type { transcript as sv } from '../sv/transcript.ts'

/** Words of transcript, in English. */
export const transcript = {
	heading: '',
} satisfies SameShape<typeof sv>
