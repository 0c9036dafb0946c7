import { expect, test } from 'vitest'
import { draftReport } from '#reports/draft-report.ts'
import type { DrawCounts } from '#reports/draft-types.ts'
import { readTemplates } from '#reports/our-templates.server.ts'
import { readArchive } from '#reports/round-archive.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const round2022 = readArchive(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'round-2022.json'), 'utf8'))
const ONCE: DrawCounts = { draws: 1, excludedAfter: [], swaps: 0, takenOver: 0, passes: [] }

function said(draw: DrawCounts | null, language: 'sv' | 'en' = 'sv') {
	const material = { archive: round2022, previous: null, protectedInterviewIds: [], draw }
	const { sections } = draftReport(material, readTemplates(language))
	const blocks = sections.find(({ key }) => key === 'how')?.blocks ?? []
	return blocks.flatMap((block) => (block.kind === 'sentence' && block.key.startsWith('2.3.') ? [block.text] : []))
}

test('the report says how often the list was drawn, and that it was drawn anew', () => {
	expect(said(ONCE)).toContain('Listan lottades en gång. Vem som helst kan räkna om lottningen ur protokollet.')
	const twice = said({ ...ONCE, draws: 2 })
	expect(twice.join(' ')).toContain('Listan lottades två gånger.')
	expect(twice).toContain('Att listan lottades om står i protokollet, med skälet.')
	expect(said({ ...ONCE, draws: 2 }, 'en').join(' ')).toContain('drawn two times')
})

test('swaps, hand-overs and children taken out after the draw are counted; one single is “enstaka”', () => {
	expect(said(ONCE)).toContain('Inga intervjuare bytte barn med varandra.')
	const many = said({ ...ONCE, swaps: 3, takenOver: 2, excludedAfter: [{ code: 'acuteCrisis', count: 6 }] }).join(' ')
	expect(many).toContain('Två intervjuare bytte barn med varandra vid tre tillfällen.')
	expect(many).toContain('Två barn gick över till en annan intervjuare.')
	expect(many).toContain('Sex barn togs bort efter lottningen, före intervjun. Skälen var akut kris (6).')
	const one = said({ ...ONCE, swaps: 1, takenOver: 1, excludedAfter: [{ code: 'deceased', count: 1 }] }).join(' ')
	expect(one).toContain('vid ett enstaka tillfälle')
	expect(one).toContain('Enstaka barn togs bort efter lottningen')
	expect(one).not.toContain('dödsfall')
})

test('passes are told by reason, with counts only when none is small', () => {
	const passes = [
		{ code: 'ownCase', count: 12 },
		{ code: 'siblingDrawn', count: 7 },
	]
	expect(said({ ...ONCE, passes }).join(' ')).toContain(
		'socialsekreterare (12) och att ett syskon redan var lottat (7)',
	)
	const few = said({ ...ONCE, passes: [...passes, { code: 'conflictOfInterest', count: 2 }] }).join(' ')
	expect(few).not.toContain('(12)')
})

test('a round that came as an archive says nothing of what is not known', () => {
	expect(said(null).join(' ')).not.toContain('Listan lottades')
})
