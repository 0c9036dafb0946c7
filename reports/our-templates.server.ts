import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTemplates } from './templates.ts'

/** The sentences of the report in a language, from `templates/`. */
export function readTemplates(language: 'sv' | 'en') {
	return parseTemplates(language, readFileSync(join(import.meta.dirname, 'templates', `${language}.md`), 'utf8'))
}
