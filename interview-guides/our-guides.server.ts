import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const FOLDER = join(import.meta.dirname, 'guides')

/** The four guides that come with Lyhörd, as files: drafts that a unit reads, changes if it likes, and approves. */
export function readOurGuides(): { file: string; markdown: string }[] {
	const files = readdirSync(FOLDER).filter((name) => name.endsWith('.md'))
	return files.sort().map((file) => ({ file, markdown: readFileSync(join(FOLDER, file), 'utf8') }))
}
