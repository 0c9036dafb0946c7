import type { Measure } from './bench.ts'
import { measureGuides } from './guides-measure.ts'

/** What the conversation rests on. */
export async function* measure(): AsyncGenerator<Measure> {
	yield* measureGuides()
}
