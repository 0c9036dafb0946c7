import type { SameShape } from '../text-shape.ts'
import type { report as sv } from '../sv/report.ts'

/** Words of report, in English. */
export const report = {
	heading: '',
} satisfies SameShape<typeof sv>
