import type { ReportMaterial } from './draft-types.ts'
import { draftReport } from './draft-report.ts'
import { hashesOf, type Resolution } from './settle-draft.ts'
import type { Templates } from './templates.ts'
import { idsWithin } from './theme-sections.ts'

/** So many of her words in a row are taken for hers when somebody has written them into the report. */
const WORDS_IN_A_ROW = 4

type Question = {
	material: ReportMaterial
	/** Whose words are taken back, as the archive numbers her interview. */
	interviewId: string
	templates: Templates
	/** What people have decided: their own words may repeat hers. */
	resolutions: readonly Pick<Resolution, 'sentenceKey' | 'kind' | 'text'>[]
	/** Areas of which a passage of hers is the evidence, whatever theme it has. */
	evidenceOf: readonly string[]
}

/**
 * The keys of all that rests on one child's words, and of nothing else (X5): what reads otherwise without her, what the
 * seminar concluded of a theme she spoke of, and what somebody wrote with her words in it.
 */
export function restsOn({ material, interviewId, templates, resolutions, evidenceOf }: Question): string[] {
	const { archive } = material
	const interviews = archive.interviews.filter(({ id }) => id !== interviewId)
	const without = { ...material, archive: { ...archive, interviews } }
	const [before, after] = [material, without].map((one) => hashesOf(draftReport(one, templates)))
	const changed = [...(before ?? [])].filter(([key, hash]) => after?.get(key) !== hash).map(([key]) => key)
	const hers = archive.interviews.find(({ id }) => id === interviewId)?.passages ?? []
	const isHerTheme = (theme: string) => {
		const within = idsWithin(theme, archive.themes)
		return hers.some(({ themes }) => themes.some((one) => within.has(one)))
	}
	const findings = archive.findings.flatMap(({ theme }, place) => (isHerTheme(theme) ? [`finding.${place}`] : []))
	const areas = archive.developmentAreas
		.filter(({ id, themes }) => evidenceOf.includes(id) || themes.some(isHerTheme))
		.flatMap(({ id }) => [`area.${id}.analysis`, `area.${id}.proposal`])
	const written = resolutions
		.filter(({ kind, text }) => kind === 'written' && hers.some((passage) => repeats(text ?? '', passage.text)))
		.map(({ sentenceKey }) => sentenceKey)
	return [...new Set([...changed, ...findings, ...areas, ...written])]
}

/** Whether somebody's text holds a child's whole saying, or some words of it in a row. */
function repeats(text: string, said: string) {
	const [words, hers] = [wordsOf(text), wordsOf(said)]
	const length = Math.min(WORDS_IN_A_ROW, hers.length)
	if (length < 2) return false
	const rows = hers.slice(0, hers.length - length + 1).map((_, at) => hers.slice(at, at + length).join(' '))
	return rows.some((row) => ` ${words.join(' ')} `.includes(` ${row} `))
}

function wordsOf(text: string) {
	return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
