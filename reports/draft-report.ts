import { areaSection } from './area-section.ts'
import type { Draft, ReportMaterial } from './draft-types.ts'
import { figuresOf } from './figures.ts'
import { howSections } from './how-sections.ts'
import { lastSections } from './last-sections.ts'
import { previousSection } from './previous-section.ts'
import { summarySection } from './summary-section.ts'
import { fill, type Templates } from './templates.ts'
import { themeSections } from './theme-sections.ts'
import { whoSection } from './who-section.ts'

/**
 * Draft the annual report: every number computed and safe to print, every sentence with its sources,
 * and marks where a person must confirm, write or choose. The order of the sections is `reports/README.md`’s.
 *
 * @throws {NumberGivenAway} when a hidden number could be worked out from those printed.
 */
export function draftReport(material: ReportMaterial, templates: Templates): Draft {
	const figures = figuresOf(material.archive)
	return {
		title: fill(templates, 'title', { year: material.archive.year }),
		sections: [
			summarySection(templates, material, figures),
			...howSections(templates, material, figures),
			whoSection(templates, material, figures),
			...themeSections(templates, material, figures),
			...previousSection(templates, material, figures),
			areaSection(templates, material, figures),
			...lastSections(templates, material, figures),
		],
	}
}
