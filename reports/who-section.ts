import type { Block, ReportMaterial, Section, Sentence } from './draft-types.ts'
import type { Figures, Gender } from './figure-types.ts'
import { reasonsOf } from './say-reasons.ts'
import { sayCell, sayCount, sayList } from './say-counts.ts'
import { computed, figureSentence, sentence } from './sentence.ts'
import { fill, words, type Templates } from './templates.ts'

/** Which children were listened to, and which were not. */
export function whoSection(templates: Templates, { archive }: ReportMaterial, figures: Figures): Section {
	const { asked, declined, declinedBy, unreachable } = figures.recruitment
	const lists = figures.isTooSmall
		? []
		: [
				figureSentence(templates, '3.3.asked', { printed: asked, noun: 'child' }),
				figureSentence(templates, '3.3.declined', { printed: declined.total, noun: 'child' }),
				...(declinedBy ? [whoseNo(templates, declinedBy)] : []),
				figureSentence(templates, '3.3.unreachable', { printed: unreachable, noun: 'child' }),
				...(declined.reasons.length > 0
					? [computed(templates, '3.4', { reasons: reasonsOf(templates, declined) }, ['recruitment.declined'])]
					: []),
			]
	return {
		key: 'who',
		heading: words(templates, 'who'),
		blocks: [
			...children(templates, figures),
			...ages(templates, figures),
			...groups(templates, archive),
			...lists,
			sentence('human', '3.5', fill(templates, '3.5'), ['recruitment']),
		],
	}
}

/** A child's no and a guardian's are told apart (R-18), where neither group is too small. */
function whoseNo(
	templates: Templates,
	{ child, guardian }: NonNullable<Figures['recruitment']['declinedBy']>,
): Sentence {
	const sources = ['recruitment.declined']
	if (child.kind !== 'number' || guardian.kind !== 'number') return computed(templates, '3.3.whose.hidden', {}, sources)
	const children = sayCount(templates, 'child', child.value)
	return computed(
		templates,
		'3.3.whose',
		{ children, guardians: sayCount(templates, 'child', guardian.value) },
		sources,
	)
}

function children(templates: Templates, { interviewed, genders }: Figures): Sentence[] {
	if (interviewed.kind !== 'number') return [computed(templates, '3.1.hidden', {}, ['interviews'])]
	const all = sayCount(templates, 'child', interviewed.value)
	const said = (genders ?? []).flatMap(({ parts, people }) =>
		people.kind === 'number' ? [sayGender(templates, parts, people.value)] : [],
	)
	if (!genders || said.length < genders.length)
		return [
			computed(templates, '3.1', { children: all }, ['interviews']),
			computed(templates, '3.1.noGenders', {}, ['interviews']),
		]
	return [computed(templates, '3.1.genders', { children: all, genders: sayList(templates, said) }, ['interviews'])]
}

/** “elva flickor”; genders put together are said with their count first: “sju pojkar och barn som svarat annat”. */
function sayGender(templates: Templates, parts: readonly Gender[], count: number) {
	const [first = 'unknown', ...others] = parts
	const rest = others.map((gender) => ` ${words(templates, 'list.and')} ${words(templates, `gender.${gender}`)}`)
	return sayCount(templates, first, count) + rest.join('')
}

function ages(templates: Templates, { ageSpan, ageGroups, ageUnknown }: Figures): Block[] {
	const blocks: Block[] = []
	if (ageSpan) blocks.push(computed(templates, '3.2', ageSpan, ['interviews']))
	if (ageGroups) {
		const rows = ageGroups.map((group) => {
			const { from, to, people } = group
			const name = from === null ? words(templates, '3.2.noAge') : fill(templates, '3.2.band', { from, to })
			return [name, sayCell(templates, people)]
		})
		const head = [words(templates, '3.2.table'), words(templates, 'K.people')]
		blocks.push({ kind: 'table', key: '3.2.table', rows: [head, ...rows], sources: ['interviews'] })
	} else if (ageSpan && ageUnknown.kind === 'number' && ageUnknown.value > 0) {
		const count = sayCount(templates, 'child', ageUnknown.value)
		blocks.push(computed(templates, '3.2.unknown', { count }, ['interviews']))
	}
	return blocks
}

/** The work groups by name. How many children each had is not told: beside the ages it could point out one child (C8). */
function groups(templates: Templates, { groups: all }: ReportMaterial['archive']): Block[] {
	if (all.length === 0) return []
	const names = all.map((group) => nameOf(templates, group))
	return [computed(templates, '3.2.groups', { groups: sayList(templates, names) }, ['groups'])]
}

function nameOf(templates: Templates, { name, ageMin, ageMax }: ReportMaterial['archive']['groups'][number]) {
	if (ageMin !== null && ageMax !== null) return fill(templates, '3.2.group', { name, from: ageMin, to: ageMax })
	if (ageMin !== null) return fill(templates, '3.2.groupFrom', { name, from: ageMin })
	return ageMax === null ? name : fill(templates, '3.2.groupTo', { name, to: ageMax })
}
