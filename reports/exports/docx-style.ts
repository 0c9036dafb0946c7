import { AlignmentType, LevelFormat, type ILevelsOptions, type IStylesOptions } from 'docx'
import type { ExportMeta } from './export-meta.ts'

const DEEPEST_LIST = 9 // Word's own limit
const INDENT = 360 // twentieths of a point: a quarter of an inch per level
const FONT = 'Calibri'

const LANGUAGE_TAGS = { sv: 'sv-SE', en: 'en-GB' } as const

function stylesIn(language: ExportMeta['language']): IStylesOptions {
	const heading = (halfPoints: number) => ({
		run: { font: FONT, size: halfPoints, bold: true, color: '1C2430' },
		paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
	})
	return {
		default: {
			document: {
				run: { font: FONT, size: 23, language: { value: LANGUAGE_TAGS[language] } },
				paragraph: { spacing: { after: 160, line: 300 } },
			},
			heading1: heading(40),
			heading2: heading(30),
			heading3: heading(25),
			heading4: heading(23),
			heading5: heading(23),
			heading6: heading(23),
		},
		paragraphStyles: [
			{
				id: 'Quote',
				name: 'Quote',
				basedOn: 'Normal',
				paragraph: { indent: { left: 480 }, spacing: { after: 60 }, keepLines: true },
				run: { size: 24 },
			},
			{
				id: 'Attribution',
				name: 'Quote attribution',
				basedOn: 'Normal',
				paragraph: { indent: { left: 480 }, spacing: { after: 240 } },
				run: { size: 20, color: '3D4756' },
			},
			{ id: 'EditionLine', name: 'Edition line', basedOn: 'Normal', run: { size: 18, color: '3D4756' } },
		],
	}
}

/** Word's styles for each language: the language is what its spelling check and a screen reader's voice go by. */
export const STYLES = { sv: stylesIn('sv'), en: stylesIn('en') } as const

const BULLETS = ['•', '◦', '▪']

function levels(format: 'bullet' | 'decimal'): ILevelsOptions[] {
	return Array.from({ length: DEEPEST_LIST }, (_, level) => ({
		level,
		format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
		text: format === 'bullet' ? (BULLETS[level % BULLETS.length] ?? '•') : `%${level + 1}.`,
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: { left: INDENT * (level + 2), hanging: INDENT } } },
	}))
}

/** The two kinds of lists, by the reference a paragraph names. */
export const LISTS = [
	{ reference: 'bullets', levels: levels('bullet') },
	{ reference: 'numbers', levels: levels('decimal') },
]

export const LAST_LIST_LEVEL = DEEPEST_LIST - 1
