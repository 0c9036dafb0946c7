import type { SameShape } from '../text-shape.ts'
import type { contact as sv } from '../sv/contact.ts'

/** Words of contact, in English. */
export const contact = {
	heading: '',
} satisfies SameShape<typeof sv>
