import { openPlacesOf, replaceAt } from './open-suggestions.ts'
import { replaceEverywhere } from './replace-everywhere.ts'
import type { Act, Stores } from './stores.server.ts'
import { listSuggestions } from './suggestions.server.ts'
import { addEdits, type Work } from './work.server.ts'

const MOST_WORDS = 200
const MOST_ROLE = 60

type Outcome = 'kept' | 'stale' | 'isEmpty' | 'isNowhere'

/** Accept, change or refuse a suggestion; replace words of her own; or take the last change back. */
export async function answerSuggestion(
	stores: Stores,
	act: Act,
	{ work, form }: { work: Work; form: FormData },
): Promise<Outcome> {
	const does = form.get('act')
	const words = form.getAll('words').map((said) => String(said).trim().slice(0, MOST_WORDS))
	const keep = async (edit: Parameters<typeof addEdits>[3][number]) =>
		(await addEdits(stores, act, work, [edit])) ? 'kept' : 'stale'
	if (does === 'undo') return keep({ kind: 'undo' })
	if (!words.some(Boolean)) return 'isEmpty'
	if (does === 'refuse') return keep({ kind: 'leave', words })

	const replacement = roleIn(form)
	if (!replacement) return 'isEmpty'
	const edit =
		does === 'accept'
			? replaceAt(work.segments, openPlacesOf(await listSuggestions(work.segments), words), replacement)
			: replaceEverywhere(work.segments, words[0]!, replacement)
	return edit.kind === 'replace' && edit.changes.length === 0 ? 'isNowhere' : keep(edit)
}

/** What stands instead: always in parentheses, so that a reader sees that it is not what was said. */
function roleIn(form: FormData) {
	const own = String(form.get('ownRole') ?? '')
		.replace(/[()]/g, '')
		.trim()
		.slice(0, MOST_ROLE)
	const role =
		own ||
		String(form.get('role') ?? '')
			.replace(/[()]/g, '')
			.trim()
			.slice(0, MOST_ROLE)
	return role && `(${role})`
}
