import { findPersonalDetails } from '#transcripts/find-personal-details.ts'
import { rememberFinds } from '#transcripts/remember-finds.ts'
import { suggestionsOf } from './open-suggestions.ts'
import type { WorkSegment } from './segment.ts'

const finds = rememberFinds(() => performance.now())

/** The suggestions of a conversation. The first look at two hours takes a second or two, in turns; each later one a moment. */
export async function listSuggestions(segments: readonly WorkSegment[]) {
	const texts = segments.map(({ text }) => text)
	return suggestionsOf(segments, findPersonalDetails(texts, await finds.search(texts)))
}
