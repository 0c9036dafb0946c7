import { createHash } from 'node:crypto'
import { bylineOf, documentOf, withoutSources } from './document-of.ts'
import type { ReportMaterial } from './draft-types.ts'
import { draftReport } from './draft-report.ts'
import { settleDraft, type Resolution } from './settle-draft.ts'
import type { Templates } from './templates.ts'

/**
 * The report of a round this moment.
 *
 * @returns `computed` as the material gives it, `draft` with what people have decided, `document` as it would be frozen,
 *   without sources, and `contentHash` (SHA-256, hex) of that document.
 */
export function reportAsItStands(material: ReportMaterial, resolutions: readonly Resolution[], templates: Templates) {
	const computed = draftReport(material, templates)
	const draft = settleDraft(computed, resolutions)
	const document = withoutSources(documentOf(draft, templates, bylineOf(templates, material.archive)))
	const contentHash = createHash('sha256').update(JSON.stringify(document)).digest('hex')
	return { computed, draft, document, contentHash }
}
